"""A picture of the article opens large by a click and by a key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.views.figure import FigureDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
Shown = Callable[..., MainWindow]


def _open(qtbot: QtBot, window: MainWindow) -> FigureDialog:
    qtbot.waitUntil(lambda: window.findChild(FigureDialog) is not None)
    dialog = window.findChild(FigureDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_picture_opens_zooms_is_copied_and_saved(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(str(SAMPLE))
    window.actions_by_id["figure"].trigger()
    dialog = _open(qtbot, window)
    assert dialog.caption.text()
    fitted = dialog.scale()
    QTest.keyClick(dialog, Qt.Key.Key_Plus)
    assert dialog.scale() > fitted
    QTest.keyClick(dialog, Qt.Key.Key_0)
    assert dialog.scale() == fitted
    dialog.copy()
    assert not QGuiApplication.clipboard().image().isNull()
    kept = tmp_path / "wall.png"
    dialog.save(kept)
    assert kept.read_bytes() == (SAMPLE.parent / "harrow-bay_files" / "sea-wall.png").read_bytes()
    dialog.save(tmp_path / "none" / "wall.png")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(FigureDialog) is None)


def test_a_click_and_enter_on_the_picture_open_it(qtbot: QtBot, shown: Shown) -> None:
    window = shown(str(SAMPLE))
    reading = window.page.reading
    picture = reading.document().find("\ufffc")
    assert not picture.isNull()
    reading.setTextCursor(picture)
    reading.ensureCursorVisible()
    middle = reading.cursorRect(picture).center()
    middle.setX(reading.viewport().width() // 2)
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    _open(qtbot, window).close()
    qtbot.waitUntil(lambda: window.findChild(FigureDialog) is None)
    picture.setPosition(picture.selectionEnd())
    reading.setTextCursor(picture)
    QTest.keyClick(reading, Qt.Key.Key_Return)
    _open(qtbot, window).close()
