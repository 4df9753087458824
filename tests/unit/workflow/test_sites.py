"""What is hidden on one page of a site is hidden on the next, if the person says so."""

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.article import Decisions
from reader.workflow import add, read, sites, undo
from tests.unit.workflow.made import added, article, page

NAG = "Read our 12 best stories of the week."


def next_page(library: Library, data: str, *paragraphs: str, url: str, left_out: int = -1) -> str:
    made = article(*paragraphs, left_out=left_out, site="")
    (one,) = add.add(library, page(data, url), made).added
    return one


def decisions(library: Library, one: str) -> Decisions:
    return read.open_article(library, one).decisions


def test_hidden_on_the_next_pages(library: Library) -> None:
    one = added(library, "one", article("Story.", NAG, left_out=-1))
    changes = sites.hide_on_site(library, one, 2)
    assert changes.blocks
    assert decisions(library, one) == Decisions(hidden=frozenset({2}))
    later = next_page(
        library, "two", "Read OUR 9 best stories of the week.", "Other.", url="https://www.gazette.example/two"
    )
    assert decisions(library, later) == Decisions(hidden=frozenset({1}))
    elsewhere = next_page(library, "three", NAG, url="https://herald.example/")
    assert decisions(library, elsewhere) == Decisions()
    (rule,) = sites.rules(library)
    assert (rule.site, rule.shown, rule.sample) == ("gazette.example", False, NAG)


def test_shown_on_the_next_pages(library: Library) -> None:
    one = added(library, "one", article("Story.", "A box with the author's life.", left_out=1))
    sites.keep_on_site(library, one, 2)
    later = next_page(library, "two", "Another box.", "Story.", url="https://gazette.example/two", left_out=0)
    assert decisions(library, later) == Decisions(kept=frozenset({1}))
    with pytest.raises(ReaderError, match="not left out"):
        sites.keep_on_site(library, one, 1)


def test_one_step_of_undo(library: Library) -> None:
    one = added(library, "one", article("Story.", NAG, left_out=-1))
    sites.hide_on_site(library, one, 2)
    assert undo.can_undo(library) == "Hide block on gazette.example"
    undo.undo(library)
    assert sites.rules(library) == ()
    assert decisions(library, one) == Decisions()
    undo.redo(library)
    assert len(sites.rules(library)) == 1
    assert decisions(library, one) == Decisions(hidden=frozenset({2}))


def test_a_rule_taken_back_leaves_what_it_did(library: Library) -> None:
    one = added(library, "one", article("Story.", NAG, left_out=-1))
    sites.hide_on_site(library, one, 2)
    (rule,) = sites.rules(library)
    sites.remove_rule(library, rule.id)
    assert sites.rules(library) == ()
    assert decisions(library, one) == Decisions(hidden=frozenset({2}))
    later = next_page(library, "two", NAG, url="https://gazette.example/two")
    assert decisions(library, later) == Decisions()
    with pytest.raises(ReaderError, match="no longer there"):
        sites.remove_rule(library, rule.id)
    undo.undo(library)
    undo.undo(library)
    assert sites.rules(library) == (rule,)


def test_undoing_an_added_page_takes_its_decisions_too(library: Library) -> None:
    one = added(library, "one", article("Story.", NAG, left_out=-1))
    sites.hide_on_site(library, one, 2)
    later = next_page(library, "two", NAG, url="https://gazette.example/two")
    undo.undo(library)
    assert later not in read.entry_ids(library)
    undo.redo(library)
    assert decisions(library, later) == Decisions(hidden=frozenset({1}))


def test_a_page_from_nowhere_has_no_site(library: Library) -> None:
    one = next_page(library, "file", NAG, url="")
    with pytest.raises(ReaderError, match="not known from which site"):
        sites.hide_on_site(library, one, 1)
