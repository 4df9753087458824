"""`open`: the only command that loads Qt."""

import argparse
from pathlib import Path

from reader.settings import library_path


def run_open(arguments: argparse.Namespace) -> int:
    """Open the window and return its exit status."""
    from reader.window.app import run

    picture, notes = (Path(given) if given else None for given in (arguments.picture, arguments.notes))
    return run(library_path(arguments.library), arguments.sources, picture=picture, export=notes)
