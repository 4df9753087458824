"""A block is hidden from its own menu by the mouse, here or on its site; undo brings it back."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow

BEGGING = "Our harbour reporting is paid for by the people who read it, so please think of giving a little."
STORIES = (
    "The council met on Monday to hear what the harbour master had to say about the ice on the river.",
    "Nobody in the hall could remember a winter in which the river had frozen so early and so hard.",
    "She told them that the ferry would run as long as the channel could be kept open by the small tug.",
)


def page(path: Path, title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    head = f'<title>{title}</title><link rel="canonical" href="https://www.quay.example/{path.stem}">'
    path.write_text(f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>")
    return str(path)


def choose(qtbot: QtBot, window: MainWindow, quote: str, words: str) -> None:
    """Right click a quote and click an entry of the menu."""
    reading = window.page.reading
    found = reading.document().find(quote)
    cursor = QTextCursor(reading.document())
    cursor.setPosition(found.selectionStart() + 3)
    at = reading.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, reading.viewport().mapToGlobal(at))
    QApplication.sendEvent(reading.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (entry,) = [action for action in menu.actions() if action.text() == words]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())


def test_a_block_is_hidden_on_its_site(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(page(tmp_path / "ice.html", "Ice on the river", *STORIES, BEGGING))
    reading = window.page.reading
    assert BEGGING in reading.toPlainText()
    choose(qtbot, window, "paid for by the people", "Hide such blocks on quay.example")
    qtbot.waitUntil(lambda: BEGGING not in reading.toPlainText())
    window.opening.open([page(tmp_path / "tug.html", "The small tug", *reversed(STORIES), BEGGING)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("The small tug"), timeout=20000)
    assert STORIES[0] in reading.toPlainText()
    assert BEGGING not in reading.toPlainText()


def test_a_site_without_address_is_called_as_it_calls_itself(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    source = Path(page(tmp_path / "ice.html", "Ice on the river", *STORIES, BEGGING))
    named = '<meta property="og:site_name" content="The Bay Courier">'
    source.write_text(re.sub("<link[^>]*>", named, source.read_text()))
    window = shown(str(source))
    choose(qtbot, window, "paid for by the people", "Hide such blocks on The Bay Courier")
    qtbot.waitUntil(lambda: BEGGING not in window.page.reading.toPlainText())


def test_a_block_is_hidden_here_and_comes_back(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(page(tmp_path / "ice.html", "Ice on the river", *STORIES, BEGGING))
    choose(qtbot, window, "paid for by the people", "Hide this block")
    qtbot.waitUntil(lambda: BEGGING not in window.page.reading.toPlainText())
    window.page.messages.press()
    qtbot.waitUntil(lambda: BEGGING in window.page.reading.toPlainText())
