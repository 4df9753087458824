"""The window made small, and opened again where it was."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.bundled import bundled
from reader.window.main_window import MainWindow

SAMPLE = str(bundled("sample/harrow-bay.html"))


def test_a_picture_is_no_wider_than_the_column(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(SAMPLE)
    reading = window.page.reading
    block = reading.document().begin()
    while "\ufffc" not in block.text():
        block = block.next()
    for width in (1280, 900, 480):
        window.resize(width, 600)
        qtbot.wait(60)
        margins = reading.document().rootFrame().frameFormat()
        room = reading.viewport().width() - margins.leftMargin() - margins.rightMargin()
        assert block.layout().lineAt(0).naturalTextWidth() <= room + 1


def test_words_typed_last_are_kept_and_the_shape_too(
    qtbot: QtBot, shown: Callable[..., MainWindow], open_window: Callable[..., MainWindow]
) -> None:
    window = shown(SAMPLE)
    reading = window.page.reading
    reading.setTextCursor(reading.document().find("spring tide"))
    QTest.keyClick(reading, Qt.Key.Key_N)
    qtbot.waitUntil(window.panel.editor.isVisible)
    qtbot.waitUntil(lambda: not reading.marks[0].id.startswith("ahead"))
    writing = QApplication.focusWidget()
    assert writing is not None
    window.resize(640, 560)
    QTest.keyClicks(writing, "High water at noon")
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: hasattr(again, "controller") and again.controller.showing is not None, timeout=20000)
    assert (again.width(), again.height()) == (640, 560)
    showing = again.controller.showing
    assert showing is not None
    assert [placed.highlight.note for placed in showing.reading.highlights] == ["High water at noon"]


def test_a_note_that_is_written_stays_where_the_window_becomes_too_small_for_its_column(
    qtbot: QtBot, shown: Callable[..., MainWindow]
) -> None:
    window = shown(SAMPLE)
    reading, panel = window.page.reading, window.panel
    reading.setTextCursor(reading.document().find("spring tide"))
    QTest.keyClick(reading, Qt.Key.Key_N)
    qtbot.waitUntil(panel.editor.isVisible)
    writing = QApplication.focusWidget()
    window.resize(640, 560)
    assert not window.columns.fits("panel")
    assert panel.isVisible()
    assert QApplication.focusWidget() is writing
    reading.setFocus()
    window.resize(1280, 800)
    window.resize(640, 560)
    assert not panel.isVisible()  # nobody is at work in it


def test_a_file_dropped_on_the_article_is_opened(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = shown(SAMPLE)
    path = tmp_path / "next.md"
    path.write_text("# The next one\n\n" + "The tide came in slowly over the flats and the boats began to lift. " * 4)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target = window.page.reading.viewport()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    offered = QDragEnterEvent(QPoint(60, 60), copy, data, left, none)
    QApplication.sendEvent(target, offered)
    QApplication.sendEvent(window, offered)
    assert offered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(60, 60), copy, data, left, none))
    qtbot.waitUntil(lambda: window.windowTitle().startswith("The next one"), timeout=20000)


def test_the_text_stands_still_under_a_message(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(SAMPLE)
    reading, messages = window.page.reading, window.page.messages
    messages.hide()
    qtbot.wait(20)

    def height() -> int:
        cursor = reading.document().find("spring tide")
        return reading.viewport().mapTo(window, reading.cursorRect(cursor).topLeft()).y()

    bar = reading.verticalScrollBar()
    for start in (0, 300, bar.maximum()):
        bar.setValue(start)
        before = height()
        window.controller.fail("The page could not be read.")
        qtbot.waitUntil(messages.isVisible)
        qtbot.wait(20)
        assert height() == before
        messages.hide()
        qtbot.wait(20)
        assert height() == before
        assert bar.value() == start


def test_the_bar_follows_its_selection(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(SAMPLE)
    reading, bar = window.page.reading, window.annotating.bar
    reading.setTextCursor(reading.document().find("spring tide"))
    qtbot.waitUntil(bar.isVisible)
    for size in ((500, 700), (760, 620)):
        window.resize(*size)
        qtbot.wait(200)
        selection = reading.cursorRect()
        assert bar.isVisible()
        assert not bar.geometry().intersects(selection.translated(reading.viewport().pos()))
        assert min(abs(bar.geometry().bottom() - selection.top()), abs(bar.y() - selection.bottom())) < 16
