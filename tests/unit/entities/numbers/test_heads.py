"""Figures in a table count what their column's head says."""

import pytest

from reader.entities.numbers import find_numbers


def counts(text: str) -> dict[str, str]:
    return {number.text: number.counts for number in find_numbers(text)}


def column(head: str, *cells: str) -> str:
    return "\n".join([f"Town\t{head}", *(f"Tarn\t{cell}" for cell in cells)])


@pytest.mark.parametrize("head", ["Population", "Area (km²)", "Revenue ($m)", "Of whom\u00a0children"])
def test_bare_figures_count_what_the_head_says_as_it_is_written(head: str) -> None:
    told = " ".join(head.split())
    assert counts(column(head, "41,200", " 870 ", "31.5")) == {"41,200": told, "870": told, "31.5": told}


def test_what_says_itself_what_it_is_stays_so() -> None:
    text = column("Catch", "3 tons", "40%", "$12", "12", "17 boats")
    assert counts(text) == {"3 tons": "", "40%": "", "$12": "", "12": "Catch", "17": "boats"}


@pytest.mark.parametrize("head", ["No.", "Rank", "#", "2019", "x" * 61, ""])
def test_heads_that_tell_nothing_are_not_told(head: str) -> None:
    assert set(counts(column(head, "41", "42", "43")).values()) <= {""}


def test_a_column_of_other_things_has_no_figures_to_count() -> None:
    assert counts(column("Known for", "12", "its wall", "9", "the tide")) == {"12": "", "9": ""}
    assert counts(column("Population", "12", "9")) == {"12": "", "9": ""}
    assert counts("Population\n41\n42\n43") == {"41": "", "42": "", "43": ""}
