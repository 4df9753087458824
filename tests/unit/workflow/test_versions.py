"""A new version carries what was marked, says what became of it, and never replaces anything by less."""

from dataclasses import replace

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour, Placed, State
from reader.model.article import Decisions
from reader.model.entry import Reading
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.workflow import annotate, correct, details, facts, mentions, notes, read, undo, versions
from reader.workflow.correct import Whom
from reader.workflow.search import search
from tests.unit.workflow.made import PARAGRAPHS, added, article, page, span_of, state

FIRST, APPEAL, LAST = PARAGRAPHS
MIDDLE = "The harbour master, Otto Lund, blamed the tide and refused to answer any further questions that day."


def marked(library: Library, one: str, *words: str) -> list[str]:
    reading = read.open_article(library, one)
    return [
        annotate.highlight(library, one, span_of(reading, each), Colour.GREEN, f"on {each}").highlights[0]
        for each in words
    ]


def quotes(placed: tuple[Placed, ...]) -> list[str]:
    return [each.highlight.anchor.quote for each in placed]


def test_kept_moved_to_confirm_and_lost(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    marked(
        library, one, "Lindqvist left Port Sorrel", "Otto Lund, blamed the tide", "believed the timetable any longer"
    )
    changed = MIDDLE.replace("blamed the tide and refused", "blamed the weather and declined")
    marked(library, one, "refused to answer any further questions")
    new = article("Updated at noon.", LAST, FIRST, changed, left_out=-1)
    report = versions.renew(library, one, page("new"), new)
    assert (report.before, report.version) == (1, 2)
    assert quotes(report.lost) == []
    assert set(quotes(report.to_confirm)) == {
        "Otto Lund, blamed the tide",
        "refused to answer any further questions",
    }
    assert set(quotes(report.kept)) | set(quotes(report.moved)) == {
        "Lindqvist left Port Sorrel",
        "believed the timetable any longer",
    }
    assert len(report.moved) == 1
    for placed in (*report.kept, *report.moved):
        assert placed.resolution.span is not None
        assert placed.resolution.span.of(new.text) == placed.highlight.anchor.quote


def test_what_is_gone_is_lost_and_stays_listed(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    marked(library, one, "blamed the tide and refused to answer")
    report = versions.renew(library, one, page("new"), article(FIRST, LAST, "Rain fell.", left_out=-1))
    assert quotes(report.lost) == ["blamed the tide and refused to answer"]
    (placed,) = read.open_article(library, one).highlights
    assert placed.resolution.state is State.ORPHAN
    assert placed.highlight.note == "on blamed the tide and refused to answer"
    assert [hit.where for hit in search(library, "on blamed")] == ["note"]


def test_the_old_version_stays_word_for_word(library: Library) -> None:
    old, new = article(FIRST, MIDDLE, LAST), article(FIRST, MIDDLE, LAST, "More.")
    one = added(library, "old", old)
    versions.renew(library, one, page("new"), new)
    assert read.open_article(library, one).article == new
    assert versions.old_version(library, one, 1) == old
    assert [number for number, _, _ in versions.versions(library, one)] == [1, 2]
    assert read.original(library, one) == page("new")
    assert [hit.where for hit in search(library, "More")] == ["text"]


def test_undo_reads_the_old_version_again(library: Library) -> None:
    old = article(FIRST, MIDDLE, LAST, left_out=-1)
    one = added(library, "old", old)
    marked(library, one, "blamed the tide")
    before = state(library)
    versions.renew(library, one, page("new"), article(FIRST, MIDDLE.replace("tide", "moon"), LAST, left_out=-1))
    after = state(library)
    assert [hit.where for hit in search(library, "moon")] == ["text"]
    undo.undo(library)
    assert state(library) == before
    assert search(library, "moon") == ()
    undo.redo(library)
    assert state(library) == after
    versions.choose(library, one, 1)
    assert read.open_article(library, one).article == old


@pytest.mark.parametrize("text", ["", "Not found."])
def test_a_failed_or_much_shorter_fetch_replaces_nothing(library: Library, text: str) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST))
    before = state(library)
    new = article(*([text] if text else [""]), left_out=-1)
    with pytest.raises(ReaderError, match="was kept"):
        versions.renew(library, one, page("error"), new)
    assert state(library) == before
    if text:
        assert versions.renew(library, one, page("error"), new, shorter=True).version == 2


