"""What the person says of names holds: here, for later articles, after undo, after a restart."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.changes import Changes
from reader.model.corrections import Act
from reader.model.entry import Reading
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.span import Span
from reader.workflow import correct, facts, read, undo, versions
from reader.workflow.correct import Whom
from reader.workflow.people import as_written, entity_page, names
from tests.unit.workflow.made import added, article, page, span_of

TEXT = "Mira Okonjo met Otto Lund in Port Sorrel. Okonjo left; Lund stayed. Okonjo wrote later."
PEOPLE = EntityKind.PEOPLE
FORMS = {"Mira Okonjo": ("Mira Okonjo", "Okonjo"), "Otto Lund": ("Otto Lund", "Lund"), "Port Sorrel": ("Port Sorrel",)}


def found(text: str) -> Facts:
    """Find the names of our samples, as a recogniser would."""

    def mentions(forms: tuple[str, ...]) -> Iterator[Mention]:
        at = 0
        while at < len(text):
            form = next((form for form in forms if text.startswith(form, at)), "")
            if form:
                yield Mention(Span(at, at + len(form)), form)
            at += len(form) or 1

    def entity(kind: EntityKind, name: str) -> Entity:
        return Entity(kind, name, tuple(mentions(FORMS[name])))

    def of(kind: EntityKind, *names: str) -> tuple[Entity, ...]:
        return tuple(one for name in names if (one := entity(kind, name)).mentions)

    return Facts(of(PEOPLE, "Mira Okonjo", "Otto Lund"), of(EntityKind.PLACES, "Port Sorrel"))


def kept(library: Library, data: str, *paragraphs: str) -> str:
    """Add an article and its facts."""
    one = added(library, data, article(*paragraphs, title="What happened", left_out=-1))
    facts.keep(library, *with_facts(library, one))
    return one


def with_facts(library: Library, one: str) -> tuple[Reading, Facts]:
    reading = read.open_article(library, one)
    return reading, found(reading.article.text)


def seen(library: Library, one: str) -> list[tuple[str, str, int]]:
    """Return kind, name and count of what the panel shows."""
    reading = read.open_article(library, one)
    raw = facts.kept(library, reading)
    assert raw is not None
    shown = facts.corrected(library, reading, raw)
    return [(entity.kind.value, entity.name, len(entity.mentions)) for entity in shown.entities()]


def articles_of(library: Library, name: str, kind: EntityKind = PEOPLE) -> dict[str, int]:
    return {one.article_id: one.mentions for one in entity_page(library, kind, name).articles}


PLAIN = [("people", "Mira Okonjo", 3), ("people", "Otto Lund", 2), ("places", "Port Sorrel", 1)]


def test_facts_are_kept_as_they_were_found(library: Library) -> None:
    one = kept(library, "a", TEXT)
    reading, raw = with_facts(library, one)
    assert facts.kept(library, reading) == raw
    library.facts.drop()
    assert facts.kept(library, reading) is None


def test_an_article_alone(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    correct.rename(library, Whom(one, PEOPLE, "Otto Lund"), "Otto  Lundgren")
    assert seen(library, one)[1] == ("people", "Otto Lundgren", 2)
    assert seen(library, other) == PLAIN
    assert articles_of(library, "otto LUND") == {other: 2}
    assert articles_of(library, "Otto Lundgren") == {one: 2}


def test_always_holds_for_other_and_later_articles(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    changes = correct.merge(library, Whom(one, PEOPLE, "Otto Lund", always=True), "Mira Okonjo")
    assert changes.names
    later = kept(library, "c", "Lund slept.", TEXT)
    assert seen(library, one)[0] == seen(library, other)[0] == ("people", "Mira Okonjo", 5)
    assert seen(library, later)[0] == ("people", "Mira Okonjo", 6)
    assert articles_of(library, "Mira Okonjo") == {one: 5, other: 5, later: 6}
    assert articles_of(library, "Otto Lund") == {}
    undo.undo(library)
    undo.undo(library)
    assert undo.can_redo(library) == "Merge"
    assert articles_of(library, "Otto Lund") == {one: 2, other: 2}
    undo.redo(library)
    assert articles_of(library, "Mira Okonjo") == {one: 5, other: 5}


def test_hide_and_restore(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    lund = Whom(one, PEOPLE, "Otto Lund", always=True)
    correct.hide(library, lund)
    assert articles_of(library, "Otto Lund") == {}
    correct.restore(library, Whom(one, PEOPLE, "Otto Lund"))
    assert seen(library, one) == PLAIN
    assert seen(library, other) == [PLAIN[0], PLAIN[2]]
    assert articles_of(library, "Otto Lund") == {one: 2}
    correct.restore(library, lund)
    assert correct.rules(library) == ()
    assert articles_of(library, "Otto Lund") == {one: 2, other: 2}


def test_a_hidden_name_comes_back_whoever_hid_it(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    lund = Whom(one, PEOPLE, "Otto Lund")
    correct.hide(library, lund)
    correct.restore(library, replace(lund, always=True))
    assert seen(library, one) == PLAIN
    correct.hide(library, lund)
    correct.hide(library, Whom(other, PEOPLE, "Otto Lund", always=True))
    correct.restore(library, lund)
    assert seen(library, one) == PLAIN
    assert seen(library, other) == [PLAIN[0], PLAIN[2]]
    correct.hide(library, lund)
    changes = correct.restore(library, replace(lund, always=True))
    assert (changes.articles, changes.names) == ((), True)
    assert seen(library, one) == seen(library, other) == PLAIN
    assert articles_of(library, "Otto Lund") == {one: 2, other: 2}
    undone = undo.undo(library)
    assert undone is not None
    assert (undone.articles, undone.names) == ((), True)
    assert articles_of(library, "Otto Lund") == {}


def test_a_rule_made_of_a_corrected_name_holds_here_and_elsewhere(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    correct.rename(library, Whom(one, PEOPLE, "Otto Lund"), "Otto Lundgren")
    here, there = seen(library, one), seen(library, other)
    lundgren = Whom(one, PEOPLE, "Otto Lundgren", always=True)
    said: tuple[tuple[Callable[[], Changes], tuple[str, str, int]], ...] = (
        (lambda: correct.rename(library, lundgren, "O. L."), ("people", "O. L.", 2)),
        (lambda: correct.change_kind(library, lundgren, EntityKind.PLACES), ("places", "Otto Lundgren", 2)),
        (lambda: correct.merge(library, lundgren, "Mira Okonjo"), ("people", "Mira Okonjo", 5)),
        (lambda: correct.merge(library, Whom(one, PEOPLE, "Mira Okonjo", always=True), "Otto Lundgren"),
         ("people", "Otto Lundgren", 5)),
    )  # fmt: skip
    for act, wanted in said:
        act()
        assert wanted in seen(library, one)
        elsewhere = (wanted[0], wanted[1].replace("Lundgren", "Lund"), wanted[2])
        assert elsewhere in seen(library, other)
        undo.undo(library)
        assert (seen(library, one), seen(library, other)) == (here, there)
    correct.hide(library, lundgren)
    assert seen(library, one) == seen(library, other) == [PLAIN[0], PLAIN[2]]
    assert articles_of(library, "Otto Lund") == {}
    (rule,) = correct.rules(library)
    assert (rule.act, rule.form) == (Act.HIDE, "otto lund")


def test_a_rule_that_gives_back_the_name_as_found_is_none(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.rename(library, Whom(one, PEOPLE, "Otto Lund"), "Otto Lundgren")
    correct.rename(library, Whom(one, PEOPLE, "Otto Lundgren", always=True), "Otto Lund")
    assert seen(library, one) == PLAIN
    assert correct.rules(library) == ()


def test_a_rule_that_would_change_nothing_is_refused(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.change_kind(library, Whom(one, PEOPLE, "Otto Lund"), EntityKind.PLACES)
    with pytest.raises(ReaderError, match="already"):
        correct.rename(library, Whom(one, EntityKind.PLACES, "Otto Lund", always=True), "Otto Lund")
    assert undo.can_undo(library) == "Change kind"


def test_a_name_given_here_is_made_the_one_of_all_articles(library: Library) -> None:
    one, other = kept(library, "a", TEXT), kept(library, "b", TEXT)
    correct.rename(library, Whom(one, PEOPLE, "Otto Lund"), "Otto Lundgren")
    correct.rename(library, Whom(one, PEOPLE, "Otto Lundgren", always=True), "Otto Lundgren")
    assert seen(library, one) == seen(library, other)
    assert [said.form for said in correct.rules(library)] == ["otto lund"]
    assert len(correct.of_article(library, one)) == 1


def test_split_by_form_and_by_place(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.split(library, Whom(one, PEOPLE, "Mira Okonjo"), "Okonjo", "Ben Okonjo")
    assert ("people", "Ben Okonjo", 2) in seen(library, one)
    undo.undo(library)
    text = read.open_article(library, one).article.text
    place = Span(text.rindex("Okonjo"), text.rindex("Okonjo") + 6)
    correct.split(library, Whom(one, PEOPLE, "Mira Okonjo", mention=place), name="Ben Okonjo")
    assert ("people", "Ben Okonjo", 1) in seen(library, one)
    assert ("people", "Mira Okonjo", 2) in seen(library, one)
    for wrong in ({"form": "Mira Okonjo"}, {"form": "Okonjo", "name": "MIRA okonjo"}):
        with pytest.raises(ReaderError, match="another name"):
            correct.split(library, Whom(one, PEOPLE, "Mira Okonjo"), **wrong)


def test_split_rules_reach_the_index(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.split(library, Whom(one, PEOPLE, "Mira Okonjo", always=True), "Okonjo", "Ben Okonjo")
    assert articles_of(library, "Ben Okonjo") == {one: 2}
    assert articles_of(library, "Mira Okonjo") == {one: 1}


def test_change_of_kind(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.change_kind(library, Whom(one, EntityKind.PLACES, "Port Sorrel", always=True), EntityKind.ORGANISATIONS)
    assert ("organisations", "Port Sorrel", 1) in seen(library, one)
    assert articles_of(library, "Port Sorrel", EntityKind.ORGANISATIONS) == {one: 1}
    assert articles_of(library, "Port Sorrel", EntityKind.PLACES) == {}


def test_rules_are_listed_and_taken_back(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.hide(library, Whom(one, PEOPLE, "Otto Lund", always=True))
    correct.hide(library, Whom(one, PEOPLE, "Mira Okonjo"))
    (rule,) = correct.rules(library)
    assert (rule.act, rule.form, rule.article_id) == (Act.HIDE, "otto lund", "")
    assert [said.form for said in correct.of_article(library, one)] == ["mira okonjo"]
    correct.take_back(library, rule.id)
    assert correct.rules(library) == ()
    assert ("people", "Otto Lund", 2) in seen(library, one)
    undo.undo(library)
    assert correct.rules(library) == (rule,)
    with pytest.raises(ReaderError, match="no longer there"):
        correct.take_back(library, "nothing")


def test_what_was_said_of_a_name_that_a_new_version_lacks_is_told(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.hide(library, Whom(one, PEOPLE, "Otto Lund"))
    correct.hide(library, Whom(one, PEOPLE, "Mira Okonjo"))
    place = span_of(read.open_article(library, one), "Otto Lund")
    correct.change_kind(library, Whom(one, PEOPLE, "Otto Lund", mention=place), EntityKind.PLACES)
    assert correct.idle(library, one) == frozenset()
    versions.renew(library, one, page("b"), article("Mira Okonjo went to Port Sorrel. Okonjo wrote.", left_out=-1))
    assert correct.idle(library, one) == frozenset(), "its facts were not found yet"
    facts.keep(library, *with_facts(library, one))
    gone = [said for said in correct.of_article(library, one) if said.id in correct.idle(library, one)]
    assert [(said.act, said.form) for said in gone] == [(Act.HIDE, "otto lund"), (Act.KIND, "otto lund")]


def test_a_new_version_that_shows_a_name_by_another_form_keeps_what_was_said(library: Library) -> None:
    one = kept(library, "a", TEXT)
    reading, raw = with_facts(library, one)
    short = replace(raw, people=(replace(raw.people[0], name="Okonjo"), raw.people[1]))
    facts.keep(library, reading, short)
    correct.rename(library, Whom(one, PEOPLE, "Okonjo"), "The editor")
    versions.renew(
        library, one, page("b"), article("Mira Okonjo met Otto Lund. Okonjo wrote. Nobody else was there.", left_out=-1)
    )
    facts.keep(library, *with_facts(library, one))
    assert seen(library, one) == [("people", "The editor", 2), ("people", "Otto Lund", 1)]
    assert articles_of(library, "The editor") == {one: 2}
    assert correct.idle(library, one) == frozenset()


def test_corrections_tell_names_as_they_are_written(library: Library) -> None:
    one = kept(library, "a", TEXT)
    correct.rename(library, Whom(one, PEOPLE, "Otto Lund"), "Otto LL.D.")
    correct.hide(library, Whom(one, PEOPLE, "Otto LL.D."))
    said = correct.of_article(library, one)
    assert [as_written(library, said)[each.form] for each in said] == ["Otto Lund", "Otto LL.D."]


def test_senseless_corrections_are_refused(library: Library) -> None:
    one = kept(library, "a", TEXT)
    lund = Whom(one, PEOPLE, "Otto Lund")
    with pytest.raises(ReaderError, match="itself"):
        correct.merge(library, lund, "OTTO lund")
    with pytest.raises(ReaderError, match="letter"):
        correct.rename(library, lund, "  ")
    for whom in (lund, replace(lund, always=True)):
        with pytest.raises(ReaderError, match="already"):
            correct.rename(library, whom, " Otto  Lund ")
    with pytest.raises(ReaderError, match="one place"):
        correct.hide(library, Whom(one, PEOPLE, "Otto Lund", always=True, mention=Span(0, 4)))
    assert undo.can_undo(library) == "Add article"


def test_the_page_of_a_name(library: Library) -> None:
    from reader.model.annotation import Colour
    from reader.workflow import add, annotate

    one, other = kept(library, "a", TEXT), kept(library, "b", "Okonjo was elsewhere.", "Nobody else was there.")
    text = read.open_article(library, one).article.text
    at = text.index("Okonjo left")
    (mark,) = annotate.highlight(library, one, Span(at, at + 11), Colour.BLUE).highlights
    annotate.highlight(library, one, Span(text.index("Lund stayed"), at + 30), Colour.BLUE)
    page = entity_page(library, PEOPLE, "mira okonjo")
    assert page.name == "Mira Okonjo"
    assert page.forms == ("mira okonjo", "okonjo")
    assert {each.article_id: each.mentions for each in page.articles} == {one: 3, other: 1}
    assert (page.mentions, page.first_seen, page.last_seen) == (4, "2026-03-04", "2026-03-04")
    assert [(each.name, each.articles) for each in page.companions] == [("Otto Lund", 1), ("Port Sorrel", 1)]
    assert page.highlights == ((mark, one, "Okonjo left"),)
    assert [name for _, name, _ in names(library, "mi")] == ["Mira Okonjo"]
    add.remove(library, one)
    page = entity_page(library, PEOPLE, "Mira Okonjo")
    assert [each.article_id for each in page.articles] == [other]
    assert (page.companions, page.highlights) == ((), ())
    assert entity_page(library, PEOPLE, "Nobody At All").articles == ()


def test_a_name_is_written_as_it_stands_in_its_articles_now(library: Library) -> None:
    from reader.workflow import add

    one, other = kept(library, "a", TEXT), kept(library, "b", "Mira Okonjo was elsewhere.")
    assert entity_page(library, PEOPLE, "Mira Okonjo").forms == ("mira okonjo", "okonjo")
    correct.merge(library, Whom(one, PEOPLE, "Otto Lund"), "Mira Okonjo")
    assert entity_page(library, PEOPLE, "Mira Okonjo").forms == ("mira okonjo", "otto lund", "okonjo", "lund")
    undo.undo(library)
    assert entity_page(library, PEOPLE, "Mira Okonjo").forms == ("mira okonjo", "okonjo")
    add.remove(library, one)
    assert entity_page(library, PEOPLE, "Mira Okonjo").forms == ("mira okonjo",)
    assert list(articles_of(library, "Mira Okonjo")) == [other]


def test_a_name_is_known_of_an_article_as_it_is_shown(library: Library) -> None:
    from reader.model.article import shown
    from reader.workflow import annotate

    one = kept(library, "a", TEXT, "Lund slept.")

    def keep() -> None:
        reading = read.open_article(library, one)
        facts.keep(library, reading, found(shown(reading.article, reading.decisions).text))

    annotate.hide_block(library, one, 2)
    keep()
    assert articles_of(library, "Otto Lund") == {one: 2}
    annotate.keep_block(library, one, 2)
    assert articles_of(library, "Otto Lund") == {one: 3}


def test_a_highlight_belongs_to_the_one_whom_it_names(library: Library) -> None:
    from reader.model.annotation import Colour
    from reader.workflow import annotate
    from reader.workflow.marks import marks

    text = "Mira Okonjo met Ben Okonjo. Okonjo left."
    one = added(library, "a", article(text, title="What happened", left_out=-1))
    reading = read.open_article(library, one)
    whole = reading.article.text

    mira = Entity(
        PEOPLE,
        "Mira Okonjo",
        (
            Mention(span_of(reading, "Mira Okonjo"), "Mira Okonjo"),
            Mention(Span(whole.rindex("Okonjo"), whole.rindex("Okonjo") + 6), "Okonjo"),
        ),
    )
    ben = Entity(PEOPLE, "Ben Okonjo", (Mention(span_of(reading, "Ben Okonjo"), "Ben Okonjo"),))
    facts.keep(library, reading, Facts((mira, ben)))
    for quote in ("met Ben Okonjo", "Okonjo left"):
        annotate.highlight(library, one, span_of(reading, quote), Colour.BLUE)

    def of(name: str) -> list[str]:
        found = [each[2] for each in entity_page(library, PEOPLE, name).highlights]
        listed = [mark.highlight.anchor.quote for mark in marks(library, name=(PEOPLE, name))]
        assert listed == found[::-1]
        return found

    assert (of("Mira Okonjo"), of("Ben Okonjo")) == (["Okonjo left"], ["met Ben Okonjo"])
    correct.merge(library, Whom(one, PEOPLE, "Ben Okonjo"), "Mira Okonjo")
    assert of("Mira Okonjo") == ["met Ben Okonjo", "Okonjo left"]
    correct.hide(library, Whom(one, PEOPLE, "Mira Okonjo"))
    assert of("Mira Okonjo") == []


def test_companions_of_several_forms_are_counted_once(library: Library) -> None:
    one = kept(library, "a", TEXT)
    kept(library, "b", "Otto Lund slept. Mira Okonjo did not. Okonjo read.")
    companions = entity_page(library, PEOPLE, "Otto Lund").companions
    assert [(each.name, each.articles) for each in companions] == [("Mira Okonjo", 2), ("Port Sorrel", 1)]
    correct.hide(library, Whom(one, EntityKind.PLACES, "Port Sorrel", always=True))
    companions = entity_page(library, PEOPLE, "Otto Lund").companions
    assert [(each.name, each.articles) for each in companions] == [("Mira Okonjo", 2)]
