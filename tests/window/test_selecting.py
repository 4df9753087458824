"""Two clicks select a word, three a sentence, four the paragraph; keys do the same."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow

FIRST = "The ice 🧊 came early to the quay."
SECOND = "“Nobody,” said Dr. Ruth Amsel of the U.S. survey, “had seen 3.5 metres of it.”"
THIRD = "The ferry didn't sail."
FILLER = "The tug kept the channel open for as long as there was coal for it and a crew to shovel. " * 4
STORY = f"# Ice\n\n{FILLER}\n\n{FIRST} {SECOND} {THIRD}\n\n{FILLER}"
TYPES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def shown_story(shown: Callable[..., MainWindow], folder: Path) -> MainWindow:
    path = folder / "ice.md"
    path.write_text(STORY, encoding="utf-8")
    return shown(str(path))


def place(window: MainWindow, words: str) -> QPoint:
    reading = window.page.reading
    found = reading.document().find(words)
    assert not found.isNull()
    cursor = QTextCursor(reading.document())
    cursor.setPosition(found.selectionStart() + 2)
    return reading.cursorRect(cursor).center()


def send(window: MainWindow, kind: QEvent.Type, at: QPoint, time: int, held: bool) -> None:
    view = window.page.reading.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    spot = QPointF(view.mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), spot, button, left if held else none, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(time)
    QApplication.sendEvent(view, event)


def click(window: MainWindow, at: QPoint, times: int, start: int = 10_000) -> None:
    """Click as Qt tells of it: every second press is a double click."""
    for turn in range(times):
        send(window, TYPES[turn % 2], at, start + turn * 90, held=True)
        send(window, QEvent.Type.MouseButtonRelease, at, start + turn * 90 + 30, held=False)


def selected(window: MainWindow) -> str:
    span, showing = window.page.reading.selected_span(), window.controller.showing
    assert showing is not None
    return span.of(showing.reading.article.text) if span is not None else ""


def test_each_click_takes_more(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown_story(shown, tmp_path)
    at = place(window, "Amsel")
    for times, expected in ((1, ""), (2, "Amsel"), (3, SECOND), (4, f"{FIRST} {SECOND} {THIRD}"), (5, "")):
        click(window, at, times, times * 10_000)
        assert selected(window) == expected
    click(window, place(window, "didn't"), 2, 90_000)
    assert selected(window) == "didn't"
    bar = window.annotating.bar
    qtbot.waitUntil(bar.isVisible)
    swatch = bar.childAt(18, bar.height() // 2)
    assert swatch is not None
    QTest.mouseClick(swatch, Qt.MouseButton.LeftButton)
    controller = window.controller
    qtbot.waitUntil(lambda: controller.showing is not None and len(controller.showing.reading.highlights) == 1)
    assert controller.showing is not None
    assert controller.showing.reading.highlights[0].highlight.anchor.quote == "didn't"


def test_dragging_takes_whole_sentences(shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown_story(shown, tmp_path)
    at = place(window, "early")
    click(window, at, 2)
    send(window, QEvent.Type.MouseButtonPress, at, 10_200, held=True)
    assert selected(window) == FIRST
    send(window, QEvent.Type.MouseMove, place(window, "survey"), 10_400, held=True)
    assert selected(window) == f"{FIRST} {SECOND}"
    send(window, QEvent.Type.MouseButtonRelease, at, 10_500, held=False)
    send(window, QEvent.Type.MouseMove, place(window, "ferry"), 10_600, held=False)
    assert selected(window) == f"{FIRST} {SECOND}"


def test_keys_take_more_and_less(shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown_story(shown, tmp_path)
    reading = window.page.reading
    click(window, place(window, "ferry"), 2)
    for expected in (THIRD, f"{FIRST} {SECOND} {THIRD}", f"{FIRST} {SECOND} {THIRD}"):
        QTest.keyClick(reading, Qt.Key.Key_W)
        assert selected(window) == expected
    QTest.keyClick(reading, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert selected(window) == FIRST
    QTest.keyClick(reading, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert selected(window) == "The"


def test_all_cells_that_are_painted_as_selected_are_marked(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "sacks.md"
    rows = (
        "| Day | Sacks | Remark |\n|---|---|---|\n| Monday | forty | two were torn |\n| Tuesday | fifty | all whole |"
    )
    path.write_text(f"# Sacks\n\n{FILLER}\n\n{rows}\n\n{FILLER}", encoding="utf-8")
    window = shown(str(path))
    for time, first, last, marked in (
        (10_000, "Monday", "torn", "Monday\tforty\ttwo were torn"),
        (20_000, "forty", "Tuesday", "Monday\tforty\ttwo were torn\nTuesday\tfifty"),
    ):
        start, end = place(window, first), place(window, last)
        send(window, QEvent.Type.MouseButtonPress, start, time, held=True)
        for part in range(1, 5):
            send(window, QEvent.Type.MouseMove, start + (end - start) * part / 4, time + part, held=True)
        send(window, QEvent.Type.MouseButtonRelease, end, time + 100, held=False)
        assert selected(window) == marked
        window.annotating.clear_selection()
