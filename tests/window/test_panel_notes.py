"""The panel's notes by mouse and keyboard: filter, sort, several at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour, Highlight
from reader.window.main_window import MainWindow

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
LEFT = Qt.MouseButton.LeftButton
QUOTES = {"quarrel": Colour.YELLOW, "harbour engineer": Colour.BLUE, "herring season": Colour.ROSE}


def kept(window: MainWindow) -> list[Highlight]:
    """Return the article's highlights."""
    assert window.controller.showing is not None
    return [placed.highlight for placed in window.controller.showing.reading.highlights]


def there_are(window: MainWindow, count: int) -> bool:
    """Say whether the article has as many highlights."""
    return len(kept(window)) == count


def cards(window: MainWindow) -> list[str]:
    """Return the quotes of the cards that are shown."""
    model = window.panel.notes.notes
    return [card.quote for at in range(model.rowCount()) if (card := model.at(at))]


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[..., MainWindow]) -> MainWindow:
    window = shown(str(SAMPLE))
    for count, (quote, colour) in enumerate(QUOTES.items(), 1):
        found = window.page.reading.document().find(quote)
        window.page.reading.setTextCursor(found)
        window.annotating.highlight(colour)
        qtbot.waitUntil(partial(there_are, window, count))
    window.actions_by_id["notes"].trigger()
    return window


def click(window: MainWindow, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click a card with the mouse."""
    notes = window.panel.notes
    index = notes.notes.index(row)
    notes.scrollTo(index)
    QTest.mouseClick(notes.viewport(), LEFT, modifier, notes.visualRect(index).center())


def test_notes_are_filtered_by_text_colour_and_sorted_by_time(window: MainWindow) -> None:
    bar = window.panel.notes_bar
    assert cards(window) == list(QUOTES)
    QTest.keyClicks(bar.filter, "HARBOUR")
    assert cards(window) == ["harbour engineer"]
    bar.filter.clear()
    next(action for action in bar.colours if action.text() == "Only rose").trigger()
    assert cards(window) == ["herring season"]
    bar.colours[0].trigger()
    bar.orders[1].trigger()
    assert cards(window) == list(reversed(QUOTES))
    bar.orders[0].trigger()
    assert cards(window) == list(QUOTES)


def test_several_are_recoloured_tagged_and_deleted_each_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    click(window, 0)
    click(window, 2, Qt.KeyboardModifier.ControlModifier)
    ids = window.panel.notes.selected()
    assert len(ids) == 2
    window.several.recolour(ids, Colour.VIOLET)
    qtbot.waitUntil(lambda: [one.colour for one in kept(window)].count(Colour.VIOLET) == 2)
    assert window.panel.notes.selected() == ids
    window.several.tag(ids, "check")
    qtbot.waitUntil(lambda: [one.tags for one in kept(window)] == [("check",), (), ("check",)])
    QTest.keyClicks(window.panel.notes_bar.filter, "#check")
    assert len(cards(window)) == 2
    window.panel.notes_bar.filter.clear()
    window.several.copy(ids)
    assert QGuiApplication.clipboard().text() == "> quarrel\n\n> herring season\n"
    click(window, 0)
    click(window, 2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.panel.notes, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(kept(window)) == 1)
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: len(kept(window)) == 3)
