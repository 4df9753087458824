"""No command but `open` loads Qt, and each loads only what it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import DUMP, ROOT

HEAVY = {"PySide6", "sqlalchemy", "lxml", "httpx", "yaml", "rapidfuzz", "onnxruntime", "pygments", "numpy"}
ALLOWED = {
    ("--version",): set[str](),
    ("clean", str(DUMP)): {"nh3"},
    ("facts", str(DUMP)): set[str](),
    ("list",): {"sqlalchemy", "rapidfuzz", "numpy"},
}


@pytest.mark.parametrize("command", ALLOWED, ids=lambda command: command[0])
def test_heavy_modules(command: tuple[str, ...], tmp_path: Path) -> None:
    script = (
        "import sys, contextlib\nfrom reader.cli import main\n"
        "with contextlib.suppress(SystemExit):\n    main(sys.argv[1:])\n"
        "print('LOADED', *{name.split('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--library", str(tmp_path / "library.sqlite"), *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        timeout=120,
        check=True,
    )
    loaded = set(done.stdout.splitlines()[-1].split()[1:])
    assert loaded & HEAVY <= ALLOWED[command]
