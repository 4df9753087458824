"""Underlining, and highlighting as one selects, by mouse and keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour, Highlight
from reader.window.main_window import MainWindow

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def kept(window: MainWindow) -> list[Highlight]:
    assert window.controller.showing is not None
    return [placed.highlight for placed in window.controller.showing.reading.highlights]


def drag(window: MainWindow, quote: str) -> None:
    view = window.page.reading
    found = view.document().find(quote)
    window.page.reading.verticalScrollBar().setValue(0)
    places = []
    for position in (found.selectionStart(), found.selectionEnd()):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        places.append(view.cursorRect(cursor).center())
    QTest.mousePress(view.viewport(), LEFT, NONE, places[0])
    QTest.mouseMove(view.viewport(), places[1])
    QTest.mouseRelease(view.viewport(), LEFT, NONE, places[1])


@pytest.fixture
def window(shown: Callable[..., MainWindow]) -> MainWindow:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    return window


def test_underline_by_key_bar_and_editor(qtbot: QtBot, window: MainWindow) -> None:
    drag(window, "quarrel that")
    qtbot.waitUntil(window.annotating.bar.isVisible)
    (button,) = [one for one in window.annotating.bar.findChildren(QPushButton) if one.text() == "U"]
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: [(one.anchor.quote, one.underline) for one in kept(window)] == [("quarrel that", True)])
    qtbot.waitUntil(lambda: window.annotating.current == kept(window)[0].id)
    QTest.keyClick(window.page.reading, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: not kept(window)[0].underline)
    window.annotating.choose(kept(window)[0].id)
    QTest.mouseClick(window.panel.editor.head.underline, LEFT)
    qtbot.waitUntil(lambda: kept(window)[0].underline)
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: not kept(window)[0].underline)
    window.several.restyle((kept(window)[0].id,), underline=True)
    qtbot.waitUntil(lambda: kept(window)[0].underline)


def test_an_underline_is_a_line_and_no_ground(qtbot: QtBot, window: MainWindow) -> None:
    view = window.page.reading
    found = view.document().find("quarrel that")
    cursor = QTextCursor(view.document())
    cursor.setPosition(found.selectionStart() + 4)  # its ends have handles
    view.setTextCursor(found)
    window.annotating.highlight(Colour.GREEN, underline=True)
    qtbot.waitUntil(lambda: bool(kept(window)))
    top = view.cursorRect(cursor)
    picture = view.viewport().grab().toImage()
    column = [picture.pixelColor(top.left() + 30, y) for y in range(top.top(), top.bottom() + 16)]
    ground = QColor("#CBEAC3")
    assert ground.name() not in [one.name() for one in column]
    assert ground.darker(135).name() in [one.name() for one in column]


def test_highlight_as_i_select(qtbot: QtBot, window: MainWindow) -> None:
    drag(window, "quarrel")
    QTest.keyClick(window.page.reading, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: len(kept(window)) == 1)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page.reading, Qt.Key.Key_U, modifiers)
    assert window.actions_by_id["highlight-select"].isChecked()
    assert "rose" in window.page.messages.text
    drag(window, "had outlived")
    qtbot.waitUntil(lambda: [one.colour for one in kept(window)] == [Colour.ROSE] * 2)
    assert not window.annotating.bar.isVisible()
    view = window.page.reading
    cursor = view.document().find("mayors")
    cursor.setPosition(cursor.selectionStart())
    view.setTextCursor(cursor)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: "mayors" in [one.anchor.quote for one in kept(window)])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not window.actions_by_id["highlight-select"].isChecked()
    drag(window, "decided late")
    qtbot.waitUntil(window.annotating.bar.isVisible)
    assert len(kept(window)) == 3
