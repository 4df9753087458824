"""The SQLite file: opening and refusing it, reading, writing, and what goes wrong told in a sentence."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from reader.errors import RESTORE, ReaderError
from reader.library import backup
from reader.library.migrations import migrate
from reader.library.schema import SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_DAMAGED = f"The library {{path}} is damaged; it was left as it is. {RESTORE}."
# SQLite needs a file or two beside a library, even to read it.
_NO_PLACE_BESIDE = (
    "The library {path} cannot be opened where it lies: its folder is read-only. "
    "Copy it into a folder of your own and open that copy."
)
_TOLD = {
    sqlite3.SQLITE_FULL: "There is no room left for the library {path}: the change was not kept.",
    sqlite3.SQLITE_READONLY: "The library {path} cannot be written: the file or its folder is read-only.",
    sqlite3.SQLITE_CANTOPEN: "The library {path} cannot be opened: the file or its folder is read-only or missing.",
    sqlite3.SQLITE_BUSY: "Another program is writing to the library {path}; try again.",
    sqlite3.SQLITE_LOCKED: "Another program is writing to the library {path}; try again.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: "{path} is not an Article Reader library; it was left as it is.",
}


class Database:
    """The engine of one library. Any thread may read and write; this process writes one change at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _refuse_other_files(path)
        with told(path):
            _look(path)
        self.engine = _engine(path)
        # All of this process's writes go through one connection, so that PRAGMA data_version, asked there,
        # changes for another process's writes alone.
        self._lock = threading.Lock()
        self._open_writer: Connection | None = None
        try:
            with self.write() as connection:
                migrate(connection)
            self._seen = self._data_version()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            if self._open_writer is not None:
                self._open_writer.close()
                self._open_writer = None
            self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection to read with."""
        with told(self.path), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are all kept at the end, or none of them when something is raised."""
        with self._lock, told(self.path):
            connection = self._writer()
            # Take the write lock first: a read that turns into a write may otherwise fail as busy.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def changed_elsewhere(self) -> bool:
        """Say whether another process wrote since this was last asked."""
        with told(self.path):
            seen = self._data_version()
        changed, self._seen = seen != self._seen, seen
        return changed

    def _data_version(self) -> int:
        with self._lock:
            connection = self._writer()
            version = int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
            connection.rollback()
            return version

    def _writer(self) -> Connection:
        if self._open_writer is None:
            self._open_writer = self.engine.connect()
        return self._open_writer


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence for a person."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        # The extended codes keep the plain one in their lowest byte.
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if not code:
            raise
        sentence = _TOLD.get(code, "The library {path} could not be used: {cause}.")
        if code == sqlite3.SQLITE_CANTOPEN and path.exists():
            sentence = _NO_PLACE_BESIDE
        raise ReaderError(sentence.format(path=path, cause=cause)) from error


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=QueuePool, connect_args={"timeout": 10})
    event.listen(engine, "connect", _configure)
    return engine


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL", "busy_timeout = 10000"):
        connection.execute(f"PRAGMA {pragma}")


def _refuse_other_files(path: Path) -> None:
    try:
        if path.is_dir():
            raise ReaderError(f"The library {path} is a folder, not a file.")
        gone = "missing" if not path.exists() else "" if path.stat().st_size else "empty"
        if gone and (kept := backup.backups(path)):
            raise ReaderError(
                f"The library {path} is {gone}, but {kept[0].path.parent} has backups of it. {RESTORE}, "
                "or move that folder away to begin anew."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size:
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) != _MAGIC:
                    raise ReaderError(f"{path} is not an Article Reader library; it was left as it is.")
    except OSError as error:
        raise ReaderError(f"The library {path} cannot be opened: {error.strerror}.") from error


def _look(path: Path) -> None:
    """Look before anything is set: even asking for write-ahead logging would rewrite another program's file."""
    if not path.exists():
        return
    # A log that was left over tells of a process that was killed (or is still at work): look closer.
    left_over = Path(f"{path}-wal").exists()
    connection = backup.looking(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise ReaderError(f"The library {path} was made by a newer Article Reader; update to open it.")
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables:
            raise ReaderError(f"{path} is not an Article Reader library; it was left as it is.")
        if left_over and not backup.sound(connection):
            raise ReaderError(_DAMAGED.format(path=path))
        if 0 < version < SCHEMA_VERSION:
            backup.before_migration(path, connection, version)
    finally:
        connection.close()
