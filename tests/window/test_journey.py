"""The whole job by mouse and keyboard: open, highlight, note, close, open again, export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour, Placed
from reader.window.main_window import MainWindow
from reader.window.views.export_preview import ExportPreview

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
QUOTE = "ended a quarrel that had"


def drag(window: MainWindow, quote: str) -> None:
    """Select a quote with the mouse, as a person does."""
    view = window.page.reading
    found = view.document().find(quote)
    assert not found.isNull(), quote
    places = []
    for position in (found.selectionStart(), found.selectionEnd()):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        places.append(view.cursorRect(cursor).center())
    start, end = places
    port, button = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, button, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + QPoint((end.x() - start.x()) * step // 5, (end.y() - start.y()) * step // 5))
    QTest.mouseRelease(port, button, Qt.KeyboardModifier.NoModifier, end)


def highlights(window: MainWindow) -> tuple[Placed, ...]:
    """Return the shown article's highlights."""
    showing = window.controller.showing
    return showing.reading.highlights if showing else ()


def note_field(qtbot: QtBot, window: MainWindow) -> QPlainTextEdit:
    """Press N and return where the note is written."""
    QTest.keyClick(window.page.reading, Qt.Key.Key_N)
    qtbot.waitUntil(window.panel.editor.isVisible)
    written = window.panel.editor.findChild(QPlainTextEdit)
    assert written is not None
    return written


def test_the_whole_job(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    drag(window, QUOTE)
    qtbot.waitUntil(window.annotating.bar.isVisible)
    QTest.keyClick(window.page.reading, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)
    QTest.keyClicks(note_field(qtbot, window), "Which quarrel, and since when?")
    qtbot.waitUntil(lambda: window.panel.editor.state == "Saved")
    window.close()

    again = shown()
    (kept,) = highlights(again)
    assert kept.highlight.anchor.quote == QUOTE
    assert kept.highlight.colour is Colour.BLUE
    assert kept.highlight.note == "Which quarrel, and since when?"
    again.actions_by_id["notes"].trigger()
    assert again.panel.view == "notes"

    again.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: again.findChild(ExportPreview) is not None)
    preview = again.findChild(ExportPreview)
    assert preview is not None
    assert "Which quarrel, and since when?" in preview.text.toPlainText()
    preview.copy()
    copied = QGuiApplication.clipboard().text()
    assert f"> {QUOTE}" in copied
    assert "Marta Okonjo" in copied


def test_a_note_outlives_a_window_closed_at_once(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    drag(window, QUOTE)
    QTest.keyClicks(note_field(qtbot, window), "Typed, then closed.")
    window.close()
    (kept,) = highlights(shown())
    assert kept.highlight.note == "Typed, then closed."


def test_undo_and_redo(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    drag(window, QUOTE)
    QTest.keyClick(window.page.reading, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: not highlights(window))
    window.actions_by_id["redo"].trigger()
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)
    (placed,) = highlights(window)
    window.annotating.choose(placed.highlight.id)
    window.annotating.delete()
    qtbot.waitUntil(lambda: not highlights(window))
    assert window.page.messages.text == "Highlight deleted."
    assert not window.panel.editor.isVisible()


def test_overlapping_highlights_stay_two(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    drag(window, QUOTE)
    QTest.keyClick(window.page.reading, Qt.Key.Key_1)
    drag(window, "quarrel that had outlived")
    QTest.keyClick(window.page.reading, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(highlights(window)) == 2)
    first, second = highlights(window)
    assert first.highlight.anchor.quote == QUOTE
    assert second.highlight.anchor.quote == "quarrel that had outlived"


def test_a_source_that_fails_leaves_a_way_to_begin(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("/no/such/page.html")
    qtbot.waitUntil(window.page.empty.isVisible)
    assert window.page.messages.text == "There is no file /no/such/page.html."
