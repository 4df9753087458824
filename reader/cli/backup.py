"""`backup` and `restore`: copies of the whole library."""

import argparse
from pathlib import Path

from reader.settings import library_path
from reader.workflow import backup


def run_backup(arguments: argparse.Namespace) -> int:
    """Copy the library now; print where the copy lies."""
    print(backup.now(library_path(arguments.library), Path(arguments.to) if arguments.to else None))
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the library's place; without one, print the backups there are, newest first."""
    path = library_path(arguments.library)
    if arguments.backup is None:
        for kept in backup.listed(path):
            print(f"{kept.made:%Y-%m-%d %H:%M}  {kept.path}")
        return 0
    replaced = backup.restore(path, Path(arguments.backup))
    if replaced is not None:
        print(f"What was there is kept: {replaced}")
    return 0
