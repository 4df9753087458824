"""Mentions become entities whatever their order, and each group says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.grouping import group
from reader.entities.recogniser import Name
from reader.model.facts import EntityKind
from reader.model.span import Span

FORMS = [
    (EntityKind.PEOPLE, text)
    for text in ("Ada Brook", "Brook", "Tom Brook", "A. Brook", "Ada", "José Lindé", "Jose Linde", "Lindé")
] + [
    (EntityKind.ORGANISATIONS, text)
    for text in ("Harrow Gas & Electric Co.", "HG&E", "Harrow Gas", "Tarn Inc.", "Tarn", "UN", "United Nations")
]


def names(*forms: tuple[EntityKind, str]) -> list[Name]:
    return [Name(Span(30 * at, 30 * at + len(text)), text, kind) for at, (kind, text) in enumerate(forms)]


@given(
    st.lists(st.sampled_from(FORMS), max_size=12).flatmap(lambda f: st.tuples(st.just(f), st.permutations(names(*f))))
)
def test_order_does_not_matter(both: tuple[list[tuple[EntityKind, str]], list[Name]]) -> None:
    forms, shuffled = both
    assert group(shuffled) == group(names(*forms))


@pytest.mark.parametrize(
    ("kind", "full", "short"),
    [
        (EntityKind.PEOPLE, "Ada Brook", "Brook"),
        (EntityKind.PEOPLE, "Ada Brook", "A. Brook"),
        (EntityKind.PEOPLE, "Ada M. Brook", "Ada Brook"),
        (EntityKind.PEOPLE, "José Lindé", "Jose Linde"),
        (EntityKind.PEOPLE, 'Rick "the Mad Dog" Brook', "Mad Dog"),
        (EntityKind.PEOPLE, "William Brook", "Bill"),
        (EntityKind.PEOPLE, "Philippa “Pip” Brook", "Pip"),
        (EntityKind.PEOPLE, 'Philippa "Pip" Brook', "Pip Brook"),
        (EntityKind.PEOPLE, "Philippa (Pip) Brook", "Philippa Brook"),
        (EntityKind.ORGANISATIONS, "Harrow Gas & Electric Co.", "HG&E"),
        (EntityKind.ORGANISATIONS, "Tarn Inc.", "Tarn"),
        (EntityKind.ORGANISATIONS, "Tarn Brothers", "Tarn Bros"),
        (EntityKind.ORGANISATIONS, "Tarn & Sons", "Tarn and Sons"),
        (EntityKind.ORGANISATIONS, "Volkswagen", "VW"),
        (EntityKind.PLACES, "United States", "U.S."),
        (EntityKind.PLACES, "Orlov steel plant", "Orlov"),
    ],
)
def test_one_row_and_why(kind: EntityKind, full: str, short: str) -> None:
    (entity,) = group(names((kind, full), (kind, short)))
    assert set(entity.forms) == {full, short}
    assert entity.reasons


def test_what_stands_in_brackets_after_a_body_is_short_for_it() -> None:
    body = EntityKind.ORGANISATIONS
    text = "Tarn Education Network (TENET), Harrow Gas (AP)"
    found = [Name(Span(at := text.index(name), at + len(name)), name, body) for name in
             ("Tarn Education Network", "TENET", "Harrow Gas", "AP")]  # fmt: skip
    assert [entity.forms for entity in group(found)] == [
        ("Tarn Education Network", "TENET"),
        ("Harrow Gas",),
        ("AP",),
    ]


@pytest.mark.parametrize("others", [("William",), ("Bill Tarn",), ("William Tarn",)])
def test_a_short_first_name_that_may_be_anothers_stays_alone(others: tuple[str, ...]) -> None:
    people = [(EntityKind.PEOPLE, name) for name in ("William Brook", "Bill", *others)]
    assert not any({"William Brook", "Bill"} <= set(entity.forms) for entity in group(names(*people)))


def test_two_people_of_one_surname_stay_two() -> None:
    people = (EntityKind.PEOPLE, "Ada Brook"), (EntityKind.PEOPLE, "Tom Brook"), (EntityKind.PEOPLE, "Brook")
    assert len(group(names(*people))) == 3


def test_a_surname_is_whose_the_article_speaks_most() -> None:
    person = EntityKind.PEOPLE
    groups = group(names(*[(person, "Ada Brook")] * 4, (person, "Tom Brook"), (person, "Brook")))
    assert [entity.forms for entity in groups] == [("Ada Brook", "Brook"), ("Tom Brook",)]


def test_what_is_shouted_names_nobody_that_is_written_plainly_too() -> None:
    people, places = EntityKind.PEOPLE, EntityKind.PLACES
    found = group(
        names((people, "ADA BROOK"), (people, "Ada Brook"), (places, "TARN"), (places, "TARN"), (places, "Tarn"))
    )
    assert [one.name for one in found] == ["Ada Brook", "Tarn"]
    assert [one.name for one in group(names((places, "TARN")))] == ["TARN"]
