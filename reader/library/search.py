"""Searching titles, texts and notes."""

import re

from sqlalchemy import Connection, text

from reader.model.entry import Hit

_QUERY = text(
    "SELECT search.rowid % 4 AS what, search.article, search.highlight, "
    "coalesce(articles.title, versions.title) AS title, "
    "snippet(search, -1, '', '', '…', 16) AS cut, highlight(search, 0, char(1), char(1)) AS marked FROM search "
    "JOIN articles ON articles.id = search.article AND NOT articles.removed "
    "JOIN versions ON versions.article = articles.key AND versions.number = articles.current "
    "LEFT JOIN highlights ON highlights.id = search.highlight "
    "LEFT JOIN notes ON search.rowid % 4 = 2 AND notes.key = search.rowid / 4 "
    "WHERE search MATCH :query AND NOT coalesce(highlights.removed, notes.removed, 0) "
    "ORDER BY bm25(search, 8, 1, 4) LIMIT :limit"
)


def search(connection: Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Return what matches every word (the last as a beginning), best first."""
    terms = re.findall(r"\w+", words)
    if not terms:
        return ()
    query = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
    rows = connection.execute(_QUERY, {"query": query, "limit": limit}).all()
    return tuple(
        Hit(
            row.article,
            row.title,
            "note" if row.what else "title" if "\x01" in row.marked else "text",
            row.cut,
            row.highlight,
        )
        for row in rows
    )
