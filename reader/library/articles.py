"""Articles, their versions and the pages they were made from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, desc, func, insert, select, update

from reader.errors import ReaderError
from reader.library import encoding, full_text
from reader.library.database import Database
from reader.library.journal import Edit, Journal
from reader.library.rows import article_details, entries_query, entry, inserted, is_current, new_id, now
from reader.library.schema import articles, assets, bodies, pages, versions
from reader.model.article import Article, Decisions, running_text
from reader.model.entry import Entry
from reader.model.page import Asset, Page, address

Prepare = Callable[[Connection], Edit]


class Articles:
    """What is read. Ids are texts; a version's key stays between the library and the workflow."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    # Finding

    def known(self, page: Page) -> str:
        """Return the id of the article made from the same bytes, or ""; a removed one counts."""
        found = (
            select(articles.c.id)
            .join(versions, versions.c.article == articles.c.key)
            .join(pages, pages.c.key == versions.c.page)
            .where(pages.c.content_hash == page.content_hash)
        )
        with self._database.read() as connection:
            return connection.execute(found).scalar() or ""

    def at_address(self, wanted: str) -> str:
        """Return the id of the article that came from an address (see `model.page.address`), or ""."""
        found = select(articles.c.id).where(articles.c.address == wanted, articles.c.address != "", ~articles.c.removed)
        with self._database.read() as connection:
            return connection.execute(found.order_by(articles.c.key)).scalar() or ""

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles that are not removed, newest opened or added first."""
        newest = func.coalesce(articles.c.opened, articles.c.added)
        found = select(articles.c.id).where(~articles.c.removed).order_by(desc(newest), articles.c.key)
        with self._database.read() as connection:
            return tuple(connection.execute(found).scalars())

    def removed(self) -> tuple[str, ...]:
        """Return the ids of removed articles, the last added first."""
        found = select(articles.c.id).where(articles.c.removed).order_by(desc(articles.c.key))
        with self._database.read() as connection:
            return tuple(connection.execute(found).scalars())

    def matching(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that begin with `prefix`, at most ten."""
        found = select(articles.c.id).where(articles.c.id.startswith(prefix, autoescape=True), ~articles.c.removed)
        with self._database.read() as connection:
            return tuple(connection.execute(found.limit(10)).scalars())

    def last_opened(self) -> str:
        """Return the id of the article that was opened last, or ""."""
        found = select(articles.c.id).where(~articles.c.removed, articles.c.opened.is_not(None))
        with self._database.read() as connection:
            return connection.execute(found.order_by(desc(articles.c.opened)).limit(1)).scalar() or ""

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return the entries of `ids` in their order; unknown ids are passed over. No text is read."""
        rows: dict[str, Entry] = {}
        with self._database.read() as connection:
            # SQLite takes so many values in one statement.
            for start in range(0, len(ids), 10_000):
                found = connection.execute(entries_query(ids[start : start + 10_000]))
                rows |= {row.id: entry(row) for row in found}
        return tuple(rows[wanted] for wanted in ids if wanted in rows)

    # Reading

    def current(self, article_id: str) -> tuple[Article, int]:
        """Return the current version's article and the version's key; ReaderError for an unknown id.

        Title, byline and date are what the person made them.
        """
        row = self._version(article_id, is_current())
        given = {name: getattr(row, f"the_{name}") for name in ("title", "byline", "published")}
        made = encoding.article_from_row(dict(row._mapping))
        return replace(made, metadata=replace(made.metadata, **given)), int(row.key)

    def version(self, article_id: str, number: int) -> tuple[Article, int]:
        """Return the article as it was in a version, and the version's key."""
        row = self._version(article_id, (versions.c.article == articles.c.key) & (versions.c.number == number))
        return encoding.article_from_row(dict(row._mapping)), int(row.key)

    def _version(self, article_id: str, joined: Any) -> Row[Any]:
        found = (
            select(versions, bodies, article_details("title"), article_details("byline"), article_details("published"))
            .join(articles, joined)
            .join(bodies, bodies.c.version == versions.c.key)
            .where(articles.c.id == article_id)
        )
        with self._database.read() as connection:
            row = connection.execute(found).one_or_none()
        if row is None:
            raise ReaderError(f"There is no article {article_id} in this library.")
        return row

    def versions(self, article_id: str) -> tuple[tuple[int, datetime, str], ...]:
        """Return number, time of making and cleaner of each version, oldest first."""
        found = (
            select(versions.c.number, versions.c.made, versions.c.cleaner, articles.c.added)
            .join(articles, articles.c.key == versions.c.article)
            .where(articles.c.id == article_id)
            .order_by(versions.c.number)
        )
        with self._database.read() as connection:
            rows = connection.execute(found).all()
        return tuple((row.number, datetime.fromisoformat(row.made or row.added), row.cleaner) for row in rows)

    def page(self, article_id: str) -> Page:
        """Return the page that the current version was made from."""
        with self._database.read() as connection:
            row = connection.execute(
                select(pages)
                .join(versions, versions.c.page == pages.c.key)
                .join(articles, is_current())
                .where(articles.c.id == article_id)
            ).one_or_none()
            if row is None:
                raise ReaderError(f"There is no article {article_id} in this library.")
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

    def decisions(self, version: int) -> Decisions:
        """Return what the person decided about the blocks of a version (its key)."""
        with self._database.read() as connection:
            return full_text.decisions_of(connection, version)

    # Changing

    def add(self, page: Page, article: Article, decided: Mapping[int, bool]) -> str:
        """Keep `page` and its `article`, some blocks shown or hidden from the start; return the new id."""
        made = new_id()
        where = address(article.metadata.canonical_url) or address(page.url)
        with self._database.write() as connection:
            key = inserted(
                connection.execute(
                    insert(articles).values(id=made, current=1, added=now(), removed=True, address=where)
                )
            )
            version = self._keep_version(connection, key, 1, page, article)
            edits = _decided(made, version, decided)
            self._journal.change(connection, "Add article", Edit("articles", made, made, {"removed": False}), *edits)
            full_text.refresh_article(connection, made)
        return made

    def renew(
        self, article_id: str, page: Page, article: Article, decided: Mapping[int, bool], also: Sequence[Edit] = ()
    ) -> int:
        """Add a version and make it the current one; return the version's key. Older ones stay as they are.

        What was decided, and what is edited `also`, is part of the same step: undo takes it back with the version.
        """
        with self._database.write() as connection:
            key = connection.execute(select(articles.c.key).where(articles.c.id == article_id)).scalar_one()
            last = connection.execute(select(func.max(versions.c.number)).where(versions.c.article == key)).scalar_one()
            version = self._keep_version(connection, key, last + 1, page, article)
            current = Edit("articles", article_id, article_id, {"current": last + 1})
            self._journal.change(connection, "Renew article", *_decided(article_id, version, decided), *also, current)
        return version

    def change(self, article_id: str, label: str, values: Mapping[str, object]) -> bool:
        """Set columns of an article as one undoable step; False when nothing was different."""
        return self.change_several((article_id,), label, values)

    def change_several(self, ids: Sequence[str], label: str, values: Mapping[str, object]) -> bool:
        """Set the same columns of several articles as one undoable step."""
        with self._database.write() as connection:
            return self._journal.change(connection, label, *(Edit("articles", one, one, values) for one in ids))

    def set_unjournalled(self, article_id: str, **values: object) -> None:
        """Set columns that are no decision of the person's (opened, position)."""
        with self._database.write() as connection:
            connection.execute(update(articles).where(articles.c.id == article_id).values(**values))

    def keep_assets(self, article_id: str, found: Sequence[Asset]) -> None:
        """Keep pictures with the page that the current version was made from; those it has already stay."""
        page = select(versions.c.page).join(articles, is_current()).where(articles.c.id == article_id)
        with self._database.write() as connection:
            key = connection.execute(page).scalar_one()
            had = set(connection.execute(select(assets.c.url).where(assets.c.page == key)).scalars())
            rows = [
                {"page": key, "url": asset.url, "media_type": asset.media_type, "data": asset.data}
                for asset in {asset.url: asset for asset in found}.values()
                if asset.url not in had
            ]
            if rows:
                connection.execute(insert(assets), rows)

    def decide(
        self, article_id: str, label: str, blocks: Mapping[int, bool | None], prepare: Prepare | None = None
    ) -> None:
        """Show or hide blocks of the current version; None goes back to what the cleaner decided.

        What `prepare` gives becomes part of the same step.
        """
        found = select(versions.c.key).join(articles, is_current()).where(articles.c.id == article_id)
        with self._database.write() as connection:
            version = connection.execute(found).scalar_one()
            more = [prepare(connection)] if prepare else []
            self._journal.change(connection, label, *_decided(article_id, version, blocks), *more)

    def _keep_version(self, connection: Connection, key: int, number: int, page: Page, article: Article) -> int:
        values = {
            "article": key,
            "page": self._keep_page(connection, page),
            "number": number,
            "text_hash": article.text_hash,
            "cleaner": article.cleaner,
            "title": article.metadata.title,
            "site": article.metadata.site,
            "byline": article.metadata.byline,
            "published": article.metadata.published,
            "words": len(running_text(article).split()),
            "made": now(),
        }
        version = inserted(connection.execute(insert(versions).values(values)))
        body = {
            "version": version,
            "text": article.text,
            "blocks": encoding.blocks_to_json(article.blocks),
            "details": encoding.metadata_to_json(article.metadata),
        }
        connection.execute(insert(bodies).values(body))
        return version

    def _keep_page(self, connection: Connection, page: Page) -> int:
        key = connection.execute(select(pages.c.key).where(pages.c.content_hash == page.content_hash)).scalar()
        if key is not None:
            return int(key)
        values = {
            "content_hash": page.content_hash,
            "source": page.source,
            "data": page.data,
            "media_type": page.media_type,
            "charset": page.charset,
            "url": page.url,
            "fetched": page.fetched.isoformat(),
        }
        made = inserted(connection.execute(insert(pages).values(values)))
        for asset in page.assets:
            connection.execute(
                insert(assets).values(page=made, url=asset.url, media_type=asset.media_type, data=asset.data)
            )
        return made


def _decided(article_id: str, version: int, blocks: Mapping[int, bool | None] | Mapping[int, bool]) -> list[Edit]:
    return [Edit("decisions", article_id, f"{version}:{block}", {"shown": shown}) for block, shown in blocks.items()]
