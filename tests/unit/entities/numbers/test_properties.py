"""What holds of any text: spans, order, time; and what is written from a value reads back as that value."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.numbers import find_numbers
from reader.model.facts import Number, NumberKind
from reader.model.span import Span

PIECES = st.sampled_from(
    (
        "1 22 333 4,000 5.6 7% $8 €9,5 £10m - – — / : . , ; ( ) ' ’ \n \t to and of the a an half third two-thirds one "
        "two twenty hundred million dozen dozens percent per cent point dollars Rs crore km/h °C C years -old am p.m. "
        "May Nov. 18th 1990s '80s 2022/23 3-1 3-1-2 people minus about more than or so COVID-19 Boeing ago o'clock ½ "
        "١٢ ² 0x1F 1e9 \u00a0 \u2009 \U0001f600 ´ # @ http://a.b/1 [1]"
    ).split(" ")
)
MONTHS = "January February March April May June July August September October November December".split()
UNITS = {
    "miles": "mile",
    "hectares": "hectare",
    "tonnes": "tonne",
    "kilograms": "kilogram",
    "square feet": "square foot",
}


def _one(phrase: str) -> Number:
    text = f"They said {phrase} was enough."
    (number,) = find_numbers(text)
    assert number.text == phrase == number.span.of(text)
    return number


def _check(text: str, numbers: tuple[Number, ...]) -> None:
    assert all(number.span.of(text) == number.text and number.text.strip() for number in numbers)
    assert all(left.span.end <= right.span.start for left, right in pairwise(numbers))
    for number in numbers:
        if isinstance(number.minimum, int | float) and isinstance(number.maximum, int | float):
            assert number.minimum <= number.maximum
        assert not (number.value is not None and number.maximum is not None)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_ordered_slices(text: str) -> None:
    _check(text, find_numbers(text, published="2022-05-04"))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=40))
def test_any_run_of_number_pieces_gives_ordered_slices(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    _check(text, find_numbers(text, published="2022-05-04"))


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30), st.integers(0, 60), st.integers(1, 60))
def test_nothing_reaches_into_a_skipped_span(pieces: list[str], start: int, length: int) -> None:
    text = " ".join(pieces)
    skip = Span(min(start, len(text)), min(start + length, len(text)))
    assert not any(number.span.overlaps(skip) for number in find_numbers(text, skip=(skip,) if len(skip) else ()))


@given(st.integers(1, 10**12), st.sampled_from([("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("C$", "CAD")]))
def test_money_reads_back(amount: int, currency: tuple[str, str]) -> None:
    number = _one(f"{currency[0]}{amount:,}")
    assert (number.kind, number.value, number.unit) == (NumberKind.MONEY, amount, currency[1])


@given(st.integers(1, 99_999), st.sampled_from([("million", 10**6), ("billion", 10**9), ("trillion", 10**12)]))
def test_multiplied_money_reads_back(tenths: int, scale: tuple[str, int]) -> None:
    number = _one(f"${tenths // 10}.{tenths % 10} {scale[0]}")
    assert number.value == tenths * scale[1] // 10


@given(st.integers(0, 99_999), st.sampled_from(["%", " percent", " per cent"]))
def test_percent_reads_back(hundredths: int, sign: str) -> None:
    number = _one(f"{hundredths // 100}.{hundredths % 100:02}{sign}")
    assert number.kind is NumberKind.PERCENT
    assert number.value == pytest.approx(hundredths / 100)


@given(st.integers(2, 10**9), st.sampled_from(sorted(UNITS)))
def test_quantities_read_back(amount: int, unit: str) -> None:
    number = _one(f"{amount:,} {unit}")
    assert (number.kind, number.value, number.unit) == (NumberKind.QUANTITY, amount, UNITS[unit])


@given(st.dates(date(1700, 1, 1), date(2099, 12, 31)), st.booleans())
def test_dates_read_back(day: date, british: bool) -> None:
    month = MONTHS[day.month - 1]
    number = _one(f"{day.day} {month} {day.year}" if british else f"{month} {day.day}, {day.year}")
    assert (number.kind, number.value) == (NumberKind.DATE, day.isoformat())


@given(st.integers(1, 999), st.integers(1, 999))
def test_ranges_keep_both_ends(low: int, more: int) -> None:
    number = _one(f"${low}-{low + more} million")
    assert (number.value, number.minimum, number.maximum) == (None, low * 10**6, (low + more) * 10**6)


@pytest.mark.parametrize("piece", ["12-345-6789--0", "1 2 3 4-5 ", "1,2.3", "$€£ 1/2 "])
def test_a_long_run_of_digits_and_marks_is_read_to_its_end(piece: str) -> None:
    text = piece * 1500 + " In the end 41 people came."
    assert "41" in [number.text for number in find_numbers(text)]


def _found(text: str, phrase: str) -> Number:
    (number,) = find_numbers(text)
    assert number.text == phrase == number.span.of(text)
    return number


@given(st.integers(0, 10**9), st.sampled_from(["civilians", "red lamps", "people"]))
def test_counts_read_back(amount: int, things: str) -> None:
    number = _found(f"In all, {amount:,} {things} came.", f"{amount:,}")
    assert (number.kind, number.value, number.counts) == (NumberKind.COUNT, amount, things)


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def _spell(amount: int) -> str:
    for scale, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if amount >= scale:
            rest = f" {_spell(amount % scale)}" if amount % scale else ""
            return f"{_spell(amount // scale)} {word}{rest}"
    if amount < len(ONES):
        return ONES[amount]
    return TENS[amount // 10] + (f"-{ONES[amount % 10]}" if amount % 10 else "")


@given(st.integers(2, 10**9 - 1))
def test_spelled_out_counts_read_back(amount: int) -> None:
    number = _found(f"They saw {_spell(amount)} lamps.", _spell(amount))
    assert (number.kind, number.value, number.counts) == (NumberKind.COUNT, amount, "lamps")


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["a.m.", "am", "24"]))
def test_times_read_back(hour: int, minute: int, style: str) -> None:
    half = style.replace("a", "p") if hour >= 12 else style
    phrase = f"{hour:02}:{minute:02}" if style == "24" else f"{(hour - 1) % 12 + 1}:{minute:02} {half}"
    number = _found(f"It began at {phrase} sharp.", phrase)
    assert (number.kind, number.value) == (NumberKind.TIME, f"{hour:02}:{minute:02}")


@given(st.integers(2, 999), st.sampled_from(["minute", "hour", "day", "month", "year"]), st.booleans())
def test_durations_read_back(amount: int, unit: str, hyphened: bool) -> None:
    phrase = f"{amount}-{unit}" if hyphened else f"{amount} {unit}s"
    number = _found(f"A {phrase} wait followed.", phrase)
    assert (number.kind, number.value, number.unit) == (NumberKind.DURATION, amount, unit)


@given(st.integers(1, 99), st.integers(1, 59), st.sampled_from(["{}h {}m", "{}h{:02}m", "{} hours {} minutes"]))
def test_durations_in_two_units_read_back(hours: int, minutes: int, style: str) -> None:
    phrase = style.format(hours, minutes)
    number = _found(f"It took {phrase} in the end.", phrase)
    assert (number.kind, number.value, number.unit) == (NumberKind.DURATION, 60 * hours + minutes, "minute")


@given(st.integers(1, 999))
def test_ordinals_read_back(rank: int) -> None:
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    number = _found(f"It was the {rank}{ending} lamp.", f"{rank}{ending}")
    assert (number.kind, number.value) == (NumberKind.ORDINAL, rank)


@given(st.integers(0, 130), st.integers(0, 130))
def test_scores_read_back(home: int, away: int) -> None:
    number = _found(f"They won the match {home}-{away} at home.", f"{home}-{away}")
    assert (number.kind, number.value) == (NumberKind.SCORE, f"{home}-{away}")


@given(st.integers(2, 10**6))
def test_shares_read_back(whole: int) -> None:
    number = _found(f"It was one in {whole:,} lamps.", f"one in {whole:,}")
    assert number.kind is NumberKind.OTHER
    assert number.value == pytest.approx(1 / whole, rel=1e-3)
