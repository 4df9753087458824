"""The library is opened before it is asked for, and what goes wrong is told by whoever asks."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.window.backstage import Backstage
from reader.window.jobs import Jobs


def test_warming_opens_the_library(qtbot: QtBot, tmp_path: Path) -> None:
    jobs = Jobs()
    backstage = Backstage(tmp_path / "library.sqlite", jobs)
    backstage.warm()
    qtbot.waitUntil(lambda: not backstage.busy, timeout=10000)
    assert (tmp_path / "library.sqlite").exists()
    backstage.close()


def test_a_file_that_is_no_library_is_told_once_it_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"Minutes of the harbour board, 1911. " * 300)
    jobs, unasked, told = Jobs(), list[str](), list[str]()
    jobs.problem.connect(unasked.append)
    backstage = Backstage(path, jobs)
    backstage.warm()
    qtbot.waitUntil(lambda: not backstage.busy, timeout=10000)
    assert not unasked
    backstage.on_library(lambda library: library.path, failed=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=10000)
    assert "library" in told[0]
    backstage.close()
