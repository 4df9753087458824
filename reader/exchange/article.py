"""An article as text, Markdown, HTML or JSON."""

from reader.exchange.html_body import body, sanitised
from reader.model.article import NO_DECISIONS, Article, Block, BlockKind, Decisions, Style, running_text, shown

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
        return f"![{block.alt}]({block.image})"
    text = block.span.of(article.text)
    if block.kind is BlockKind.CODE:
        return f"```{block.language}\n{text}\n```"
    if block.kind is BlockKind.TABLE:
        return _table(text)
    text = _marked(article, block)
    lead = {
        BlockKind.TITLE: "# ",
        BlockKind.HEADING: "#" * max(2, block.level) + " ",
        BlockKind.QUOTE: "> ",
        BlockKind.LIST_ITEM: "  " * block.level + ("- " if block.number is None else f"{block.number}. "),
    }.get(block.kind, "")
    if block.kind in (BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.CREDIT):
        return f"*{text}*"
    return lead + text


def _marked(article: Article, block: Block) -> str:
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for inline in block.inlines:
        mark = _MARKS.get(inline.style)
        if mark is None and inline.style is not Style.LINK:
            continue
        opens.setdefault(inline.span.start, []).append(mark or "[")
        closes.setdefault(inline.span.end, []).insert(0, mark or f"]({inline.target})")
    out: list[str] = []
    at = block.span.start
    for stop in sorted({*opens, *closes, block.span.end}):
        out += [article.text[at:stop], *closes.get(stop, ()), *opens.get(stop, ())]
        at = stop
    return "".join(out)


def _table(text: str) -> str:
    rows = [row.split("\t") for row in text.split("\n")]
    width = max(map(len, rows))
    lines = [
        "| " + " | ".join([cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row))) + " |" for row in rows
    ]
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
        "site": about.site if about else "",
        "language": about.language if about else "",
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
