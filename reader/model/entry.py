"""What the library knows of an article without its body, and an article opened for reading."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Placed
from reader.model.article import Article, Decisions


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
    """An article opened: its entry, text, decisions and placed highlights in text order, orphans last."""

    entry: Entry
    article: Article
    decisions: Decisions
    highlights: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result; `where` is "title", "text" or "note"; `snippet` is plain text around the match."""

    article_id: str
    title: str
    where: str
    snippet: str
    highlight_id: str = ""
