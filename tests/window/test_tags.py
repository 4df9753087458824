"""Tags are written with the keyboard, completed from those the library knows, and shown as chips."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.window.main_window import MainWindow

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def tags(window: MainWindow) -> tuple[str, ...]:
    assert window.controller.showing is not None
    return window.controller.showing.reading.highlights[0].highlight.tags


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[..., MainWindow]) -> MainWindow:
    window = shown(str(SAMPLE))
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.YELLOW, then_write=True)
    qtbot.waitUntil(window.panel.editor.isVisible)
    window.panel.editor.tags.setFocus()
    return window


def test_a_comma_enter_and_tab_make_chips(qtbot: QtBot, window: MainWindow) -> None:
    field = window.panel.editor.tags
    QTest.keyClicks(field.input, "money,#claim")
    assert field.tags == ("money",)
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    QTest.keyClicks(field.input, "to do")
    QTest.keyClick(field.input, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: tags(window) == ("money", "claim", "to do"))
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: tags(window) == ("money", "claim"))
    chip = field.findChildren(QToolButton, "chip")[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tags(window) == ("claim",))


def test_a_known_tag_completes(qtbot: QtBot, window: MainWindow) -> None:
    field = window.panel.editor.tags
    QTest.keyClicks(field.input, "harbour politics,")
    qtbot.waitUntil(lambda: tags(window) == ("harbour politics",))
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    # A tag that nothing has any more is not offered; so another passage keeps it.
    qtbot.waitUntil(lambda: tags(window) == ())
    window.controller.undo()
    qtbot.waitUntil(lambda: tags(window) == ("harbour politics",))
    window.page.reading.setTextCursor(window.page.reading.document().find("herring season"))
    window.annotating.highlight(Colour.BLUE, then_write=True)
    qtbot.waitUntil(lambda: window.panel.editor.tags.tags == ())
    with qtbot.waitSignal(field.known_wanted):
        window.page.reading.setFocus()
        field.setFocus()
    qtbot.waitUntil(lambda: field._known.stringList() == ["harbour politics"])
    QTest.keyClicks(field.input, "pol")
    popup = field.input.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.tags == ("harbour politics",))
    assert field.input.text() == ""


def test_a_begun_tag_is_kept_on_leaving(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClicks(window.panel.editor.tags.input, "half")
    window.page.reading.setFocus()
    qtbot.waitUntil(lambda: tags(window) == ("half",))
