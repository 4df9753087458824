"""How the article is set, as a value."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window.typography import LINES, MEASURES, SIZES, Face, Paragraphs, Typography, percent

SETTINGS = st.builds(
    Typography,
    st.sampled_from(Face),
    st.sampled_from(SIZES),
    st.integers(MEASURES[0], MEASURES[-1]),
    st.sampled_from(LINES),
    st.sampled_from(Paragraphs),
    st.booleans(),
)


@given(SETTINGS)
def test_what_is_kept_comes_back(typography: Typography) -> None:
    assert Typography.restored(typography.kept()) == typography


@given(st.dictionaries(st.sampled_from(list(Typography().kept())), st.text(max_size=6)))
def test_whatever_the_file_says_the_text_can_be_read(kept: dict[str, str]) -> None:
    made = Typography.restored(kept)
    assert SIZES[0] <= made.size <= SIZES[-1]
    assert 45 <= made.measure <= 90
    assert LINES[0] <= made.line <= LINES[-1]


def test_the_size_of_an_older_version_is_kept() -> None:
    assert Typography.restored({"size": "22"}) == Typography(size=22)


@given(SETTINGS, st.sampled_from(("size", "measure", "line")), st.sampled_from((-1, 1)))
def test_a_step_goes_on_or_stands_at_the_end(typography: Typography, name: str, by: int) -> None:
    ends = {"size": SIZES, "measure": MEASURES, "line": LINES}[name]
    before, after = getattr(typography, name), getattr(typography.stepped(name, by), name)
    assert ends[0] <= after <= ends[-1]
    assert (after - before) * by >= 0
    if before in ends and before != ends[-1 if by > 0 else 0]:
        assert after != before


def test_it_is_a_value() -> None:
    with pytest.raises(FrozenInstanceError):
        Typography().size = 20  # type: ignore[misc]
    assert Typography() == replace(Typography(size=20), size=18)


def test_the_room_between_paragraphs() -> None:
    gaps = [Typography(paragraphs=paragraphs).gap for paragraphs in Paragraphs]
    assert gaps[0] == 0
    assert gaps == sorted(gaps)
    assert [Typography(paragraphs=paragraphs).indent > 0 for paragraphs in Paragraphs] == [True, False, False, False]


def test_lines_are_as_high_in_either_face() -> None:
    assert percent(1.485, "Literata") == pytest.approx(100)
    assert percent(1.65, "Inter") > percent(1.65, "Literata")
