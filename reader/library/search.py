"""Searching titles, texts and notes."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from reader.model.entry import Hit
from reader.model.letters import bare
from reader.model.unspaced import BREAK, parted, pattern, unspaced

_AROUND = 60
_WORD = re.compile(r"\w+")
# A note is Markdown: links are their words, signs of structure and stress say nothing in a line. The end of what is
# never closed is not looked for through a whole long note each time.
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]{0,2000}\)")
_OPENS = re.compile(r"^[ \t]*(?:(?:#{1,6}|>|[-+*]|\d{1,9}[.)]|\[[ xX]\])[ \t]+)+", re.MULTILINE)
_STRESS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.{1,1000}?)(?<=\S)\1(?!\w)")
# Ranked first, among what is not removed; texts are read of the few that are shown alone.
_QUERY = text(
    "WITH best AS (SELECT search.rowid AS found, bm25(search, 8, 1, 4, 1) AS score, articles.key AS owner FROM search "
    "LEFT JOIN highlights ON search.rowid % 4 = 1 AND highlights.key = search.rowid / 4 "
    "LEFT JOIN notes ON search.rowid % 4 = 2 AND notes.key = search.rowid / 4 "
    "JOIN articles ON articles.key = coalesce(highlights.article, notes.article, search.rowid / 4) "
    "WHERE search MATCH :query AND NOT articles.removed AND NOT coalesce(highlights.removed, notes.removed, 0) "
    "ORDER BY score LIMIT :limit) "
    "SELECT found % 4 AS what, articles.id AS article, search.highlight, search.title AS heading, search.text, "
    "search.note, notes.id AS note_id, coalesce(articles.title, versions.title) AS title "
    "FROM best JOIN search ON search.rowid = found JOIN articles ON articles.key = owner "
    "LEFT JOIN notes ON found % 4 = 2 AND notes.key = found / 4 "
    "JOIN versions ON versions.article = owner AND versions.number = articles.current ORDER BY score"
)


def search(connection: Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Return what matches every word (the last as a beginning), best first."""
    terms = re.findall(r"\w+", words)
    if not terms:
        return ()
    query = " AND ".join([*(_asked(term) for term in terms[:-1]), _asked(terms[-1], "*")])
    rows = connection.execute(_QUERY, {"query": query, "limit": limit}).all()
    return tuple(_hit(row, terms) for row in rows)


def _asked(term: str, beginning: str = "") -> str:
    """Return what a term asks of the index, as it is typed and as a plain keyboard types it."""
    ways = dict.fromkeys((parted(term), parted(bare(term))))
    return "(" + " OR ".join(f'"{way}"{beginning}' for way in ways if way) + ")"


def _hit(row: Row[Any], terms: Sequence[str]) -> Hit:
    if row.what:
        snippet, words = _around(unmarked(_joined(row.note)), terms)
        return Hit(row.article, row.title, "note", snippet, row.highlight, row.note_id or "", words)
    heading = _joined(row.heading)
    if found := _found(heading, terms):
        return Hit(row.article, row.title, "title", heading, words=_distinct(found))
    snippet, words = _around(_joined(row.text), terms)
    return Hit(row.article, row.title, "text", snippet, words=words)


def _around(words: str, terms: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return what stands around the first of the terms, and the terms in it as they are written there."""
    snippet = _cut(words, _first(words, terms))
    return snippet, _distinct(_found(snippet, terms))


def _joined(indexed: str) -> str:
    return indexed.replace(BREAK, "")


def _first(words: str, terms: Sequence[str]) -> int:
    """Return where the first of the terms stands, or -1; a long text is walked word by word only if need be."""
    plain = "|".join([*(pattern(term) for term in terms[:-1]), pattern(terms[-1], beginning=True)])
    found = re.search(plain, words, re.IGNORECASE) or next(iter(_found(words, terms)), None)
    return found.start() if found is not None else -1


def _distinct(found: Iterable[re.Match[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.group() for word in found))


def _found(words: str, terms: Sequence[str]) -> list[re.Match[str]]:
    """Return the words that are one of the terms, or begin as the last one; accents and case do not count."""
    whole = {bare(term) for term in terms[:-1]}
    beginning = bare(terms[-1])
    found = [
        word
        for word in _WORD.finditer(words)
        if not unspaced(word.group()) and ((plain := bare(word.group())) in whole or plain.startswith(beginning))
    ]
    within = "|".join(pattern(term) for term in terms if unspaced(term))
    if within:
        found += re.finditer(within, words)
    return sorted(found, key=lambda each: each.start())


def unmarked(note: str) -> str:
    """Return a note's words without the signs of Markdown."""
    plain = _OPENS.sub("", _LINK.sub(r"\1", note))
    return _STRESS.sub(r"\2", _STRESS.sub(r"\2", plain))


def _cut(words: str, at: int) -> str:
    """Return the words around a place, on one line."""
    start, end = max(0, at - _AROUND), max(0, at) + 2 * _AROUND
    while start > 0 and not (words[start - 1].isspace() or unspaced(words[start - 1])):
        start -= 1
    while end < len(words) and not (words[end].isspace() or unspaced(words[end])):
        end += 1
    cut = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(words) else ''}"
