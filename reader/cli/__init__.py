"""The command line: dispatch and exit statuses. Each command loads only what it needs."""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import cast

from reader.cli.parser import parser, with_command
from reader.errors import ReaderError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 after an error that was told in one sentence. Wrong usage exits with 2."""
    arguments = parser().parse_args(with_command(list(sys.argv[1:] if argv is None else argv)))
    module = importlib.import_module(arguments.module)
    run = cast(Callable[[argparse.Namespace], int], getattr(module, arguments.run))
    for stream in (sys.stdout, sys.stderr):
        # Output is UTF-8 whatever the locale says: scripts depend on it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        return run(arguments)
    except ReaderError as error:
        print(f"article-reader: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output went away (`| head`); say nothing, and let Python's own flush find no pipe.
        sys.stdout = None
        return 1
    except KeyboardInterrupt:
        return 130
