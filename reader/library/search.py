"""Searching titles, texts and notes."""

import re

from sqlalchemy import Connection, text

from reader.model.entry import Hit

# Ranked first, among what is not removed; only what is shown of it is cut out of the texts.
_QUERY = text(
    "WITH best AS (SELECT search.rowid AS found, bm25(search, 8, 1, 4) AS score, articles.key AS owner FROM search "
    "LEFT JOIN highlights ON search.rowid % 4 = 1 AND highlights.key = search.rowid / 4 "
    "LEFT JOIN notes ON search.rowid % 4 = 2 AND notes.key = search.rowid / 4 "
    "JOIN articles ON articles.key = coalesce(highlights.article, notes.article, search.rowid / 4) "
    "WHERE search MATCH :query AND NOT articles.removed AND NOT coalesce(highlights.removed, notes.removed, 0) "
    "ORDER BY score LIMIT :limit) "
    "SELECT found % 4 AS what, search.article, search.highlight, coalesce(articles.title, versions.title) AS title, "
    "snippet(search, -1, '', '', '…', 16) AS cut, highlight(search, 0, char(1), char(1)) AS marked "
    "FROM best JOIN search ON search.rowid = found JOIN articles ON articles.key = owner "
    "JOIN versions ON versions.article = owner AND versions.number = articles.current "
    "WHERE search MATCH :query ORDER BY score"
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
