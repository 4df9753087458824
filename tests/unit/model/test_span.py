"""Spans are half-open."""

import pytest

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
