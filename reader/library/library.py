"""The library: one SQLite file. ORM objects and connections never leave this package."""

from pathlib import Path

from sqlalchemy import select, text

from reader.library.articles import Articles
from reader.library.corrections import Corrections
from reader.library.database import Database
from reader.library.facts import FactsCache
from reader.library.highlights import Highlights
from reader.library.journal import Journal
from reader.library.names import Names
from reader.library.notes import Notes
from reader.library.schema import settings
from reader.library.search import search
from reader.library.sites import Sites
from reader.model.entry import Hit


class Library:
    """Articles, annotations, corrections and settings; safe to call from any thread.

    Raises ReaderError on opening a file that is no library, a damaged or a newer one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = Database(path)
        self.journal = Journal(self._database)
        self.articles = Articles(self._database, self.journal)
        self.highlights = Highlights(self._database, self.journal)
        self.notes = Notes(self._database, self.journal)
        self.sites = Sites(self._database, self.journal)
        self.corrections = Corrections(self._database, self.journal)
        self.facts = FactsCache(self._database)
        self.names = Names(self._database)

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def changed_elsewhere(self) -> bool:
        """Say whether another process wrote since this was last asked."""
        return self._database.changed_elsewhere()

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Return what matches every word (the last as a beginning) in titles, texts and notes, best first."""
        with self._database.read() as connection:
            return search(connection, words, limit)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return the tags in use with how often each is, the most used first."""
        used = " UNION ALL ".join(
            f"SELECT value FROM {table}, json_each({table}.tags) WHERE NOT {table}.removed"  # noqa: S608 - ours
            for table in ("highlights", "notes", "articles")
        )
        found = text(f"SELECT value, count(*) AS used FROM ({used}) GROUP BY value ORDER BY used DESC, value")  # noqa: S608
        with self._database.read() as connection:
            return tuple((row.value, row.used) for row in connection.execute(found))

    def setting(self, name: str) -> str:
        """Return a stored setting, or ""."""
        with self._database.read() as connection:
            return connection.execute(select(settings.c.value).where(settings.c.name == name)).scalar() or ""

    def settings(self, beginning: str) -> tuple[str, ...]:
        """Return the names of the settings that are set and begin so, in order."""
        begins = settings.c.name.startswith(beginning, autoescape=True)
        with self._database.read() as connection:
            found = connection.execute(select(settings.c.name).where(begins, settings.c.value != ""))
            return tuple(sorted(found.scalars()))

    def set_setting(self, name: str, value: str) -> None:
        """Store a setting."""
        with self._database.write() as connection:
            connection.execute(
                text("INSERT INTO settings VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = excluded.value"),
                {"name": name, "value": value},
            )
