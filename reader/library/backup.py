"""Copies of the library: before a migration, once a day, and back.

They lie in a folder beside the library, `<name>-backups`. A copy is made under another name, looked through, and
only then takes its name: what is called a backup is one, and a damaged library never replaces a good backup.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import ReaderError

DAYS_KEPT = 7
MIGRATIONS_KEPT = 3
_SUFFIX = ".sqlite"
_DAILY, _BEFORE, _REPLACED, _BY_HAND = "daily", "before-version", "replaced", "kept"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it lies and when it was made."""

    path: Path
    made: datetime


def folder(path: Path) -> Path:
    """Return the folder of the library's backups."""
    return path.with_name(f"{path.stem}-backups")


def backups(path: Path) -> tuple[Backup, ...]:
    """Return the library's backups, newest first."""
    found = [Backup(one, datetime.fromtimestamp(one.stat().st_mtime, UTC)) for one in folder(path).glob(f"*{_SUFFIX}")]
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True))


def sound(connection: sqlite3.Connection) -> bool:
    """Say whether the database is whole."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def looking(path: Path) -> sqlite3.Connection:
    """Open the file for reading alone: closing it must not merge a log that was left over into a damaged file."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)


def before_migration(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """Copy the library as it is before its schema changes; the migration does not begin without it."""
    _copy(path, connection, f"{_BEFORE}-{version}-{_moment()}")
    _thin(path, _BEFORE, MIGRATIONS_KEPT)


def daily(path: Path) -> Path | None:
    """Copy the library unless that was done today; return the copy. The newest seven days are kept.

    Of a library that has nothing yet no copy is made: it would stand for the day in which the first things came.
    """
    name = f"{_DAILY}-{datetime.now(UTC):%Y-%m-%d}"
    if (folder(path) / f"{name}{_SUFFIX}").exists() or _empty(path):
        return None
    made = _copy_of(path, name)
    _thin(path, _DAILY, DAYS_KEPT)
    return made


def by_hand(path: Path, to: Path | None = None) -> Path:
    """Copy the library now, to a file of the person's choice or beside the other backups; return the copy."""
    if to is not None and to.exists():
        raise ReaderError(f"{to} is there already; choose another name.")
    return _copy_of(path, f"{_BY_HAND}-{_moment()}", to)


def restore(path: Path, wanted: Path) -> Path | None:
    """Put a backup in the library's place; what was there becomes a backup itself, whose path is returned.

    Other programs that have the library open see the restored one.
    """
    with closing(_opened(wanted)) as source:
        if not sound(source) or not source.execute("PRAGMA user_version").fetchone()[0]:
            raise ReaderError(f"{wanted} is not a whole backup of a library; nothing was changed.")
        kept = _set_aside(path) if path.exists() else None
        try:
            with closing(sqlite3.connect(path, timeout=10)) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise ReaderError(f"The library {path} could not be restored: {error}.") from error
    return kept


def _empty(path: Path) -> bool:
    if not path.exists():
        return False
    with closing(_opened(path)) as connection:
        try:
            return connection.execute("SELECT 1 FROM articles LIMIT 1").fetchone() is None
        except sqlite3.DatabaseError:
            return False  # damaged or no library: copying tells


def _set_aside(path: Path) -> Path:
    name = f"{_REPLACED}-{_moment()}"
    try:
        return _copy_of(path, name)
    except ReaderError:
        # Damaged: it cannot be copied page by page, so the files themselves are kept, log and all.
        kept = folder(path) / f"{name}.damaged"
        folder(path).mkdir(parents=True, exist_ok=True)
        for ending in ("-wal", "-shm", ""):
            if Path(f"{path}{ending}").exists():
                Path(f"{path}{ending}").rename(f"{kept}{ending}")
        return kept


def _copy_of(path: Path, name: str, to: Path | None = None) -> Path:
    if not path.exists():
        raise ReaderError(f"There is no library {path} to copy.")
    with closing(_opened(path)) as connection:
        return _copy(path, connection, name, to)


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise ReaderError(f"There is no backup {path}.")
    return looking(path)


def _copy(path: Path, connection: sqlite3.Connection, name: str, to: Path | None = None) -> Path:
    wanted = to or folder(path) / f"{name}{_SUFFIX}"
    # Two programs may come to this at once.
    half = wanted.with_name(f"{wanted.name}.{os.getpid()}.half")
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(half)) as copy:
            connection.backup(copy)
            # A copy stands alone, without a log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            if not sound(copy):
                raise ReaderError(f"The library {path} is damaged; no backup was replaced.")
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(wanted)
    except (sqlite3.Error, OSError) as error:
        raise ReaderError(f"The library {path} could not be backed up: {error}.") from error
    finally:
        if half.is_file():
            half.unlink()
    return wanted


def _thin(path: Path, what: str, keep: int) -> None:
    # Their names sort by time.
    found: Sequence[Path] = sorted(folder(path).glob(f"{what}-*{_SUFFIX}"))
    for old in found[:-keep]:
        old.unlink(missing_ok=True)


def _moment() -> str:
    return f"{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}"
