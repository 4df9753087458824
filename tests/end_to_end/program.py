"""Runs the real program in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "harrow-bay.html"
DUMP = ROOT / "resources" / "sample" / "harrow-bay.txt"


def program(*arguments: str, library: Path | None = None, given: bytes = b"") -> "subprocess.CompletedProcess[str]":
    """Return the finished process of `article-reader ARGUMENTS…`, its output decoded as UTF-8."""
    chosen = ["--library", str(library)] if library else []
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, "-m", "reader", *chosen, *arguments],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env=environment,
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def lines(output: str) -> list[dict[str, Any]]:
    """Return the JSON objects of `output`, one a line."""
    return [json.loads(line) for line in output.splitlines()]
