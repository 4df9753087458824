"""The names of the real sample article, where it lies beside the checkout."""

from pathlib import Path

import pytest

from reader.cleaning import clean
from reader.entities import find_facts
from reader.model.facts import Facts
from reader.sources import load

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "moscow-times-dump.txt"


@pytest.fixture(scope="module")
def facts() -> Facts:
    if not SAMPLE.is_file():
        pytest.skip(f"{SAMPLE.name} is not beside the checkout")
    return find_facts(clean(load(str(SAMPLE))).text)


def test_one_row_for_the_president(facts: Facts) -> None:
    rows = [person for person in facts.people if "Putin" in person.forms]
    assert [row.name for row in rows] == ["Vladimir Putin"]


def test_the_places_are_places(facts: Facts) -> None:
    forms = {form for place in facts.places for form in place.forms}
    assert {"Ukraine", "Mariupol", "Kyiv", "Crimea"} <= forms
    assert any("Azovstal" in form for form in forms)


def test_no_place_is_a_person(facts: Facts) -> None:
    forms = {form for person in facts.people for form in person.forms}
    assert not forms & {"Ukraine", "Mariupol", "Kyiv", "Crimea", "Russia", "Azovstal", "Moscow", "Kremlin"}
