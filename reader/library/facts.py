"""Facts that were found once: a cache that may be dropped at any time."""

from sqlalchemy import delete, desc, insert, select

from reader.library import encoding
from reader.library.database import Database
from reader.library.rows import is_current
from reader.library.schema import articles, facts, versions
from reader.model.facts import Facts


class FactsCache:
    """Facts by version of an article, what of it is shown, and the engine that found them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, article_id: str, version: int, shown: str, engine: str) -> Facts | None:
        """Return the facts, or None; `version` is the version's number, `shown` tells what is shown of it."""
        found = (
            select(facts.c.facts)
            .join(versions, versions.c.key == facts.c.version)
            .join(articles, articles.c.key == versions.c.article)
            .where(articles.c.id == article_id, versions.c.number == version)
            .where(facts.c.shown == shown, facts.c.engine == engine)
        )
        with self._database.read() as connection:
            value = connection.execute(found).scalar()
        return encoding.facts_from_json(value) if value is not None else None

    def put(self, article_id: str, version: int, shown: str, engine: str, found: Facts) -> None:
        """Keep facts; those of the same version that another engine found are dropped."""
        key = (
            select(versions.c.key)
            .join(articles, articles.c.key == versions.c.article)
            .where(articles.c.id == article_id, versions.c.number == version)
        )
        with self._database.write() as connection:
            version_key = connection.execute(key).scalar_one()
            of_version = facts.c.version == version_key
            same = of_version & (facts.c.shown == shown)
            connection.execute(delete(facts).where(of_version & (facts.c.engine != engine) | same))
            connection.execute(
                insert(facts).values(
                    version=version_key, shown=shown, engine=engine, facts=encoding.facts_to_json(found)
                )
            )

    def missing(self, engine: str) -> tuple[str, ...]:
        """Return the ids of articles whose present version has no facts of this engine, the last added first."""
        known = select(facts.c.version).where(facts.c.engine == engine)
        found = (
            select(articles.c.id)
            .join(versions, is_current())
            .where(~articles.c.removed, versions.c.key.not_in(known))
            .order_by(desc(articles.c.key))
        )
        with self._database.read() as connection:
            return tuple(connection.execute(found).scalars())

    def drop(self) -> None:
        """Forget all of it."""
        with self._database.write() as connection:
            connection.execute(delete(facts))
