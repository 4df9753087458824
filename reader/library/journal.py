"""Each mutation with what stood before and after; undo is a new mutation that applies the inverse."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, desc, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from reader.errors import ReaderError
from reader.library import full_text
from reader.library.database import Database
from reader.library.rows import now
from reader.library.schema import anchors, articles, corrections, decisions, highlights, journal, notes, site_rules

_TABLES = {
    "articles": articles,
    "highlights": highlights,
    "anchors": anchors,
    "notes": notes,
    "corrections": corrections,
    "site_rules": site_rules,
}
# Columns whose words are searched through the index.
_SEARCHED = {"articles": {"current", "title"}, "highlights": {"note", "tags"}, "notes": {"note", "tags"}}


@dataclass(frozen=True, slots=True)
class Edit:
    """Columns of one row: `row` is its id in `table`, `article` the article's id, "" for the library at large.

    A decision's row is "version:block", an anchor's its key.
    """

    table: str
    article: str
    row: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo or redo did."""

    label: str
    edits: tuple[Edit, ...]


class Journal:
    """Writes, undoes and redoes mutations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def change(self, connection: Connection, label: str, *edits: Edit, continues: bool = False) -> bool:
        """Apply `edits` as one step and remember what stood before, in the caller's transaction.

        A new step ends what could be redone; one that `continues` the last becomes part of it where both change
        the same row. Returns False when nothing but the time of the change was different.
        """
        befores = [_read(connection, edit) for edit in edits]
        changed = [(edit, before) for edit, before in zip(edits, befores, strict=True) if _differs(edit, before)]
        if not changed:
            return False
        connection.execute(delete(journal).where(journal.c.undone))
        _apply(connection, [edit for edit, _ in changed])
        if continues and len(changed) == 1 and _continue(connection, label, *changed[0]):
            return True
        last: int = connection.execute(select(func.max(journal.c.step))).scalar() or 0
        for edit, before in changed:
            connection.execute(
                insert(journal).values(
                    label=label,
                    table=edit.table,
                    article=edit.article,
                    row=edit.row,
                    before=json.dumps(before),
                    after=json.dumps(dict(edit.values)),
                    at=now(),
                    step=last + 1,
                )
            )
        return True

    def index(self, connection: Connection, table: str, row: str) -> None:
        """Make the words of a row that was just made findable."""
        _REFRESH[table](connection, row)

    def undoable(self) -> str:
        """Return the label of what undo would take back, or ""."""
        return self._label(undone=False)

    def redoable(self) -> str:
        """Return the label of what redo would do again, or ""."""
        return self._label(undone=True)

    def undo(self) -> Step | None:
        """Take the last step back; None where there is none.

        Raises ReaderError if one of its rows is not as the step left it; the step is then given up, so that the
        next undo goes on with the one before.
        """
        return self._move(undone=False)

    def redo(self) -> Step | None:
        """Do the step again that was undone last; None where there is none. It may raise as `undo` does."""
        return self._move(undone=True)

    def _label(self, *, undone: bool) -> str:
        with self._database.read() as connection:
            rows = _next(connection, undone=undone)
        return str(rows[0].label) if rows else ""

    def _move(self, *, undone: bool) -> Step | None:
        with self._database.write() as connection:
            rows = _next(connection, undone=undone)
            if not rows:
                return None
            this = journal.c.step == rows[0].step
            expected, wanted = ("before", "after") if undone else ("after", "before")
            stands = all(_read(connection, found := _edit(row, expected)) == found.values for row in rows)
            if stands:
                edits = [_edit(row, wanted) for row in (rows if undone else reversed(rows))]
                _apply(connection, edits)
                connection.execute(update(journal).where(this).values(undone=not undone))
            else:
                connection.execute(delete(journal).where(this))
        if not stands:
            again = "redone" if undone else "undone"
            raise ReaderError(f"“{rows[0].label}” cannot be {again}: it was changed since, by another program.")
        return Step(rows[0].label, tuple(edits))


def _differs(edit: Edit, before: Mapping[str, object]) -> bool:
    # When it was changed is no change of its own: the same colour again would be a step of undo that does nothing.
    return any(before[name] != value for name, value in edit.values.items() if name != "updated")


def _next(connection: Connection, *, undone: bool) -> Sequence[Row[Any]]:
    step = select(func.min(journal.c.step) if undone else func.max(journal.c.step)).where(journal.c.undone == undone)
    return connection.execute(
        select(journal).where(journal.c.step == step.scalar_subquery()).order_by(journal.c.key)
    ).all()


def _edit(row: Row[Any], values: str) -> Edit:
    return Edit(row.table, row.article, row.row, json.loads(getattr(row, values)))


def _continue(connection: Connection, label: str, edit: Edit, before: Mapping[str, object]) -> bool:
    rows = connection.execute(select(journal).order_by(desc(journal.c.step)).limit(2)).all()
    if not rows or (len(rows) > 1 and rows[1].step == rows[0].step):
        return False
    last = rows[0]
    if (last.label, last.table, last.row) != (label, edit.table, edit.row):
        return False
    connection.execute(
        update(journal)
        .where(journal.c.key == last.key)
        .values(
            before=json.dumps(dict(before) | json.loads(last.before)),
            after=json.dumps(json.loads(last.after) | dict(edit.values)),
        )
    )
    return True


def _read(connection: Connection, edit: Edit) -> dict[str, object]:
    columns = tuple(edit.values)
    if edit.table == "decisions":
        version, block = (int(part) for part in edit.row.split(":"))
        found = select(decisions.c.shown).where(decisions.c.version == version, decisions.c.block == block)
        return {"shown": connection.execute(found).scalar()}
    source = _TABLES[edit.table]
    row = connection.execute(select(*(source.c[name] for name in columns)).where(_is(edit))).one_or_none()
    if row is None:
        raise ReaderError("What this is about is no longer in the library.")
    return dict(row._mapping)


def _is(edit: Edit) -> Any:
    if edit.table == "anchors":
        return anchors.c.key == int(edit.row)
    return _TABLES[edit.table].c.id == edit.row


def _apply(connection: Connection, edits: Sequence[Edit]) -> None:
    for edit in edits:
        if edit.table == "decisions":
            version, block = edit.row.split(":")
            statement = upsert(decisions).values(version=int(version), block=int(block), shown=edit.values["shown"])
            connection.execute(statement.on_conflict_do_update(set_={"shown": statement.excluded.shown}))
        else:
            connection.execute(update(_TABLES[edit.table]).where(_is(edit)).values(**edit.values))
    for table, row in {searched for edit in edits if (searched := _searched(edit)) is not None}:
        _REFRESH[table](connection, row)


def _searched(edit: Edit) -> tuple[str, str] | None:
    if edit.table == "decisions":
        return "articles", edit.article
    return (edit.table, edit.row) if _SEARCHED.get(edit.table, set()) & edit.values.keys() else None


_REFRESH = {
    "articles": full_text.refresh_article,
    "highlights": full_text.refresh_highlight,
    "notes": full_text.refresh_note,
}
