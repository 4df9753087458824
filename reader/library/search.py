"""Searching titles, texts and notes."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from reader.model.entry import Hit

_AROUND = 60
# Ranked first, among what is not removed; texts are read of the few that are shown alone.
_QUERY = text(
    "WITH best AS (SELECT search.rowid AS found, bm25(search, 8, 1, 4) AS score, articles.key AS owner FROM search "
    "LEFT JOIN highlights ON search.rowid % 4 = 1 AND highlights.key = search.rowid / 4 "
    "LEFT JOIN notes ON search.rowid % 4 = 2 AND notes.key = search.rowid / 4 "
    "JOIN articles ON articles.key = coalesce(highlights.article, notes.article, search.rowid / 4) "
    "WHERE search MATCH :query AND NOT articles.removed AND NOT coalesce(highlights.removed, notes.removed, 0) "
    "ORDER BY score LIMIT :limit) "
    "SELECT found % 4 AS what, articles.id AS article, search.highlight, search.title AS heading, search.text, "
    "search.note, coalesce(articles.title, versions.title) AS title "
    "FROM best JOIN search ON search.rowid = found JOIN articles ON articles.key = owner "
    "JOIN versions ON versions.article = owner AND versions.number = articles.current ORDER BY score"
)


def search(connection: Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Return what matches every word (the last as a beginning), best first."""
    terms = re.findall(r"\w+", words)
    if not terms:
        return ()
    query = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
    rows = connection.execute(_QUERY, {"query": query, "limit": limit}).all()
    return tuple(_hit(row, terms) for row in rows)


def _hit(row: Row[Any], terms: Sequence[str]) -> Hit:
    if row.what:
        return Hit(row.article, row.title, "note", _cut(row.note, _first(row.note, terms)), row.highlight)
    if _first(row.heading, terms) >= 0:
        return Hit(row.article, row.title, "title", row.heading)
    return Hit(row.article, row.title, "text", _cut(row.text, _first(row.text, terms)))


def _first(words: str, terms: Sequence[str]) -> int:
    """Return where the first of the terms stands, or -1; accents and case do not count, as in the index."""
    plain = re.compile("|".join([*(rf"\b{term}\b" for term in terms[:-1]), rf"\b{terms[-1]}"]), re.IGNORECASE)
    found = plain.search(words)
    if found is not None:
        return found.start()
    whole, beginning = {_bare(term) for term in terms[:-1]}, _bare(terms[-1])
    for word in re.finditer(r"\w+", words):
        bare = _bare(word.group())
        if bare in whole or bare.startswith(beginning):
            return word.start()
    return -1


def _bare(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word).casefold() if not unicodedata.combining(sign))


def _cut(words: str, at: int) -> str:
    """Return the words around a place, on one line."""
    start, end = max(0, at - _AROUND), max(0, at) + 2 * _AROUND
    while start > 0 and not words[start - 1].isspace():
        start -= 1
    while end < len(words) and not words[end].isspace():
        end += 1
    cut = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(words) else ''}"
