"""What the library knows of an article without its body, and an article opened for reading."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Placed, PlacedNote
from reader.model.article import Article, Decisions
from reader.model.facts import EntityKind


class Status(StrEnum):
    """Where the person is with an article."""

    READING = "reading"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the library's list. `position` is the first visible code point of the article's text."""

    id: str
    title: str
    site: str
    byline: str
    published: str
    source: str
    url: str
    minutes: int
    highlights: int
    notes: int
    status: Status
    added: datetime
    opened: datetime | None
    position: int
    version: int
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened: its entry, text, decisions and placed highlights in text order, orphans last.

    `notes` are those on blocks and on the whole article, in order of making.
    """

    entry: Entry
    article: Article
    decisions: Decisions
    highlights: tuple[Placed, ...]
    notes: tuple[PlacedNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the highlights in a new version (its number), each in text order of the old one.

    Kept ones stand where they stood, moved ones elsewhere with the same words; those to confirm have a likely
    place, lost ones none. `before` is the version that was read until now; it equals `version` when nothing changed.
    """

    before: int
    version: int
    kept: tuple[Placed, ...] = ()
    moved: tuple[Placed, ...] = ()
    to_confirm: tuple[Placed, ...] = ()
    lost: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result; `where` is "title", "text", "note" or "highlight"; `snippet` is plain text around the match.

    `words` are those that were found, as they stand in the snippet. A note is a highlight's or has an id of its own.
    """

    article_id: str
    title: str
    where: str
    snippet: str
    highlight_id: str = ""
    note_id: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """One article in which a name stands, how often, and the day it was published (or added)."""

    article_id: str
    mentions: int
    seen: str


@dataclass(frozen=True, slots=True)
class Companion:
    """A name that appears with another one, and in how many articles."""

    kind: EntityKind
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """What the library knows of one name; articles from the latest to the earliest.

    `highlights` are (highlight, article, quote) of the highlights that contain it.
    """

    kind: EntityKind
    name: str
    forms: tuple[str, ...]
    articles: tuple[Appearance, ...]
    companions: tuple[Companion, ...]
    highlights: tuple[tuple[str, str, str], ...]

    @property
    def mentions(self) -> int:
        """Return how often it stands in all articles."""
        return sum(one.mentions for one in self.articles)

    @property
    def first_seen(self) -> str:
        """Return the day of the earliest article, or ""."""
        return self.articles[-1].seen if self.articles else ""

    @property
    def last_seen(self) -> str:
        """Return the day of the latest article, or ""."""
        return self.articles[0].seen if self.articles else ""
