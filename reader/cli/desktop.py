"""`desktop`: the menu's entry."""

import argparse

from reader.workflow import desktop


def run_desktop(arguments: argparse.Namespace) -> int:
    """Write the entry or take it away; print the files."""
    for path in desktop.leave() if arguments.remove else desktop.enter():
        print(path)
    return 0
