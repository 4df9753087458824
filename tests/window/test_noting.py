"""Notes on a paragraph and on the whole article: written, found, deleted, restored, exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour, Note
from reader.window.main_window import MainWindow
from reader.window.views.export_preview import ExportPreview
from reader.window.views.lines_dialog import LinesDialog
from reader.workflow.search import search

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
LEFT = Qt.MouseButton.LeftButton


def notes(window: MainWindow) -> list[Note]:
    assert window.controller.showing is not None
    return [placed.note for placed in window.controller.showing.reading.notes]


def cards(window: MainWindow) -> list[tuple[str, str]]:
    model = window.panel.notes.notes
    return [(card.kind, card.note) for at in range(model.rowCount()) if (card := model.at(at))]


def field(window: MainWindow) -> QPlainTextEdit:
    found = window.panel.editor.findChild(QPlainTextEdit)
    assert found is not None
    return found


@pytest.fixture
def window(shown: Callable[..., MainWindow]) -> MainWindow:
    window = shown(str(SAMPLE))
    window.page.reading.setFocus()
    window.actions_by_id["notes"].trigger()
    return window


def write_both(qtbot: QtBot, window: MainWindow) -> None:
    QTest.mouseClick(window.panel.notes_bar.add, LEFT)
    QTest.keyClicks(field(window), "Compare with last year.")
    qtbot.waitUntil(lambda: [one.note for one in notes(window)] == ["Compare with last year."], timeout=8000)
    found = window.page.reading.document().find("Tomas Reyes")
    offset = window.page.reading.offsets.offset(found.selectionStart())
    window.page.reading.menu_wanted.emit(offset, window.mapToGlobal(window.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (entry,) = [action for action in menu.actions() if action.text() == "Note on this paragraph"]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
    QTest.keyClicks(field(window), "Who else fishes?")
    qtbot.waitUntil(lambda: notes(window)[-1].note == "Who else fishes?", timeout=8000)


def test_both_are_written_stand_in_their_places_and_are_found(qtbot: QtBot, window: MainWindow) -> None:
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.ROSE)
    write_both(qtbot, window)
    expected = [("article", "Compare with last year."), ("highlight", ""), ("block", "Who else fishes?")]
    qtbot.waitUntil(lambda: cards(window) == expected)
    assert len(notes(window)) == 2
    assert (notes(window)[1].anchor or notes(window)[0]).quote.startswith("Tomas Reyes")  # type: ignore[union-attr]
    QTest.keyClicks(window.panel.notes_bar.filter, "fishes")
    assert cards(window) == expected[2:]
    window.panel.notes_bar.filter.clear()
    hits: list[str] = []
    window.controller.on_library(
        lambda library: [hit.snippet for hit in search(library, "fishes")], lambda found: hits.extend(found)
    )
    qtbot.waitUntil(lambda: any("fishes" in hit for hit in hits))
    texts: list[str] = []
    window.controller.markdown(texts.append)
    qtbot.waitUntil(lambda: bool(texts))
    assert "Who else fishes?" in texts[0]
    assert "Compare with last year." in texts[0]


def test_a_note_is_chosen_changed_deleted_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    write_both(qtbot, window)
    view = window.panel.notes
    qtbot.waitUntil(lambda: len(cards(window)) == 2)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.notes.index(0)).center())
    assert field(window).toPlainText() == "Compare with last year."
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(field(window), " And the one before.")
    qtbot.waitUntil(lambda: notes(window)[0].note.endswith("before."))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(notes(window)) == 1)
    window.actions_by_id["trash"].trigger()
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    QTest.mouseClick(dialog.button, LEFT)
    qtbot.waitUntil(lambda: len(notes(window)) == 2)
    dialog.close()
    for _ in range(2):  # the restoring, then the deleting
        window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: notes(window)[0].note.endswith("before."))


def test_opening_a_note_is_no_change(qtbot: QtBot, window: MainWindow) -> None:
    write_both(qtbot, window)
    qtbot.waitUntil(lambda: window.panel.editor.state == "Saved")
    view = window.panel.notes
    qtbot.waitUntil(lambda: len(cards(window)) == 2)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.notes.index(0)).center())
    qtbot.wait(50)
    assert window.panel.editor.state == ""


def test_nothing_written_leaves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.panel.editor.isVisible()
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.BLUE, then_write=True)
    qtbot.waitUntil(lambda: bool(window.annotating.current))
    assert notes(window) == []
    window.page.reading.setTextCursor(window.page.reading.document().find("Tomas Reyes"))
    window.page.reading.setFocus()
    QTest.keyClick(window.page.reading, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field(window), "From the keys.")
    qtbot.waitUntil(lambda: [one.note for one in notes(window)] == ["From the keys."])


def test_cards_are_filtered_by_name_number_tag_and_day(qtbot: QtBot, window: MainWindow) -> None:
    for at, quote in enumerate(("Ilse Brandt", "40 percent", "quarrel"), 1):
        window.page.reading.setTextCursor(window.page.reading.document().find(quote))
        window.annotating.highlight(Colour.BLUE)
        qtbot.waitUntil(lambda at=at: len(cards(window)) == at)  # type: ignore[misc]
    bar, model = window.panel.notes_bar, window.panel.notes.notes
    window.several.tag((model.all[0].id,), "harbour money")
    qtbot.waitUntil(lambda: any(card.tags for card in model.all))

    def choose(menu: QMenu, label: str) -> list[str]:
        bar.filter.clear()
        menu_of_all = bar.more.menu()
        assert menu_of_all is not None
        menu_of_all.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == label).trigger()
        return [card.quote for at in range(model.rowCount()) if (card := model.at(at))]

    assert choose(bar.names, "Ilse Brandt") == ["Ilse Brandt"]
    assert choose(bar.numbers, "Percent") == ["40 percent"]
    assert choose(bar.tags, "#harbour money") == [model.all[0].quote]
    assert len(choose(bar.days, "Today")) == 3
    bar.filter.setText("since:2999-01-01")
    assert not model.rowCount()


def test_highlights_and_notes_are_tagged_and_deleted_together(qtbot: QtBot, window: MainWindow) -> None:
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.ROSE)
    write_both(qtbot, window)
    qtbot.waitUntil(lambda: len(cards(window)) == 3)
    view = window.panel.notes
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    ids = view.selected()
    assert len(ids) == 3
    window.several.tag(ids, "check")
    qtbot.waitUntil(lambda: [card.tags for card in view.notes.all] == [("check",)] * 3)
    window.several.recolour(ids, Colour.BLUE)
    qtbot.waitUntil(lambda: Colour.BLUE in [card.colour for card in view.notes.all])
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not view.notes.all)
    assert window.page.messages.text == "3 notes deleted."
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: len(view.notes.all) == 3)


def test_some_are_exported(qtbot: QtBot, window: MainWindow) -> None:
    write_both(qtbot, window)
    qtbot.waitUntil(lambda: len(cards(window)) == 2)
    card = window.panel.notes.notes.at(1)
    assert card is not None
    menu = window.several.menu((card.id,))
    next(action for action in menu.actions() if action.text() == "Export as Markdown…").trigger()
    preview = window.findChild(ExportPreview)
    assert preview is not None
    text = preview.text.toPlainText()
    assert "Who else fishes?" in text
    assert "Compare with last year." not in text
    menu.close()


def test_what_is_typed_in_one_go_is_undone_in_one_go(qtbot: QtBot, window: MainWindow) -> None:
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.ROSE, then_write=True)
    qtbot.waitUntil(window.panel.editor.isVisible)
    for words in ("First.", " Second.", " Third."):
        QTest.keyClicks(field(window), words)
        qtbot.waitUntil(lambda words=words: cards(window)[0][1].endswith(words))  # type: ignore[misc]
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: cards(window)[0][1] == "")
    assert len(cards(window)) == 1


def test_the_square_in_the_margin_opens_its_note(qtbot: QtBot, window: MainWindow) -> None:
    write_both(qtbot, window)
    reading, (_, on_block) = window.page.reading, notes(window)
    window.panel.editor.discard()
    window.panel.notes.select("")
    reading.verticalScrollBar().setValue(0)
    span = next(p.resolution.span for p in window.controller.showing.reading.notes if p.resolution)  # type: ignore[union-attr]
    assert span is not None
    reading.scroll_to(span)
    viewport = reading.viewport()
    beside = viewport.width() - reading.document().rootFrame().frameFormat().rightMargin()
    at = min(viewport.width() - 10, beside + 36)
    rows = [y for y in range(viewport.height()) if reading.painting.note_at(QPointF(at, y))]
    assert rows, "the square is in view"
    assert not reading.painting.note_at(QPointF(viewport.width() / 2, rows[0]))
    QTest.mouseClick(viewport, LEFT, pos=QPoint(round(at), rows[len(rows) // 2]))
    assert window.panel.editor.highlight_id == on_block.id
    assert field(window).toPlainText() == "Who else fishes?"


def test_the_square_stays_beside_the_lines_on_a_wide_page(qtbot: QtBot, window: MainWindow) -> None:
    write_both(qtbot, window)
    window.resize(2400, 900)
    reading = window.page.reading
    cursor = reading.document().find("Tomas Reyes")
    reading.verticalScrollBar().setValue(reading.verticalScrollBar().value() + reading.cursorRect(cursor).top() - 200)
    viewport, side = reading.viewport(), reading.document().rootFrame().frameFormat().rightMargin()
    assert side > 300
    places = [QPointF(viewport.width() - side + 36, y) for y in range(viewport.height())]
    assert any(reading.painting.note_at(place) for place in places)


def test_what_was_just_typed_is_kept_before_the_next_step(qtbot: QtBot, window: MainWindow) -> None:
    controller = window.controller
    window.actions_by_id["article-note"].trigger()
    QTest.keyClicks(field(window), "First.")
    qtbot.waitUntil(lambda: [one.note for one in notes(window)] == ["First."], timeout=8000)
    QTest.keyClicks(field(window), " Second")
    window.actions_by_id["remove"].trigger()
    qtbot.waitUntil(lambda: controller.showing is None)
    controller.undo()
    qtbot.waitUntil(lambda: controller.showing is not None, timeout=8000)
    assert [one.note for one in notes(window)] == ["First. Second"]
