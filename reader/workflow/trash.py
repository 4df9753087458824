"""What was removed, and bringing it back. Nothing is deleted for good."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.library import Library
from reader.model.annotation import Highlight, Note
from reader.model.changes import Changes
from reader.model.entry import Entry


@dataclass(frozen=True, slots=True)
class Trash:
    """Removed articles, and deleted highlights and notes of the others, the last ones first."""

    articles: tuple[Entry, ...]
    highlights: tuple[Highlight, ...]
    notes: tuple[Note, ...]


def trash(library: Library) -> Trash:
    """Return what can be brought back."""
    removed = library.articles.entries(library.articles.removed())
    return Trash(removed, library.highlights.deleted(), library.notes.deleted())


def restore_articles(library: Library, ids: Sequence[str]) -> Changes:
    """Bring removed articles back, with their highlights; one step of undo."""
    library.articles.change_several(ids, "Restore article", {"removed": False})
    return Changes("Restore article", added=tuple(ids), articles=tuple(ids))


def restore_highlight(library: Library, highlight_id: str) -> Changes:
    """Bring a deleted highlight back, with its note."""
    owner = library.highlights.restore(highlight_id)
    return Changes("Restore highlight", articles=(owner,), highlights=(highlight_id,))


def restore_note(library: Library, note_id: str) -> Changes:
    """Bring a deleted note back."""
    owner = library.notes.change(note_id, "Restore note", {"removed": False}, removed=True)
    return Changes("Restore note", articles=(owner,), notes=(note_id,))
