"""What was removed, as lines to read."""

from datetime import datetime

from reader.model.annotation import Highlight, Note
from reader.model.entry import Entry

TITLE = "Trash"
NONE = "Nothing was removed. What you remove from the library stays here until you want it again."
_LONG = 90


def article_words(entry: Entry) -> str:
    """Return an article's title, and where it is from."""
    return "Article: " + " · ".join(part for part in (entry.title or "Without a title", entry.site) if part)


def highlight_words(highlight: Highlight) -> str:
    """Return a highlight's quote, and its note."""
    note = f" — {_short(highlight.note)}" if highlight.note.strip() else ""
    return f"Highlight: “{_short(highlight.anchor.quote)}”{note}"


def note_words(note: Note) -> str:
    """Return a note's beginning."""
    return f"Note: {_short(note.note) or 'empty'}"


def when(moment: datetime) -> str:
    """Return a day and time as this computer's clock has it."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"
