"""Who wrote what, where and when: the one place that takes an article's details apart."""

import re
from dataclasses import dataclass

from reader.model.entry import Reading

# Lower-case words before a family name that belong to it.
_PARTICLES = frozenset("van von de der den del della di da dos du la le ten ter zu af av bin ibn al el".split())
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
# An author with such a word is an office, not a person.
_OFFICES = re.compile(r"\b(?:agency|agencies|desk|editors?|news|press|reuters|staff|team|times|and|und|et)\b", re.I)


@dataclass(frozen=True, slots=True)
class Author:
    """A person with a family name, or an office with none."""

    name: str
    given: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What a citation says of an article. `date` holds year, month and day as far as they are known."""

    id: str
    title: str
    authors: tuple[Author, ...]
    site: str
    date: tuple[int, ...]
    url: str
    accessed: tuple[int, int, int]
    language: str


def source(reading: Reading) -> Source:
    """Return what is cited; what the person corrected by hand comes first."""
    entry, about = reading.entry, reading.article.metadata
    names = about.authors or tuple(filter(None, (entry.byline,)))
    day = entry.added.date()
    return Source(
        id=entry.id,
        title=" ".join(entry.title.split()) or "Untitled",
        authors=tuple(author(name) for name in names),
        site=entry.site,
        date=date(entry.published),
        # A saved page was not fetched, but often says where it is at home.
        url=next((one for one in (entry.url, about.canonical_url) if one.startswith(("http://", "https://"))), ""),
        accessed=(day.year, day.month, day.day),
        language=about.language,
    )


def author(name: str) -> Author:
    """Return a name taken apart; one that is no person's, or may not be, stays whole."""
    words = name.split()
    whole = " ".join(words)
    if not 2 <= len(words) <= 5 or "," in whole or _OFFICES.search(whole):
        return Author(whole)
    end = len(words) - 1 if words[-1].lower() in _SUFFIXES and len(words) > 2 else len(words)
    at = end - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return Author(whole, " ".join(words[:at]), " ".join(words[at:]))


def date(value: str) -> tuple[int, ...]:
    """Return year, month and day as far as an ISO 8601 value has them."""
    found = _DATE.match(value)
    return tuple(int(part) for part in found.groups() if part) if found else ()
