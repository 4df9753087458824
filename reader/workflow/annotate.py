"""Highlights, notes, and which blocks are shown."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id, now
from reader.model.annotation import Colour, Highlight
from reader.model.changes import Changes
from reader.model.span import Span
from reader.workflow import facts
from reader.workflow.tags import tidy


def highlight(
    library: Library,
    article_id: str,
    span: Span,
    colour: Colour,
    note: str = "",
    tags: tuple[str, ...] = (),
    *,
    underline: bool = False,
) -> Changes:
    """Mark `span` (in the article's text); `highlights` of what comes back holds the new id."""
    article, version = library.articles.current(article_id)
    if not span.of(article.text).strip() or span.end > len(article.text):
        raise ReaderError("Select some text to highlight.")
    moment = datetime.now(UTC)
    anchor = describe(article.text, span.start, span.end)
    made = Highlight(new_id(), article_id, anchor, colour, moment, moment, note, tidy(tags), underline)
    library.highlights.add(version, "Highlight", (made,))
    return Changes("Highlight", articles=(article_id,), highlights=(made.id,))


def edit(
    library: Library,
    highlight_id: str,
    *,
    colour: Colour | None = None,
    note: str | None = None,
    tags: tuple[str, ...] | None = None,
    underline: bool | None = None,
    continues: bool = False,
) -> Changes:
    """Change what is given of a highlight.

    An edit that `continues` the last one (a note while it is typed) is one step of undo with it.
    """
    values: dict[str, object] = {}
    label = "Edit note"
    if colour is not None:
        values["colour"], label = colour.value, "Change colour"
    if underline is not None:
        values["underline"], label = underline, "Change style"
    if tags is not None:
        values["tags"], label = json.dumps(tidy(tags), ensure_ascii=False), "Change tags"
    if note is not None:
        values["note"], label = note, "Edit note"
    (article,) = library.highlights.change((highlight_id,), label, values | {"updated": now()}, continues=continues)
    return Changes(label, articles=(article,), highlights=(highlight_id,))


def delete(library: Library, highlight_id: str) -> Changes:
    """Delete a highlight with its note; undo brings both back."""
    (article,) = library.highlights.change((highlight_id,), "Delete highlight", {"removed": True, "updated": now()})
    return Changes("Delete highlight", articles=(article,), highlights=(highlight_id,))


def edit_several(
    library: Library,
    ids: Sequence[str],
    *,
    notes: Sequence[str] = (),
    colour: Colour | None = None,
    underline: bool | None = None,
    add_tags: Iterable[str] = (),
    remove_tags: Iterable[str] = (),
) -> Changes:
    """Recolour and tag several highlights, and tag `notes` on blocks and articles, as one step of undo."""
    given: dict[str, object] = {"updated": now()}
    if colour is not None:
        given["colour"] = colour.value
    if underline is not None:
        given["underline"] = underline
    changed = {one: dict(given) for one in ids}
    noted: dict[str, dict[str, object]] = {}
    more, fewer = tidy(add_tags), set(tidy(remove_tags))
    if more or fewer:
        noted = {one: {"updated": now()} for one in notes}
        for one, tags in (library.highlights.tags(ids) | library.notes.tags(notes)).items():
            kept = tuple(tag for tag in tidy((*tags, *more)) if tag not in fewer)
            (changed if one in changed else noted)[one]["tags"] = json.dumps(kept, ensure_ascii=False)
    label = "Change tags" if more or fewer else "Change colour" if colour is not None else "Change style"
    owners = library.highlights.change_each(changed, label, also=library.notes.edits(noted))
    return Changes(label, articles=owners, highlights=tuple(ids), notes=tuple(noted))


def delete_several(library: Library, ids: Sequence[str], notes: Sequence[str] = ()) -> Changes:
    """Delete several highlights, and notes on blocks and articles, as one step of undo."""
    gone: dict[str, object] = {"removed": True, "updated": now()}
    also = library.notes.edits(dict.fromkeys(notes, gone))
    label = "Delete highlights" if not notes else "Delete notes"
    owners = library.highlights.change_each(dict.fromkeys(ids, gone), label, also=also)
    return Changes(label, articles=owners, highlights=tuple(ids), notes=tuple(notes))


def keep_block(library: Library, article_id: str, index: int) -> Changes:
    """Show a block that the cleaner left out."""
    return _decide(library, article_id, "Keep block", index, shown=True)


def hide_block(library: Library, article_id: str, index: int) -> Changes:
    """Hide a block."""
    return _decide(library, article_id, "Hide block", index, shown=False)


def reset_block(library: Library, article_id: str, index: int) -> Changes:
    """Go back to what the cleaner decided about a block."""
    return _decide(library, article_id, "Reset block", index, shown=None)


def _decide(library: Library, article_id: str, label: str, index: int, *, shown: bool | None) -> Changes:
    library.articles.decide(article_id, label, {index: shown})
    facts.refresh(library, article_id)
    return Changes(label, articles=(article_id,), blocks=True)
