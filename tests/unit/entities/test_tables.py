"""The names of a table's column are of one kind."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.model import Found
from reader.entities.tables import by_column
from reader.model.facts import EntityKind
from reader.model.span import Span

PEOPLE, PLACES, ORGANISATIONS = EntityKind
CELLS = ["Harrow", "Tarn", "Sallow Quay", "Vellin", "Lorn"]


def read(text: str, **kinds: EntityKind) -> dict[str, EntityKind]:
    """Return what names are after the table was looked at; `_` stands for a blank in those that were found."""
    names = {name.replace("_", " "): kind for name, kind in kinds.items()}
    found = sorted(
        (Found(Span(text.index(name), text.index(name) + len(name)), kind, 0.9) for name, kind in names.items()),
        key=lambda one: one.span,
    )
    return {one.span.of(text): one.kind for one in by_column(text, found)}


def table(head: str, cells: list[str]) -> str:
    return "\n".join([f"{head}\tVotes", *(f"{cell}\t{at}" for at, cell in enumerate(cells))])


@pytest.mark.parametrize("head", ["Constituency", "CITIES", "Town", "Place of  birth"])
def test_the_head_of_a_column_tells_what_its_names_are(head: str) -> None:
    kinds = {"Harrow": PEOPLE, "Tarn": PEOPLE, "Sallow_Quay": PLACES, "Vellin": PLACES, "Lorn": ORGANISATIONS}
    assert read(table(head, CELLS), **kinds) == dict.fromkeys(CELLS, PLACES)


def test_a_head_is_not_believed_against_all_that_was_seen() -> None:
    kinds = {"Harrow": PEOPLE, "Tarn": PEOPLE, "Sallow_Quay": PEOPLE, "Vellin": PEOPLE, "Lorn": PEOPLE}
    assert read(table("City", CELLS), **kinds) == dict.fromkeys(CELLS, PEOPLE)


def test_without_a_head_nearly_all_must_be_alike() -> None:
    kinds = {"Harrow": PEOPLE, "Tarn": PEOPLE, "Sallow_Quay": PEOPLE, "Vellin": PEOPLE, "Lorn": PLACES}
    assert read(table("Seen", CELLS), **kinds) == dict.fromkeys(CELLS, PEOPLE)
    kinds |= {"Vellin": ORGANISATIONS}
    assert read(table("Seen", CELLS), **kinds)["Lorn"] is PLACES


def test_a_cell_that_was_not_seen_is_named_as_those_beside_it() -> None:
    kinds = {"Harrow": PLACES, "Tarn": PLACES, "Sallow_Quay": PLACES, "Vellin": PLACES}
    assert read(table("Town", CELLS), **kinds)["Lorn"] is PLACES
    assert "none of them" not in read(table("Town", [*CELLS[:4], "none of them"]), **kinds)
    del kinds["Vellin"], kinds["Tarn"]
    assert "Lorn" not in read(table("Town", CELLS), **kinds)


def test_what_stands_behind_a_cells_name_stays_what_it_is() -> None:
    cells = ["Harrow (Tarn FC)", "Lorn", "Vellin", "Sallow Quay"]
    kinds = {"Harrow": PLACES, "Tarn_FC": ORGANISATIONS, "Lorn": PEOPLE, "Vellin": PEOPLE, "Sallow_Quay": PEOPLE}
    assert read(table("Player", cells), **kinds) == {
        "Harrow": PEOPLE, "Tarn FC": ORGANISATIONS, "Lorn": PEOPLE, "Vellin": PEOPLE, "Sallow Quay": PEOPLE,
    }  # fmt: skip


def test_few_cells_and_other_lines_tell_nothing() -> None:
    assert read(table("Town", CELLS[1:3]), Tarn=PLACES, Sallow_Quay=PEOPLE)["Sallow Quay"] is PEOPLE
    lines = "Town\n" + "\n".join(CELLS)
    kinds = dict.fromkeys(["Harrow", "Tarn", "Vellin", "Lorn"], PLACES) | {"Sallow_Quay": PEOPLE}
    assert read(lines, **kinds)["Sallow Quay"] is PEOPLE


@settings(max_examples=60)
@given(st.text(st.sampled_from("Ada\t\t\n\n Q"), max_size=80), st.data())
def test_names_stay_in_order_and_in_the_text(text: str, data: st.DataObject) -> None:
    found, at = [], 0
    while at < len(text):
        start = data.draw(st.integers(at, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        if "\t" not in text[start:end] and "\n" not in text[start:end]:
            found.append(Found(Span(start, end), data.draw(st.sampled_from(EntityKind)), 0.9))
        at = end
    made = by_column(text, found)
    assert {one.span for one in found} <= {one.span for one in made}
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(made))
    assert all(one.span.end <= len(text) for one in made)
