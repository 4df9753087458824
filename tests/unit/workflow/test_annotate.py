"""Many at once, tags, styles, notes, details, and the way back from the trash."""

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour, Highlight
from reader.model.span import Span
from reader.workflow import add, annotate, details, notes, read, tags, trash, undo, versions
from reader.workflow.search import search
from tests.unit.workflow.made import added, state


def marks(library: Library, one: str, count: int = 3) -> list[str]:
    return [
        annotate.highlight(library, one, Span(n, n + 5), Colour.GREEN, tags=("sea",)).highlights[0]
        for n in range(count)
    ]


def all_of(library: Library, one: str) -> list[Highlight]:
    return [placed.highlight for placed in read.open_article(library, one).highlights]


def test_recolour_and_tag_several_in_one_step(library: Library) -> None:
    one = added(library)
    made = marks(library, one)
    before = state(library)
    changes = annotate.edit_several(library, made[:2], colour=Colour.ROSE, add_tags=["#port"], remove_tags=["sea"])
    assert changes.highlights == tuple(made[:2])
    assert [(each.colour, each.tags) for each in all_of(library, one)] == [
        (Colour.ROSE, ("port",)),
        (Colour.ROSE, ("port",)),
        (Colour.GREEN, ("sea",)),
    ]
    undo.undo(library)
    assert state(library) == before


def test_delete_several_in_one_step(library: Library) -> None:
    one = added(library)
    made = marks(library, one)
    before = state(library)
    annotate.delete_several(library, made)
    assert all_of(library, one) == []
    undo.undo(library)
    assert state(library) == before
    with pytest.raises(ReaderError, match="no longer there"):
        annotate.delete_several(library, [made[0], "nothing"])
    assert state(library) == before


def test_underline(library: Library) -> None:
    one = added(library)
    (mark,) = marks(library, one, 1)
    annotate.edit(library, mark, underline=True)
    assert all_of(library, one)[0].underline
    undo.undo(library)
    assert not all_of(library, one)[0].underline


def test_tags_complete(library: Library) -> None:
    one = added(library)
    marks(library, one, 2)
    details.edit(library, one, tags=("Seaside", "#war"))
    notes.add(library, one, "x", tags=("sea", "port"))
    assert tags.known(library) == (("sea", 3), ("Seaside", 1), ("port", 1), ("war", 1))
    assert tags.known(library, "#SE") == (("sea", 3), ("Seaside", 1))
    add.remove(library, one)
    undo.undo(library)
    undo.undo(library)
    assert tags.known(library, "port") == ()


def test_details_are_corrected_and_undone(library: Library) -> None:
    one = added(library)
    before = state(library)
    details.edit(library, one, title="  Ferry  leaves late ", byline="", published="2026-03-05", tags=("sea",))
    reading = read.open_article(library, one)
    for known in (reading.entry, reading.article.metadata):
        assert (known.title, known.byline, known.published) == ("Ferry leaves late", "", "2026-03-05")
    assert reading.entry.tags == ("sea",)
    assert [hit.title for hit in search(library, "late")] == ["Ferry leaves late"]
    undo.undo(library)
    assert state(library) == before
    assert search(library, "late") == ()
    undo.redo(library)
    details.as_found(library, one)
    assert read.open_article(library, one).entry.title == "Ferry leaves at dawn"
    with pytest.raises(ReaderError, match="title"):
        details.edit(library, one, title=" ")


def test_notes_on_a_block_and_on_the_article(library: Library) -> None:
    one = added(library)
    before = state(library)
    (whole,) = notes.add(library, one, "Check the date.", tags=("todo",)).notes
    (block,) = notes.add(library, one, "Who says so?", block=3).notes
    first, second = read.open_article(library, one).notes
    assert (first.note.id, first.resolution, first.note.tags) == (whole, None, ("todo",))
    assert second.resolution is not None
    assert second.resolution.span == read.open_article(library, one).article.blocks[3].span
    assert [(hit.where, hit.highlight_id) for hit in search(library, "who says")] == [("note", "")]
    assert [hit.where for hit in search(library, "todo")] == ["note"]
    notes.edit(library, block, note="Who", continues=False)
    notes.edit(library, block, note="Who says?", continues=True)
    notes.delete(library, whole)
    assert [each.note.note for each in read.open_article(library, one).notes] == ["Who says?"]
    assert search(library, "check the date") == ()
    steps = 0
    while undo.can_undo(library) != "Add article":
        undo.undo(library)
        steps += 1
    assert steps == 4
    assert state(library) == before
    with pytest.raises(ReaderError, match="no longer there"):
        notes.edit(library, whole, note="x")


def test_the_trash_gives_everything_back(library: Library) -> None:
    one, other = added(library, "one"), added(library, "two")
    first, second = marks(library, one, 2)
    (note,) = notes.add(library, one, "kept").notes
    before = state(library)
    annotate.delete(library, first)
    annotate.delete(library, second)
    notes.delete(library, note)
    add.remove(library, other)
    found = trash.trash(library)
    assert [entry.id for entry in found.articles] == [other]
    assert [mark.id for mark in found.highlights] == [second, first]
    assert found.highlights[0].anchor.quote == "erry "
    assert [each.id for each in found.notes] == [note]
    trash.restore_articles(library, [other])
    trash.restore_highlight(library, first)
    trash.restore_highlight(library, second)
    trash.restore_note(library, note)
    emptied = trash.trash(library)
    assert (emptied.articles, emptied.highlights, emptied.notes) == ((), (), ())
    for where in (before, state(library)):
        assert isinstance(where, tuple)
        assert [entry.entry.id for entry in where[0]] == sorted([one, other])
    with pytest.raises(ReaderError, match="no longer there"):
        trash.restore_highlight(library, first)
    undo.undo(library)
    assert [each.id for each in trash.trash(library).notes] == [note]


def test_the_same_colour_again_is_no_step_of_undo(library: Library) -> None:
    one = added(library)
    made = marks(library, one)
    annotate.edit(library, made[0], note="Which one?")
    undo.undo(library)
    annotate.edit(library, made[0], colour=Colour.GREEN)
    annotate.edit_several(library, made, add_tags=["sea"])
    assert (undo.can_undo(library), undo.can_redo(library)) == ("Highlight", "Edit note")


def test_the_trash_shows_a_highlight_as_it_stood_last(library: Library) -> None:
    one = added(library)
    (made,) = marks(library, one, 1)
    versions.attach(library, one, made, Span(0, 20))
    stretched = all_of(library, one)[0].anchor.quote
    versions.attach(library, one, made, Span(0, 25))
    undo.undo(library)
    annotate.delete(library, made)
    assert [each.anchor.quote for each in trash.trash(library).highlights] == [stretched]
