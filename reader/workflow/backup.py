"""Copies of the whole library, and the way back."""

from pathlib import Path

from reader.library import Library, backup
from reader.library.backup import Backup


def daily(library: Library) -> Path | None:
    """Copy the library unless that was done today; return the copy. Old ones are thinned out."""
    return backup.daily(library.path)


def now(path: Path, to: Path | None = None) -> Path:
    """Copy the library at `path` now, to a file of the person's choice or beside the others; return the copy."""
    return backup.by_hand(path, to)


def listed(path: Path) -> tuple[Backup, ...]:
    """Return the backups of the library at `path`, newest first."""
    return backup.backups(path)


def restore(path: Path, wanted: Path) -> Path | None:
    """Put a backup in the place of the library at `path`; return where what was there is kept.

    The library need not be whole, nor there at all. ReaderError, with nothing changed, for what is no backup.
    """
    return backup.restore(path, wanted)
