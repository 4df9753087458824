"""All letters larger, seen in the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.bundled import bundled
from reader.window import sizing
from reader.window.main_window import MainWindow
from reader.window.state import Preferences
from reader.window.views.ledger import Ledger
from reader.window.views.palette import Palette
from reader.window.views.type_popover import TypePopover

SAMPLE = str(bundled("sample/harrow-bay.html"))
Show = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    sizing.set_factor(100)


def test_everything_grows_to_twice_its_size_and_back(shown: Show) -> None:
    window = shown(SAMPLE)
    actions, facts = window.actions_by_id, window.panel.facts
    icon = window.toolbar.text_button.iconSize().width()
    before = facts.sizeHintForRow(1), window.toolbar.sizeHint().height(), window.page.reading.text_size()
    for _ in range(9):
        actions["all-larger"].trigger()
    assert sizing.factor() == 2
    QApplication.processEvents()
    assert facts.sizeHintForRow(1) == 2 * before[0]
    assert facts.visualRect(facts.facts.index(1)).height() == 2 * before[0], "the rows that are shown, too"
    assert window.toolbar.height() > before[1]
    assert window.page.reading.text_size() == 2 * before[2]
    assert window.toolbar.text_button.iconSize().width() == 2 * icon
    for part in (window.toolbar.search, window.toolbar.text_button):
        assert part.height() <= window.toolbar.height()
    actions["all-normal"].trigger()
    QApplication.processEvents()
    assert facts.visualRect(facts.facts.index(1)).height() == before[0]
    assert window.page.reading.text_size() == before[2]
    assert window.toolbar.text_button.iconSize().width() == icon


def test_how_the_text_is_set_can_be_chosen_in_a_small_window(shown: Show) -> None:
    window = shown(SAMPLE)
    window.resize(1280, 800)
    for _ in range(9):
        window.actions_by_id["all-larger"].trigger()
    window.actions_by_id["typography"].trigger()
    popover = window.findChild(TypePopover)
    assert popover is not None
    for width, height in ((900, 600), (480, 400)):
        window.resize(width, height)
        QTest.qWait(20)
        inside = window.rect().translated(window.mapToGlobal(QPoint(0, 0)))
        assert inside.contains(popover.geometry()), (width, height)
    popover.close()


def test_the_rows_of_numbers_grow_too(shown: Show) -> None:
    window, high = shown(SAMPLE), []
    for larger in (0, 9):
        for _ in range(larger):
            window.actions_by_id["all-larger"].trigger()
        window.actions_by_id["ledger"].trigger()
        ledger = next(one for one in window.findChildren(Ledger) if one.isVisible())
        high.append(ledger.table.rowHeight(0))
        ledger.close()
    assert high[1] == 2 * high[0]


def test_the_palette_cuts_no_name_where_there_is_room(shown: Show) -> None:
    window = shown(SAMPLE)
    window.resize(1600, 900)
    for _ in range(9):
        window.actions_by_id["all-larger"].trigger()
    window.actions_by_id["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    QApplication.processEvents()
    assert palette.list.columnWidth(0) >= palette.list.sizeHintForColumn(0)
    first = palette.list.topLevelItem(0)
    assert first is not None
    assert first.toolTip(0) == first.text(0), "what a small window cuts is told"
    palette.close()


def test_the_size_is_kept(shown: Show) -> None:
    window = shown(SAMPLE)
    window.actions_by_id["all-larger"].trigger()
    assert Preferences(window.preferences.library).text_percent == 110


def test_the_desktops_letters_are_followed_while_the_window_is_open(shown: Show, qapp: QApplication) -> None:
    window, before = shown(SAMPLE), qapp.font()
    size = window.page.reading.text_size()
    larger = qapp.font()
    larger.setPixelSize(30)
    try:
        qapp.setFont(larger)
        QApplication.processEvents()
        assert sizing.factor() == pytest.approx(2, abs=0.1)
        assert window.page.reading.text_size() > size
    finally:
        qapp.setFont(before)
        QApplication.processEvents()
