"""Rows become values."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, case, func, literal, select

from reader.library.schema import articles, highlights, pages, versions
from reader.model.annotation import Anchor, Colour, Highlight
from reader.model.entry import Entry, Status

WORDS_A_MINUTE = 230


def inserted(result: Any) -> int:
    """Return the key of the row that was inserted."""
    (key,) = result.inserted_primary_key
    return int(key)


def is_current() -> Any:
    """Return the condition that joins an article to its current version."""
    return (versions.c.article == articles.c.key) & (versions.c.number == articles.c.current)


def entries_query() -> Select[Any]:
    """Return the query of the library list; it reads no text."""
    counts = (
        select(
            highlights.c.article,
            func.count().label("highlights"),
            func.sum(case((highlights.c.note != literal(""), 1), else_=0)).label("notes"),
        )
        .where(~highlights.c.removed)
        .group_by(highlights.c.article)
        .subquery()
    )
    return (
        select(
            articles.c.id,
            articles.c.status,
            articles.c.added,
            articles.c.opened,
            articles.c.position,
            versions.c.number,
            versions.c.title,
            versions.c.site,
            versions.c.byline,
            versions.c.published,
            versions.c.words,
            pages.c.source,
            pages.c.url,
            func.coalesce(counts.c.highlights, 0).label("highlights"),
            func.coalesce(counts.c.notes, 0).label("notes"),
        )
        .join(versions, is_current())
        .join(pages, pages.c.key == versions.c.page)
        .outerjoin(counts, counts.c.article == articles.c.key)
    )


def entry(row: Row[Any]) -> Entry:
    """Return the entry of a row."""
    return Entry(
        id=row.id,
        title=row.title,
        site=row.site,
        byline=row.byline,
        published=row.published,
        source=row.source,
        url=row.url,
        minutes=max(1, -(-row.words // WORDS_A_MINUTE)),
        highlights=row.highlights,
        notes=row.notes,
        status=Status(row.status),
        added=datetime.fromisoformat(row.added),
        opened=datetime.fromisoformat(row.opened) if row.opened else None,
        position=row.position,
        version=row.number,
    )


def highlight(row: Row[Any], article_id: str) -> Highlight:
    """Return the highlight of a row joined with its anchor."""
    return Highlight(
        id=row.id,
        article_id=article_id,
        anchor=Anchor(row.quote, row.prefix, row.suffix, row.start, row.end, row.text_hash),
        colour=Colour(row.colour),
        created=datetime.fromisoformat(row.created),
        updated=datetime.fromisoformat(row.updated),
        note=row.note,
        tags=tuple(json.loads(row.tags)),
    )
