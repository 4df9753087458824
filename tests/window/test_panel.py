"""The panel by mouse and keyboard: names put right, filtered, walked; what was hidden comes back."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.window.models.fact_rows import FactRow, Order
from reader.window.models.facts_model import NOTHING_FOUND, ROW
from reader.window.models.ledger_model import COLUMNS
from reader.window.views.entity_page import EntityDialog
from reader.window.views.facts_view import FactsView
from reader.window.views.ledger import Ledger
from reader.window.views.lines_dialog import LinesDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
Shown = Callable[..., MainWindow]


@pytest.fixture
def window(shown: Shown) -> MainWindow:
    return shown(str(SAMPLE))


def names(window: MainWindow, kind: str) -> list[str]:
    """Return the names that the panel shows under a head."""
    found = [section for section in window.panel.facts.facts.sections if section.kind == kind]
    return [row.name for row in found[0].rows] if found else []


def row_rect(view: FactsView, name: str) -> QRect:
    """Scroll to a fact's row and return where it is."""
    rows = [view.facts.index(at) for at in range(view.facts.rowCount())]
    (index,) = [index for index in rows if isinstance(row := index.data(ROW), FactRow) and row.name == name]
    view.scrollTo(index)
    return view.visualRect(index)


def right_click(qtbot: QtBot, window: MainWindow, name: str) -> QMenu:
    """Right click a fact and return its menu."""
    view = window.panel.facts
    at = row_rect(view, name).center()
    view.setFocus()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = window.correcting.menu
    assert menu is not None
    return menu


def entry(menu: QMenu, words: str) -> QAction:
    (found,) = [action for action in menu.actions() if action.text() == words]
    return found


def click(menu: QMenu, words: str) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry(menu, words)).center())


def test_a_name_is_renamed_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    before = names(window, "people")
    click(right_click(qtbot, window, "Marta Okonjo"), "Rename…")
    qtbot.waitUntil(lambda: window.findChild(QInputDialog) is not None)
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "Marta Adaeze Okonjo")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Marta Adaeze Okonjo" in names(window, "people"))
    assert window.page.messages.text == "Marta Okonjo is now Marta Adaeze Okonjo."
    window.page.messages.press()
    qtbot.waitUntil(lambda: names(window, "people") == before)


def test_a_name_is_merged_with_another(qtbot: QtBot, window: MainWindow) -> None:
    name, into = names(window, "people")[:2]
    menu = right_click(qtbot, window, name)
    under = entry(menu, "Merge with").menu()
    assert isinstance(under, QMenu)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry(menu, "Merge with")).center())
    qtbot.waitUntil(under.isVisible)
    click(under, into)
    qtbot.waitUntil(lambda: name not in names(window, "people"))
    assert into in names(window, "people")
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: name in names(window, "people"))


def test_a_name_is_of_another_kind(qtbot: QtBot, window: MainWindow) -> None:
    click(right_click(qtbot, window, "Marta Okonjo"), "It is an organisation")
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "organisations"))
    assert "Marta Okonjo" not in names(window, "people")


def test_a_hidden_name_is_listed_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    click(right_click(qtbot, window, "Marta Okonjo"), "Not a name")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    assert "Marta Okonjo" not in names(window, "people")
    view = window.panel.facts
    head = view.facts.index(view.facts.rowCount() - 1)
    view.scrollTo(head)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(head).center())
    click(right_click(qtbot, window, "Marta Okonjo"), "Show again")
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "people"))
    assert names(window, "hidden") == []


def test_always_holds_for_the_next_article(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    menu = right_click(qtbot, window, "Marta Okonjo")
    click(menu, "Always, in this library")
    assert menu.isVisible(), "ticking leaves the menu open"
    click(menu, "Not a name")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    later = tmp_path / "later.html"
    words = "Marta Okonjo came to Lisbon with Ilse Brandt on Tuesday to look at the new quay and its gates. "
    later.write_text(f"<title>Later</title><h1>Later</h1><p>{words * 4}</p>", encoding="utf-8")
    window._opening.open([str(later)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Later"), timeout=20000)
    qtbot.waitUntil(lambda: "Ilse Brandt" in names(window, "people"), timeout=20000)
    assert "Marta Okonjo" not in names(window, "people")


def test_the_menu_key_opens_the_chosen_rows_menu(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panel.facts
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_rect(view, "Marta Okonjo").center())
    view.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.viewport(), event)
    menu = opened(qtbot, window)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    while menu.activeAction().text() != "Copy name":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "Marta Okonjo")


def lines(window: MainWindow, action: str) -> LinesDialog:
    """Open a dialog of lines."""
    window.actions_by_id[action].trigger()
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    return dialog


def test_a_rule_is_listed_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    menu = right_click(qtbot, window, "Marta Okonjo")
    click(menu, "Always, in this library")
    click(menu, "Not a name")
    qtbot.waitUntil(lambda: names(window, "hidden") == ["Marta Okonjo"])
    dialog = lines(window, "rules")
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert dialog.lines.item(0).text() == "Marta Okonjo (person) is hidden"
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)
    assert dialog.missing.isVisible()
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "people"))
    dialog.close()


def test_a_removed_article_comes_back_from_the_trash(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["remove"].trigger()
    qtbot.waitUntil(window.page.empty.isVisible)
    dialog = lines(window, "trash")
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert dialog.lines.item(0).text().startswith("Article: ")
    dialog.lines.setFocus()
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)
    qtbot.waitUntil(lambda: window.sidebar.library.articles.rowCount() > 0)
    dialog.close()


def visible(window: MainWindow) -> list[str]:
    """Return the names and numbers that are in the list now."""
    model = window.panel.facts.facts
    rows = [model.index(at).data(ROW) for at in range(model.rowCount())]
    return [row.name for row in rows if isinstance(row, FactRow)]


