"""The program is killed, not ended: what was said to be saved is there."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import DUMP, ROOT, lines, program

# Writes notes without end; a note's number is printed once its change was committed.
WRITER = """
import sys
from pathlib import Path
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import annotate
library = Library(Path(sys.argv[1]))
number = 0
while True:
    (mark,) = annotate.highlight(library, sys.argv[2], Span(0, 5), Colour.BLUE).highlights
    annotate.edit(library, mark, note=f"note {number}")
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("moment", [0.0, 0.05, 0.21])
def test_every_note_that_was_committed_is_found(tmp_path: Path, moment: float) -> None:
    library = tmp_path / "library.sqlite"
    (entry,) = lines(program("add", "--format", "json", str(DUMP), library=library).stdout)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(library), str(entry["id"])], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    said = [writer.stdout.readline()]
    time.sleep(moment)
    os.kill(writer.pid, signal.SIGKILL)
    said += writer.stdout.readlines()
    assert writer.wait(30) == -signal.SIGKILL
    writer.stdout.close()
    done = program("show", str(entry["id"]), "--format", "json", library=library)
    assert done.returncode == 0, done.stderr
    (shown,) = lines(done.stdout)
    notes = {highlight["note"] for highlight in shown["highlights"]}
    assert {f"note {number.strip()}" for number in said} <= notes
    assert program("search", "note 0", library=library).stdout.count("[note]") >= 1


def test_backup_and_restore(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    (entry,) = lines(program("add", "--format", "json", str(DUMP), library=library).stdout)
    copy = program("backup", library=library).stdout.strip()
    library.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    damaged = program("list", library=library)
    assert damaged.returncode == 1
    assert len(damaged.stderr.splitlines()) == 1
    assert copy in program("restore", library=library).stdout
    done = program("restore", copy, library=library)
    assert done.returncode == 0, done.stderr
    assert str(entry["id"]) in program("list", library=library).stdout
    assert program("restore", str(tmp_path / "nowhere"), library=library).returncode == 1
