"""Rows become values."""

import json
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from reader.library.schema import articles, highlights, pages, versions
from reader.model.annotation import Anchor, Colour, Highlight
from reader.model.entry import Entry, Status

WORDS_A_MINUTE = 230
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_id() -> str:
    """Return a random text id, never reused."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(10))


def now() -> str:
    """Return the present moment, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def article_key(article_id: str) -> Any:
    """Return the key of an article, as a subquery."""
    return select(articles.c.key).where(articles.c.id == article_id).scalar_subquery()


def article_details(name: str) -> Any:
    """Return the column of an article's title, byline or date: what the person made it, else the version's."""
    return func.coalesce(articles.c[name], versions.c[name]).label(f"the_{name}")


def anchor_values(anchor: Anchor) -> dict[str, object]:
    """Return the columns of an anchor."""
    return {
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "text_hash": anchor.text_hash,
    }


def inserted(result: Any) -> int:
    """Return the key of the row that was inserted."""
    (key,) = result.inserted_primary_key
    return int(key)


def is_current() -> Any:
    """Return the condition that joins an article to its current version."""
    return (versions.c.article == articles.c.key) & (versions.c.number == articles.c.current)


def entries_query(ids: Sequence[str]) -> Select[Any]:
    """Return the query of rows of the library list; it reads no text."""
    of_one = highlights.c.article == articles.c.key
    counts = select(func.count()).where(of_one, ~highlights.c.removed)
    return (
        select(
            articles,
            article_details("title"),
            article_details("byline"),
            article_details("published"),
            versions.c.number,
            versions.c.site,
            versions.c.words,
            pages.c.source,
            pages.c.url,
            counts.scalar_subquery().label("highlights"),
            counts.where(highlights.c.note != "").scalar_subquery().label("notes"),
        )
        .join(versions, is_current())
        .join(pages, pages.c.key == versions.c.page)
        .where(articles.c.id.in_(ids))
    )


def entry(row: Row[Any]) -> Entry:
    """Return the entry of a row."""
    return Entry(
        id=row.id,
        title=row.the_title,
        site=row.site,
        byline=row.the_byline,
        published=row.the_published,
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
        tags=tuple(json.loads(row.tags)),
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
        underline=row.underline,
    )
