"""When two forms can be one name, and when they only look so."""

import pytest

from reader.entities.forms import alike, part_of, same_person, spelling
from reader.model.facts import EntityKind

PEOPLE, PLACES, ORGANISATIONS = EntityKind


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PLACES, "U. S.", "America"),
        (PLACES, "State of Israel", "Israel"),
        (PLACES, "east Harrow", "Harrow"),
        (PLACES, "Calif", "Calif."),
        (PLACES, "FL", "Florida"),
        (PLACES, "S.C.", "South Carolina"),
        (PLACES, "Kiev", "Kyiv"),
        (ORGANISATIONS, "Tarn Holdings", "Tarn"),
        (ORGANISATIONS, "Tarn!", "Tarn"),
        (ORGANISATIONS, "Tarn+", "Tarn Plus"),
        (ORGANISATIONS, "Tarn +", "Tarn Plus"),
        (ORGANISATIONS, "Department of the Harbour", "Harbour Department"),
        (PEOPLE, "Ada Brook Jr.", "ADA BROOK"),
        (PEOPLE, "Ada Brook FRS", "Ada M. Brook"),
        (PEOPLE, "Brook I", "Brook"),
    ],
)
def test_spellings_of_one_name(kind: EntityKind, one: str, other: str) -> None:
    assert spelling(kind, one) == spelling(kind, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("joe brook", "joseph brook", True),
        ("ben brook", "benjamin brook", True),
        ("joshua brook", "joshua abraham brook", True),
        ("brook ada", "ada brook", True),
        ("volodymyr brankovsky", "volodymyr brankovskyi", True),
        ("a brook", "ada brook", True),
        ("joe brook", "hunter brook", False),
        ("martin brook", "martina brook", False),
        ("bob brook", "bert brook", False),
        ("eric brook", "erica brook", False),
        ("brook", "ada brook", False),
    ],
)
def test_one_person_or_two(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is same


def test_places_that_differ_in_vowels_alone() -> None:
    assert alike(PLACES, "esfahan", "isfahan")
    assert not alike(PLACES, "austria", "australia")


@pytest.mark.parametrize(
    ("kind", "short", "full", "part"),
    [
        (ORGANISATIONS, "Security Council", "UN Security Council", True),
        (ORGANISATIONS, "Greens", "Green Party", True),
        (ORGANISATIONS, "Thunder", "Tarn City Thunder", True),
        (ORGANISATIONS, "Conservatives", "Conservative Party", True),
        (ORGANISATIONS, "HG&E", "Harrow Gas & Electric Co.", True),
        (ORGANISATIONS, "LV", "LibriVox", True),
        (ORGANISATIONS, "Penn State", "Pennsylvania State University", True),
        (ORGANISATIONS, "Scientology", "Church of Scientology", True),
        (ORGANISATIONS, "Tarn University", "Faculty of Arts of Tarn University", False),
        (ORGANISATIONS, "House", "White House", False),
        (ORGANISATIONS, "Egypt", "Egypt Air", False),
        (ORGANISATIONS, "Harrow Bay", "Harrow Bay Post-Gazette", False),
        (PLACES, "Mexico", "Mexico City", False),
        (PLACES, "Orlov", "Orlov steel plant", True),
        (PEOPLE, "Brook", "Ada Brook", True),
        (PEOPLE, "Brook", "Brookfield Tarn", False),
    ],
)
def test_a_part_stands_for_the_whole(kind: EntityKind, short: str, full: str, part: bool) -> None:
    assert part_of(kind, short, full) is part
