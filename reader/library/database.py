"""Opening the SQLite file: pragmas, schema version, refusals."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from reader.errors import ReaderError
from reader.library.schema import FULL_TEXT, SCHEMA_VERSION, metadata

_MAGIC = b"SQLite format 3\x00"


def open_engine(path: Path) -> Engine:
    """Return an engine on the library at `path`, made where there is none.

    Raises ReaderError, with the file untouched, for a file that is no library, a newer one, or one that
    cannot be opened.
    """
    _refuse_other_files(path)
    _refuse_other_databases(path)
    engine = create_engine(f"sqlite:///{path}", poolclass=QueuePool, connect_args={"timeout": 10})
    event.listen(engine, "connect", _configure)
    try:
        _prepare(engine)
    except DatabaseError as error:
        engine.dispose()
        raise ReaderError(f"The library {path} could not be opened: {error.orig}.") from error
    return engine


def _refuse_other_files(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise ReaderError(f"The library {path} is a folder, not a file.")
        if path.exists() and path.stat().st_size:
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) != _MAGIC:
                    raise ReaderError(f"{path} is not an Article Reader library; it was left as it is.")
    except OSError as error:
        raise ReaderError(f"The library {path} cannot be opened: {error.strerror}.") from error


def _refuse_other_databases(path: Path) -> None:
    """Look before anything is set: even asking for write-ahead logging would rewrite another program's file."""
    if not path.exists():
        return
    connection = sqlite3.connect(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise ReaderError(f"The library {path} was made by a newer Article Reader; update to open it.")
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables:
            raise ReaderError(f"{path} is not an Article Reader library; it was left as it is.")
    except sqlite3.DatabaseError as error:
        raise ReaderError(f"The library {path} could not be opened: {error}.") from error
    finally:
        connection.close()


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL", "busy_timeout = 10000"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare(engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.execute(text("PRAGMA user_version")).scalar_one() == 0:
            metadata.create_all(connection)
            connection.execute(text(FULL_TEXT))
            connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
