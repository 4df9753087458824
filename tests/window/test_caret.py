"""Caret mode: everything is selected and highlighted by keys alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.views.foot import Foot

LINE = "Nobody in the hall could remember a winter in which the river had frozen so early and so hard. "
STORY = "# Ice\n\nFirst words of it, with a [link](https://quay.example/ice) in them.\n\n" + f"{LINE * 5}\n\n" * 12
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def started(shown: Callable[..., MainWindow], folder: Path) -> MainWindow:
    path = folder / "ice.md"
    path.write_text(STORY, encoding="utf-8")
    window = shown(str(path))
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F7)
    return window


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window.page.reading, key, held)


def selected(window: MainWindow) -> str:
    return window.page.reading.textCursor().selectedText()


def test_a_highlight_by_keys_alone(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    reading, controller = window.page.reading, window.controller
    assert window.actions_by_id["caret"].isChecked()
    foot = window.findChild(Foot)
    assert foot is not None
    assert "Caret mode" in foot.accessibleDescription()
    press(window, Qt.Key.Key_Home, CTRL)
    press(window, Qt.Key.Key_Down, CTRL)
    while not reading.textCursor().block().text().startswith("First"):
        press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Home)
    press(window, Qt.Key.Key_Right, CTRL)
    press(window, Qt.Key.Key_Right, CTRL | SHIFT, 2)
    press(window, Qt.Key.Key_Left, SHIFT)
    assert selected(window) == "words of"
    press(window, Qt.Key.Key_Return)
    bar = window.annotating.bar
    assert bar.isVisible()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        swatch = QApplication.focusWidget()
        assert swatch is not None
        QTest.keyClick(swatch, key)
    qtbot.waitUntil(lambda: controller.showing is not None and len(controller.showing.reading.highlights) == 1)
    assert controller.showing is not None
    made = controller.showing.reading.highlights[0].highlight
    assert (made.anchor.quote, made.colour.value) == ("words of", "green")
    assert reading.hasFocus()


def test_pages_and_lines(shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    reading, bar = window.page.reading, window.page.reading.verticalScrollBar()
    press(window, Qt.Key.Key_Home, CTRL)
    start = reading.textCursor().position()
    press(window, Qt.Key.Key_PageDown, SHIFT)
    assert bar.value() > reading.viewport().height() // 2
    assert reading.textCursor().anchor() == start
    assert len(selected(window)) > 500
    assert reading.viewport().rect().contains(reading.cursorRect())
    press(window, Qt.Key.Key_End)
    assert not selected(window)
    press(window, Qt.Key.Key_Home, SHIFT)
    assert selected(window)
    press(window, Qt.Key.Key_End, CTRL)
    assert reading.textCursor().atEnd()
    place = reading.offsets.offset(reading.textCursor().position())
    window.actions_by_id["larger"].trigger()
    assert reading.offsets.offset(reading.textCursor().position()) == place


def test_escape_leaves_and_it_is_remembered(
    qtbot: QtBot, shown: Callable[..., MainWindow], open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = started(shown, tmp_path)
    again = open_window()
    qtbot.waitUntil(lambda: again.controller.showing is not None, timeout=20000)
    assert again.actions_by_id["caret"].isChecked()
    again.close()
    window.activateWindow()
    press(window, Qt.Key.Key_Right, SHIFT, 3)
    assert len(selected(window)) == 3
    press(window, Qt.Key.Key_Escape)
    assert not selected(window)
    assert window.actions_by_id["caret"].isChecked()
    press(window, Qt.Key.Key_Escape)
    assert not window.actions_by_id["caret"].isChecked()
    assert not window.preferences.flag("caret", True)
    foot = window.findChild(Foot)
    assert foot is not None
    assert "Caret" not in foot.accessibleDescription()


def test_enter_follows_a_link_and_opens_a_highlight(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = started(shown, tmp_path)
    reading = window.page.reading
    opened: list[str] = []
    reading.link_activated.disconnect()
    reading.link_activated.connect(opened.append)
    cursor = reading.document().find("link")
    cursor.setPosition(cursor.selectionStart() + 1)
    reading.setTextCursor(cursor)
    press(window, Qt.Key.Key_Return)
    assert opened == ["https://quay.example/ice"]
    reading.setTextCursor(reading.document().find("First words"))
    press(window, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: bool(reading.marks) and not reading.marks[0].id.startswith("ahead"))
    window.annotating.current = ""
    cursor = reading.document().find("First words")
    cursor.setPosition(cursor.selectionStart() + 2)
    reading.setTextCursor(cursor)
    press(window, Qt.Key.Key_Return)
    assert window.annotating.current == reading.marks[0].id
