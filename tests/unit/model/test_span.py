"""Spans are half-open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Span


def test_a_span_is_half_open() -> None:
    span = Span(2, 4)
    assert span.of("abcdef") == "cd"
    assert span.contains(2)
    assert not span.contains(4)
    assert not span.overlaps(Span(4, 5))
    assert span.clip(Span(3, 9)) == Span(3, 4)
    assert span.clip(Span(4, 9)) is None


def test_an_empty_span_is_true_and_has_no_length() -> None:
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.text(st.sampled_from("ab \t\n\u00a0"), max_size=12), st.data())
def test_a_bare_span_has_all_but_the_space_at_its_ends(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    bare = span.bare(text)
    assert bare.of(text) == span.of(text).strip()
    assert span.start <= bare.start <= bare.end <= span.end
