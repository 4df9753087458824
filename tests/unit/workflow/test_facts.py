"""Facts are found once for what is shown, and again when something else is."""

import pytest

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.article import shown
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
from reader.model.span import Span
from reader.worker import Worker
from reader.workflow import annotate, facts, people, read, undo, versions
from tests.unit.workflow.made import PARAGRAPHS, added, article, page, span_of

FOUND = Facts(
    (Entity(EntityKind.PEOPLE, "Mira", (Mention(Span(3, 7), "Mira"),), "byline", ("because",)),),
    numbers=(
        Number(Span(0, 1), "9", NumberKind.MONEY, 9, "USD", minimum=1.5, maximum=2),
        Number(Span(2, 3), "May", NumberKind.DATE, "2026-05"),
        Number(Span(4, 5), "1-2", NumberKind.OTHER, None),
    ),
)


def test_facts_belong_to_what_is_shown(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    facts.keep(library, reading, FOUND)
    assert facts.kept(library, reading) == FOUND
    annotate.keep_block(library, one, 2)
    more = read.open_article(library, one)
    assert facts.kept(library, more) is None
    facts.keep(library, more, Facts())
    assert facts.kept(library, more) == Facts()
    undo.undo(library)
    assert facts.kept(library, read.open_article(library, one)) == FOUND


def test_facts_of_an_old_version_that_come_late_are_not_indexed(library: Library) -> None:
    one = added(library)
    late = read.open_article(library, one)
    versions.renew(library, one, page("new"), article(*PARAGRAPHS, "More."))
    facts.keep(library, late, FOUND)
    assert people.names(library) == []
    facts.keep(library, read.open_article(library, one), FOUND)
    assert people.names(library) == [(EntityKind.PEOPLE, "Mira", 1)]


def test_another_engines_facts_are_dropped(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = read.open_article(library, added(library))
    facts.keep(library, reading, FOUND)
    monkeypatch.setattr(facts, "engine", lambda: "a better one")
    assert facts.kept(library, reading) is None
    facts.keep(library, reading, Facts())
    monkeypatch.undo()
    assert facts.kept(library, reading) is None


def test_the_engine_is_named_by_its_files() -> None:
    assert facts.engine() == facts.engine()
    assert len(facts.engine().split()) == 2


def test_what_is_missing_is_found_anew(library: Library) -> None:
    one, other = added(library, "one"), added(library, "two")
    assert facts.missing(library) == (other, one)
    facts.keep(library, read.open_article(library, one), FOUND)
    assert facts.missing(library) == (other,)
    versions.renew(library, one, page("new"), article(*PARAGRAPHS, "More."))
    assert facts.missing(library) == (other, one)
    undo.undo(library)
    assert facts.missing(library) == (other,)
    facts.forget(library)
    assert facts.missing(library) == (other, one)
    assert people.names(library) == []


def test_a_highlight_knows_what_is_inside(library: Library) -> None:
    one = added(library)
    reading = read.open_article(library, one)
    view = shown(reading.article, reading.decisions)
    at = view.text.index("Mira")
    entity = Entity(EntityKind.PEOPLE, "Mira Okonjo", (Mention(Span(at, at + 4), "Mira"),))
    count = view.text.index("ninety")
    number = Number(Span(count, count + 6), "ninety", NumberKind.COUNT, 90)
    known = Facts((entity,), numbers=(number,))
    assert facts.inside(view, known, span_of(reading, "Mira Okonjo")) == ((entity,), ())
    assert facts.inside(view, known, span_of(reading, "with ninety")) == ((), (number,))
    assert facts.inside(view, known, span_of(reading, "2 dollars")) == ((), ())
    annotate.highlight(library, one, span_of(reading, "ninety"), Colour.BLUE)


def test_the_beginning_of_a_long_article_is_read_first(library: Library) -> None:
    sentence = "Ilse Brandt paid $40 in Lisbon, and nobody else was asked whether the wall should be raised again. "
    paragraphs = [sentence * 5] * 300
    reading = read.open_article(library, added(library, made=article(*paragraphs)))
    text = shown(reading.article, reading.decisions).text
    first = facts.beginning(reading)
    assert first is not None
    assert 6_000 <= first < 7_000
    assert text[first] == "\n"
    second = facts.beginning(reading, first)
    assert second is not None
    assert 10 * first <= second <= len(text) // 2
    assert facts.beginning(reading, second) is None
    with Worker() as worker:
        begun = facts.find(worker, reading, first)
    assert [one.name for one in begun.people] == ["Ilse Brandt"]
    assert {number.span.of(text) for number in begun.numbers} == {"$40"}
    assert max(mention.span.end for mention in begun.people[0].mentions) <= first


def test_a_short_article_is_read_at_once(library: Library) -> None:
    assert facts.beginning(read.open_article(library, added(library))) is None
