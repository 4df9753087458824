"""The table of contents and the keys from section to section."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.views.contents import Contents

LINE = "The tide came in slowly over the flats and the boats began to lift, one by one. "
STORY = "# The tide\n\n" + "\n\n".join(
    f"## Day {day}\n\n{LINE * 6}\n\n### Night {day}\n\n{LINE * 9}" for day in range(1, 13)
)


def where(window: MainWindow) -> str:
    """Return the heading before the place where the person reads."""
    showing = window.controller.showing
    assert showing is not None
    before = showing.reading.article.text[: window.page.reading.reading_place() + 10].split("\n\n")
    return [line for line in before if line.startswith(("Day", "Night"))][-1]


def test_contents_by_keys(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    window = shown(str(path))
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Contents))
    listed = QApplication.activePopupWidget()
    assert isinstance(listed, Contents)
    assert listed.list.topLevelItemCount() == 12
    first = listed.list.topLevelItem(0)
    assert first is not None
    assert first.childCount() == 1
    for _ in range(14):
        QTest.keyClick(listed.list, Qt.Key.Key_Down)
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: where(window).startswith("Day 8"))
    assert window.page.reading.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Contents))
    again = QApplication.activePopupWidget()
    assert isinstance(again, Contents)
    here = again.list.currentItem()
    assert here is not None
    assert (here.text(0), here.text(1)) == ("Day 8", "you are here")
    QTest.keyClick(again.list, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.page.reading.verticalScrollBar().value() == 0)


def test_from_section_to_section(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    reading = (window := shown(str(path))).page.reading
    for _ in range(3):
        QTest.keyClick(reading, Qt.Key.Key_S)
    seen = where(window)
    QTest.keyClick(reading, Qt.Key.Key_S)
    after = where(window)
    QTest.keyClick(reading, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert where(window) == seen != after


def test_a_piece_without_headings_says_so(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "flat.md"
    path.write_text(f"# Flat\n\n{LINE * 5}\n\n{LINE * 5}")
    window = shown(str(path))
    with qtbot.waitSignal(window.controller.message) as told:
        window.actions_by_id["contents"].trigger()
    assert told.args is not None
    assert told.args[0].text == "This article has no headings."
