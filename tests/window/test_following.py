"""The notes stay beside the text, three hundred of them too, and stay where the person is in them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.workflow.annotate import highlight

STORY = "# The tide\n\n" + "\n\n".join(
    f"On day {day} the water rose to the third step of the quay, and nobody in the harbour spoke of anything else."
    for day in range(1, 301)
)


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """An article with a highlight in each of its three hundred paragraphs."""
    page = tmp_path / "tide.md"
    page.write_text(STORY, encoding="utf-8")
    window = shown(str(page))
    showing = window.controller.showing
    assert showing is not None
    with Library(tmp_path / "library.sqlite") as library:
        for day in range(1, 301):
            at = showing.reading.article.text.index(f"On day {day} ")
            highlight(library, showing.id, Span(at, at + 20), Colour.GREEN, f"Of day {day}.")
    window.controller.refresh()
    qtbot.waitUntil(lambda: window.panel.notes.notes.rowCount() == 300)
    window.actions_by_id["notes"].trigger()
    return window


def first_note(window: MainWindow) -> str:
    """Return the quote of the first card in view."""
    view = window.panel.notes
    placed = view.notes.at(view.indexAt(QPoint(20, 10)).row())
    assert placed is not None
    return placed.quote


def _begins_with(window: MainWindow, quote: str) -> bool:
    return first_note(window) == quote


def test_the_notes_follow_the_text(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.page.reading.verticalScrollBar()
    for part in (0.5, 0.2):
        bar.setValue(round(bar.maximum() * part))
        showing = window.controller.showing
        assert showing is not None
        spans = [placed.resolution.span for placed in showing.reading.highlights]
        beside = next(span for span in spans if span is not None and span.end > window.page.reading.position())
        quote = beside.of(showing.reading.article.text)
        qtbot.waitUntil(partial(_begins_with, window, quote))


def test_notes_stay_where_they_are_when_told_to(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["notes-follow"].trigger()
    before = first_note(window)
    bar = window.page.reading.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(300)
    assert first_note(window) == before
