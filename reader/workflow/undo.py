"""Undo and redo: new mutations that apply the inverse; they survive a restart."""

from reader.library import Library
from reader.library.journal import Edit, Step
from reader.model.changes import Changes
from reader.workflow import facts


def undo(library: Library) -> Changes | None:
    """Take the last change back; None where there is nothing to undo."""
    return _changes(library, library.journal.undo())


def redo(library: Library) -> Changes | None:
    """Do again what was undone last; None where there is nothing to redo."""
    return _changes(library, library.journal.redo())


def can_undo(library: Library) -> str:
    """Return the label of what undo would take back, or ""."""
    return library.journal.undoable()


def can_redo(library: Library) -> str:
    """Return the label of what redo would do again, or ""."""
    return library.journal.redoable()


def _changes(library: Library, step: Step | None) -> Changes | None:
    if step is None:
        return None

    def rows(table: str, **values: object) -> tuple[str, ...]:
        return tuple(
            edit.row
            for edit in step.edits
            if edit.table == table and all(edit.values.get(name) is value for name, value in values.items())
        )

    concerned = {edit.article for edit in step.edits if _concerns_names(edit)}
    for article_id in concerned:
        facts.refresh(library, article_id)
    return Changes(
        step.label,
        added=rows("articles", removed=False),
        removed=rows("articles", removed=True),
        # A rule of the library concerns all, whatever else the step did.
        articles=() if "" in concerned else tuple(dict.fromkeys(edit.article for edit in step.edits if edit.article)),
        highlights=rows("highlights"),
        notes=rows("notes"),
        names=any(edit.table == "corrections" for edit in step.edits),
        blocks=any(edit.table == "decisions" or "current" in edit.values for edit in step.edits),
    )


def _concerns_names(edit: Edit) -> bool:
    return edit.table in ("corrections", "decisions") or (edit.table == "articles" and "current" in edit.values)
