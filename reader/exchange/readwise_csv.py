"""Highlights as a CSV table: Readwise's two layouts, and our own."""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from reader.errors import ReaderError
from reader.exchange.highlights_csv import unguarded
from reader.exchange.incoming import Excerpt, Excerpts, good_id, steady_id
from reader.model.annotation import Colour

# Our name of a column, and what others call it.
_COLUMNS = {
    "highlight": "quote",
    "title": "title",
    "book title": "title",
    "author": "author",
    "book author": "author",
    "url": "url",
    "source url": "url",
    "note": "note",
    "date": "created",
    "highlighted at": "created",
    "tags": "tags",
    "color": "colour",
    "colour": "colour",
    "id": "id",
    "standing": "standing",
}
_COLOURS = {"pink": Colour.ROSE, "red": Colour.ROSE, "purple": Colour.VIOLET, "orange": Colour.YELLOW}
_DATES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%B %d, %Y %I:%M:%S %p", "%Y-%m-%d %H:%M:%S.%f")
_LONGEST = 4_000_000


def is_table(data: bytes) -> bool:
    """Say whether the first line names the columns of such a table."""
    head = data[:4096].decode("utf-8-sig", "ignore").splitlines()[:1]
    names = {name.strip().lower() for name in next(csv.reader(head), [])}
    return "highlight" in names and bool(names & {"title", "book title"})


def read(data: bytes) -> tuple[Excerpts, ...]:
    """Return the highlights by article, in their order; a row that stands twice counts once."""
    usual = csv.field_size_limit(_LONGEST)
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise ReaderError("This table is damaged: it cannot be read as CSV in UTF-8.") from error
    finally:
        csv.field_size_limit(usual)
    articles: dict[tuple[str, str, str], dict[str, Excerpt]] = {}
    for row in rows:
        values = _values(row)
        key = values.get("title", ""), values.get("author", ""), values.get("url", "")
        made = _excerpt(values, key)
        if made.quote or made.note:
            articles.setdefault(key, {}).setdefault(made.id, made)
    return tuple(
        Excerpts(title or url or "Untitled", author, url, tuple(found.values()))
        for (title, author, url), found in articles.items()
    )


def _values(row: Mapping[str, str | None]) -> dict[str, str]:
    named = {_COLUMNS.get(str(name).strip().lower(), ""): cell for name, cell in row.items() if isinstance(cell, str)}
    # Only our own tables guard their cells against spreadsheets.
    return {name: unguarded(cell) if "standing" in named else cell for name, cell in named.items() if name}


def _excerpt(values: Mapping[str, str], key: tuple[str, str, str]) -> Excerpt:
    quote, note = values.get("quote", "").strip(), values.get("note", "").strip()
    colour = values.get("colour", "").strip().lower()
    own = values.get("id", "").strip()
    made = Excerpt(
        own if good_id(own) and "standing" in values else steady_id("table", *key, quote, note),
        quote,
        note,
        tuple(tag for given in values.get("tags", "").split(",") if (tag := given.strip())),
        Colour(colour) if colour in set(Colour) else _COLOURS.get(colour, Colour.YELLOW),
        created=_moment(values.get("created", "").strip()),
    )
    if values.get("standing") != "note":
        return made
    lines = [f"> {line}" for line in quote.splitlines()]
    return replace(made, quote="", note="\n".join([*lines, *([""] if lines else []), note]))


def _moment(value: str) -> datetime | None:
    for form in _DATES:
        try:
            return datetime.strptime(value, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    try:
        found = datetime.fromisoformat(value)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
