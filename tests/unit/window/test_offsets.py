"""Offsets of the text and positions of the document agree, whatever the text holds."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Span
from reader.window.offsets import OffsetMap, units
from reader.window.ranges import Ranges

TEXTS = st.lists(st.text(st.sampled_from("ab é\U0001f30a\U00010348"), min_size=1, max_size=12), min_size=1, max_size=6)


def placed(parts: list[str]) -> tuple[str, OffsetMap, list[Span]]:
    """Set parts with a separator of two in the text and of five in the document."""
    text = "\n\n".join(parts)
    offsets, spans, at, position = OffsetMap(text), [], 0, 3
    for part in parts:
        span = Span(at, at + len(part))
        offsets.add(span, position)
        spans.append(span)
        at, position = span.end + 2, position + units(part) + 5
    return text, offsets, spans


@given(TEXTS, st.data())
def test_there_and_back(parts: list[str], data: st.DataObject) -> None:
    _, offsets, spans = placed(parts)
    span = data.draw(st.sampled_from(spans))
    offset = data.draw(st.integers(span.start, span.end))
    position = offsets.position(offset)
    assert position is not None
    assert offsets.offset(position) == offset


@given(TEXTS, st.data())
def test_a_range_is_the_span_again(parts: list[str], data: st.DataObject) -> None:
    text, offsets, _ = placed(parts)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    ranges = offsets.range(span)
    shown = span.of(text).replace("\n", "")
    assert sum(last - first for first, last in ranges) == units(shown)
    if shown:
        back = offsets.span(ranges[0][0], ranges[-1][1])
        assert back is not None
        assert back.of(text).strip("\n") == span.of(text).strip("\n")


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 12)), max_size=30), st.integers(0, 60), st.integers(1, 20))
def test_ranges_finds_what_overlaps(rows: list[tuple[int, int]], first: int, size: int) -> None:
    things = [(number, [(start, start + length)]) for number, (start, length) in enumerate(rows)]
    found = [thing for thing, _ in Ranges(things).between(first, first + size)]
    wanted = [n for n, [(start, end)] in things if start < first + size and end > first]
    assert found == wanted
