"""Each mutation with what stood before and after; undo is a new mutation that applies the inverse."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, desc, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from reader.errors import ReaderError
from reader.library.schema import articles, decisions, highlights, journal

_TABLES = {"articles": articles, "highlights": highlights}


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo or redo touched: `table` is articles, highlights or decisions, `row` the row's id there."""

    label: str
    table: str
    article: str
    row: str
    values: Mapping[str, Any]


class Journal:
    """Writes, undoes and redoes mutations."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def change(
        self, connection: Connection, label: str, table: str, article: str, row: str, after: Mapping[str, object]
    ) -> None:
        """Set the columns `after` of one row and remember what they were, in the caller's transaction.

        A new change ends what could be redone.
        """
        before = _read(connection, table, article, row, tuple(after))
        if before == dict(after):
            return
        connection.execute(delete(journal).where(journal.c.undone))
        _apply(connection, table, article, row, after)
        connection.execute(
            insert(journal).values(
                label=label,
                table=table,
                article=article,
                row=row,
                before=json.dumps(before),
                after=json.dumps(dict(after)),
                at=datetime.now(UTC).isoformat(),
            )
        )

    def undoable(self) -> str:
        """Return the label of what undo would take back, or ""."""
        return self._label(undone=False)

    def redoable(self) -> str:
        """Return the label of what redo would do again, or ""."""
        return self._label(undone=True)

    def undo(self) -> Step | None:
        """Take the last change back; None where there is none. ReaderError if the row was changed since."""
        return self._move(undone=False)

    def redo(self) -> Step | None:
        """Do the change again that was undone last; None where there is none."""
        return self._move(undone=True)

    def _label(self, *, undone: bool) -> str:
        with self._engine.connect() as connection:
            row = connection.execute(_next(undone=undone)).one_or_none()
        return str(row.label) if row is not None else ""

    def _move(self, *, undone: bool) -> Step | None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            step: Row[Any] | None = connection.execute(_next(undone=undone)).one_or_none()
            if step is None:
                return None
            expected, wanted = json.loads(step.after), json.loads(step.before)
            if undone:
                expected, wanted = wanted, expected
            if _read(connection, step.table, step.article, step.row, tuple(expected)) != expected:
                raise ReaderError(f"“{step.label}” cannot be undone: it was changed since, in another window.")
            _apply(connection, step.table, step.article, step.row, wanted)
            connection.execute(update(journal).where(journal.c.key == step.key).values(undone=not undone))
            connection.commit()
        return Step(step.label, step.table, step.article, step.row, wanted)


def _next(*, undone: bool) -> Any:
    key = journal.c.key
    return select(journal).where(journal.c.undone == undone).order_by(key if undone else desc(key)).limit(1)


def _read(connection: Connection, table: str, article: str, row: str, columns: tuple[str, ...]) -> dict[str, object]:
    if table == "decisions":
        shown = connection.execute(
            select(decisions.c.shown).where(decisions.c.article == _article_key(article), decisions.c.block == int(row))
        ).scalar()
        return {"shown": shown}
    source = _TABLES[table]
    found = connection.execute(select(*(source.c[name] for name in columns)).where(source.c.id == row)).one()
    return dict(found._mapping)


def _apply(connection: Connection, table: str, article: str, row: str, values: Mapping[str, object]) -> None:
    if table == "decisions":
        statement = upsert(decisions).values(article=_article_key(article), block=int(row), shown=values["shown"])
        connection.execute(statement.on_conflict_do_update(set_={"shown": statement.excluded.shown}))
        return
    connection.execute(update(_TABLES[table]).where(_TABLES[table].c.id == row).values(**values))
    if table == "highlights" and "note" in values:
        # The note's words are searched through a row of their own.
        connection.execute(text("DELETE FROM search WHERE highlight = :row"), {"row": row})
        connection.execute(
            text("INSERT INTO search(title, text, note, article, highlight) VALUES ('', '', :note, :article, :row)"),
            {"note": values["note"], "article": article, "row": row},
        )


def _article_key(article: str) -> Any:
    return select(articles.c.key).where(articles.c.id == article).scalar_subquery()
