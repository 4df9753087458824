"""The program is killed right after the window said that a note is saved: the note is there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from program import ROOT, SAMPLE, program

NOTE = "Written a moment before the lights went out."


def test_a_note_outlives_a_killed_window(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    person = [sys.executable, str(Path(__file__).with_name("typing_person.py")), str(library), str(SAMPLE), NOTE]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(person, stdout=subprocess.PIPE, env=environment, text=True, cwd=ROOT) as running:
        assert running.stdout is not None
        try:
            assert running.stdout.readline() == "Saved\n"
        finally:
            running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    article = program("list", library=library).stdout.split()[0]
    shown = json.loads(program("show", article, "--format", "json", library=library).stdout)
    assert [highlight["note"] for highlight in shown["highlights"]] == [NOTE]
    assert NOTE in program("export", article, library=library).stdout
