"""The shortcuts page: keys are the person's own, kept, and never two actions' at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.window.action_table import ACTIONS
from reader.window.main_window import MainWindow
from reader.window.views.shortcuts import ShortcutsPage

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def page_of(window: MainWindow) -> ShortcutsPage:
    """Open the page."""
    window.actions_by_id["shortcuts"].trigger()
    page = window.findChild(ShortcutsPage)
    assert page is not None
    return page


def press(page: ShortcutsPage, name: str) -> None:
    """Click a button of the page."""
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_action_is_listed_and_no_key_is_two_actions() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))


def test_a_key_of_ones_own_is_kept_and_a_taken_one_refused(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    page = page_of(window)
    assert set(page.items()) == {action.id for action in ACTIONS}
    page.list.setCurrentItem(page.items()["ledger"])
    page.key.setKeySequence(QKeySequence("Ctrl+K"))
    press(page, "Set")
    assert "Find a command" in page.told.text()
    assert window.actions_by_id["ledger"].shortcut() == QKeySequence("Ctrl+Shift+L")
    page.key.setKeySequence(QKeySequence("Ctrl+Alt+9"))
    press(page, "Set")
    assert window.actions_by_id["ledger"].shortcut() == QKeySequence("Ctrl+Alt+9")
    window.close()

    again = shown()
    assert again.actions_by_id["ledger"].shortcut() == QKeySequence("Ctrl+Alt+9")
    page = page_of(again)
    page.list.setCurrentItem(page.items()["ledger"])
    press(page, "Default")
    assert again.actions_by_id["ledger"].shortcut() == QKeySequence("Ctrl+Shift+L")
