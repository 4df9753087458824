"""Nothing moves where the person or the system says so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.window.main_window import MainWindow
from reader.window.motion import Motion
from reader.window.state import Preferences


@pytest.fixture
def motion(qapp: QApplication, tmp_path: Path) -> Iterator[Motion]:
    before = QGuiApplication.styleHints().cursorFlashTime()
    QGuiApplication.styleHints().setCursorFlashTime(1000)
    parent = QObject(qapp)
    yield Motion(Preferences(tmp_path / "library.sqlite"), parent)
    parent.deleteLater()
    QGuiApplication.styleHints().setCursorFlashTime(before)


def test_person_or_system(motion: Motion, tmp_path: Path) -> None:
    assert not motion.reduced
    motion.set_system(True)
    assert motion.reduced
    assert not motion.chosen
    motion.set_system(False)
    motion.choose(True)
    assert motion.reduced
    assert Preferences(tmp_path / "library.sqlite").flag("reduce-motion", False)


def test_the_caret_stands_still_too(motion: Motion) -> None:
    hints = QGuiApplication.styleHints()
    assert hints.cursorFlashTime() == 1000
    motion.choose(True)
    assert hints.cursorFlashTime() == 0
    motion.choose(False)
    assert hints.cursorFlashTime() == 1000


def test_no_answer_is_no_wish(motion: Motion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    motion.ask()
    QApplication.processEvents()
    assert not motion.reduced


def test_a_page_turns_at_once(shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("# Fog\n\n" + "\n\n".join("The fog stayed all morning. " * 8 for _ in range(60)), encoding="utf-8")
    window = shown(str(path))
    bar = window.page.reading.verticalScrollBar()
    window.actions_by_id["page-down"].trigger()
    glided = bar.value()
    window.actions_by_id["page-up"].trigger()
    bar.setValue(0)
    window.actions_by_id["reduce-motion"].trigger()
    window.actions_by_id["page-down"].trigger()
    assert bar.value() > glided, "it is there before anything else happens"
    window.actions_by_id["reduce-motion"].trigger()
