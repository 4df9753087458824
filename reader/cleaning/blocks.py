"""The DOM becomes candidate blocks in page order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.cleaning.inline import collapse, text_of
from reader.model.article import Block, BlockKind
from reader.model.span import Span

NOWHERE = Span(0, 0)
_CONTAINERS = frozenset(
    "html body div section article main header footer aside nav ul ol dl figure table tbody thead tfoot tr td th "
    "blockquote details fieldset center noscript picture address hgroup font".split()
)
_BLOCKS = _CONTAINERS | frozenset("p h1 h2 h3 h4 h5 h6 li pre dt dd figcaption summary hr".split())
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:)[-:\s]*([\w+#-]+)")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


@dataclass(slots=True)
class Candidate:
    """A block that may be content: where it stands in the DOM and what it says."""

    element: HtmlElement
    block: Block
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the block's text."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def link_share(self) -> float:
        """Return which part of the text is linked, 0 to 1."""
        linked = sum(len(part.text) for part in self.stretches if any(target for _, target in part.styles))
        return linked / max(1, len(self.text))

    def with_kind(self, kind: BlockKind) -> Block:
        """Return the block as another kind."""
        return replace(self.block, kind=kind, level=0)


def segment(root: HtmlElement, base: str) -> Iterator[Candidate]:
    """Yield the page's blocks in page order; links and images are absolute to `base`."""
    body = root.find("body")
    yield from _walk(root if body is None else body, base, quoted=False)


def _walk(element: HtmlElement, base: str, *, quoted: bool) -> Iterator[Candidate]:
    """Yield the blocks below `element`; loose inline text between blocks becomes paragraphs."""
    loose: list[HtmlElement | str] = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BLOCKS or _holds_blocks(child):
            yield from _flush(element, loose, base, quoted=quoted)
            loose = []
            yield from _block(child, tag, base, quoted=quoted)
        elif tag == "img":
            yield from _flush(element, loose, base, quoted=quoted)
            loose = []
            yield from _image(child, base)
        elif tag:
            loose.append(child)
        loose.append(child.tail or "")
    yield from _flush(element, loose, base, quoted=quoted)


def _holds_blocks(element: HtmlElement) -> bool:
    return any(isinstance(each.tag, str) and (each.tag in _BLOCKS or each.tag == "img") for each in element.iter())


def _flush(element: HtmlElement, loose: list[HtmlElement | str], base: str, *, quoted: bool) -> Iterator[Candidate]:
    for stretches in collapse(loose, base):
        kind = BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH
        level, number = 0, None
        tag = element.tag
        if tag == "li":
            kind, (level, number) = BlockKind.LIST_ITEM, _place(element)
        elif tag in _HEADINGS:
            kind, level = BlockKind.HEADING, int(tag[1])
        elif tag == "figcaption":
            kind = BlockKind.CAPTION
        yield Candidate(element, Block(kind, NOWHERE, level=level, number=number), stretches)


def _block(child: HtmlElement, tag: str, base: str, *, quoted: bool) -> Iterator[Candidate]:
    if tag == "pre":
        text = text_of(child).strip("\n")
        yield Candidate(child, Block(BlockKind.CODE, NOWHERE, language=_language(child)), [Stretch(text)])
    elif tag == "table" and _is_data(child):
        yield from _table(child)
    elif tag == "noscript":
        if child.getprevious() is None or child.getprevious().tag != "img":
            yield from _walk(child, base, quoted=quoted)
    else:
        yield from _walk(child, base, quoted=quoted or tag == "blockquote")


def _place(item: HtmlElement) -> tuple[int, int | None]:
    """Return a list item's depth and printed number (None when bulleted)."""
    depth = sum(1 for ancestor in item.iterancestors("ul", "ol")) - 1
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return max(0, depth), None
    start = parent.get("start", "1")
    number = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
    return max(0, depth), number + sum(1 for _ in item.itersiblings("li", preceding=True))


def _language(pre: HtmlElement) -> str:
    for element in pre.iter():
        named = f"{element.get('class', '')} {element.get('data-lang', '') and 'lang-' + element.get('data-lang', '')}"
        if found := _LANGUAGE.search(named):
            return found.group(1).lower()
    return ""


def _is_data(table: HtmlElement) -> bool:
    """Tell tables of data from tables of layout: no nesting, several rows of several short cells."""
    rows = table.xpath(".//tr")
    if table.xpath(".//table") or len(rows) < 2 or table.get("role") == "presentation":
        return False
    cells = [row.xpath("./td|./th") for row in rows]
    longest = max((len(cell.text_content()) for row in cells for cell in row), default=0)
    return max(map(len, cells), default=0) >= 2 and longest < 600


def _table(table: HtmlElement) -> Iterator[Candidate]:
    rows = [[" ".join(text_of(cell).split()) for cell in row.xpath("./td|./th")] for row in table.xpath(".//tr")]
    heads = len(table.xpath(".//tr[th and not(td)]"))
    text = "\n".join("\t".join(row) for row in rows if any(row))
    for caption in table.xpath("./caption"):
        yield Candidate(caption, Block(BlockKind.CAPTION, NOWHERE), [Stretch(" ".join(text_of(caption).split()))])
    yield Candidate(table, Block(BlockKind.TABLE, NOWHERE, header_rows=heads), [Stretch(text)])


def _image(image: HtmlElement, base: str) -> Iterator[Candidate]:
    url = next((url for url in map(image.get, ("data-src", "data-original", "data-lazy-src")) if url), "")
    url = url or _largest(image.get("srcset") or image.get("data-srcset") or "") or image.get("src") or ""
    width = image.get("width", "")
    if url and not (width.isdigit() and int(width) < 80) and not url.startswith("data:image/gif"):
        alt = " ".join((image.get("alt") or "").split())
        yield Candidate(image, Block(BlockKind.FIGURE, NOWHERE, image=_absolute(base, url.strip()), alt=alt))


def _largest(srcset: str) -> str:
    def width(part: str) -> float:
        size = part.split()[-1].rstrip("wx")
        return float(size) if re.fullmatch(r"\d+(\.\d+)?", size) else 0.0

    parts = [part.strip() for part in re.split(r",\s+", srcset) if part.strip()]
    return max(parts, key=width).split()[0] if parts else ""


def _absolute(base: str, url: str) -> str:
    try:
        return urljoin(base, url)
    except ValueError:
        return url
