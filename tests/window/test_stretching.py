"""Highlights are made longer and shorter at their ends, by mouse and keys, and merged."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow

LINE = "Nobody in the hall could remember a winter in which the river had frozen so early and so hard."
FILLER = "The tug kept the channel open for as long as there was coal for it and a crew to shovel. " * 4
STORY = f"# Ice\n\n{FILLER}\n\n{LINE}\n\n{FILLER}"
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def started(shown: Callable[..., MainWindow], folder: Path) -> MainWindow:
    path = folder / "ice.md"
    path.write_text(STORY, encoding="utf-8")
    return shown(str(path))


def quotes(window: MainWindow) -> list[str]:
    showing = window.controller.showing
    assert showing is not None
    return sorted(placed.highlight.anchor.quote for placed in showing.reading.highlights)


def mark(qtbot: QtBot, window: MainWindow, words: str, key: Qt.Key) -> None:
    """Select words and press a colour's key."""
    reading = window.page.reading
    reading.setTextCursor(reading.document().find(words))
    before = len(quotes(window))
    QTest.keyClick(reading, key)
    qtbot.waitUntil(lambda: len(quotes(window)) == before + 1)


def caret(window: MainWindow, words: str, *, after: bool) -> QPoint:
    found = window.page.reading.document().find(words)
    cursor = QTextCursor(window.page.reading.document())
    cursor.setPosition(found.selectionEnd() if after else found.selectionStart())
    return window.page.reading.cursorRect(cursor).center()


def drag(window: MainWindow, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    view = window.page.reading.viewport()
    QTest.mouseMove(view, start)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
    for part in (0.5, 1.0):
        send_move(window, start + (end - start) * part, keys)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, keys, end)


def send_move(window: MainWindow, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    view = window.page.reading.viewport()
    left = Qt.MouseButton.LeftButton
    spot = QPointF(view.mapToGlobal(at))
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), spot, Qt.MouseButton.NoButton, left, keys)
    )


def test_ends_are_dragged(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    mark(qtbot, window, "could remember", Qt.Key.Key_2)
    reading = window.page.reading
    drag(window, caret(window, "could remember", after=True), caret(window, "a winter in whi", after=True))
    showing = window.controller.showing
    assert showing is not None
    ahead = reading.marks[0].span.of(showing.reading.article.text)
    assert ahead == "could remember a winter in which"
    qtbot.waitUntil(lambda: quotes(window) == ["could remember a winter in which"])
    drag(window, caret(window, "could remember", after=False), caret(window, "in the ha", after=True), ALT)
    qtbot.waitUntil(lambda: quotes(window) == ["ll could remember a winter in which"])
    undo = (window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(*undo)
    qtbot.waitUntil(lambda: quotes(window) == ["could remember a winter in which"])
    QTest.keyClick(*undo)
    qtbot.waitUntil(lambda: quotes(window) == ["could remember"])


def test_ends_are_moved_by_keys(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    mark(qtbot, window, "could remember", Qt.Key.Key_2)
    reading = window.page.reading
    for key, held in (
        (Qt.Key.Key_E, NONE),
        (Qt.Key.Key_E, NONE),
        (Qt.Key.Key_B, NONE),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_B, NONE),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(reading, key, held)
    qtbot.waitUntil(lambda: quotes(window) == ["hall could remember a"])
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quotes(window) == ["could remember"])


def test_overlapping_are_merged_when_asked(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    mark(qtbot, window, "could remember a winter", Qt.Key.Key_2)
    mark(qtbot, window, "a winter in which", Qt.Key.Key_3)
    assert quotes(window) == ["a winter in which", "could remember a winter"]
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quotes(window) == ["could remember a winter in which"])
    window.page.messages.press()
    qtbot.waitUntil(lambda: quotes(window) == ["a winter in which", "could remember a winter"])


def test_the_colour_is_named_under_the_mouse(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = started(shown, tmp_path)
    mark(qtbot, window, "could remember", Qt.Key.Key_4)
    window.controller.edit(window.page.reading.marks[0].id, note="Who\nremembers?")
    qtbot.waitUntil(lambda: window.page.reading.marks[0].has_note)
    view = window.page.reading.viewport()
    at = caret(window, "could rem", after=True)
    QTest.mouseMove(view, caret(window, "river", after=True))
    QTest.mouseMove(view, at)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == "Rose highlight, note: Who remembers?"
    QToolTip.hideText()
