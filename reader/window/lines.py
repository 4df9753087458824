"""The lines of words that stand under a title."""

import re
from datetime import date, datetime

from reader.model.article import BlockKind
from reader.model.byline import signed
from reader.model.entry import Entry, Reading

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORTEST = 3  # letters of a month's name

_WRITTEN = re.compile(r"(\d{1,2})\.? +(\w+),? +(\d{4})|(\w+) +(\d{1,2}),? +(\d{4})")


def entry_line(reading: Reading) -> str:
    """Return byline · site · date · minutes; the byline only where no block of the article says it."""
    entry = reading.entry
    said = any(
        block.kind is BlockKind.BYLINE and reading.decisions.shows(index, block)
        for index, block in enumerate(reading.article.blocks)
    )
    byline = "" if said or not entry.byline else entry.byline
    parts = (
        signed(byline, reading.article.metadata.language),
        entry.site,
        written_date(entry.published),
        _minutes(entry),
    )
    return " · ".join(part for part in parts if part)


def written_date(published: str) -> str:
    """Return an ISO 8601 date or moment as a person writes it, or as it is."""
    if not published:
        return ""
    try:
        day = datetime.fromisoformat(published).date()
    except ValueError:
        try:
            day = date.fromisoformat(published[:10])
        except ValueError:
            return published
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def read_date(written: str) -> str:
    """Return a date that a person wrote, "14 March 2025", as ISO 8601; what is no such date stays as it is."""
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    if found is None:
        return written
    day, name, year = found.group(1, 2, 3) if found[1] else found.group(5, 4, 6)
    months = [month for month in _MONTHS if len(name) >= _SHORTEST and month.casefold().startswith(name.casefold())]
    try:
        return date(int(year), _MONTHS.index(months[0]) + 1, int(day)).isoformat() if months else written
    except ValueError:
        return written


def _minutes(entry: Entry) -> str:
    return f"{entry.minutes} min"
