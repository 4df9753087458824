"""Whatever was done can be taken back, and done again."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.entry import Status
from reader.model.facts import EntityKind
from reader.model.span import Span
from reader.workflow import add, annotate, correct, details, notes, read, sites, trash, undo, versions
from tests.unit.workflow.made import PARAGRAPHS, added, article, page, span_of, state


class Mutations(RuleBasedStateMachine):
    """Any sequence of mutations in two windows, undone, gives the first state; redone, the last."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.windows = [Library(self.folder / "library.sqlite") for _ in range(2)]
        self.calls = 0
        self.pages = 0
        self.first = state(self.library)

    @property
    def library(self) -> Library:
        """Give one window's library, then the other's: they are one."""
        self.calls += 1
        return self.windows[self.calls % 2]

    def teardown(self) -> None:
        last, count = state(self.library), 0
        while undo.undo(self.library) is not None:
            count += 1
        assert state(self.library) == self.first
        assert undo.can_undo(self.library) == ""
        for _ in range(count):
            assert undo.redo(self.library) is not None
        assert undo.redo(self.library) is None
        assert state(self.library) == last
        for window in self.windows:
            window.close()
        shutil.rmtree(self.folder)

    def has_articles(self) -> bool:
        return bool(read.entry_ids(self.library))

    def has_highlights(self) -> bool:
        return any(read.open_article(self.library, one).highlights for one in read.entry_ids(self.library))

    def some_article(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(read.entry_ids(self.library))))

    def some_highlight(self, data: st.DataObject) -> str:
        ids = [
            placed.highlight.id
            for one in read.entry_ids(self.library)
            for placed in read.open_article(self.library, one).highlights
        ]
        return data.draw(st.sampled_from(sorted(ids)))

    @rule()
    def add(self) -> None:
        self.pages += 1
        added(self.library, f"page {self.pages}")

    @precondition(has_articles)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        add.remove(self.library, self.some_article(data))

    @precondition(has_articles)
    @rule(data=st.data(), status=st.sampled_from(Status))
    def file(self, data: st.DataObject, status: Status) -> None:
        add.set_status(self.library, self.some_article(data), status)

    @precondition(has_articles)
    @rule(data=st.data(), colour=st.sampled_from(Colour), note=st.text(max_size=8), start=st.integers(0, 60))
    def highlight(self, data: st.DataObject, colour: Colour, note: str, start: int) -> None:
        annotate.highlight(self.library, self.some_article(data), Span(start, start + 9), colour, note)

    @precondition(has_highlights)
    @rule(data=st.data(), colour=st.none() | st.sampled_from(Colour), note=st.none() | st.text(max_size=8))
    def edit(self, data: st.DataObject, colour: Colour | None, note: str | None) -> None:
        annotate.edit(self.library, self.some_highlight(data), colour=colour, note=note)

    @precondition(has_highlights)
    @rule(data=st.data(), tags=st.lists(st.sampled_from(["war", "sea", "port"])))
    def tag(self, data: st.DataObject, tags: list[str]) -> None:
        annotate.edit(self.library, self.some_highlight(data), tags=tuple(tags))

    @precondition(has_highlights)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        annotate.delete(self.library, self.some_highlight(data))

    @precondition(has_articles)
    @rule(data=st.data(), block=st.integers(0, 3), what=st.sampled_from(["keep_block", "hide_block", "reset_block"]))
    def decide(self, data: st.DataObject, block: int, what: str) -> None:
        getattr(annotate, what)(self.library, self.some_article(data), block)

    @precondition(has_articles)
    @rule(data=st.data(), always=st.booleans(), name=st.sampled_from(["Mira Okonjo", "Lindqvist"]))
    def correct(self, data: st.DataObject, always: bool, name: str) -> None:
        whom = correct.Whom(self.some_article(data), EntityKind.PEOPLE, name, always=always)
        data.draw(st.sampled_from([correct.hide, correct.restore]))(self.library, whom)

    @precondition(has_articles)
    @rule(data=st.data(), block=st.none() | st.integers(0, 3))
    def note(self, data: st.DataObject, block: int | None) -> None:
        notes.add(self.library, self.some_article(data), "a note", block=block, tags=("sea",))

    @precondition(has_articles)
    @rule(data=st.data(), title=st.sampled_from(["One", "Two"]), tags=st.none() | st.just(("port",)))
    def correct_details(self, data: st.DataObject, title: str, tags: tuple[str, ...] | None) -> None:
        details.edit(self.library, self.some_article(data), title=title, tags=tags)

    @precondition(has_articles)
    @rule(data=st.data(), extra=st.sampled_from(PARAGRAPHS))
    def renew(self, data: st.DataObject, extra: str) -> None:
        self.pages += 1
        new = article(*PARAGRAPHS, extra, f"Update {self.pages}.")
        versions.renew(self.library, self.some_article(data), page(f"page {self.pages}"), new)

    @precondition(has_highlights)
    @rule(data=st.data(), start=st.integers(0, 60))
    def attach(self, data: st.DataObject, start: int) -> None:
        one = self.some_article(data)
        for placed in read.open_article(self.library, one).highlights[:1]:
            versions.attach(self.library, one, placed.highlight.id, Span(start, start + 9))

    @precondition(has_articles)
    @rule(data=st.data(), block=st.integers(0, 3))
    def hide_on_site(self, data: st.DataObject, block: int) -> None:
        sites.hide_on_site(self.library, self.some_article(data), block)

    @precondition(has_highlights)
    @rule(colour=st.sampled_from(Colour), tag=st.sampled_from(["sea", "port"]))
    def edit_all(self, colour: Colour, tag: str) -> None:
        for one in read.entry_ids(self.library):
            ids = [placed.highlight.id for placed in read.open_article(self.library, one).highlights]
            annotate.edit_several(self.library, ids, colour=colour, add_tags=[tag])

    @rule()
    def restore(self) -> None:
        found = trash.trash(self.library)
        for entry in found.articles[:1]:
            trash.restore_articles(self.library, [entry.id])
        for highlight in found.highlights[:1]:
            trash.restore_highlight(self.library, highlight.id)

    @rule()
    def undo_and_redo(self) -> None:
        before = state(self.library)
        if undo.undo(self.library) is not None:
            undo.redo(self.library)
        assert state(self.library) == before


