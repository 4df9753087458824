"""One mention is corrected from its own menu in the text; the others of its name stay as they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.models.fact_rows import FactRow

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


@pytest.fixture
def window(shown: Callable[..., MainWindow]) -> MainWindow:
    return shown(str(SAMPLE))


def rows(window: MainWindow, kind: str) -> dict[str, FactRow]:
    """Return the panel's rows of a kind by name."""
    found = (section for section in window.panel.facts.facts.sections if section.kind == kind)
    return {row.name: row for section in found for row in section.rows}


def menu_at(qtbot: QtBot, window: MainWindow, quote: str) -> QMenu:
    """Right click a quote; return the menu that opens."""
    reading = window.page.reading
    found = reading.document().find(quote)
    assert not found.isNull()
    reading.setTextCursor(QTextCursor(reading.document()))
    cursor = QTextCursor(reading.document())
    cursor.setPosition(found.selectionStart() + 3)
    reading.verticalScrollBar().setValue(reading.verticalScrollBar().value() + reading.cursorRect(cursor).top() - 200)
    at = reading.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, reading.viewport().mapToGlobal(at))
    QApplication.sendEvent(reading.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entry(menu: QMenu, words: str) -> None:
    """Choose an entry of "Here it is"."""
    (here,) = [action.menu() for action in menu.actions() if action.text() == "Here it is"]
    assert isinstance(here, QMenu)
    (action,) = [action for action in here.actions() if action.text() == words]
    action.trigger()
    menu.close()


def test_a_mention_is_no_name(qtbot: QtBot, window: MainWindow) -> None:
    before = rows(window, "people")["Marta Okonjo"]
    entry(menu_at(qtbot, window, "Okonjo promised"), "No name")
    qtbot.waitUntil(lambda: len(rows(window, "people")["Marta Okonjo"].spans) == len(before.spans) - 1)
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: rows(window, "people")["Marta Okonjo"].spans == before.spans)


def test_a_mention_is_given_to_another_name(qtbot: QtBot, window: MainWindow) -> None:
    okonjo, brandt = rows(window, "people")["Marta Okonjo"], rows(window, "people")["Ilse Brandt"]
    entry(menu_at(qtbot, window, "Okonjo promised"), "Ilse Brandt")
    qtbot.waitUntil(lambda: len(rows(window, "people")["Ilse Brandt"].spans) == len(brandt.spans) + 1)
    assert len(rows(window, "people")["Marta Okonjo"].spans) == len(okonjo.spans) - 1


def test_a_mention_gets_a_name_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    entry(menu_at(qtbot, window, "Okonjo promised"), "Another name…")
    dialog = window.panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Daniel Okonjo")
    dialog.accept()
    qtbot.waitUntil(lambda: "Daniel Okonjo" in rows(window, "people"))
    assert len(rows(window, "people")["Daniel Okonjo"].spans) == 1


def test_a_mention_is_a_place(qtbot: QtBot, window: MainWindow) -> None:
    entry(menu_at(qtbot, window, "Okonjo promised"), "A place of this name")
    qtbot.waitUntil(lambda: "Marta Okonjo" in rows(window, "places"))
    assert len(rows(window, "places")["Marta Okonjo"].spans) == 1


def test_plain_words_have_no_mention_menu(qtbot: QtBot, window: MainWindow) -> None:
    menu = menu_at(qtbot, window, "outlived")
    assert "Here it is" not in [action.text() for action in menu.actions()]
    menu.close()