def test_typing_filters_and_escape_clears(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["filter-facts"].trigger()
    field = window.panel.facts_page.filter
    qtbot.waitUntil(field.hasFocus)
    everything = visible(window)
    QTest.keyClicks(field, "okonjo")
    assert visible(window) == ["Marta Okonjo"]
    QTest.keyClicks(field, " zzz")
    assert visible(window) == []
    assert window.panel.facts.facts.index(0).data(ROW) == NOTHING_FOUND
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert visible(window) == everything
    QTest.keyClicks(field, "okonjo")
    QTest.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(window.panel.facts.hasFocus)
    current = window.panel.facts.current()
    assert current is not None
    assert current.name == "Marta Okonjo"


def test_the_order_is_kept(qtbot: QtBot, window: MainWindow, shown: Shown) -> None:
    page = window.panel.facts_page
    QTest.mouseClick(page.sort, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.sort_menu.isVisible)
    click(page.sort_menu, "By name or value")
    people = [name for name in visible(window) if name in names(window, "people")]
    assert people == sorted(people, key=str.casefold)
    assert people != names(window, "people")
    window.close()
    again = shown()
    assert again.panel.facts.facts.order is Order.NAME
    assert [name for name in visible(again) if name in people] == people


def ledger(window: MainWindow) -> Ledger:
    """Open the table of numbers."""
    window.actions_by_id["ledger"].trigger()
    dialog = window.findChild(Ledger)
    assert dialog is not None
    return dialog


def test_the_ledger_sorts_and_copies(window: MainWindow) -> None:
    dialog = ledger(window)
    found = dialog.shown_numbers()
    showing = window.controller.showing
    assert showing is not None
    assert showing.facts is not None
    assert found == showing.facts.numbers
    header = dialog.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    values = [number.value for number in dialog.shown_numbers() if isinstance(number.value, int | float)]
    assert values in (sorted(values), sorted(values, reverse=True))
    dialog.copy()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == list(COLUMNS)
    assert [row[0] for row in rows[1:]] == [" ".join(number.text.split()) for number in dialog.shown_numbers()]
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_a_double_click_in_the_ledger_goes_to_the_number(qtbot: QtBot, window: MainWindow) -> None:
    dialog, bar = ledger(window), window.page.reading.verticalScrollBar()
    bar.setValue(0)
    last = dialog.table.model().index(dialog.table.model().rowCount() - 1, 0)
    dialog.table.scrollTo(last)
    place = dialog.table.visualRect(last).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bar.value() > 0)
    qtbot.waitUntil(lambda: window.findChild(Ledger) is None)


def test_the_ledger_is_saved_as_csv(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "numbers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = ledger(window)
    (save,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Save as CSV…"]
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.messages.text == "Numbers saved as numbers.csv.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == [number.text for number in dialog.shown_numbers()]


def marked(window: MainWindow) -> list[str]:
    """Return the quotes of the highlights."""
    showing = window.controller.showing
    return [placed.highlight.anchor.quote for placed in showing.reading.highlights] if showing else []


def test_all_mentions_are_highlighted_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    row = next(row for row in window.panel.facts.facts.sections[0].rows if len(row.spans) > 1)
    click(right_click(qtbot, window, row.name), "Highlight all mentions")
    qtbot.waitUntil(lambda: len(marked(window)) == len(row.spans))
    assert window.page.messages.text == f"{len(row.spans)} passages highlighted."
    window.page.messages.press()
    qtbot.waitUntil(lambda: marked(window) == [])
    window.actions_by_id["redo"].trigger()
    qtbot.waitUntil(lambda: len(marked(window)) == len(row.spans))
    click(right_click(qtbot, window, row.name), "Highlight all mentions")
    qtbot.waitUntil(lambda: "already" in window.page.messages.text)
    assert len(marked(window)) == len(row.spans)


def test_keys_go_to_the_next_and_the_previous_mention(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[Span] = []
    monkeypatch.setattr(window.page.reading, "scroll_to", went.append)
    row = next(row for row in window.panel.facts.facts.sections[0].rows if len(row.spans) > 2)
    view = window.panel.facts
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_rect(view, row.name).center())
    window.page.reading.setFocus()
    QTest.keyClick(window.page.reading, Qt.Key.Key_M)
    QTest.keyClick(window.page.reading, Qt.Key.Key_M)
    QTest.keyClick(window.page.reading, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert went == [row.spans[0], row.spans[1], row.spans[2 % len(row.spans)], row.spans[1]]


def test_a_names_page_leads_to_the_other_article(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    later = tmp_path / "later.html"
    words = "Marta Okonjo came to Lisbon with Ilse Brandt on Tuesday to look at the new quay and its gates. "
    later.write_text(f"<title>Later</title><h1>Later</h1><p>{words * 4}</p>", encoding="utf-8")
    window._opening.open([str(later)])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Later"), timeout=20000)
    qtbot.waitUntil(lambda: "Marta Okonjo" in names(window, "people"), timeout=20000)
    click(right_click(qtbot, window, "Marta Okonjo"), "In the whole library…")
    qtbot.waitUntil(lambda: window.findChild(EntityDialog) is not None)
    dialog = window.findChild(EntityDialog)
    assert dialog is not None
    assert dialog.articles.count() == 2
    assert any(dialog.companions.item(at).text().startswith("Ilse Brandt") for at in range(dialog.companions.count()))
    titles = [dialog.articles.item(at).text() for at in range(2)]
    (other,) = [at for at, title in enumerate(titles) if not title.startswith("Later")]
    place = dialog.articles.visualItemRect(dialog.articles.item(other)).center()
    QTest.mouseClick(dialog.articles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not window.windowTitle().startswith("Later"))
