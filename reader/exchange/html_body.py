"""An article's blocks as HTML, with marked passages; everything passes an allow-list sanitiser."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import nh3

from reader.model.article import NO_DECISIONS, Article, Block, BlockKind, Decisions, Inline, Style, shown
from reader.model.cells import rows
from reader.model.span import Span

_TAGS = {
    Style.EMPHASIS: "em",
    Style.STRONG: "strong",
    Style.CODE: "code",
    Style.SUPERSCRIPT: "sup",
    Style.SUBSCRIPT: "sub",
    Style.STRIKE: "s",
}
_BLOCKS = {
    BlockKind.TITLE: '<h1 dir="auto">{}</h1>',
    BlockKind.BYLINE: '<p class="byline" dir="auto">{}</p>',
    BlockKind.QUOTE: '<blockquote dir="auto">{}</blockquote>',
    BlockKind.CODE: "<pre><code>{}</code></pre>",
    BlockKind.CAPTION: '<p class="caption" dir="auto">{}</p>',
    BlockKind.CREDIT: '<p class="caption" dir="auto">{}</p>',
}
_CLASSES = {"byline", "caption", "yellow", "green", "blue", "rose", "violet", "underline", "number", "quote", "about"}
_LANGUAGE = re.compile(r"language-[\w+#-]{1,20}")
_PICTURES = ("data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;", "data:image/avif;")


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight to paint: its id, colour class and number in the list of notes."""

    span: Span
    id: str
    style: str
    number: int


def sanitised(markup: str) -> str:
    """Return `markup` with nothing in it that acts, loads or reaches outside, but links and embedded pictures."""
    return nh3.clean(
        markup,
        tags=nh3.ALLOWED_TAGS | {"mark", "section", "footer", "figure"},
        attributes={
            **nh3.ALLOWED_ATTRIBUTES,
            "*": {"id", "dir", "lang", "title"},
            "ol": {"start"},
            "li": {"value"},
            "code": {"class"},
        },
        allowed_classes=dict.fromkeys(("p", "mark", "a", "blockquote", "sup"), _CLASSES),
        url_schemes={"http", "https", "mailto", "data"},
        attribute_filter=_filtered,
        id_prefix=None,
        strip_comments=True,
    )


_LEADS = ("#", "http://", "https://", "mailto:")


def _filtered(tag: str, name: str, value: str) -> str | None:
    """Let data addresses through for pictures alone, and no link that leads to what lies beside the file, or nowhere.

    An address that names another machine by its beginning is none either.
    """
    if tag == "code" and name == "class":
        return value if _LANGUAGE.fullmatch(value) else None
    if name in ("href", "src", "cite") and value.strip().replace("\\", "/").startswith("//"):
        return None
    if name == "href" and not value.lower().startswith(_LEADS):
        return None
    if value.strip().lower().startswith("data:"):
        return value if tag == "img" and name == "src" and value.startswith(_PICTURES) else None
    return value


