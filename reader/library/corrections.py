"""What the person said of names, in one article or for the whole library."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, or_, select

from reader.errors import ReaderError
from reader.library import encoding
from reader.library.database import Database
from reader.library.journal import Edit, Journal
from reader.library.rows import article_key
from reader.library.schema import articles, corrections
from reader.model.annotation import Anchor
from reader.model.corrections import Act, Correction
from reader.model.facts import EntityKind


class Corrections:
    """Statements are added, and taken back by undo or by hand; none is rewritten."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    def add(self, label: str, *made: Correction) -> None:
        """Keep statements as one undoable step."""
        edits = [Edit("corrections", one.article_id, one.id, {"removed": False}) for one in made]
        with self._database.write() as connection:
            for one in made:
                connection.execute(insert(corrections).values(**_values(one)))
            self._journal.change(connection, label, *edits)

    def remove(self, label: str, taken_back: Sequence[Correction]) -> None:
        """Take statements back as one undoable step."""
        edits = [Edit("corrections", one.article_id, one.id, {"removed": True}) for one in taken_back]
        with self._database.write() as connection:
            self._journal.change(connection, label, *edits)

    def moved(self, article_id: str, places: Mapping[str, Anchor]) -> list[Edit]:
        """Return the edits that put statements of an article on the places where they stand in a new version."""
        return [
            Edit("corrections", article_id, one, {"anchor": encoding.anchor_to_json(anchor)})
            for one, anchor in places.items()
        ]

    def one(self, correction_id: str) -> Correction:
        """Return a statement; ReaderError when it was taken back."""
        with self._database.read() as connection:
            row = connection.execute(_query().where(corrections.c.id == correction_id)).one_or_none()
        if row is None:
            raise ReaderError("This correction is no longer there.")
        return _correction(row)

    def rules(self) -> tuple[Correction, ...]:
        """Return the rules of the library, in order of making."""
        return self._all(_query().where(corrections.c.article.is_(None)))

    def of(self, article_id: str) -> tuple[Correction, ...]:
        """Return the statements about one article, in order of making."""
        return self._all(_query().where(articles.c.id == article_id))

    def corrected(self) -> tuple[str, ...]:
        """Return the ids of articles with statements of their own."""
        found = select(articles.c.id).join(corrections, corrections.c.article == articles.c.key)
        with self._database.read() as connection:
            return tuple(connection.execute(found.where(~corrections.c.removed).distinct()).scalars())

    def ruled(self) -> frozenset[str]:
        """Return the folded names that any rule of the library ever named, taken back or not."""
        found = select(corrections.c.form).where(corrections.c.article.is_(None))
        with self._database.read() as connection:
            return frozenset(connection.execute(found.distinct()).scalars())

    def _all(self, query: Select[Any]) -> tuple[Correction, ...]:
        with self._database.read() as connection:
            return tuple(_correction(row) for row in connection.execute(query.order_by(corrections.c.key)))


def _values(made: Correction) -> dict[str, object]:
    return {
        "id": made.id,
        "article": article_key(made.article_id) if made.article_id else None,
        "act": made.act.value,
        "kind": made.kind.value,
        "form": made.form,
        "name": made.name,
        "to_kind": made.to_kind.value if made.to_kind else None,
        "part": made.part,
        "anchor": encoding.anchor_to_json(made.anchor),
        "created": made.created.isoformat(),
        "removed": True,
    }


def _query() -> Select[Any]:
    return (
        select(corrections, articles.c.id.label("article_id"))
        .outerjoin(articles, articles.c.key == corrections.c.article)
        .where(~corrections.c.removed, or_(corrections.c.article.is_(None), ~articles.c.removed))
    )


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        id=row.id,
        act=Act(row.act),
        kind=EntityKind(row.kind),
        form=row.form,
        created=datetime.fromisoformat(row.created),
        article_id=row.article_id or "",
        name=row.name,
        to_kind=EntityKind(row.to_kind) if row.to_kind else None,
        part=row.part,
        anchor=encoding.anchor_from_json(row.anchor),
    )
