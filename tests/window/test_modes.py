"""Reading by the page, progress, focus and full screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.views.foot import Foot

LINE = "The tide came in slowly over the flats and the boats began to lift, one by one. "
STORY = "# The tide\n\n" + "\n\n".join(f"## Day {day}\n\n{LINE * 9}\n\n{LINE * 5}" for day in range(1, 31))


@pytest.fixture
def window(shown: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    return shown(str(path))


def lines(window: MainWindow) -> list[tuple[int, int]]:
    """Return position and top of the lines that are wholly in view."""
    reading, found = window.page.reading, []
    viewport = reading.viewport()
    for y in range(2, viewport.height(), 6):
        cursor = reading.cursorForPosition(QPoint(300, y))
        cursor.movePosition(cursor.MoveOperation.StartOfLine)
        rect = reading.cursorRect(cursor)
        one = (cursor.position(), rect.top())
        if rect.top() >= 0 and rect.bottom() < viewport.height() and one not in found:
            found.append(one)
    return found


@pytest.mark.parametrize("still", [False, True])
def test_a_page_keeps_two_lines(qtbot: QtBot, window: MainWindow, still: bool) -> None:
    reading, bar = window.page.reading, window.page.reading.verticalScrollBar()
    if still:
        window.actions_by_id["reduce-motion"].trigger()
    seen = [bar.value()]
    for _ in range(6):
        before = lines(window)
        QTest.keyClick(reading, Qt.Key.Key_Space)
        if still:
            assert bar.value() > seen[-1]
        else:
            assert bar.value() == seen[-1]
            qtbot.waitUntil(lambda: bar.value() > seen[-1])
            qtbot.wait(260)
        kept = [position for position, _ in before]
        assert kept.index(lines(window)[0][0]) == len(kept) - 2
        seen.append(bar.value())
    QTest.keyClick(reading, Qt.Key.Key_PageUp)
    qtbot.wait(0 if still else 260)
    assert bar.value() < seen[-1]
    for _ in range(9):
        QTest.keyClick(reading, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_the_foot_says_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    foot, bar = window.page.findChild(Foot), window.page.reading.verticalScrollBar()
    assert isinstance(foot, Foot)
    qtbot.waitUntil(lambda: foot.words[1].startswith("0% · "))
    minutes = window.controller.showing.reading.entry.minutes  # type: ignore[union-attr]
    assert foot.words[1] == f"0% · {minutes} minutes left"
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: foot.words == ("Day 30", "100% · the end"))
    window.actions_by_id["progress"].trigger()
    assert not foot.isVisible()


def test_focus_and_back(qtbot: QtBot, window: MainWindow) -> None:
    around: list[QWidget] = [window.toolbar, window.sidebar, window.panel]
    assert all(part.isVisible() for part in around)
    window.actions_by_id["panel"].trigger()
    before = [part.isVisible() for part in around]
    window.actions_by_id["focus"].trigger()
    assert not any(part.isVisible() for part in around)
    assert window.page.reading.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.page.reading, Qt.Key.Key_Escape)  # closes the bar first
    assert window.actions_by_id["focus"].isChecked()
    QTest.keyClick(window.page.reading, Qt.Key.Key_Escape)
    assert [part.isVisible() for part in around] == before
    assert not window.actions_by_id["focus"].isChecked()


def test_in_focus_the_bar_comes_at_the_upper_edge_and_goes_again(qtbot: QtBot, window: MainWindow) -> None:
    toolbar, reading, pen = window.toolbar, window.page.reading, window.actions_by_id["highlight-select"]
    assert not toolbar.leave.isVisible()
    window.actions_by_id["focus"].trigger()
    top = reading.mapTo(window, QPoint(0, 0)).y()
    QTest.mouseMove(window, QPoint(300, 2))
    qtbot.waitUntil(toolbar.isVisible)
    assert reading.mapTo(window, QPoint(0, 0)).y() == top, "the text stays where it is"
    button = next(one for one in toolbar.findChildren(QToolButton) if one.accessibleName() == "Highlight as I select")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pen.isChecked()
    reading.setFocus()
    QTest.mouseMove(window, QPoint(300, 400))
    qtbot.waitUntil(lambda: not toolbar.isVisible())
    QTest.mouseMove(window, QPoint(300, 3))
    qtbot.waitUntil(toolbar.leave.isVisible)
    QTest.mouseClick(toolbar.leave, Qt.MouseButton.LeftButton)
    assert not window.actions_by_id["focus"].isChecked()
    assert window.sidebar.isVisible()
    assert toolbar.isVisible()
    assert not toolbar.leave.isVisible()
    qtbot.waitUntil(lambda: reading.mapTo(window, QPoint(0, 0)).y() >= toolbar.height())


def test_what_is_looked_for_in_focus_is_listed(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["focus"].trigger()
    QTest.mouseMove(window, QPoint(300, 2))
    qtbot.waitUntil(window.toolbar.isVisible)
    window.toolbar.search.setFocus()
    QTest.keyClicks(window.toolbar.search, "tide")
    qtbot.waitUntil(window.sidebar.results.isVisible)
    assert window.toolbar.search.hasFocus()
    assert not window.actions_by_id["focus"].isChecked()


def test_a_window_closed_in_focus_opens_with_everything(
    qtbot: QtBot, window: MainWindow, open_window: Callable[..., MainWindow]
) -> None:
    window.actions_by_id["focus"].trigger()
    window.actions_by_id["full-screen"].trigger()
    assert window.isFullScreen()
    window.close()
    again = open_window()
    assert not again.isFullScreen()
    assert again.columns.wanted == {"library": True, "panel": True}


def test_full_screen_by_key(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_by_id["full-screen"].isChecked()
    QTest.keyClick(window.page.reading, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
