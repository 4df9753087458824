"""Fractions: "two-thirds of voters", "a quarter of", "3/4", "one in five"."""

from dataclasses import replace
from decimal import Decimal

from reader.entities.numbers.counts import is_plural
from reader.entities.numbers.dates import year_number
from reader.entities.numbers.figures import plain, read_amount, read_slash
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import STOP_WORDS
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.units import unit_at
from reader.entities.numbers.unitwords import DURATIONS
from reader.entities.numbers.words import FRACTION_WORDS, ONES, SCALES
from reader.model.facts import NumberKind


def read_fraction(context: Context, at: int) -> Found | None:
    """Read a fraction at `at`; its kind is other and it may count something."""
    tokens = context.tokens
    if tokens[at].kind is TokenKind.NUMBER:
        value = read_slash(tokens, at)
        if value is None:
            return _one_in(tokens, at) or _some_in(tokens, at)
        return _part_of_unit(tokens, at, at + 3, value) or _fraction(at, at + 3, value)
    return (
        _fold(tokens, at)
        or _half(tokens, at)
        or _and_a_half(tokens, at)
        or _half_of(tokens, at)
        or _point(tokens, at)
        or _spelled(tokens, at)
        or _one_in(tokens, at)
        or _some_in(tokens, at)
        or _article(tokens, at)
    )


def _fold(tokens: Tokens, at: int) -> Found | None:
    """Read "threefold"."""
    times = ONES.get(tokens.word(at).removesuffix("fold"), 0) if tokens.word(at).endswith("fold") else 0
    return Found(NumberKind.OTHER, at, at + 1, times, "fold") if times > 1 else None


def _half(tokens: Tokens, at: int) -> Found | None:
    """Read "half an hour", "half a mile"."""
    if tokens.word(at) != "half" or tokens.word(at + 1) not in ("a", "an"):
        return None
    unit, last = unit_at(tokens, at + 2)
    if not unit:
        return None
    return Found(NumberKind.DURATION if unit in DURATIONS else NumberKind.QUANTITY, at, last, 0.5, unit)


def _and_a_half(tokens: Tokens, at: int) -> Found | None:
    """Read "an hour and a half", "a mile and a half"."""
    if tokens.word(at) not in ("a", "an"):
        return None
    unit, last = unit_at(tokens, at + 1)
    if not unit or any(tokens.word(last + step) != word for step, word in enumerate(("and", "a", "half"))):
        return None
    return Found(NumberKind.DURATION if unit in DURATIONS else NumberKind.QUANTITY, at, last + 3, 1.5, unit)


def _part_of_unit(tokens: Tokens, first: int, last: int, value: Decimal) -> Found | None:
    """Read "3/4-inch", "1/2 cup", "half-mile"."""
    unit, end = unit_at(tokens, last + bool(tokens.after_hyphen(last)))
    if not unit:
        return None
    return Found(NumberKind.DURATION if unit in DURATIONS else NumberKind.QUANTITY, first, end, plain(value), unit)


_HALVED = frozenset(listed("hour mile inch point percent pound ounce ton acre gallon pint minute litre liter"))


def _point(tokens: Tokens, at: int) -> Found | None:
    """Read "half-hour", "a quarter-point", "half a percentage point", "a quarter of a percentage point"."""
    start = at + (tokens.word(at) in ("a", "an"))
    share = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(tokens.word(start))
    if share is None:
        return None
    if (noun := tokens.after_hyphen(start + 1)) in _HALVED or (
        noun == "percentage" and tokens.word(start + 3) == "point"
    ):
        return (
            _part_of_unit(tokens, start, start + 1, share) if noun != "percentage" else _points(start, start + 4, share)
        )
    if start > at and tokens.word(start + 1) == "point":
        return Found(NumberKind.QUANTITY, at, start + 2, plain(share), "point")
    after = start + 1 + (tokens.word(start + 1) == "of")
    if tokens.word(after) == "a" and tokens.word(after + 1) == "percentage" and tokens.word(after + 2) == "point":
        return _points(at, after + 3, share)
    return None


def _points(first: int, last: int, share: Decimal) -> Found:
    return Found(NumberKind.QUANTITY, first, last, plain(share), "percentage point")


_MEASURING = frozenset(
    listed("by than nearly almost about around roughly over under only just least rose fell jumped dropped up down")
)
_COMPARED = frozenset(listed("more less fewer as larger smaller bigger higher lower cheaper longer shorter"))


def _measures(tokens: Tokens, at: int) -> bool:
    """ "more than a third.", "a quarter more people"; "just a third man" ranks."""
    if tokens.word(at + 2) in _COMPARED:
        return True
    return tokens.word(at - 1) in _MEASURING and (
        tokens[at + 2].is_mark(".,;:)—–") or tokens[at + 2].kind is TokenKind.BREAK or tokens.word(at + 2) in STOP_WORDS
    )


