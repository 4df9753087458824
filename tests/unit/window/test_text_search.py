"""Words are found whatever their case and accents, at the right code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Span
from reader.window.text_search import Folded, Wanted


def found(text: str, words: str, **how: bool) -> list[str]:
    folded = Folded(text, keep_case=how.get("match_case", False))
    return [text[a:b] for a, b in folded.find(Wanted(words, **how), [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("The quay, the QUAY.", "quay", ["quay", "QUAY"]),
        ("Zoë came; zoe left", "zoe", ["Zoë", "zoe"]),
        ("Die Straße und die STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Die Straße und die STRASSE", "straße", ["Straße", "STRASSE"]),
        ("Sørli in Łódź, Lodz", "lodz", ["Łódź", "Lodz"]),
        ("Sørli in Łódź", "sorli", ["Sørli"]),
        ("it’s 'it's'", "it's", ["it’s", "it's"]),
        ("a har\u00adbour and a harbour", "harbour", ["har\u00adbour", "harbour"]),
        ("old\u00a0 mole, old\nmole, old\n\nmole", "old mole", ["old\u00a0 mole", "old\nmole"]),
        ("😀 tide 😀 tide", "tide", ["tide", "tide"]),
        ("الْكِتَاب", "الكتاب", ["الْكِتَاب"]),
        ("a (b) [c]", "(b)", ["(b)"]),
        ("nothing here", "  ", []),
        ("우리 항구 우리", "우리", ["우리", "우리"]),
    ],
)
def test_folding(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


def test_case_and_whole_words() -> None:
    text = "Tide and tides, TIDE, riptide"
    assert len(found(text, "tide")) == 4
    assert found(text, "tide", match_case=True) == ["tide", "tide"]
    assert found(text, "tide", whole_words=True) == ["Tide", "TIDE"]
    assert found(text, "Tide", whole_words=True, match_case=True) == ["Tide"]


def test_only_what_is_shown_is_searched() -> None:
    text = "ẞtide one\n\ntide two\n\ntide three"
    inside = [Span(0, 9), Span(text.index("tide three"), len(text))]
    assert list(Folded(text).find(Wanted("tide"), inside)) == [(1, 5), (21, 25)]


@given(st.text(max_size=60), st.data())
def test_every_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = text[start : start + 5]
    hits = list(Folded(text).find(Wanted(words), [Span(0, len(text))]))
    assert all(0 <= first < last <= len(text) for first, last in hits)
    if Folded(words).text.split() == [Folded(words).text]:
        assert hits


def test_each_hit_of_a_book() -> None:
    text = ("The tide came in over the flats — and Zoë’s boats began to lift, one by one. " * 8 + "\n\n") * 1600
    assert len(text.split()) > 200_000
    folded = Folded(text)
    hits = list(folded.find(Wanted("zoe's boats"), [Span(0, len(text))]))
    assert len(hits) == 8 * 1600