def body(
    article: Article,
    decisions: Decisions = NO_DECISIONS,
    marks: Sequence[Mark] = (),
    pictures: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Return the shown blocks as elements. With `pictures` (address to data address) others are named, not loaded."""
    levels: list[str] = []
    quoted = False
    for _, block in shown(article, decisions).blocks:
        if block.quoted is not quoted:
            yield from _turned(levels, None, None)
            yield "<blockquote>" if block.quoted else "</blockquote>"
            quoted = block.quoted
        wanted = _list_of(block)
        yield from _turned(levels, wanted, block)
        overlapping = [mark for mark in marks if mark.span.overlaps(block.span)]
        yield _element(article, block, overlapping, pictures)
    yield from _turned(levels, None, None)
    if quoted:
        yield "</blockquote>"


def _list_of(block: Block) -> tuple[int, str] | None:
    """Return the depth and tag of the list that an item belongs to."""
    if block.kind is not BlockKind.LIST_ITEM:
        return None
    return min(block.level, 8), "ul" if block.number is None else "ol"


def _turned(levels: list[str], wanted: tuple[int, str] | None, block: Block | None) -> Iterator[str]:
    """Close and open lists until `levels` (their tags) is what the next block stands in."""
    depth = wanted[0] + 1 if wanted else 0
    while len(levels) > depth or (wanted and len(levels) == depth and levels[-1] != wanted[1]):
        yield f"</{levels.pop()}>"
    while wanted and len(levels) < depth:
        levels.append(wanted[1])
        start = f' start="{block.number}"' if block and wanted[1] == "ol" and len(levels) == depth else ""
        yield f"<{wanted[1]}{start}>"


def _element(article: Article, block: Block, marks: Sequence[Mark], pictures: Mapping[str, str] | None) -> str:
    if block.kind is BlockKind.FIGURE:
        return _picture(block, pictures)
    text = _woven(article, block, block.span, marks)
    if block.kind is BlockKind.TABLE:
        return _table(article, block, marks)
    if block.kind is BlockKind.CODE and block.language:
        return f'<pre><code class="language-{escape(block.language)}">{text}</code></pre>'
    if block.kind is BlockKind.LIST_ITEM:
        value = "" if block.number is None else f' value="{block.number}"'
        return f'<li{value} dir="auto">{text}</li>'
    if block.kind is BlockKind.HEADING:
        level = min(6, max(2, block.level))
        return f'<h{level} dir="auto">{text}</h{level}>'
    return _BLOCKS.get(block.kind, '<p dir="auto">{}</p>').replace("{}", text)


def _picture(block: Block, pictures: Mapping[str, str] | None) -> str:
    source = block.image if pictures is None else pictures.get(block.image, "")
    if source:
        return f'<figure><img src="{escape(source)}" alt="{escape(block.alt)}"></figure>'
    told = escape(block.alt or "Picture")
    link = block.image.startswith(("http://", "https://"))
    return f'<p class="caption">{f"<a href={escape(block.image)!r}>{told}</a>" if link else told}</p>'


def _table(article: Article, block: Block, marks: Sequence[Mark]) -> str:
    made = []
    for number, row in enumerate(rows(article.text, block.span)):
        tag = "th" if number < block.header_rows else "td"
        cells = [f'<{tag} dir="auto">{_woven(article, block, cell, marks)}</{tag}>' for cell in row]
        made.append(f"<tr>{''.join(cells)}</tr>")
    head, rest = made[: block.header_rows], made[block.header_rows :]
    top = f"<thead>{''.join(head)}</thead>" if head else ""
    return f"<table>{top}<tbody>{''.join(rest)}</tbody></table>"


def _woven(article: Article, block: Block, part: Span, marks: Sequence[Mark]) -> str:
    """Return the text of `part` cut at every edge, so that overlapping styles and marks still nest."""
    spans: list[Span] = [inline.span for inline in block.inlines] + [mark.span for mark in marks]
    edges = {part.start, part.end, *(span.start for span in spans), *(span.end for span in spans)}
    stops = sorted(edge for edge in edges if part.start <= edge <= part.end)
    out: list[str] = []
    for start, end in pairwise(stops):
        here = Span(start, end)
        piece = escape(here.of(article.text), quote=False)
        if block.kind is not BlockKind.CODE:
            piece = piece.replace("\n", "<br>\n")
        for before, after in reversed([*_marked(marks, here), *_styled(block.inlines, here)]):
            piece = f"{before}{piece}{after}"
        out.append(piece)
        out += [_reference(mark) for mark in marks if mark.span.end == end]
    return "".join(out)


def _marked(marks: Sequence[Mark], here: Span) -> Iterator[tuple[str, str]]:
    for mark in marks:
        if mark.span.overlaps(here):
            first = f' id="h-{mark.id}"' if here.start == mark.span.start else ""
            yield f'<mark class="{mark.style}"{first}>', "</mark>"


def _styled(inlines: Sequence[Inline], here: Span) -> Iterator[tuple[str, str]]:
    for inline in inlines:
        if not inline.span.overlaps(here):
            continue
        if inline.style is Style.LINK:
            yield f'<a href="{escape(inline.target)}">', "</a>"
        else:
            yield f"<{_TAGS[inline.style]}>", f"</{_TAGS[inline.style]}>"


def _reference(mark: Mark) -> str:
    return f'<sup class="number"><a href="#n-{mark.id}" title="Note {mark.number}">{mark.number}</a></sup>'
