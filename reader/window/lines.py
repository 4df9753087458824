"""The lines of words that stand under a title."""

from datetime import date, datetime

from reader.model.article import BlockKind
from reader.model.entry import Entry, Reading

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def entry_line(reading: Reading) -> str:
    """Return byline · site · date · minutes; the byline only where no block of the article says it."""
    entry = reading.entry
    said = any(
        block.kind is BlockKind.BYLINE and reading.decisions.shows(index, block)
        for index, block in enumerate(reading.article.blocks)
    )
    byline = "" if said or not entry.byline else entry.byline
    if byline and not byline.casefold().startswith("by "):
        byline = f"By {byline}"
    parts = (byline, entry.site, written_date(entry.published), _minutes(entry))
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


def _minutes(entry: Entry) -> str:
    return f"{entry.minutes} min"