_SHARES = frozenset(listed("than nearly almost about around roughly over under only just least exactly some"))
_NO_SHARE = frozenset(listed("first second other latter top bottom back front each a his her its their better one"))


def _half_of(tokens: Tokens, at: int) -> Found | None:
    """Read "half of voters", "nearly half the crew"; "the second half of" is a part of time."""
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if tokens.word(at) != "half" or before in _NO_SHARE or tokens[at - 1].is_mark("-‐‑"):
        return None
    if after == "of" and before != "the":
        return _fraction(at, at + 1, Decimal("0.5"))
    ends = tokens[at + 1].is_mark(".,;)") or after in STOP_WORDS - {"a", "an"}
    if before not in _SHARES or not ends:
        return None
    return replace(_fraction(at, at + 1, Decimal("0.5")), counts_at=at + 1 + (after == "the"))


def _of_a_unit(tokens: Tokens, first: int, last: int, value: Decimal) -> Found | None:
    """Read the rest of "a quarter of an hour" and "three-quarters of a mile"."""
    if tokens.word(last) != "of" or tokens.word(last + 1) not in ("a", "an"):
        return None
    return _part_of_unit(tokens, first, last + 2, value.quantize(Decimal("0.0001")))


def _fraction(first: int, last: int, value: Decimal) -> Found:
    return Found(NumberKind.OTHER, first, last, plain(Decimal(f"{value:.4g}")), counts_at=last)


def _spelled(tokens: Tokens, at: int) -> Found | None:
    """Read "two-thirds", "three quarters", "one-third", "two fifths"."""
    above = ONES.get(tokens.word(at), 0)
    if not above:
        return None
    joined = tokens.after_hyphen(at + 1)
    word, last = (joined, at + 3) if joined else (tokens.word(at + 1), at + 2)
    below = FRACTION_WORDS.get(word)
    if below is None or above >= below or (above > 1) != word.endswith("s"):
        return None
    if word in ("halves", "quarters") and not joined and tokens.word(last) != "of":
        return None
    if above == 1 and not joined and tokens.word(last) != "of":
        return None
    share = Decimal(above) / Decimal(below)
    return _of_a_unit(tokens, at, last, share) or _fraction(at, last, share)


def _article(tokens: Tokens, at: int) -> Found | None:
    """Read "a third of", "a quarter of"."""
    word = tokens.word(at + 1)
    if tokens.word(at) != "a" or word not in ("third", "quarter", "fifth", "tenth", "sixth", "eighth"):
        return None
    if tokens.word(at + 2) != "of" and not _measures(tokens, at):
        return None
    # "a quarter of a million" is a number of its own.
    if tokens.word(at + 3) == "a" and tokens.word(at + 4) in SCALES:
        return None
    share = Decimal(1) / Decimal(FRACTION_WORDS[word])
    return _of_a_unit(tokens, at, at + 2, share) or _fraction(at, at + 2, share)


_BEFORE_SHARE = frozenset(
    listed(
        """
    nearly almost about around roughly some over than least only just approximately and that by for but while
    estimated
    """
    )
)
_WHOLES = frozenset(listed("three four five six eight ten 3 4 5 6 8 10 20 100"))


def _may_begin_share(tokens: Tokens, at: int) -> bool:
    return tokens.sentence_start(at) or tokens[at - 1].is_mark(",") or tokens.word(at - 1) in _BEFORE_SHARE


def _some_in(tokens: Tokens, at: int) -> Found | None:
    """Read "nine in 10 voters"; "won two in three games" counts."""
    whole = tokens[at + 2]
    if tokens.word(at + 1) != "in" or whole.lower not in _WHOLES or not is_plural(tokens.word(at + 3)):
        return None
    if unit_at(tokens, at + 3)[0] or not _may_begin_share(tokens, at):
        return None
    above, below = read_amount(tokens, at), read_amount(tokens, at + 2)
    if above is None or below is None or above.last != at + 1 or not 1 < above.low < below.low or above.high:
        return None
    return _fraction(at, below.last, above.low / below.low)


def _one_in(tokens: Tokens, at: int) -> Found | None:
    """Read "one in five" and "1 in 5"."""
    if tokens[at].lower not in ("one", "1") or tokens.word(at + 1) != "in":
        return None
    below = read_amount(tokens, at + 2 + (tokens.word(at + 2) == "every"))
    if below is None or below.high is not None or below.vague or below.low < 2 or year_number(tokens[at + 2]):
        return None
    return _fraction(at, below.last, Decimal(1) / below.low)
