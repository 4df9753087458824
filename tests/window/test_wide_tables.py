"""Tables that are wider than the column."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextTable, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.span import Span
from reader.window.main_window import MainWindow

WORDS = ("Harbourmasterhood", "Breakwatermaking", "Tidekeeping", "Quaysidefishing", "Lighthousekeeping", "Undertowing")
ROW = "<tr>" + "".join(f"<td>{word} {{n}}</td>" for word in WORDS) + "</tr>"
PAGE = (
    "<html><head><title>Work on the quay</title></head><body><article><h1>Work on the quay</h1><p>"
    + "The trades of the quay are many, and each has its own name and its own hours. " * 4
    + "</p><table><tr>"
    + "".join(f"<th>{word}</th>" for word in WORDS)
    + "</tr>"
    + "".join(ROW.replace("{n}", str(n)) for n in range(4))
    + "</table><p>"
    + "Nobody has counted them all, though the council has tried to do so twice in ten years. " * 6
    + "</p></article></body></html>"
)
Show = Callable[..., MainWindow]


@pytest.fixture
def window(shown: Show, tmp_path: Path) -> MainWindow:
    path = tmp_path / "trades.html"
    path.write_text(PAGE, encoding="utf-8")
    window = shown(str(path))
    window.resize(900, 600)
    QApplication.processEvents()
    return window


def table(window: MainWindow) -> QTextTable:
    (found,) = [f for f in window.page.reading.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    return found


def left(window: MainWindow, word: str) -> int:
    reading = window.page.reading
    cursor = reading.document().find(word)
    cursor.setPosition(cursor.selectionStart())
    return reading.cursorRect(cursor).left()


def test_no_word_is_broken(window: MainWindow) -> None:
    layout = window.page.reading.document().documentLayout()
    for column in range(len(WORDS)):
        block = table(window).cellAt(0, column).firstCursorPosition().block()
        assert layout.blockBoundingRect(block).height() > 0
        assert block.layout().lineCount() == 1, block.text()


def test_keys_scroll_to_the_last_column_and_back(window: MainWindow) -> None:
    reading, actions = window.page.reading, window.actions_by_id
    before, edge = left(window, "Undertowing 2"), reading.viewport().width() - 24
    assert before > edge, "it is hidden at first"
    for _ in range(6):
        actions["table-right"].trigger()
    assert left(window, "Undertowing 2") < edge - 60
    assert left(window, "Nobody has") == left(window, "The trades of"), "the text stays"
    for _ in range(6):
        actions["table-left"].trigger()
    assert left(window, "Undertowing 2") == before


def test_the_wheel_sideways_scrolls_the_table_under_it(window: MainWindow) -> None:
    viewport, before = window.page.reading.viewport(), left(window, "Harbourmasterhood 1")
    cursor = window.page.reading.document().find("Tidekeeping 1")
    at = QPointF(window.page.reading.cursorRect(cursor).center())
    nothing, flags = QPoint(), Qt.KeyboardModifier.NoModifier
    for where, moved in ((QPointF(at.x(), 4), False), (at, True)):
        event = QWheelEvent(
            where,
            QPointF(viewport.mapToGlobal(where.toPoint())),
            nothing,
            QPoint(-120, 0),
            Qt.MouseButton.NoButton,
            flags,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        assert (left(window, "Harbourmasterhood 1") < before) is moved


def test_the_bar_is_dragged(window: MainWindow) -> None:
    reading, before = window.page.reading, left(window, "Harbourmasterhood 1")
    cursor = reading.document().find("Nobody has")
    last = reading.cursorRect(reading.document().find("Undertowing 3")).bottom()
    middle = (last + reading.cursorRect(cursor).top()) // 2
    start = QPoint(60, middle)
    QTest.mousePress(reading.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(reading.viewport(), start + QPoint(80, 0))
    QTest.mouseRelease(reading.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(80, 0))
    assert left(window, "Harbourmasterhood 1") < before - 60
    assert not reading.textCursor().hasSelection()


def test_a_jump_into_a_hidden_cell_shows_it(window: MainWindow) -> None:
    showing = window.controller.showing
    assert showing is not None
    start = showing.reading.article.text.index("Undertowing 3")
    window.page.reading.scroll_to(Span(start, start + 5))
    assert 24 < left(window, "Undertowing 3") < window.page.reading.viewport().width() - 24


def test_where_there_is_room_the_table_fits(window: MainWindow) -> None:
    window.resize(1900, 900)
    for _ in range(8):
        window.actions_by_id["wider"].trigger()
    for _ in range(4):
        window.actions_by_id["smaller"].trigger()
    QApplication.processEvents()
    before = left(window, "Undertowing 2")
    window.actions_by_id["table-right"].trigger()
    assert left(window, "Undertowing 2") == before
    assert window.page.reading.horizontalScrollBar().maximum() == 0
