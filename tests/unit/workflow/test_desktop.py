"""The entry in the desktop's menu."""

import os
import shlex
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.workflow import desktop


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("PATH", "")  # no tool of the desktop that runs the tests
    return tmp_path


def entry(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_what_is_entered_starts_this_program_and_leaves_without_trace(home: Path) -> None:
    file, icon = desktop.enter()
    keys = entry(file)
    assert shlex.split(keys["Exec"]) == [sys.executable, "-m", "reader", "%U"]
    assert "x-scheme-handler/article-reader" in keys["MimeType"].split(";")
    assert keys["Icon"] == icon.stem
    assert desktop.leave() == (file, icon)
    assert not file.exists()
    assert desktop.leave() == ()


@pytest.mark.parametrize("folder", ["with space", "a$HOME", "per%cent", 'quo"te', "back\\slash", "Zoë"])
def test_any_path_is_quoted(home: Path, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setattr(sys, "executable", f"/opt/{folder}/python3")
    file, _ = desktop.enter()
    value = entry(file)["Exec"].replace("\\\\", "\\")  # a value's own escapes, then a command as a shell reads it
    read = subprocess.run(["/bin/sh", "-c", f"printf %s {value.removesuffix(' -m reader %U')}"], capture_output=True)
    assert read.stdout.decode().replace("%%", "%") == sys.executable


def test_the_desktop_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = home / "bin" / "xdg-mime"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" >>"{home}/told"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(tool.parent), "/bin"]))
    desktop.enter()
    assert (home / "told").read_text() == "default article-reader.desktop x-scheme-handler/article-reader\n"


def test_elsewhere_it_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(ReaderError, match="Linux"):
        desktop.enter()
