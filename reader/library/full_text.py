"""What search looks through: a row for each article as shown, for each highlight's note and each other note.

Row ids tell which: four times the key, plus one for highlights and two for notes, so that a row is replaced
without looking through the texts for it. Where words have no blanks between them, each letter is a word to the index
and several are a phrase. Words with letters that a keyboard may lack are there once more, as people type them.
"""

import json
from typing import Any

from sqlalchemy import Connection, select, text

from reader.library.encoding import blocks_from_json
from reader.library.rows import article_details, is_current
from reader.library.schema import FULL_TEXT, articles, bodies, decisions, highlights, notes, versions
from reader.model.article import Article, Decisions, Metadata, shown
from reader.model.letters import retyped
from reader.model.unspaced import parted

_HIGHLIGHT, _NOTE = 1, 2
_INSERT = text(
    "INSERT INTO search(rowid, title, text, note, retyped, article, highlight) "
    "VALUES (:rowid, :title, :text, :note, :retyped, :article, :highlight)"
)


def rebuild(connection: Connection) -> None:
    """Make the index anew from what it is about."""
    connection.execute(text("DROP TABLE IF EXISTS search"))
    connection.execute(text(FULL_TEXT))
    for (one,) in connection.execute(select(articles.c.id)).all():
        refresh_article(connection, one)
    for (one,) in connection.execute(select(highlights.c.id)).all():
        refresh_highlight(connection, one)
    for (one,) in connection.execute(select(notes.c.id)).all():
        refresh_note(connection, one)


def refresh_article(connection: Connection, article_id: str) -> None:
    """Index the present version of an article as shown."""
    row = connection.execute(
        select(articles.c.key, articles.c.id, article_details("title"), bodies)
        .join(versions, is_current())
        .join(bodies, bodies.c.version == versions.c.key)
        .where(articles.c.id == article_id)
    ).one()
    blocks = blocks_from_json(row.blocks)
    seen = shown(Article(row.text, blocks, Metadata(), ""), decisions_of(connection, row.version))
    _put(connection, row.key * 4, title=row.the_title, body=seen.text, note="", article=row.id, highlight="")


def refresh_highlight(connection: Connection, highlight_id: str) -> None:
    """Index a highlight's note."""
    row = _owned(connection, highlights, highlight_id)
    said = _with_tags(row)
    _put(connection, row.key * 4 + _HIGHLIGHT, title="", body="", note=said, article=row.article, highlight=row.id)


def refresh_note(connection: Connection, note_id: str) -> None:
    """Index a note on a block or an article."""
    row = _owned(connection, notes, note_id)
    _put(connection, row.key * 4 + _NOTE, title="", body="", note=_with_tags(row), article=row.article, highlight="")


def _with_tags(row: Any) -> str:
    return "\n".join([row.note, *(f"#{tag}" for tag in json.loads(row.tags))]).strip()


def _owned(connection: Connection, table: Any, row_id: str) -> Any:
    return connection.execute(
        select(table.c.key, table.c.id, table.c.note, table.c.tags, articles.c.id.label("article"))
        .join(articles, articles.c.key == table.c.article)
        .where(table.c.id == row_id)
    ).one()


def _put(connection: Connection, rowid: int, *, title: str, body: str, note: str, article: str, highlight: str) -> None:
    connection.execute(text("DELETE FROM search WHERE rowid = :rowid"), {"rowid": rowid})
    if title or body or note:
        values = {"rowid": rowid, "title": parted(title), "text": parted(body), "note": parted(note)}
        values["retyped"] = retyped(f"{title} {body} {note}")
        connection.execute(_INSERT, values | {"article": article, "highlight": highlight})


def decisions_of(connection: Connection, version: int) -> Decisions:
    """Return what the person decided about the blocks of a version (its key)."""
    rows = connection.execute(
        select(decisions.c.block, decisions.c.shown).where(
            decisions.c.version == version, decisions.c.shown.is_not(None)
        )
    ).all()
    return Decisions(
        frozenset(row.block for row in rows if row.shown), frozenset(row.block for row in rows if not row.shown)
    )