def test_the_same_article_is_no_new_version(library: Library) -> None:
    one = added(library)
    report = versions.renew(library, one, page("other bytes"), article())
    assert (report.before, report.version) == (1, 1)
    assert len(versions.versions(library, one)) == 1


def test_what_was_lost_is_not_reported_as_kept(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    marked(library, one, "Lindqvist left Port Sorrel", "blamed the tide and refused to answer")
    shorter = article(FIRST, LAST, "Rain fell.", left_out=-1)
    versions.renew(library, one, page("new"), shorter)
    report = versions.renew(library, one, page("other bytes"), shorter)
    assert (report.before, report.version) == (2, 2)
    assert quotes(report.kept) == ["Lindqvist left Port Sorrel"]
    assert quotes(report.lost) == ["blamed the tide and refused to answer"]


def test_details_found_later_come_in_with_the_same_text(library: Library) -> None:
    made = article(FIRST, LAST)
    bare = replace(made, metadata=replace(made.metadata, byline="", published="", site=""))
    one = added(library, "old", bare)
    marked(library, one, "Lindqvist left Port Sorrel")
    details.edit(library, one, title="The ferry that left")
    report = versions.renew(library, one, page("old"), made)
    assert (report.before, report.version, len(report.kept)) == (1, 2, 1)
    entry = read.open_article(library, one).entry
    assert (entry.title, entry.byline, entry.published, entry.site) == (
        "The ferry that left",
        "Ada Venn",
        "2026-03-04",
        "Gazette",
    )
    assert versions.renew(library, one, page("old"), made).version == 2
    undo.undo(library)
    assert read.open_article(library, one).entry.byline == ""


def test_decisions_follow_their_blocks(library: Library) -> None:
    one = added(library, "old", article(FIRST, APPEAL, MIDDLE, LAST))
    annotate.keep_block(library, one, 2)
    annotate.hide_block(library, one, 3)
    versions.renew(library, one, page("new"), article("News.", APPEAL, FIRST, MIDDLE, LAST))
    assert read.open_article(library, one).decisions == Decisions(frozenset({2}), frozenset({4}))
    undo.undo(library)
    assert read.open_article(library, one).decisions == Decisions(frozenset({2}), frozenset({3}))


def renewed_with_a_suggestion(library: Library) -> tuple[str, str]:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    (mark,) = marked(library, one, "refused to answer any further questions")
    changed = MIDDLE.replace("refused to answer any further", "refused to take any further")
    report = versions.renew(library, one, page("new"), article(FIRST, changed, LAST, left_out=-1))
    assert len(report.to_confirm) == 1
    return one, mark


def place(library: Library, one: str) -> Placed:
    (placed,) = read.open_article(library, one).highlights
    return placed


def test_each_of_several_blocks_with_the_same_words_keeps_its_decision(library: Library) -> None:
    one = added(library, "old", article(FIRST, "Read more", MIDDLE, "Read more", LAST, "Read more", left_out=-1))
    annotate.hide_block(library, one, 4)
    annotate.hide_block(library, one, 6)
    new = article("Updated.", FIRST, "Read more", MIDDLE, "Read more", LAST, "Read more", left_out=-1)
    versions.renew(library, one, page("new"), new)
    assert read.open_article(library, one).decisions == Decisions(hidden=frozenset({5, 7}))


def test_accepting_a_place(library: Library) -> None:
    one, mark = renewed_with_a_suggestion(library)
    suggested = place(library, one).resolution
    versions.accept(library, one, mark)
    assert place(library, one).resolution.state is State.EXACT
    assert place(library, one).resolution.span == suggested.span
    undo.undo(library)
    assert place(library, one).resolution == suggested
    with pytest.raises(ReaderError, match="no longer there"):
        versions.accept(library, one, "nothing")
    versions.accept(library, one, mark)
    with pytest.raises(ReaderError, match="no place to confirm"):
        versions.accept(library, one, mark)
    versions.choose(library, one, 1)
    assert place(library, one).highlight.anchor.quote == "refused to answer any further questions"


def test_rejecting_a_place_and_attaching_by_hand(library: Library) -> None:
    one, mark = renewed_with_a_suggestion(library)
    versions.reject(library, one, mark)
    assert place(library, one).resolution.state is State.ORPHAN
    undo.undo(library)
    assert place(library, one).resolution.state is State.SUGGESTED
    undo.redo(library)
    span = span_of(read.open_article(library, one), "blamed the tide")
    versions.attach(library, one, mark, span)
    assert (place(library, one).resolution.state, place(library, one).resolution.span) == (State.EXACT, span)
    undo.undo(library)
    assert place(library, one).resolution.state is State.ORPHAN


def test_moving_the_ends_of_a_highlight(library: Library) -> None:
    one = added(library)
    (mark,) = marked(library, one, "Lindqvist")
    span = span_of(read.open_article(library, one), "ferry Lindqvist left")
    versions.attach(library, one, mark, span, label="Move end")
    assert place(library, one).highlight.anchor.quote == "ferry Lindqvist left"
    assert undo.can_undo(library) == "Move end"
    undo.undo(library)
    assert place(library, one).highlight.anchor.quote == "Lindqvist"


def test_another_state_of_a_page_is_offered(library: Library) -> None:
    one = added(library)
    again = page("dawn, updated", url="https://www.gazette.example/ferry/?utm_source=x#top")
    assert versions.offered(library, again, article()) == one
    assert versions.offered(library, page("dawn"), article()) == ""
    assert versions.offered(library, page("else", url="https://gazette.example/other"), article()) == ""
    assert versions.offered(library, page("no address", url=""), article()) == ""


def test_block_notes_follow_their_block(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST))
    notes.add(library, one, "on the middle", block=2)
    versions.renew(library, one, page("new"), article("News.", FIRST, MIDDLE, LAST, left_out=2))
    (placed,) = read.open_article(library, one).notes
    assert placed.resolution is not None
    assert placed.resolution.span is not None
    assert placed.resolution.span.of(read.open_article(library, one).article.text) == MIDDLE


