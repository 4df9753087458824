"""A second start hands its sources to the window that is open."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from program import DUMP, ROOT, SAMPLE, lines, program


@contextmanager
def open_window(library: Path, *sources: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the program's window until the block ends; it is killed then."""
    running = subprocess.Popen(
        [sys.executable, "-m", "reader", "--library", str(library), *sources],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        yield running
    finally:
        running.kill()
        running.wait(30)


def wait_until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.1)


def titles(library: Path) -> list[str]:
    return [str(entry["title"]) for entry in lines(program("list", "--format", "json", library=library).stdout)]


def test_the_open_window_takes_what_a_second_start_brings(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    lock = tmp_path / "library.sqlite.window"
    with open_window(library, str(SAMPLE)) as first:
        wait_until(lock.exists)
        wait_until(lambda: len(titles(library)) == 1)
        second = program(str(DUMP.relative_to(ROOT)), library=library)
        assert second.returncode == 0, second.stderr
        assert first.poll() is None
        wait_until(lambda: len(titles(library)) == 2)
        other = tmp_path / "other.sqlite"
        with open_window(other) as elsewhere:  # another library has a window of its own
            wait_until((tmp_path / "other.sqlite.window").exists)
            assert elsewhere.poll() is None
    # It was killed, so its lock lies there still: nobody is locked out by that.
    assert lock.exists()
    with open_window(library) as third:
        wait_until(lambda: str(third.pid) == lock.read_text(encoding="utf-8").split("\n")[0])
        assert program(library=library).returncode == 0
        assert third.poll() is None
