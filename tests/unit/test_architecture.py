"""What the documents say of the code is true."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_module_table_is_the_present_one() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "packaging" / "architecture.py"), "--check"], check=False)
    assert done.returncode == 0, "run: python packaging/architecture.py"


def test_no_module_outgrows_its_room() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "reader").rglob("*.py")}
    assert {str(path): length for path, length in lengths.items() if length > 400} == {}


def test_the_main_window_is_layout_and_wiring_only() -> None:
    assert len((ROOT / "reader" / "window" / "main_window.py").read_text(encoding="utf-8").splitlines()) <= 250


def test_each_command_is_in_the_readme() -> None:
    from reader.cli.parser import COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"article-reader {command}" not in readme] == []
