"""Highlights that overlap are merged when asked, in one step that undo takes back."""

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour, State
from reader.model.span import Span
from reader.workflow import annotate, read, undo, versions
from reader.workflow.merge import group, merge
from tests.unit.workflow.made import added, article, page, span_of, state


def test_a_chain_of_overlaps_becomes_one(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    made = [
        annotate.highlight(library, one, span_of(reading, words), colour, note, tags).highlights[0]
        for words, colour, note, tags in (
            ("The ferry Lindqvist", Colour.GREEN, "Which one?", ("sea",)),
            ("Lindqvist left", Colour.ROSE, "", ("port", "sea")),
            ("left Port Sorrel", Colour.BLUE, "Where?", ()),
            ("Nobody on the quay", Colour.BLUE, "Far off.", ()),
        )
    ]
    before = state(library)
    assert [placed.highlight.id for placed in group(read.open_article(library, one).highlights, made[0])] == made[:3]
    changes = merge(library, one, made[1])
    assert set(changes.highlights) == set(made[:3])
    kept = read.open_article(library, one).highlights
    assert [(placed.highlight.id, placed.highlight.anchor.quote) for placed in kept] == [
        (made[1], "The ferry Lindqvist left Port Sorrel"),
        (made[3], "Nobody on the quay"),
    ]
    merged = kept[0].highlight
    assert (merged.colour, merged.note) == (Colour.ROSE, "Which one?\n\nWhere?")
    assert set(merged.tags) == {"sea", "port"}
    undo.undo(library)
    assert state(library) == before
    undo.redo(library)
    assert len(read.open_article(library, one).highlights) == 2


def test_nothing_overlaps(library: Library) -> None:
    one = added(library)
    lone = annotate.highlight(library, one, Span(0, 5), Colour.GREEN).highlights[0]
    annotate.highlight(library, one, Span(6, 9), Colour.GREEN)
    with pytest.raises(ReaderError, match="No other highlight"):
        merge(library, one, lone)


def test_a_place_that_nobody_confirmed_is_merged_with_nothing(library: Library) -> None:
    first, last = "Otto Lund, the harbour master, blamed the tide that morning.", "Rain fell on the quay all day."
    one = added(library, "old", article(first, last, left_out=-1))
    reading = read.open_article(library, one)
    doubtful, _ = (
        annotate.highlight(library, one, span_of(reading, words), Colour.GREEN).highlights[0]
        for words in ("the harbour master, blamed the tide that", last)
    )
    changed = first.replace("blamed the tide", "cursed the tide")
    versions.renew(library, one, page("new"), article(changed, last, left_out=-1))
    reading = read.open_article(library, one)
    assert {each.highlight.id: each.resolution.state for each in reading.highlights}[doubtful] is State.SUGGESTED
    sure = annotate.highlight(library, one, span_of(reading, "the tide that morning"), Colour.BLUE).highlights[0]
    before = state(library)
    for asked in (sure, doubtful):
        with pytest.raises(ReaderError):
            merge(library, one, asked)
    assert state(library) == before
    versions.accept(library, one, doubtful)
    merge(library, one, sure)
    quotes = [each.highlight.anchor.quote for each in read.open_article(library, one).highlights]
    assert quotes == ["the harbour master, cursed the tide that morning", last]
