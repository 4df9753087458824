"""Highlights, notes and how their places are found again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.span import Span


class Colour(StrEnum):
    """The five highlight colours."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    ROSE = "rose"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a span is found again: W3C TextQuote and TextPosition selectors plus the text's SHA-256."""

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    text_hash: str


class State(StrEnum):
    """What became of an anchor in a text."""

    EXACT = "exact"
    SUGGESTED = "suggested"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands; `span` is None for an orphan."""

    state: State
    span: Span | None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage with its note (Markdown, may be empty) and tags. Times are aware, in UTC."""

    id: str
    article_id: str
    anchor: Anchor
    colour: Colour
    created: datetime
    updated: datetime
    note: str = ""
    tags: tuple[str, ...] = ()
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A highlight and where it stands in the present version."""

    highlight: Highlight
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class Note:
    """A note (Markdown) on a block, whose words are its anchor, or on the whole article (no anchor)."""

    id: str
    article_id: str
    note: str
    created: datetime
    updated: datetime
    anchor: Anchor | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and where its block stands in the present version; no resolution for one on the whole article."""

    note: Note
    resolution: Resolution | None
