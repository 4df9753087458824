"""The library: one SQLite file. ORM objects and connections never leave this package."""

import json
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, desc, func, insert, select, text, update

from reader.errors import ReaderError
from reader.library import encoding
from reader.library.database import open_engine
from reader.library.journal import Journal
from reader.library.rows import entries_query, entry, inserted, is_current
from reader.library.rows import highlight as highlight_of
from reader.library.schema import anchors, articles, assets, decisions, highlights, pages, settings, versions
from reader.model.annotation import Highlight
from reader.model.article import Article, Decisions, running_text
from reader.model.entry import Entry, Hit
from reader.model.page import Asset, Page

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_id() -> str:
    """Return a random text id, never reused."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(10))


def now() -> str:
    """Return the present moment, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Library:
    """Articles, highlights and settings; safe to call from any thread.

    Raises ReaderError on opening a file that is no library or a newer one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = open_engine(path)
        self.journal = Journal(self._engine)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            # Take the write lock first: a read that turns into a write may otherwise fail as busy.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    # Articles

    def known(self, page: Page) -> str:
        """Return the id of the article made from the same bytes, or ""; a removed one counts."""
        found = (
            select(articles.c.id)
            .join(versions, versions.c.article == articles.c.key)
            .join(pages, pages.c.key == versions.c.page)
            .where(pages.c.content_hash == page.content_hash)
        )
        with self._engine.connect() as connection:
            return connection.execute(found).scalar() or ""

    def add(self, page: Page, article: Article) -> str:
        """Keep `page` and its `article`; return the new article's id."""
        made = new_id()
        with self._write() as connection:
            page_key = self._keep_page(connection, page)
            key = inserted(connection.execute(insert(articles).values(id=made, current=1, added=now(), removed=True)))
            words = len(running_text(article).split())
            connection.execute(
                insert(versions).values(
                    article=key,
                    page=page_key,
                    number=1,
                    text=article.text,
                    text_hash=article.text_hash,
                    blocks=encoding.blocks_to_json(article.blocks),
                    cleaner=article.cleaner,
                    title=article.metadata.title,
                    site=article.metadata.site,
                    byline=article.metadata.byline,
                    published=article.metadata.published,
                    details=encoding.metadata_to_json(article.metadata),
                    words=words,
                )
            )
            connection.execute(
                text("INSERT INTO search(title, text, note, article, highlight) VALUES (:title, :text, '', :id, '')"),
                {"title": article.metadata.title, "text": article.text, "id": made},
            )
            self.journal.change(connection, "Add article", "articles", made, made, {"removed": False})
        return made

    def _keep_page(self, connection: Connection, page: Page) -> int:
        key = connection.execute(select(pages.c.key).where(pages.c.content_hash == page.content_hash)).scalar()
        if key is not None:
            return int(key)
        made = inserted(
            connection.execute(
                insert(pages).values(
                    content_hash=page.content_hash,
                    source=page.source,
                    data=page.data,
                    media_type=page.media_type,
                    charset=page.charset,
                    url=page.url,
                    fetched=page.fetched.isoformat(),
                )
            )
        )
        for asset in page.assets:
            connection.execute(
                insert(assets).values(page=made, url=asset.url, media_type=asset.media_type, data=asset.data)
            )
        return made

    def change_article(self, article_id: str, label: str, values: Mapping[str, object]) -> None:
        """Set columns of an article (status, removed) as one undoable mutation."""
        with self._write() as connection:
            self.journal.change(connection, label, "articles", article_id, article_id, values)

    def set_unjournalled(self, article_id: str, **values: object) -> None:
        """Set columns that are no decision of the person's (opened, position)."""
        with self._write() as connection:
            connection.execute(update(articles).where(articles.c.id == article_id).values(**values))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles that are not removed, newest opened or added first."""
        newest = func.coalesce(articles.c.opened, articles.c.added)
        with self._engine.connect() as connection:
            found = connection.execute(
                select(articles.c.id).where(~articles.c.removed).order_by(desc(newest), articles.c.key)
            )
            return tuple(found.scalars())

    def matching(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that begin with `prefix`, at most ten."""
        with self._engine.connect() as connection:
            found = select(articles.c.id).where(articles.c.id.startswith(prefix, autoescape=True), ~articles.c.removed)
            return tuple(connection.execute(found.limit(10)).scalars())

    def last_opened(self) -> str:
        """Return the id of the article that was opened last, or ""."""
        with self._engine.connect() as connection:
            found = (
                select(articles.c.id)
                .where(~articles.c.removed, articles.c.opened.is_not(None))
                .order_by(desc(articles.c.opened))
            )
            return connection.execute(found.limit(1)).scalar() or ""

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return the entries of `ids` in their order; unknown ids are passed over. No text is read."""
        with self._engine.connect() as connection:
            rows = {row.id: entry(row) for row in connection.execute(entries_query().where(articles.c.id.in_(ids)))}
        return tuple(rows[wanted] for wanted in ids if wanted in rows)

    def article(self, article_id: str) -> tuple[Article, int]:
        """Return the current version's article and the version's key; ReaderError for an unknown id."""
        with self._engine.connect() as connection:
            row = connection.execute(
                select(versions).join(articles, is_current()).where(articles.c.id == article_id)
            ).one_or_none()
        if row is None:
            raise ReaderError(f"There is no article {article_id} in this library.")
        return encoding.article_from_row(dict(row._mapping)), int(row.key)

    def page(self, article_id: str) -> Page:
        """Return the page that the current version was made from."""
        with self._engine.connect() as connection:
            row = connection.execute(
                select(pages)
                .join(versions, versions.c.page == pages.c.key)
                .join(articles, is_current())
                .where(articles.c.id == article_id)
            ).one()
            kept = connection.execute(select(assets).where(assets.c.page == row.key)).all()
        return Page(
            row.source,
            row.data,
            row.media_type,
            datetime.fromisoformat(row.fetched),
            row.charset,
            row.url,
            tuple(Asset(asset.url, asset.media_type, asset.data) for asset in kept),
        )

    def decisions(self, article_id: str) -> Decisions:
        """Return what the person decided about the article's blocks."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(decisions.c.block, decisions.c.shown)
                .join(articles, articles.c.key == decisions.c.article)
                .where(articles.c.id == article_id, decisions.c.shown.is_not(None))
            ).all()
        return Decisions(
            frozenset(row.block for row in rows if row.shown), frozenset(row.block for row in rows if not row.shown)
        )

    def decide(self, article_id: str, label: str, block: int, shown: bool | None) -> None:
        """Show or hide a block; None goes back to what the cleaner decided."""
        with self._write() as connection:
            self.journal.change(connection, label, "decisions", article_id, str(block), {"shown": shown})

    # Highlights

    def add_highlight(self, highlight: Highlight, version: int) -> None:
        """Keep a new highlight with its anchor in `version` (a version's key)."""
        with self._write() as connection:
            article = select(articles.c.key).where(articles.c.id == highlight.article_id).scalar_subquery()
            key = inserted(
                connection.execute(
                    insert(highlights).values(
                        id=highlight.id,
                        article=article,
                        colour=highlight.colour.value,
                        note=highlight.note,
                        tags=json.dumps(highlight.tags, ensure_ascii=False),
                        created=highlight.created.isoformat(),
                        updated=highlight.updated.isoformat(),
                        removed=True,
                    )
                )
            )
            anchor = highlight.anchor
            connection.execute(
                insert(anchors).values(
                    highlight=key,
                    version=version,
                    quote=anchor.quote,
                    prefix=anchor.prefix,
                    suffix=anchor.suffix,
                    start=anchor.start,
                    end=anchor.end,
                    text_hash=anchor.text_hash,
                )
            )
            connection.execute(
                text("INSERT INTO search(title, text, note, article, highlight) VALUES ('', '', :note, :article, :id)"),
                {"note": highlight.note, "article": highlight.article_id, "id": highlight.id},
            )
            self.journal.change(
                connection, "Highlight", "highlights", highlight.article_id, highlight.id, {"removed": False}
            )

    def change_highlight(self, highlight_id: str, label: str, values: Mapping[str, object]) -> str:
        """Set columns of a highlight as one undoable mutation; return its article's id."""
        with self._write() as connection:
            article = connection.execute(
                select(articles.c.id)
                .join(highlights, highlights.c.article == articles.c.key)
                .where(highlights.c.id == highlight_id, ~highlights.c.removed)
            ).scalar()
            if article is None:
                raise ReaderError("This highlight is no longer there.")
            self.journal.change(connection, label, "highlights", article, highlight_id, values)
        return str(article)

    def highlights(self, article_id: str) -> tuple[Highlight, ...]:
        """Return the article's highlights, in order of making."""
        newest = func.row_number().over(partition_by=anchors.c.highlight, order_by=desc(anchors.c.version))
        ranked = select(anchors, newest.label("rank")).subquery()
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(highlights, ranked)
                .join(articles, articles.c.key == highlights.c.article)
                .join(ranked, (ranked.c.highlight == highlights.c.key) & (ranked.c.rank == 1))
                .where(articles.c.id == article_id, ~highlights.c.removed)
                .order_by(highlights.c.key)
            ).all()
        return tuple(highlight_of(row, article_id) for row in rows)

    # Search and settings

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Return what matches every word (the last as a beginning) in titles, texts and notes, best first."""
        terms = re.findall(r"\w+", words)
        if not terms:
            return ()
        query = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
        statement = text(
            "SELECT search.article, search.highlight, versions.title, snippet(search, -1, '', '', '…', 16) AS cut, "
            "highlight(search, 0, char(1), char(1)) AS marked FROM search "
            "JOIN articles ON articles.id = search.article AND NOT articles.removed "
            "JOIN versions ON versions.article = articles.key AND versions.number = articles.current "
            "LEFT JOIN highlights ON highlights.id = search.highlight "
            "WHERE search MATCH :query AND NOT coalesce(highlights.removed, 0) "
            "ORDER BY bm25(search, 8, 1, 4) LIMIT :limit"
        )
        with self._engine.connect() as connection:
            rows = connection.execute(statement, {"query": query, "limit": limit}).all()
        return tuple(
            Hit(
                row.article,
                row.title,
                "note" if row.highlight else "title" if "\x01" in row.marked else "text",
                row.cut,
                row.highlight,
            )
            for row in rows
        )

    def setting(self, name: str) -> str:
        """Return a stored setting, or ""."""
        with self._engine.connect() as connection:
            return connection.execute(select(settings.c.value).where(settings.c.name == name)).scalar() or ""

    def set_setting(self, name: str, value: str) -> None:
        """Store a setting."""
        with self._write() as connection:
            connection.execute(
                text("INSERT INTO settings VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = excluded.value"),
                {"name": name, "value": value},
            )
