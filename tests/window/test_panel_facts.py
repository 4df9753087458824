"""The panel's facts by mouse and keyboard: filter, sort, walk, highlight, correct, copy."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.model.facts import EntityKind
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.window.models.fact_rows import FactRow, Section
from reader.window.models.facts_model import ROW
from reader.window.views.ledger import Ledger
from reader.window.views.lines_dialog import LinesDialog
from reader.window.views.palette import Palette
from reader.workflow import correct
from reader.workflow.correct import Whom

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(shown: Callable[..., MainWindow]) -> MainWindow:
    return shown(str(SAMPLE))


def rows(window: MainWindow, kind: str = "") -> list[FactRow]:
    """Return the fact rows that the panel shows."""
    model = window.panel.facts.facts
    found = [model.index(at).data(ROW) for at in range(model.rowCount())]
    return [row for row in found if isinstance(row, FactRow) and kind in ("", row.kind)]


def click(window: MainWindow, row: FactRow) -> None:
    """Click a fact with the mouse."""
    facts = window.panel.facts
    index = facts.facts.index(facts.facts.row_of(row.key))
    facts.scrollTo(index)
    QTest.mouseClick(facts.viewport(), LEFT, NONE, facts.visualRect(index).center())


def test_typing_filters_and_escape_shows_all(qtbot: QtBot, window: MainWindow) -> None:
    everything = rows(window)
    window.actions_by_id["filter-facts"].trigger()
    QTest.keyClicks(window.panel.bar.filter, everything[0].name.split()[-1].lower())
    assert everything[0].name in [row.name for row in rows(window)]
    assert len(rows(window)) < len(everything)
    window.panel.bar.filter.clear()
    QTest.keyClicks(window.panel.bar.filter, "zzzz")
    model = window.panel.facts.facts
    assert not rows(window)
    assert model.index(1).data() == "Nothing here matches the filter."
    QTest.keyClick(window.panel.bar.filter, Qt.Key.Key_Escape)
    assert rows(window) == everything


def test_accents_do_not_count_where_names_are_looked_for_and_sorted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "gate.md"
    path.write_text("# The gate\n\nTomás Reyes met Émile Brandt and Ilse Okonjo in Lisbon.\n", encoding="utf-8")
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: len(rows(window, "people")) == 3 and "Émile Brandt" in str(rows(window)), timeout=20000)
    window.actions_by_id["sort-value"].trigger()
    assert [row.name for row in rows(window, "people")] == ["Émile Brandt", "Ilse Okonjo", "Tomás Reyes"]
    window.actions_by_id["filter-facts"].trigger()
    QTest.keyClicks(window.panel.bar.filter, "tomas")
    assert [row.name for row in rows(window)] == ["Tomás Reyes"]


def test_durations_are_sorted_by_how_long_they_last(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "gate.md"
    path.write_text(
        "# The gate\n\nIt took 90 minutes, 30 years, six weeks, 50 days and three hours.\n", encoding="utf-8"
    )
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: len(rows(window, "numbers")) == 5, timeout=20000)
    window.actions_by_id["sort-value"].trigger()
    written = [row.name for row in rows(window, "numbers")]
    assert written == ["90 minutes", "three hours", "six weeks", "50 days", "30 years"]


def test_a_section_is_collapsed_and_opened_by_key(window: MainWindow) -> None:
    facts = window.panel.facts
    facts.setFocus()
    facts.setCurrentIndex(facts.facts.index(facts.facts.head_of("places")))
    shown = rows(window, "places")
    QTest.keyClick(facts, Qt.Key.Key_Return)
    assert not rows(window, "places")
    QTest.keyClick(facts, Qt.Key.Key_Return)
    assert rows(window, "places") == shown


def test_sorting_is_remembered(window: MainWindow, shown: Callable[..., MainWindow]) -> None:
    window.actions_by_id["sort-count"].trigger()
    counts = [len(row.spans) for row in rows(window, "people")]
    assert counts == sorted(counts, reverse=True)
    window.actions_by_id["sort-value"].trigger()
    names = [row.name.casefold() for row in rows(window, "people")]
    assert names == sorted(names)
    window.close()
    again = shown()
    assert again.actions_by_id["sort-value"].isChecked()
    assert [row.name.casefold() for row in rows(again, "people")] == names


def test_a_section_collapses_and_keeps_its_count(window: MainWindow) -> None:
    facts = window.panel.facts
    head = facts.facts.index(0)
    section = head.data(ROW)
    assert isinstance(section, Section)
    QTest.mouseClick(facts.viewport(), LEFT, NONE, facts.visualRect(head).center())
    assert not rows(window, section.kind)
    assert facts.facts.index(0).data().endswith(str(len(section.rows)))


def test_keys_walk_the_mentions_both_ways(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    row = max(rows(window, "people"), key=lambda one: len(one.spans))
    gone: list[object] = []
    monkeypatch.setattr(window.page.reading, "flash", gone.append)
    click(window, row)
    QTest.keyClick(window.panel.facts, Qt.Key.Key_M)
    window.page.reading.setFocus()
    QTest.keyClick(window.page.reading, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert gone == [row.spans[0], row.spans[1], row.spans[0]]


def test_all_mentions_are_highlighted_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    row = max(rows(window, "people"), key=lambda one: len(one.spans))
    click(window, row)
    QTest.keySequence(window, "Ctrl+Shift+H")
    controller = window.controller

    def highlighted() -> list[object]:
        assert controller.showing is not None
        return [placed.resolution.span for placed in controller.showing.reading.highlights]

    qtbot.waitUntil(lambda: len(highlighted()) == len(row.spans))
    assert highlighted() == sorted(row.spans)
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: not highlighted())


def test_the_table_holds_what_is_shown(window: MainWindow) -> None:
    window.actions_by_id["copy-facts"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["kind", "name", "more", "count"]
    assert [line.split("\t")[1] for line in lines[1:]] == [row.name for row in rows(window)]


def test_the_ledger_sorts_by_value_and_saves(window: MainWindow, tmp_path: Path) -> None:
    window.actions_by_id["ledger"].trigger()
    ledger = window.findChild(Ledger)
    assert ledger is not None
    first = [row[0] for row in ledger.rows()[1:]]
    assert window.controller.showing is not None
    assert window.controller.showing.facts is not None
    assert first == [number.text for number in window.controller.showing.facts.numbers]
    ledger.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert sorted(first) == sorted(row[0] for row in ledger.rows()[1:])
    figures = [float(row[2] or row[3]) for row in ledger.rows()[1:] if row[1] == "count"]
    assert figures == sorted(figures)
    ledger.save(tmp_path / "numbers.csv")
    with (tmp_path / "numbers.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == ledger.rows()
    ledger.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t") for line in lines] == ledger.rows()


def test_a_number_of_the_ledger_leads_to_its_place(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[Span] = []
    monkeypatch.setattr(window.page.reading, "flash", gone.append)
    window.actions_by_id["ledger"].trigger()
    ledger = window.findChild(Ledger)
    assert ledger is not None
    ledger.table.setFocus()
    ledger.table.setCurrentCell(3, 0)
    QTest.keyClick(ledger.table, Qt.Key.Key_Return)
    assert not ledger.isVisible()
    showing = window.controller.showing
    assert showing is not None
    assert [span.of(showing.reading.article.text) for span in gone] == [ledger.rows()[4][0]]


def test_the_ledger_tells_how_a_number_is_meant(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "gate.md"
    path.write_text(
        "# The gate\n\nIlse Brandt said that costs rose by about 12 percent and that hundreds of thousands of "
        "visitors pay €5 a day. Each of 40 boats paid; more than 40 boats came. It cost $1,234,567,890,123.45.\n",
        encoding="utf-8",
    )
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: any(row.name == "12 percent" for row in rows(window, "numbers")), timeout=20000)
    window.actions_by_id["ledger"].trigger()
    ledger = window.findChild(Ledger)
    assert ledger is not None
    shown = [
        [str(ledger.table.model().index(at, column).data()) for column in range(6)]
        for at in range(ledger.table.rowCount())
    ]
    assert ["12 percent", "percent", "12", "percent", "", "up · about"] in shown
    assert ["hundreds of thousands", "count", "from 100,000", "", "visitors", ""] in shown
    assert ["€5", "money", "5", "EUR per day", "", ""] in shown
    assert ["$1,234,567,890,123.45", "money", "1,234,567,890,123.45", "USD", "", ""] in shown
    (boats,) = [row for row in rows(window, "numbers") if row.name == "40"]
    assert boats.told == ("40\nkind: count\ncounts: boats", "40\nkind: count\ncounts: boats\nsaid: more than")
    assert boats.tooltip == boats.told[1]
    assert boats.secondary == "count · boats", "one of them is exact"
    assert [row.secondary for row in rows(window, "numbers") if row.name == "12 percent"] == ["percent · about"]


def test_a_name_is_hidden_by_key_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    row = rows(window, "people")[0]
    click(window, row)
    QTest.keyClick(window.panel.facts, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: row.name not in [one.name for one in rows(window, "people")])
    assert window.panel.facts.current() == rows(window, "people")[0]
    window.actions_by_id["rules"].trigger()
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert dialog.lines.item(0).text() == f"“{row.name}” is hidden · this article"
    QTest.mouseClick(dialog.button, LEFT)
    qtbot.waitUntil(lambda: row.name in [one.name for one in rows(window, "people")])
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)


def test_a_correction_of_a_name_that_is_not_there_is_told(qtbot: QtBot, window: MainWindow) -> None:
    showing = window.controller.showing
    assert showing is not None
    whom = Whom(showing.id, EntityKind.PEOPLE, "Nobody Inthistext")
    window.controller.change(lambda library: correct.rename(library, whom, "Somebody"))
    window.actions_by_id["rules"].trigger()
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert dialog.lines.item(0).text().endswith("is called “Somebody” · this article · not found in this version")
    dialog.close()


def test_a_name_is_renamed_by_key(qtbot: QtBot, window: MainWindow) -> None:
    row = rows(window, "people")[0]
    click(window, row)
    QTest.keyClick(window.panel.facts, Qt.Key.Key_F2)
    dialog = window.panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Someone Else")
    dialog.accept()
    qtbot.waitUntil(lambda: "Someone Else" in [one.name for one in rows(window, "people")])
    current = window.panel.facts.current()
    assert current is not None
    assert current.name == "Someone Else"
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: row.name in [one.name for one in rows(window, "people")])


def test_the_name_that_it_has_is_no_correction(qtbot: QtBot, window: MainWindow) -> None:
    row = rows(window, "people")[0]
    window.correcting.name(row, row.name)
    window.correcting.name(row, "Okonjo Ltd.")
    qtbot.waitUntil(lambda: "Okonjo Ltd." in [one.name for one in rows(window, "people")])
    assert any(label.text() == f"{row.name} is now Okonjo Ltd." for label in window.page.messages.findChildren(QLabel))
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: row.name in [one.name for one in rows(window, "people")])


def test_two_names_become_one(qtbot: QtBot, window: MainWindow) -> None:
    first, second = rows(window, "people")[:2]
    into = window.correcting.entity(first)
    assert into is not None
    window.correcting.join(second, into)
    qtbot.waitUntil(lambda: second.name not in [one.name for one in rows(window, "people")])
    joined = next(row for row in rows(window, "people") if row.name == first.name)
    assert len(joined.spans) == len(first.spans) + len(second.spans)


def test_a_name_becomes_part_of_one_of_another_kind(qtbot: QtBot, window: MainWindow) -> None:
    person, place = rows(window, "people")[1], rows(window, "places")[0]
    window.correcting.merge(person)
    dialog = window.panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(f"{place.name} (places)")
    dialog.accept()
    qtbot.waitUntil(lambda: person.name not in [one.name for one in rows(window, "people")])
    joined = next(row for row in rows(window, "places") if row.name == place.name)
    assert len(joined.spans) == len(person.spans) + len(place.spans)


def test_the_mouse_on_a_fact_lights_its_mentions(qtbot: QtBot, window: MainWindow) -> None:
    facts, reading = window.panel.facts, window.page.reading
    row = rows(window, "people")[1]
    before = reading.viewport().grab().toImage()
    index = facts.facts.index(facts.facts.row_of(row.key))
    QTest.mouseMove(facts.viewport(), facts.visualRect(index).center())
    qtbot.waitUntil(lambda: reading.viewport().grab().toImage() != before)
    kind, ranges = reading.painting.lit
    assert (kind, len(ranges)) == ("people", len(row.spans))
    QTest.mouseMove(facts.viewport(), facts.visualRect(facts.facts.index(0)).center())
    qtbot.waitUntil(lambda: reading.viewport().grab().toImage() == before)


def test_names_of_no_other_article_come_first(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    known = rows(window, "people")[1].name
    other = tmp_path / "other.md"
    other.write_text(
        f"# The gate\n\n{known} said that the gate was late. {known} met Anna Lindqvist.\n", encoding="utf-8"
    )
    window.opening.open([str(other)])
    qtbot.waitUntil(lambda: [row.elsewhere for row in rows(window, "people")] == [1, 0], timeout=20000)
    assert [row.name for row in rows(window, "people")] == [known, "Anna Lindqvist"]
    window.actions_by_id["sort-new"].trigger()
    assert [row.name for row in rows(window, "people")] == ["Anna Lindqvist", known]
    assert rows(window, "people")[1].tooltip.endswith("In one other article.")


def test_dates_are_counted_anew_from_a_corrected_date(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "gate.md"
    path.write_text("# The gate\n\nIlse Brandt said that the gate would open on April 1.\n", encoding="utf-8")
    window.opening.open([str(path)])

    def told() -> list[str]:
        return [row.tooltip for row in rows(window, "numbers") if row.name == "April 1"]

    qtbot.waitUntil(lambda: bool(told()), timeout=20000)
    window.controller.edit_details({"published": "2024-03-12"}, None)
    qtbot.waitUntil(lambda: any("2024-04-01" in one for one in told()), timeout=20000)


def test_the_palette_does_what_a_few_letters_mean(window: MainWindow) -> None:
    window.actions_by_id["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.words, "shw nots")
    first = palette.list.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "Show notes"
    QTest.keyClick(palette.words, Qt.Key.Key_Return)
    assert window.panel.view == "notes"
