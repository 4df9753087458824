"""Notes on a block or on the whole article."""

import json
from datetime import UTC, datetime

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id, now
from reader.model.annotation import Note
from reader.model.changes import Changes
from reader.workflow.tags import tidy


def add(
    library: Library, article_id: str, note: str, *, block: int | None = None, tags: tuple[str, ...] = ()
) -> Changes:
    """Write a note on a block (by its index), or on the whole article; `notes` of what comes back holds its id."""
    article, _ = library.articles.current(article_id)
    anchor = None
    if block is not None:
        span = article.blocks[block].span
        if not len(span):
            raise ReaderError("A note needs a block with words.")
        anchor = describe(article.text, span.start, span.end)
    moment = datetime.now(UTC)
    made = Note(new_id(), article_id, note, moment, moment, anchor, tidy(tags))
    library.notes.add(made)
    return Changes("Note", articles=(article_id,), notes=(made.id,))


def edit(
    library: Library,
    note_id: str,
    *,
    note: str | None = None,
    tags: tuple[str, ...] | None = None,
    continues: bool = False,
) -> Changes:
    """Change what is given of a note; one that `continues` the last edit is one step of undo with it."""
    values: dict[str, object] = {"updated": now()}
    label = "Edit note"
    if tags is not None:
        values["tags"], label = json.dumps(tidy(tags), ensure_ascii=False), "Change tags"
    if note is not None:
        values["note"], label = note, "Edit note"
    owner = library.notes.change(note_id, label, values, continues=continues)
    return Changes(label, articles=(owner,), notes=(note_id,))


def delete(library: Library, note_id: str) -> Changes:
    """Delete a note; undo and the trash bring it back."""
    owner = library.notes.change(note_id, "Delete note", {"removed": True, "updated": now()})
    return Changes("Delete note", articles=(owner,), notes=(note_id,))
