"""Listing and opening."""

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour, State
from reader.model.article import Decisions
from reader.model.entry import Status
from reader.model.span import Span
from reader.workflow import add, annotate, read
from tests.unit.workflow.made import added, article, page, span_of


def test_what_goes_in_comes_out(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    assert reading.article == article()
    assert read.original(library, one) == page()
    assert reading.decisions == Decisions()
    assert (reading.entry.title, reading.entry.byline, reading.entry.site) == (
        "Ferry leaves at dawn",
        "Ada Venn",
        "Gazette",
    )
    assert (reading.entry.version, reading.entry.minutes, reading.entry.status) == (1, 1, Status.READING)


def test_newest_first_and_opened_again(library: Library) -> None:
    first, second = added(library, "one"), added(library, "two")
    assert read.entry_ids(library) == (second, first)
    assert read.last_opened(library) == ""
    read.mark_opened(library, first)
    assert read.entry_ids(library) == (first, second)
    assert read.last_opened(library) == first
    add.remove(library, first)
    assert read.last_opened(library) == ""


def test_entries_keep_the_asked_order_and_count(library: Library) -> None:
    first, second = added(library, "one"), added(library, "two")
    annotate.highlight(library, first, Span(0, 5), Colour.GREEN)
    annotate.highlight(library, first, Span(6, 9), Colour.GREEN, "note")
    entries = read.entries(library, (first, "unknown", second))
    assert [(entry.id, entry.highlights, entry.notes) for entry in entries] == [(first, 2, 1), (second, 0, 0)]


def test_position_is_kept_and_no_step_of_undo(library: Library) -> None:
    one = added(library)
    read.keep_position(library, one, 42)
    assert read.open_article(library, one).entry.position == 42
    assert library.journal.undoable() == "Add article"


def test_highlights_come_in_text_order(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    for words in ("timetable", "Lindqvist", "ninety"):
        annotate.highlight(library, one, span_of(reading, words), Colour.ROSE, tags=("#sea", "sea", " far  off "))
    placed = read.open_article(library, one).highlights
    assert [each.highlight.anchor.quote for each in placed] == ["Lindqvist", "ninety", "timetable"]
    assert {each.resolution.state for each in placed} == {State.EXACT}
    assert placed[0].highlight.tags == ("sea", "far off")


def test_ids_by_prefix(library: Library) -> None:
    one = added(library)
    assert read.find_id(library, one[:5]) == one
    for wrong in ("", "%", "_", "0000"):
        with pytest.raises(ReaderError, match="no article"):
            read.find_id(library, wrong)


def test_an_unknown_article_is_a_sentence(library: Library) -> None:
    with pytest.raises(ReaderError, match="There is no article nowhere"):
        read.open_article(library, "nowhere")


def test_settings(library: Library) -> None:
    assert read.setting(library, "theme") == ""
    read.set_setting(library, "theme", "dark")
    read.set_setting(library, "theme", "sepia")
    assert read.setting(library, "theme") == "sepia"


def test_empty_selections_are_refused(library: Library) -> None:
    one = added(library)
    for span in (Span(3, 3), Span(10**6, 10**6 + 4)):
        with pytest.raises(ReaderError, match="Select some text"):
            annotate.highlight(library, one, span, Colour.BLUE)
