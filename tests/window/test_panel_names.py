"""Names by their menu, with the mouse: hidden ones come back, rules hold later, a name's page leads to its articles."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.models.fact_rows import FactRow
from reader.window.models.facts_model import ROW
from reader.window.views.entity_page import EntityDialog
from reader.window.views.facts_view import FactsView

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
LATER = "Marta Okonjo came to Lisbon with Ilse Brandt on Tuesday to look at the new quay and its gates. "
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(shown: Callable[..., MainWindow]) -> MainWindow:
    return shown(str(SAMPLE))


def names(window: MainWindow, kind: str) -> list[str]:
    """Return the names under a head, folded or not."""
    found = [section for section in window.panel.facts.facts.sections if section.kind == kind]
    return [row.name for row in found[0].rows] if found else []


def forms(window: MainWindow, name: str) -> str:
    """Return how else a name is written, as its row says."""
    rows = [row for section in window.panel.facts.facts.sections for row in section.rows]
    return next(row.secondary for row in rows if row.name == name)


def row_rect(view: FactsView, name: str) -> QRect:
    """Scroll to a fact's row and return where it is."""
    rows = [view.facts.index(at) for at in range(view.facts.rowCount())]
    (index,) = [index for index in rows if isinstance(row := index.data(ROW), FactRow) and row.name == name]
    view.scrollTo(index)
    return view.visualRect(index)


def menu_of(qtbot: QtBot, window: MainWindow, name: str) -> QMenu:
    """Right click a fact and return its menu."""
    view = window.panel.facts
    at = row_rect(view, name).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return popup(qtbot)


def popup(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entry(menu: QMenu, words: str) -> QAction:
    (found,) = [action for action in menu.actions() if action.text().split("\t")[0] == words]
    return found


def click(qtbot: QtBot, menu: QMenu, *words: str) -> None:
    """Click an entry, through submenus."""
    for word in words:
        chosen = entry(menu, word)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(chosen).center())
        under = chosen.menu() if word != words[-1] else None
        if isinstance(under, QMenu):
            qtbot.waitUntil(under.isVisible)
            menu = under


def add_later(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Open an article in which the same people stand."""
    later = tmp_path / "later.html"
    later.write_text(f"<title>Later</title><h1>Later</h1><p>{LATER * 4}</p>", encoding="utf-8")
    window.opening.open([str(later)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Later"), timeout=20000)
    qtbot.waitUntil(lambda: "Ilse Brandt" in names(window, "people"), timeout=20000)


def test_a_hidden_name_is_listed_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Hide")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    assert "Marta Okonjo" not in names(window, "people")
    view = window.panel.facts
    head = view.facts.index(view.facts.rowCount() - 1)
    view.scrollTo(head)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(head).center())
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Show again")
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "people"))
    assert names(window, "hidden") == []
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])


def test_what_is_hidden_here_is_always_shown_when_asked(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Hide")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    window.panel.facts.facts.toggle("hidden")
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Always show in this library")
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "people"))


def test_a_name_in_capitals_is_no_form_to_split_off(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "caps.md"
    path.write_text(f"# The gate\n\nLISBON — {LATER}\n\nBrandt left.\n", encoding="utf-8")
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("The gate"), timeout=20000)
    qtbot.waitUntil(lambda: "Ilse Brandt" in names(window, "people"), timeout=20000)
    assert forms(window, "Lisbon") == "LISBON"
    menu = menu_of(qtbot, window, "Lisbon")
    assert "Split off" not in [action.text() for action in menu.actions()]
    menu.close()
    menu = menu_of(qtbot, window, "Ilse Brandt")
    offered = entry(menu, "Split off").menu()
    assert isinstance(offered, QMenu)
    assert [action.text() for action in offered.actions()] == ["Brandt"]
    menu.close()


def test_a_form_is_split_off_for_good(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Always in this library", "Split off", "Okonjo")
    qtbot.waitUntil(lambda: "Okonjo" in names(window, "people"))
    path = tmp_path / "two.md"
    path.write_text(f"# The visit\n\n{LATER}\n\nOkonjo said no more.\n", encoding="utf-8")
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("The visit"), timeout=20000)
    qtbot.waitUntil(lambda: names(window, "people") == ["Marta Okonjo", "Ilse Brandt", "Okonjo"], timeout=20000)


def test_the_likely_name_is_the_first_to_merge_with(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "two.md"
    path.write_text(
        f"# The gate\n\n{LATER}\n\nHanna Brandt agreed. Brandt said no more. Brandt left for Lisbon.", encoding="utf-8"
    )
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: "Hanna Brandt" in names(window, "people"), timeout=20000)
    click(qtbot, menu_of(qtbot, window, "Hanna Brandt"), "Merge with…")
    dialog = window.panel.findChild(QInputDialog)
    assert dialog is not None
    assert names(window, "people")[0] == "Marta Okonjo"
    assert dialog.comboBoxItems()[0] == "Ilse Brandt"
    dialog.reject()


def test_a_rule_holds_for_the_next_article(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Always in this library", "Hide")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    add_later(qtbot, window, tmp_path)
    assert "Marta Okonjo" not in names(window, "people")
    assert names(window, "hidden") == ["Marta Okonjo"]


def test_the_kind_is_changed_for_good(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "Always in this library", "Change to organisations")
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "organisations"))
    add_later(qtbot, window, tmp_path)
    assert "Marta Okonjo" in names(window, "organisations")


def test_the_menu_key_opens_the_menu_of_the_chosen_row(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panel.facts
    QTest.mouseClick(view.viewport(), LEFT, pos=row_rect(view, "Ilse Brandt").center())
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), view.viewport().mapToGlobal(QPoint(2, 2))
    )
    QApplication.sendEvent(view.viewport(), event)
    menu = popup(qtbot)
    while menu.activeAction() is None or menu.activeAction().text() != "Hide\tDel":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Ilse Brandt"])


def test_a_names_page_leads_to_the_other_article(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    add_later(qtbot, window, tmp_path)
    click(qtbot, menu_of(qtbot, window, "Marta Okonjo"), "In the whole library…")
    qtbot.waitUntil(lambda: window.findChild(EntityDialog) is not None)
    dialog = window.findChild(EntityDialog)
    assert dialog is not None
    assert dialog.articles.count() == 2
    companions = [dialog.companions.item(at).text() for at in range(dialog.companions.count())]
    assert any(one.startswith("Ilse Brandt\nin 2 articles") for one in companions)
    (other,) = [at for at in range(2) if not dialog.articles.item(at).text().startswith("Later")]
    place = dialog.articles.visualItemRect(dialog.articles.item(other)).center()
    QTest.mouseClick(dialog.articles.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Harrow Bay"))