Mutations.TestCase.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestMutations = Mutations.TestCase


def test_undo_survives_reopening(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        one = added(library)
        empty = state(library)
        annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "kept")
        last = state(library)
    with Library(tmp_path / "library.sqlite") as library:
        assert state(library) == last
        assert undo.can_undo(library) == "Highlight"
        assert undo.undo(library) is not None
        assert state(library) == empty
    with Library(tmp_path / "library.sqlite") as library:
        assert undo.can_redo(library) == "Highlight"
        assert undo.redo(library) is not None
        assert state(library) == last


def test_labels_name_what_comes_next(library: Library) -> None:
    assert (undo.can_undo(library), undo.can_redo(library)) == ("", "")
    one = added(library)
    annotate.hide_block(library, one, 1)
    assert undo.can_undo(library) == "Hide block"
    changes = undo.undo(library)
    assert changes is not None
    assert (changes.articles, changes.blocks, changes.label) == ((one,), True, "Hide block")
    assert (undo.can_undo(library), undo.can_redo(library)) == ("Add article", "Hide block")


def test_a_new_change_ends_redo(library: Library) -> None:
    one = added(library)
    annotate.hide_block(library, one, 1)
    undo.undo(library)
    add.set_status(library, one, Status.DONE)
    assert undo.can_redo(library) == ""
    assert undo.redo(library) is None


def test_a_change_that_changes_nothing_is_no_step(library: Library) -> None:
    one = added(library)
    add.set_status(library, one, Status.READING)
    assert undo.can_undo(library) == "Add article"


def test_undo_of_adding_and_removing_says_what_came_and_went(library: Library) -> None:
    one = added(library)
    gone = undo.undo(library)
    assert gone is not None
    assert gone.removed == (one,)
    back = undo.redo(library)
    assert back is not None
    assert back.added == (one,)


def test_undo_sees_what_another_window_did(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as here, Library(tmp_path / "library.sqlite") as there:
        one = added(here)
        (mark,) = annotate.highlight(here, one, Span(0, 5), Colour.GREEN).highlights
        annotate.edit(there, mark, note="from there")
        assert undo.can_undo(here) == "Edit note"
        assert undo.undo(here) is not None
        (placed,) = read.open_article(there, one).highlights
        assert placed.highlight.note == ""


def test_a_removed_article_comes_back_with_its_highlights(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    annotate.highlight(library, one, span_of(reading, "Lindqvist"), Colour.BLUE, "which ferry?")
    before = state(library)
    add.remove(library, one)
    assert read.entry_ids(library) == ()
    undo.undo(library)
    assert state(library) == before


def test_several_articles_go_and_come_in_one_step(library: Library) -> None:
    ids = tuple(added(library, str(number)) for number in range(3))
    changes = add.remove(library, *ids[:2])
    assert (changes.removed, read.entry_ids(library)) == (ids[:2], ids[2:])
    assert undo.can_undo(library) == "Remove 2 articles"
    back = undo.undo(library)
    assert back is not None
    assert set(back.added) == set(ids[:2])
    assert len(read.entry_ids(library)) == 3


def test_adding_the_same_bytes_again_restores(library: Library) -> None:
    one = added(library)
    add.remove(library, one)
    changes = add.add(library, page(), article())
    assert (changes.added, changes.articles) == ((), (one,))
    assert read.entry_ids(library) == (one,)


def test_a_deleted_highlight_cannot_be_edited(library: Library) -> None:
    one = added(library)
    (mark,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN).highlights
    annotate.delete(library, mark)
    with pytest.raises(ReaderError, match="no longer there"):
        annotate.edit(library, mark, note="late")
