"""Highlights as a table: the columns that Readwise reads, then what it does not know."""

import csv
import io
from collections.abc import Sequence

from reader.exchange.passages import passages
from reader.model.entry import Reading

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
OWN_COLUMNS = ("Tags", "Colour", "Standing", "Id", "Article")
# A spreadsheet would run a cell that begins so as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(readings: Sequence[Reading]) -> str:
    """Return a row for each highlight and for each note on an article, with a heading row."""
    out = io.StringIO()
    # All are quoted: a lone carriage return in a cell would end its row.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS + OWN_COLUMNS)
    for reading in readings:
        for row in _rows(reading):
            writer.writerow([guarded(cell) for cell in row])
    return out.getvalue()


def guarded(cell: str) -> str:
    """Return `cell` so that a spreadsheet takes it for text: an apostrophe goes before what begins a formula."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """Take back what `guarded` did."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _rows(reading: Reading) -> list[list[str]]:
    entry = reading.entry
    author = ", ".join(reading.article.metadata.authors) or entry.byline
    about = [entry.title, author, entry.url or entry.source]
    rows = [
        [
            *(passage.quote, *about, passage.highlight.note),
            "" if passage.span is None else str(passage.span.start),
            passage.highlight.created.strftime("%Y-%m-%d %H:%M:%S"),
            ", ".join(passage.highlight.tags),
            passage.highlight.colour.value,
            passage.standing.value,
            *(passage.highlight.id, entry.id),
        ]
        for passage in passages(reading)
    ]
    for placed in reading.notes:
        note = placed.note
        quote = note.anchor.quote if note.anchor else ""
        when = note.created.strftime("%Y-%m-%d %H:%M:%S")
        rows.append([quote, *about, note.note, "", when, ", ".join(note.tags), "", "note", note.id, entry.id])
    return rows
