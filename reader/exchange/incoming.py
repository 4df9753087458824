"""What a file brings, checked and taken apart, before anything of it is kept."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from reader.model.annotation import Colour, Highlight, Note
from reader.model.article import Article, Decisions
from reader.model.entry import Status
from reader.model.page import Page

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_ID = re.compile(r"[A-Za-z0-9-]{1,64}")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A whole article of our own: its page, text and annotations. The ids of articles are those of their library."""

    page: Page
    article: Article
    decisions: Decisions
    highlights: tuple[Highlight, ...]
    notes: tuple[Note, ...]
    title: str
    byline: str
    published: str
    tags: tuple[str, ...]
    status: Status
    added: datetime
    position: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotation from elsewhere; without a quote it is a note on the whole article."""

    id: str
    quote: str
    note: str
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    prefix: str = ""
    suffix: str = ""
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Excerpts:
    """What was marked in one article of which we may not have the text."""

    title: str
    author: str
    url: str
    excerpts: tuple[Excerpt, ...]


def steady_id(*parts: str) -> str:
    """Return the same id for the same parts, so that importing a file again brings nothing twice."""
    number = int.from_bytes(sha256("\x1f".join(parts).encode("utf-8", "replace")).digest()[:10], "big")
    signs = []
    for _ in range(12):
        number, at = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[at])
    return "".join(signs)


def good_id(value: str) -> bool:
    """Say whether `value` can be an id: letters, digits and dashes."""
    return _ID.fullmatch(value) is not None
