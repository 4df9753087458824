"""Steps of several rows, steps that go on, steps that no longer fit."""

import sqlite3
from contextlib import closing

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import annotate, read, undo
from tests.unit.workflow.made import added, state


def test_a_row_that_another_program_changed_is_left_and_the_step_given_up(library: Library) -> None:
    one = added(library)
    (mark,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "mine").highlights
    annotate.edit(library, mark, note="mine, longer")
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("UPDATE highlights SET note = 'theirs'")
        other.commit()
    with pytest.raises(ReaderError, match="changed since"):
        undo.undo(library)
    (placed,) = read.open_article(library, one).highlights
    assert placed.highlight.note == "theirs"
    assert undo.can_undo(library) == "Highlight"
    assert undo.undo(library) is not None
    assert read.open_article(library, one).highlights == ()


def test_several_rows_are_one_step(library: Library) -> None:
    one = added(library)
    made = [annotate.highlight(library, one, Span(n, n + 5), Colour.GREEN).highlights[0] for n in range(3)]
    before = state(library)
    library.highlights.change(made, "Change colour", {"colour": "rose"})
    changes = undo.undo(library)
    assert changes is not None
    assert set(changes.highlights) == set(made)
    assert state(library) == before


def test_typing_on_is_one_step(library: Library) -> None:
    one = added(library)
    (mark,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "").highlights
    empty = state(library)
    for typed in ("a", "as", "ask"):
        annotate.edit(library, mark, note=typed, continues=typed != "a")
    last = state(library)
    undo.undo(library)
    assert state(library) == empty
    undo.redo(library)
    assert state(library) == last
    annotate.edit(library, mark, note="ask her")
    undo.undo(library)
    assert state(library) == last


def test_typing_on_does_not_reach_into_another_step(library: Library) -> None:
    one = added(library)
    first, second = (
        annotate.highlight(library, one, Span(n, n + 5), Colour.GREEN, "x").highlights[0] for n in range(2)
    )
    annotate.edit(library, first, note="first")
    annotate.edit(library, second, note="second", continues=True)
    undo.undo(library)
    notes = {placed.highlight.note for placed in read.open_article(library, one).highlights}
    assert notes == {"first", "x"}
