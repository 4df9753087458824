"""Blocks are hidden from the article's own menu, here or on every page of the site."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.block_menu import BlockMenu
from reader.window.main_window import MainWindow
from reader.window.views.lines_dialog import LinesDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
Shown = Callable[..., MainWindow]


def test_a_block_is_hidden_and_comes_back(qtbot: QtBot, shown: Shown) -> None:
    window = shown(str(SAMPLE))
    sentence = "A wall without a gate is a wall against us."
    showing = window.controller.showing
    assert showing is not None
    offset = showing.reading.article.text.index(sentence)
    menus = window.findChild(BlockMenu)
    assert menus is not None
    hide = next(action for action in menus.menu(offset).actions() if action.text() == "Hide this block")
    hide.trigger()
    qtbot.waitUntil(lambda: sentence not in window.page.reading.toPlainText())
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: sentence in window.page.reading.toPlainText())


def test_a_rule_of_a_site_is_listed_and_removed(qtbot: QtBot, shown: Shown) -> None:
    window = shown(str(SAMPLE))
    showing = window.controller.showing
    menus = window.findChild(BlockMenu)
    assert showing is not None
    assert menus is not None
    offset = showing.reading.article.text.index("A wall without a gate")
    always = [action for action in menus.menu(offset).actions() if action.text().startswith("Hide such blocks on ")]
    assert len(always) == 1
    always[0].trigger()
    qtbot.waitUntil(lambda: "later pages" in window.page.messages.text)
    window.actions_by_id["site-rules"].trigger()
    qtbot.waitUntil(lambda: window.findChild(LinesDialog) is not None)
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    dialog.lines.setFocus()
    qtbot.waitUntil(dialog.lines.hasFocus)  # a key without focus is no shortcut
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)
    dialog.close()