def test_a_passage_of_an_older_version_is_found_or_said_to_be_gone(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    reading = read.open_article(library, one)
    stays, goes = span_of(reading, "believed the timetable any longer"), span_of(reading, MIDDLE)
    new = article("Updated at noon.", FIRST, LAST, left_out=-1)
    versions.renew(library, one, page("new"), new)
    found = versions.passage(library, one, 1, stays)
    assert found is not None
    assert found.of(new.text) == "believed the timetable any longer"
    assert versions.passage(library, one, 1, goes) is None


def test_where_a_lost_highlight_stood_once_is_not_highlighted(library: Library) -> None:
    one = added(library, "old", article(FIRST, "Mira Lund blamed the tide for all of it.", left_out=-1))
    lost = span_of(read.open_article(library, one), "Mira Lund")
    annotate.highlight(library, one, lost, Colour.GREEN)
    versions.renew(library, one, page("new"), article(FIRST, "Otto Venn cursed that wind by the wall.", left_out=-1))
    assert span_of(read.open_article(library, one), "Otto Venn") == lost
    assert len(mentions.highlight_all(library, one, [lost], Colour.BLUE).highlights) == 1
    with pytest.raises(ReaderError, match="already"):
        mentions.highlight_all(library, one, [lost], Colour.BLUE)


def test_a_correction_of_one_place_goes_from_version_to_version(library: Library) -> None:
    one = added(library, "old", article(FIRST, MIDDLE, LAST, left_out=-1))
    lund = span_of(read.open_article(library, one), "Otto Lund")
    correct.hide(library, Whom(one, EntityKind.PEOPLE, "Otto Lund", mention=lund))
    before = library.corrections.of(one)
    # Each change leaves one side as it was; in the end nothing around the name is as it was at first.
    changes = (
        ("blamed the tide and refused to", "cursed the wind; he would not"),
        ("harbour master", "keeper of the port"),
    )
    texts = [MIDDLE.replace(*changes[0]), MIDDLE.replace(*changes[0]).replace(*changes[1])]
    for number, text in enumerate(texts):
        versions.renew(library, one, page(f"new {number}"), article(FIRST, text, LAST, left_out=-1))
        reading = read.open_article(library, one)
        hidden = facts.corrected(library, reading, _lund(reading)).hidden
        assert [entity.mentions[0].span for entity in hidden] == [span_of(reading, "Otto Lund")]
    undo.undo(library)
    undo.undo(library)
    assert library.corrections.of(one) == before


def _lund(reading: Reading) -> Facts:
    named = Mention(span_of(reading, "Otto Lund"), "Otto Lund")
    return Facts((Entity(EntityKind.PEOPLE, "Otto Lund", (named,)),))
