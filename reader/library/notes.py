"""Notes on a block or on a whole article."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, desc, insert, select

from reader.errors import ReaderError
from reader.library import encoding
from reader.library.database import Database
from reader.library.journal import Edit, Journal
from reader.library.rows import article_key
from reader.library.schema import articles, notes
from reader.model.annotation import Note


class Notes:
    """A deleted note is only hidden and can come back."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    def add(self, made: Note) -> None:
        """Keep a note, undoable."""
        values = {
            "id": made.id,
            "article": article_key(made.article_id),
            "anchor": encoding.anchor_to_json(made.anchor),
            "note": made.note,
            "tags": json.dumps(made.tags, ensure_ascii=False),
            "created": made.created.isoformat(),
            "updated": made.updated.isoformat(),
            "removed": True,
        }
        with self._database.write() as connection:
            connection.execute(insert(notes).values(values))
            self._journal.change(connection, "Note", Edit("notes", made.article_id, made.id, {"removed": False}))
            self._journal.index(connection, "notes", made.id)

    def change(
        self, note_id: str, label: str, values: Mapping[str, object], *, continues: bool = False, removed: bool = False
    ) -> str:
        """Set columns of a note (one that is `removed`, to restore it), undoable; return its article's id."""
        found = select(articles.c.id).join(notes, notes.c.article == articles.c.key)
        with self._database.write() as connection:
            owner = connection.execute(found.where(notes.c.id == note_id, notes.c.removed == removed)).scalar()
            if owner is None:
                raise ReaderError("This note is no longer there.")
            self._journal.change(connection, label, Edit("notes", owner, note_id, values), continues=continues)
        return str(owner)

    def edits(self, changed: Mapping[str, Mapping[str, object]]) -> tuple[Edit, ...]:
        """Return what sets columns of each note, to be one step with other changes."""
        found = select(notes.c.id, articles.c.id.label("owner")).join(articles, notes.c.article == articles.c.key)
        with self._database.read() as connection:
            rows = connection.execute(found.where(notes.c.id.in_(tuple(changed)), ~notes.c.removed)).all()
        if len(rows) != len(changed):
            raise ReaderError("This note is no longer there.")
        return tuple(Edit("notes", row.owner, row.id, changed[row.id]) for row in rows)

    def tags(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of each note."""
        with self._database.read() as connection:
            rows = connection.execute(select(notes.c.id, notes.c.tags).where(notes.c.id.in_(ids))).all()
        return {row.id: tuple(json.loads(row.tags)) for row in rows}

    def of(self, article_id: str) -> tuple[Note, ...]:
        """Return an article's notes, in order of making."""
        return self._all(_query().where(articles.c.id == article_id, ~notes.c.removed).order_by(notes.c.key))

    def everywhere(self, since: str = "", until: str = "") -> tuple[Note, ...]:
        """Return the notes of all articles, made from `since` on and before `until` (ISO times in UTC)."""
        found = _query().where(~notes.c.removed, ~articles.c.removed)
        if since:
            found = found.where(notes.c.created >= since)
        return self._all(found.where(notes.c.created < until) if until else found)

    def deleted(self) -> tuple[Note, ...]:
        """Return deleted notes of articles that are still there, the last changed first."""
        return self._all(_query().where(notes.c.removed, ~articles.c.removed).order_by(desc(notes.c.updated)))

    def _all(self, query: Select[Any]) -> tuple[Note, ...]:
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Note(
                row.id,
                row.owner,
                row.note,
                datetime.fromisoformat(row.created),
                datetime.fromisoformat(row.updated),
                encoding.anchor_from_json(row.anchor),
                tuple(json.loads(row.tags)),
            )
            for row in rows
        )


def _query() -> Select[Any]:
    return select(notes, articles.c.id.label("owner")).join(articles, articles.c.key == notes.c.article)
