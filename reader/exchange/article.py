"""An article as text, Markdown, HTML or JSON."""

import re

from reader.exchange.html_body import body, sanitised
from reader.exchange.markup import escaped
from reader.model.article import NO_DECISIONS, Article, Block, BlockKind, Decisions, Style, running_text, shown
from reader.model.span import Span

_QUOTE = "> "
_MARKS = {Style.EMPHASIS: "*", Style.STRONG: "**", Style.CODE: "`", Style.STRIKE: "~~"}


def as_text(article: Article, decisions: Decisions = NO_DECISIONS) -> str:
    """Return the article as shown, as plain text."""
    return shown(article, decisions).text


def as_markdown(article: Article, decisions: Decisions = NO_DECISIONS) -> str:
    """Return the article as shown, as Markdown."""
    parts = [_markdown(article, block) for _, block in shown(article, decisions).blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def _markdown(article: Article, block: Block) -> str:
    written = _plain_markdown(article, block)
    return "\n".join(f"> {line}" for line in written.split("\n")) if block.quoted else written


def _plain_markdown(article: Article, block: Block) -> str:
    if block.kind is BlockKind.FIGURE:
        return f"![{_bracketed(block.alt)}]({_address(block.image)})"
    text = block.span.of(article.text)
    if block.kind is BlockKind.CODE:
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", text))])
        return f"{fence}{block.language}\n{text}\n{fence}"
    if block.kind is BlockKind.TABLE:
        return _table(text)
    lead = {
        BlockKind.TITLE: "# ",
        BlockKind.HEADING: "#" * max(2, block.level) + " ",
        BlockKind.QUOTE: _QUOTE,
        BlockKind.LIST_ITEM: "    " * block.level + ("- " if block.number is None else f"{block.number}. "),
    }.get(block.kind, "")
    # Within a block a line ends by a backslash, and the next one stands in the same quote or item.
    text = _marked(article, block).replace("\n", f"\\\n{lead if lead == _QUOTE else ' ' * len(lead)}")
    if block.kind in (BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.CREDIT):
        return f"*{text}*"
    return lead + text


def _marked(article: Article, block: Block) -> str:
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    code: list[Span] = []
    for inline in block.inlines:
        mark = _MARKS.get(inline.style)
        span = inline.span.bare(article.text)  # marks do not hold beside spaces
        if (mark is None and inline.style is not Style.LINK) or not span.of(article.text):
            continue
        if inline.style is Style.CODE:
            code.append(span)
            mark = "`" if "`" not in span.of(article.text) else "`` "
        opens.setdefault(span.start, []).append(mark or "[")
        closes.setdefault(span.end, []).insert(0, mark[::-1] if mark else f"]({_address(inline.target)})")
    out: list[str] = []
    at = block.span.start
    for stop in sorted({*opens, *closes, block.span.end}):
        piece = article.text[at:stop]
        if any(span.start <= at < span.end for span in code):
            piece = piece.replace("\n", " ")
        else:
            # What opens a block does so where a line begins and nowhere else.
            begins = at == block.span.start or article.text[at - 1] == "\n"
            first, *others = piece.split("\n")
            first = escaped(first) if begins else escaped(f".{first}")[1:]
            piece = "\n".join([first, *map(escaped, others)])
        out += [piece, *closes.get(stop, ()), *opens.get(stop, ())]
        at = stop
    return "".join(out)


def _bracketed(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")


def _address(url: str) -> str:
    return f"<{url}>" if re.search(r"[\s()]", url) else url


def _table(text: str) -> str:
    rows = [[escaped(cell).replace("|", "\\|") for cell in row.split("\t")] for row in text.split("\n")]
    width = max(map(len, rows))
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def as_html(article: Article, decisions: Decisions = NO_DECISIONS) -> str:
    """Return the article as shown, as HTML that an allow-list sanitiser has passed: no script, style or handler."""
    return sanitised("\n".join(body(article, decisions))) + "\n"


def as_json(source: str, article: Article | None, error: str | None) -> dict[str, object]:
    """Return the object that `clean --format json` prints a line of; every key is always there."""
    about = article.metadata if article else None
    view = shown(article).blocks if article else ()
    blocks = [_block(article, block) for _, block in view] if article else []
    left_out = [block for block in article.blocks if block.left_out] if article else []
    return {
        "source": source,
        "title": about.title if about else "",
        "byline": about.byline if about else "",
        "published": about.published if about else "",
        "updated": about.updated if about else "",
        "site": about.site if about else "",
        "language": about.language if about else "",
        "description": about.description if about else "",
        "canonical_url": about.canonical_url if about else "",
        "lead_image": about.lead_image if about else "",
        "text": running_text(article) if article else "",
        "blocks": blocks,
        "left_out": [{"text": block.span.of(article.text), "reason": block.left_out} for block in left_out if article],
        "error": error,
    }


def _block(article: Article, block: Block) -> dict[str, object]:
    value: dict[str, object] = {"kind": block.kind.value, "text": block.span.of(article.text)}
    extras = {"level": block.level, "number": block.number, "language": block.language, "image": block.image}
    extras |= {"alt": block.alt, "quoted": block.quoted}
    return value | {name: given for name, given in extras.items() if given}
