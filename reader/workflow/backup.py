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


# Folders that are copied to other computers while programs write in them, by how they are called.
_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "syncthing")


def warning(path: Path) -> str:
    """Return a sentence when the library lies where another program copies half-written files, else ""."""
    for part in path.absolute().parent.parts:
        if part.casefold().startswith(_SYNCED):
            return (
                f"The library lies in {part}, which copies files while they are written: that can damage it. "
                "Keep the library elsewhere and its backups there."
            )
    return ""


def listed(path: Path) -> tuple[Backup, ...]:
    """Return the backups of the library at `path`, newest first."""
    return backup.backups(path)


def restore(path: Path, wanted: Path) -> Path | None:
    """Put a backup in the place of the library at `path`; return where what was there is kept.

    The library need not be whole, nor there at all. ReaderError, with nothing changed, for what is no backup.
    """
    return backup.restore(path, wanted)
