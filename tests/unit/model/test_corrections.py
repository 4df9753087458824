"""Corrections: nothing is lost, and each does what it says."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import Anchor
from reader.model.corrections import Act, Correction, apply, fold, idle
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
from reader.model.span import Span

START = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = ("Ada Venn", "Venn", "Port Sorrel", "Gazette", "Mira Okonjo", "gazette")
ANCHOR = Anchor("x", "", "", 0, 1, "")
kinds = st.sampled_from(EntityKind)
names = st.sampled_from(NAMES)


def entity(kind: EntityKind, name: str, *mentions: tuple[int, str]) -> Entity:
    return Entity(kind, name, tuple(Mention(Span(at, at + len(text)), text) for at, text in mentions))


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    """Entities with mentions that never overlap."""
    at, found = 0, []
    for _ in range(draw(st.integers(0, 5))):
        mentions = []
        for text in draw(st.lists(names, min_size=1, max_size=3)):
            mentions.append((at, text))
            at += len(text) + 1
        found.append(entity(draw(kinds), draw(names), *mentions))

    def of(kind: EntityKind) -> tuple[Entity, ...]:
        return tuple(one for one in found if one.kind is kind)

    number = Number(Span(0, 1), "7", NumberKind.COUNT, 7)
    return Facts(of(EntityKind.PEOPLE), of(EntityKind.PLACES), of(EntityKind.ORGANISATIONS), (number,))


@st.composite
def some_corrections(draw: st.DrawFn) -> list[tuple[Correction, Span | None]]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        place = draw(st.none() | st.integers(0, 60).map(lambda at: Span(at, at + 1)))
        correction = Correction(
            str(number),
            draw(st.sampled_from(Act)),
            draw(kinds),
            fold(draw(names)),
            START + timedelta(seconds=number),
            article_id=draw(st.sampled_from(["", "one"])),
            name=draw(names),
            to_kind=draw(kinds),
            part=fold(draw(names)),
            anchor=ANCHOR if place else None,
        )
        made.append((correction, place))
    return made


def mentions_of(facts: Facts) -> Counter[Mention]:
    return Counter(mention for one in (*facts.entities(), *facts.hidden) for mention in one.mentions)


def applied(facts: Facts, given: list[tuple[Correction, Span | None]], *, renewed: bool = False) -> Facts:
    places = {one.id: place for one, place in given if place is not None}
    return apply(facts, [one for one, _ in given], places, renewed=renewed)


@given(some_facts(), some_corrections(), st.booleans())
def test_no_mention_is_lost_or_doubled(
    facts: Facts, corrections: list[tuple[Correction, Span | None]], renewed: bool
) -> None:
    after = applied(facts, corrections, renewed=renewed)
    assert mentions_of(after) == mentions_of(facts)
    assert after.numbers == facts.numbers


@given(some_facts(), some_corrections())
def test_facts_keep_their_form(facts: Facts, corrections: list[tuple[Correction, Span | None]]) -> None:
    after = applied(facts, corrections)
    for kind, group in zip(EntityKind, (after.people, after.places, after.organisations), strict=True):
        assert all(one.kind is kind for one in group)
    for group in (after.people, after.places, after.organisations, after.hidden):
        starts = [one.mentions[0].span for one in group]
        assert all(one.mentions for one in group)
        if corrections:
            assert starts == sorted(starts)
            assert all(list(one.mentions) == sorted(one.mentions, key=lambda m: m.span) for one in group)


@given(some_facts(), some_corrections(), st.randoms())
def test_the_order_they_are_given_in_does_not_matter(
    facts: Facts, corrections: list[tuple[Correction, Span | None]], random: Random
) -> None:
    mixed = list(corrections)
    random.shuffle(mixed)
    assert applied(facts, mixed) == applied(facts, corrections)


@given(some_facts())
def test_none_changes_nothing(facts: Facts) -> None:
    assert apply(facts, ()) is facts


@given(some_facts(), kinds, names)
def test_hiding_takes_all_of_a_name_out(facts: Facts, kind: EntityKind, name: str) -> None:
    hide = Correction("1", Act.HIDE, kind, fold(name), START)
    after = apply(facts, [hide])
    assert not [one for one in after.entities() if (one.kind, fold(one.name)) == (kind, fold(name))]
    assert all((one.kind, fold(one.name)) == (kind, fold(name)) for one in after.hidden)


@given(some_facts(), kinds, names)
def test_hiding_and_restoring_gives_the_names_back(facts: Facts, kind: EntityKind, name: str) -> None:
    hide = Correction("1", Act.HIDE, kind, fold(name), START)
    back = Correction("2", Act.RESTORE, kind, fold(name), START + timedelta(1), article_id="one")
    after = apply(facts, [hide, back])
    assert after.hidden == ()
    assert {(one.kind, fold(one.name)) for one in after.entities()} == {
        (one.kind, fold(one.name)) for one in facts.entities()
    }


PUTIN = entity(EntityKind.PEOPLE, "Ada Venn", (0, "Ada Venn"), (20, "Venn"), (40, "Venn"))
PORT = entity(EntityKind.PLACES, "Port Sorrel", (60, "Port Sorrel"))
FACTS = Facts((PUTIN,), (PORT,))


def said(act: Act, kind: EntityKind = EntityKind.PEOPLE, form: str = "ada venn", **rest: object) -> Correction:
    return Correction("1", act, kind, form, START, **rest)  # type: ignore[arg-type]


def named(facts: Facts) -> list[tuple[str, str, int]]:
    return [(one.kind.value, one.name, len(one.mentions)) for one in facts.entities()]


def test_rename() -> None:
    after = apply(FACTS, [said(Act.RENAME, name="Adelaide Venn")])
    assert named(after)[0] == ("people", "Adelaide Venn", 3)
    assert after.people[0].reasons == ("Ada Venn → Adelaide Venn",)


def test_merge_across_kinds() -> None:
    after = apply(FACTS, [said(Act.MERGE, name="Port Sorrel", to_kind=EntityKind.PLACES)])
    assert named(after) == [("places", "Port Sorrel", 4)]
    assert after.places[0].mentions[0].text == "Ada Venn"


def test_merge_into_a_name_that_is_not_in_this_article() -> None:
    assert named(apply(FACTS, [said(Act.MERGE, name="A. Venn")]))[0] == ("people", "A. Venn", 3)


def test_split_a_form() -> None:
    after = apply(FACTS, [said(Act.SPLIT, part="venn", name="Otto Venn")])
    assert named(after) == [("people", "Ada Venn", 1), ("people", "Otto Venn", 2), ("places", "Port Sorrel", 1)]


def test_split_one_place() -> None:
    after = apply(FACTS, [said(Act.SPLIT, name="Otto Venn", anchor=ANCHOR)], {"1": Span(40, 44)})
    assert named(after)[:2] == [("people", "Ada Venn", 2), ("people", "Otto Venn", 1)]


def test_change_kind_and_hide_one_place() -> None:
    moved = apply(FACTS, [said(Act.KIND, to_kind=EntityKind.ORGANISATIONS, anchor=ANCHOR)], {"1": Span(20, 24)})
    assert named(moved) == [("people", "Ada Venn", 2), ("places", "Port Sorrel", 1), ("organisations", "Ada Venn", 1)]
    hidden = apply(FACTS, [said(Act.HIDE, anchor=ANCHOR)], {"1": Span(20, 24)})
    assert named(hidden)[0] == ("people", "Ada Venn", 2)
    assert [len(one.mentions) for one in hidden.hidden] == [1]


def test_the_only_place_of_a_name_takes_its_role_along() -> None:
    mayor = replace(entity(EntityKind.PEOPLE, "Ada Venn", (0, "Ada Venn")), role="Mayor", reasons=("byline",))
    moved = said(Act.KIND, to_kind=EntityKind.ORGANISATIONS, anchor=ANCHOR)
    (found,) = apply(Facts((mayor,), (), (), ()), [moved], {"1": Span(0, 8)}).organisations
    assert found.role == "Mayor"
    assert found.reasons == ("byline", "people → organisations")


def test_a_place_that_is_not_found_changes_nothing() -> None:
    assert apply(FACTS, [said(Act.HIDE, anchor=ANCHOR)], {}) == FACTS


def test_what_is_said_of_the_article_may_speak_of_a_name_that_a_rule_gives() -> None:
    rule = Correction("2", Act.RENAME, EntityKind.PEOPLE, "ada venn", START + timedelta(9), name="A. Venn")
    here = Correction("1", Act.RENAME, EntityKind.PEOPLE, "a. venn", START, article_id="one", name="The editor")
    assert named(apply(FACTS, [here, rule]))[0] == ("people", "The editor", 3)


def test_what_was_said_of_the_article_holds_after_a_later_rule() -> None:
    rule = Correction("2", Act.RENAME, EntityKind.PEOPLE, "ada venn", START + timedelta(9), name="A. Venn")
    hidden = apply(FACTS, [Correction("1", Act.HIDE, EntityKind.PEOPLE, "ada venn", START, article_id="one"), rule])
    assert named(hidden) == [("places", "Port Sorrel", 1)]
    assert [one.name for one in hidden.hidden] == ["A. Venn"]
    here = Correction("1", Act.KIND, EntityKind.PEOPLE, "ada venn", START, "one", to_kind=EntityKind.ORGANISATIONS)
    assert named(apply(FACTS, [here, rule]))[1] == ("organisations", "Ada Venn", 3)


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_what_is_said_of_a_name_that_is_not_there_is_idle() -> None:
    def here(name: str, act: Act, form: str, anchor: Anchor | None = None) -> Correction:
        return Correction(name, act, EntityKind.PEOPLE, form, START, "one", name="The editor", anchor=anchor)

    rule = Correction("rule", Act.HIDE, EntityKind.PEOPLE, "nell frost", START)
    gone, there = here("gone", Act.RENAME, "nell frost"), here("there", Act.RENAME, "ada venn")
    lost, placed = here("lost", Act.HIDE, "ada venn", ANCHOR), here("placed", Act.HIDE, "ada venn", ANCHOR)
    said_of_it = idle(FACTS, [gone, lost, rule, there, placed], {"placed": Span(20, 24)})
    assert [one.id for one in said_of_it] == ["gone", "lost"]


@given(some_facts(), some_corrections(), st.booleans())
def test_those_that_are_idle_change_nothing(
    facts: Facts, corrections: list[tuple[Correction, Span | None]], renewed: bool
) -> None:
    places = {one.id: place for one, place in corrections if place is not None}
    said_of_it = [one for one, _ in corrections]
    out = idle(facts, said_of_it, places, renewed=renewed)
    held = [one for one in said_of_it if one not in out]
    assert apply(facts, held, places, renewed=renewed) == apply(facts, said_of_it, places, renewed=renewed)


def renewed(facts: Facts, act: Act, form: str, name: str = "", part: str = "") -> list[tuple[str, str, int]]:
    one = said(act, form=form, article_id="one", name=name, part=part)
    assert idle(facts, [one]) == (one,), "in the version it was said of, a name is what is shown"
    assert idle(facts, [one], renewed=True) == ()
    return named(apply(facts, [one], renewed=True))


def test_a_new_version_may_show_a_name_by_another_form() -> None:
    assert renewed(FACTS, Act.HIDE, "venn") == [("places", "Port Sorrel", 1)]
    assert renewed(FACTS, Act.RENAME, "venn", name="The editor")[0] == ("people", "The editor", 3)
    two = renewed(FACTS, Act.SPLIT, "venn", part="ada venn", name="Another Venn")
    assert two[:2] == [("people", "Another Venn", 1), ("people", "Ada Venn", 2)]


def test_a_form_of_two_names_is_neither() -> None:
    two = replace(FACTS, people=(PUTIN, entity(EntityKind.PEOPLE, "Otto Venn", (80, "Otto Venn"), (90, "Venn"))))
    one = said(Act.HIDE, form="venn", article_id="one")
    assert apply(two, [one], renewed=True) == two
    assert idle(two, [one], renewed=True) == (one,)


def test_a_rule_speaks_of_names_as_they_are_shown() -> None:
    assert apply(FACTS, [said(Act.HIDE, form="venn")], renewed=True) == FACTS


def test_what_was_merged_stays_so_where_a_new_version_shows_it_by_another_form() -> None:
    other = entity(EntityKind.PEOPLE, "The editor", (80, "The editor"))
    facts = replace(FACTS, people=(PUTIN, other))
    merged = said(Act.MERGE, form="the editor", name="Venn", article_id="one")
    assert named(apply(facts, [merged], renewed=True))[0] == ("people", "Ada Venn", 4)
    own = said(Act.MERGE, form="venn", name="Ada Venn", article_id="one")
    assert apply(FACTS, [own], renewed=True) == FACTS
    assert idle(FACTS, [own], renewed=True) == ()


def test_what_was_hidden_by_another_form_comes_back() -> None:
    hide = Correction("1", Act.HIDE, EntityKind.PEOPLE, "venn", START, "one")
    back = Correction("2", Act.RESTORE, EntityKind.PEOPLE, "ada venn", START + timedelta(1), "one")
    assert apply(FACTS, [hide, back], renewed=True) == FACTS


def test_one_place_that_has_the_name_already_after_a_new_version_stays_in_it() -> None:
    merged = Correction("1", Act.MERGE, EntityKind.PEOPLE, "venn", START, "one", name="Ada Venn", anchor=ANCHOR)
    for mentions in ([(0, "Ada Venn"), (20, "Venn")], [(0, "Ada Venn")]):
        facts = Facts(people=(entity(EntityKind.PEOPLE, "Ada Venn", *mentions),))
        assert applied(facts, [(merged, Span(0, 1))], renewed=True) == facts
        assert idle(facts, [merged], {"1": Span(0, 1)}, renewed=True) == ()
