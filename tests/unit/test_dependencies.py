"""Pins that hold back known crashes."""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_qt_is_pinned_where_newer_aborts() -> None:
    # PySide6 6.12 drops references to None, which is mortal before Python 3.12: the program aborts.
    installed = tuple(map(int, version("PySide6-Essentials").split(".")[:2]))
    assert installed == (6, 11) if sys.version_info < (3, 12) else installed >= (6, 12)


def test_the_pin_is_declared() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert "PySide6-Essentials==6.11.3; python_version < '3.12'" in declared
    assert "PySide6-Essentials>=6.12; python_version >= '3.12'" in declared
