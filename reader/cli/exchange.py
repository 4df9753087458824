"""`export` and `import`: what leaves the library, and what comes in from elsewhere."""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from reader.errors import ReaderError
from reader.library import Library
from reader.settings import library_path
from reader.worker import Worker
from reader.workflow import exchange, export, read
from reader.workflow.exchange import Imported


def run_export(arguments: argparse.Namespace) -> int:
    """Write the named articles, or all, in one format to standard output, a file or a folder."""
    form = "markdown" if arguments.format == "md" else arguments.format
    with Library(library_path(arguments.library)) as library, Worker() as worker:
        ids = tuple(read.find_id(library, given) for given in arguments.articles) or read.entry_ids(library)
        if arguments.to == "-":
            sys.stdout.write(export.document(library, worker, ids, form))
            return 0
        to = _target(arguments.to)
        if to.is_dir():
            entries = read.entries(library, ids)
            each = [(entry.id, entry.title, export.document(library, worker, (entry.id,), form)) for entry in entries]
        else:
            each = [("", "", export.document(library, worker, ids, form))]
    for path in export.save(each, to, export.SUFFIXES[form]):
        print(path)
    return 0


def _target(given: str) -> Path:
    """Return where to write; a name that ends like a folder's is one, made where it is missing."""
    to = Path(given)
    if given.endswith(("/", os.sep)):
        try:
            to.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ReaderError(f"{to} cannot be made: {error.strerror}.") from error
    return to


def run_import(arguments: argparse.Namespace) -> int:
    """Bring in each file and say what came; 1 when any failed, the others are kept."""
    status = 0
    with Library(library_path(arguments.library)) as library:
        for given in arguments.files:
            try:
                if given == "-":
                    done = exchange.import_data(library, sys.stdin.buffer.read())
                else:
                    done = exchange.import_file(library, Path(given))
            except ReaderError as error:
                status = 1
                print(f"article-reader: {given}: {error}", file=sys.stderr)
                continue
            value = json.dumps({"source": given} | asdict(done), ensure_ascii=False)
            print(value if arguments.format == "json" else f"{given}: {_told(done)}", flush=True)
    return status


def _told(done: Imported) -> str:
    parts = [
        _counted(len(done.added), "new article"),
        _counted(done.highlights, "highlight"),
        _counted(done.notes, "note"),
        *([f"{done.known} there already"] if done.known else []),
        *([f"{done.restored} back from the trash"] if done.restored else []),
        *([f"{done.unplaced} without a sure place"] if done.unplaced else []),
    ]
    return ", ".join(parts)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
