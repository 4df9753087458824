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
    engine = create_engine(f"sqlite:///{path}", poolclass=QueuePool, connect_args={"timeout": 10})
    event.listen(engine, "connect", _configure)
    try:
        _prepare(engine, path)
    except DatabaseError as error:
        engine.dispose()
        raise ReaderError(f"The library {path} could not be opened: {error.orig}.") from error
    except ReaderError:
        engine.dispose()
        raise
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


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL", "busy_timeout = 10000"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare(engine: Engine, path: Path) -> None:
    with engine.begin() as connection:
        version = connection.execute(text("PRAGMA user_version")).scalar_one()
        if version > SCHEMA_VERSION:
            raise ReaderError(f"The library {path} was made by a newer Article Reader; update to open it.")
        if version == 0:
            if connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one():
                raise ReaderError(f"{path} is not an Article Reader library; it was left as it is.")
            metadata.create_all(connection)
            connection.execute(text(FULL_TEXT))
            connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
