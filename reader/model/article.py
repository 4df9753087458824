"""What is read: the canonical text and its blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from reader.model.span import Span

# The words of a link to a footnote: "1", "[12]", "(3)", "*", "†".
_MARK = re.compile(r"[\s\[(]*(?:[0-9]{1,3}|[a-z]|[*†‡§])[\s\])]*")


class BlockKind(StrEnum):
    """What a block is."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    FIGURE = "figure"
    CAPTION = "caption"
    CREDIT = "credit"
    OTHER = "other"


RUNNING_TEXT = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE,
        BlockKind.CODE,
    }
)


class Style(StrEnum):
    """How a stretch inside a block is set."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class Inline:
    """A styled stretch; `span` counts in the article's text, `target` is a link's address."""

    span: Span
    style: Style
    target: str = ""

    def __reduce__(self) -> tuple[type["Inline"], tuple[object, ...]]:  # twice as quick as what dataclasses do
        return Inline, (self.span, self.style, self.target)


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `span` counts in the article's text.

    `level` is 1-6 for headings and the depth (from 0) for list items. `number` is the printed
    number of an item of an ordered list, None in a bulleted one. `image` and `alt` belong to
    figures, whose text is empty. `header_rows` counts the heading rows of a table. `left_out`
    says in words for a person why the cleaner leaves the block out; "" when it keeps it. `quoted`
    says of a block that is no QUOTE itself that it stands in a quotation.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    number: int | None = None
    inlines: tuple[Inline, ...] = ()
    language: str = ""
    image: str = ""
    alt: str = ""
    header_rows: int = 0
    left_out: str = ""
    quoted: bool = False

    def __reduce__(self) -> tuple[type["Block"], tuple[object, ...]]:  # pages of thousands go from process to process
        return Block, tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article; unknown values are empty. Dates are ISO 8601 strings."""

    title: str = ""
    byline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    site: str = ""
    language: str = ""
    description: str = ""
    canonical_url: str = ""
    lead_image: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned page.

    `text` holds every block in page order, kept and left out alike, joined by a blank line; LF
    between code lines and table rows, TAB between cells; NFC. Figures have an empty span. It never
    changes: another text is another version.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    cleaner: str

    @property
    def text_hash(self) -> str:
        """Return the SHA-256 of the text, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the person decided about blocks, by index: shown though left out, hidden though kept."""

    kept: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()

    def shows(self, index: int, block: Block) -> bool:
        """Say whether the block is part of the article as shown."""
        return index in self.kept or (not block.left_out and index not in self.hidden)


@dataclass(frozen=True, slots=True)
class Shown:
    """The article as shown: the shown blocks' texts joined by a blank line.

    `pieces` pairs each non-empty shown block's span in the article with where it starts in `text`.
    """

    text: str
    blocks: tuple[tuple[int, Block], ...]
    pieces: tuple[tuple[Span, int], ...] = field(repr=False)

    def to_article(self, span: Span) -> Span:
        """Map a non-empty span of `text` to the article's text; a span across blocks covers what lies between."""
        starts = [(piece, at) for piece, at in self.pieces if at < span.end and span.start < at + len(piece)]
        if not starts:
            raise ValueError(f"outside the shown blocks: {span}")
        first, first_at = starts[0]
        last, last_at = starts[-1]
        start = first.start + max(0, span.start - first_at)
        return Span(start, min(last.end, last.start + span.end - last_at))

    def to_shown(self, span: Span) -> Span | None:
        """Map a span of the article's text to `text`: its shown part, or None where none is shown."""
        parts = [cut.shift(at - piece.start) for piece, at in self.pieces if (cut := piece.clip(span)) is not None]
        return Span(parts[0].start, parts[-1].end) if parts else None


NO_DECISIONS = Decisions()


def shown(article: Article, decisions: Decisions = NO_DECISIONS) -> Shown:
    """Return the article as the person sees it."""
    chosen = tuple((index, block) for index, block in enumerate(article.blocks) if decisions.shows(index, block))
    return _join(article.text, chosen)


def byline_span(view: Shown) -> Span | None:
    """Return where the byline block stands in the shown text, or None."""
    for _, block in view.blocks:
        if block.kind is BlockKind.BYLINE:
            return view.to_shown(block.span)
    return None


def without_numbers(view: Shown) -> tuple[Span, ...]:
    """Return where figures of the shown text are no numbers: blocks and stretches of code, and marks of footnotes."""
    spans: list[Span] = []
    for _, block in view.blocks:
        if block.kind is BlockKind.CODE:
            spans.append(block.span)
        else:
            spans += [inline.span for inline in block.inlines if _is_code_or_mark(inline, view)]
    return tuple(here for span in spans if len(span) and (here := view.to_shown(span)) is not None)


def _is_code_or_mark(inline: Inline, view: Shown) -> bool:
    if inline.style is Style.LINK and "#" in inline.target:
        here = view.to_shown(inline.span)
        return here is not None and _MARK.fullmatch(here.of(view.text)) is not None
    return inline.style is Style.CODE


def running_text(article: Article, decisions: Decisions = NO_DECISIONS) -> str:
    """Return the body alone: no title, byline, captions or credits."""
    return _join(
        article.text,
        tuple(pair for pair in shown(article, decisions).blocks if pair[1].kind in RUNNING_TEXT),
    ).text


def _join(text: str, chosen: Iterable[tuple[int, Block]]) -> Shown:
    blocks = tuple(chosen)
    parts: list[str] = []
    pieces: list[tuple[Span, int]] = []
    at = 0
    for _, block in blocks:
        if not len(block.span):
            continue
        pieces.append((block.span, at))
        parts.append(block.span.of(text))
        at += len(block.span) + 2
    return Shown("\n\n".join(parts), blocks, tuple(pieces))
