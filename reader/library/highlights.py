"""Highlights with their anchors, notes and tags."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, case, column, desc, exists, func, insert, select

from reader.errors import ReaderError
from reader.library.database import Database
from reader.library.journal import Edit, Journal
from reader.library.rows import anchor_values, article_details, article_key, inserted, is_current
from reader.library.rows import highlight as highlight_of
from reader.library.schema import anchors, articles, highlights, versions
from reader.model.annotation import Anchor, Highlight

# What json_each calls the elements of a list.
_value: ColumnElement[str] = column("value")


class Highlights:
    """Marked passages. A deleted one is only hidden and can come back."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    def add(self, version: int, label: str, made: Sequence[Highlight]) -> None:
        """Keep new highlights with their anchors in `version` (a version's key), as one undoable step."""
        with self._database.write() as connection:
            for highlight in made:
                key = inserted(connection.execute(insert(highlights).values(_values(highlight))))
                values = anchor_values(highlight.anchor) | {"highlight": key, "version": version}
                connection.execute(insert(anchors).values(values))
            shown = [Edit("highlights", one.article_id, one.id, {"removed": False}) for one in made]
            noted = [one.id for one in made if one.note or one.tags]
            self._journal.change(connection, label, *shown)
            for one in noted:
                self._journal.index(connection, "highlights", one)

    def change(
        self, ids: Sequence[str], label: str, values: Mapping[str, object], *, continues: bool = False
    ) -> tuple[str, ...]:
        """Set columns of highlights as one undoable step; return their articles' ids."""
        return self.change_each(dict.fromkeys(ids, values), label, continues=continues)

    def change_each(
        self,
        changed: Mapping[str, Mapping[str, object]],
        label: str,
        *,
        continues: bool = False,
        also: Sequence[Edit] = (),
    ) -> tuple[str, ...]:
        """Set columns of each highlight, and do what `also` says, as one undoable step; return their articles' ids."""
        with self._database.write() as connection:
            owners = _owners(connection, tuple(changed))
            edits = [Edit("highlights", owners[one], one, values) for one, values in changed.items()]
            self._journal.change(connection, label, *edits, *also, continues=continues)
        return tuple(dict.fromkeys((*owners.values(), *(edit.article for edit in also))))

    def place(
        self,
        highlight_id: str,
        label: str,
        anchor: Anchor,
        *,
        refused: bool = False,
        also: Mapping[str, Mapping[str, object]] | None = None,
    ) -> str:
        """Add an anchor in the current version, undoable; `refused`: the person says it is not in there.

        `also` sets columns of highlights in the same step.
        """
        with self._database.write() as connection:
            owner = _owners(connection, (highlight_id,))[highlight_id]
            version = select(versions.c.key).join(articles, is_current()).where(articles.c.id == owner)
            key = select(highlights.c.key).where(highlights.c.id == highlight_id)
            values = anchor_values(anchor) | {
                "highlight": connection.execute(key).scalar_one(),
                "version": connection.execute(version).scalar_one(),
                "refused": refused,
                "removed": True,
            }
            made = inserted(connection.execute(insert(anchors).values(values)))
            edits = [Edit("highlights", owner, one, columns) for one, columns in (also or {}).items()]
            self._journal.change(connection, label, Edit("anchors", owner, str(made), {"removed": False}), *edits)
        return owner

    def carry(self, version: int, found: Mapping[str, Anchor]) -> None:
        """Add the anchors of highlights that were found again in a new version (its key)."""
        with self._database.write() as connection:
            for one, anchor in found.items():
                key = connection.execute(select(highlights.c.key).where(highlights.c.id == one)).scalar_one()
                connection.execute(
                    insert(anchors).values(anchor_values(anchor) | {"highlight": key, "version": version})
                )

    def of(self, article_id: str) -> tuple[tuple[Highlight, bool], ...]:
        """Return the article's highlights in order of making; True where the person refused the present place."""
        current = select(versions.c.key).join(articles, is_current()).where(articles.c.id == article_id)
        in_current = case((anchors.c.version == current.scalar_subquery(), 1), else_=0)
        newest = func.row_number().over(
            partition_by=anchors.c.highlight, order_by=(desc(in_current), desc(anchors.c.key))
        )
        mine = select(highlights.c.key).where(highlights.c.article == article_key(article_id), ~highlights.c.removed)
        ranked = (
            select(anchors, newest.label("rank"), in_current.label("current"))
            .where(anchors.c.highlight.in_(mine), ~anchors.c.removed)
            .subquery()
        )
        found = (
            select(highlights, *(column for column in ranked.c if column.name not in ("key", "removed")))
            .join(ranked, (ranked.c.highlight == highlights.c.key) & (ranked.c.rank == 1))
            .order_by(highlights.c.key)
        )
        with self._database.read() as connection:
            rows = connection.execute(found).all()
        return tuple((highlight_of(row, article_id), bool(row.refused and row.current)) for row in rows)

    def everywhere(
        self, colours: Collection[str] = (), tags: Collection[str] = (), since: str = "", until: str = ""
    ) -> tuple[tuple[Highlight, str], ...]:
        """Return highlights of all articles with the articles' titles, in order of making.

        `colours` allows any of them, `tags` asks for all of them; `since` and `until` are ISO dates or times in
        UTC of the making, the last one not included.
        """
        # As in `of`: what stands in the version that is read, else the newest.
        here = case((anchors.c.version == versions.c.key, 1), else_=0)
        order = func.row_number().over(partition_by=anchors.c.highlight, order_by=(desc(here), desc(anchors.c.key)))
        found = (
            select(
                order.label("n"),
                highlights,
                *(anchors.c[name] for name in ("quote", "prefix", "suffix", "start", "end", "text_hash")),
            )
            .add_columns(articles.c.id.label("owner"), article_details("title"))
            .join(articles, (articles.c.key == highlights.c.article) & ~articles.c.removed)
            .join(versions, is_current())
            .join(anchors, anchors.c.highlight == highlights.c.key)
            .where(~highlights.c.removed, ~anchors.c.removed)
        )
        if colours:
            found = found.where(highlights.c.colour.in_(colours))
        for tag in tags:
            found = found.where(exists(select(1).select_from(func.json_each(highlights.c.tags)).where(_value == tag)))
        if since:
            found = found.where(highlights.c.created >= since)
        if until:
            found = found.where(highlights.c.created < until)
        ranked = found.subquery()
        newest = select(ranked).where(ranked.c.n == 1).order_by(ranked.c.key)
        with self._database.read() as connection:
            return tuple((highlight_of(row, row.owner), row.the_title) for row in connection.execute(newest))

    def deleted(self) -> tuple[Highlight, ...]:
        """Return deleted highlights of articles that are still there, as they stood last, the last changed first."""
        order = func.row_number().over(partition_by=anchors.c.highlight, order_by=desc(anchors.c.key))
        made = select(anchors, order.label("n")).where(~anchors.c.removed).subquery()
        found = (
            select(highlights, made.c.quote, made.c.prefix, made.c.suffix, made.c.start, made.c.end, made.c.text_hash)
            .add_columns(articles.c.id.label("owner"))
            .join(articles, articles.c.key == highlights.c.article)
            .join(made, (made.c.highlight == highlights.c.key) & (made.c.n == 1))
            .where(highlights.c.removed, ~articles.c.removed)
            .order_by(desc(highlights.c.updated))
        )
        with self._database.read() as connection:
            return tuple(highlight_of(row, row.owner) for row in connection.execute(found))

    def tags(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of each highlight."""
        with self._database.read() as connection:
            rows = connection.execute(select(highlights.c.id, highlights.c.tags).where(highlights.c.id.in_(ids))).all()
        return {row.id: tuple(json.loads(row.tags)) for row in rows}

    def restore(self, highlight_id: str) -> str:
        """Bring a deleted highlight back, undoable; return its article's id."""
        with self._database.write() as connection:
            owner = _owners(connection, (highlight_id,), removed=True)[highlight_id]
            self._journal.change(
                connection, "Restore highlight", Edit("highlights", owner, highlight_id, {"removed": False})
            )
        return owner


def _values(highlight: Highlight) -> dict[str, object]:
    return {
        "id": highlight.id,
        "article": article_key(highlight.article_id),
        "colour": highlight.colour.value,
        "note": highlight.note,
        "tags": json.dumps(highlight.tags, ensure_ascii=False),
        "created": highlight.created.isoformat(),
        "updated": highlight.updated.isoformat(),
        "underline": highlight.underline,
        "removed": True,
    }


def _owners(connection: Connection, ids: Sequence[str], *, removed: bool = False) -> dict[str, str]:
    rows = connection.execute(
        select(highlights.c.id, articles.c.id.label("article"))
        .join(articles, articles.c.key == highlights.c.article)
        .where(highlights.c.id.in_(ids), highlights.c.removed == removed)
    ).all()
    owners = {row.id: row.article for row in rows}
    if any(one not in owners for one in ids):
        raise ReaderError("This highlight is no longer there.")
    return owners
