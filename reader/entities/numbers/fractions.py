"""Fractions: "two-thirds of voters", "a quarter of", "3/4", "one in five"."""

from decimal import Decimal

from reader.entities.numbers.figures import plain, read_slash
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.units import unit_at
from reader.entities.numbers.unitwords import DURATIONS
from reader.entities.numbers.words import FRACTION_WORDS, ONES
from reader.model.facts import NumberKind


def read_fraction(context: Context, at: int) -> Found | None:
    """Read a fraction at `at`; its kind is other and it may count something."""
    tokens = context.tokens
    if tokens[at].kind is TokenKind.NUMBER:
        value = read_slash(tokens, at)
        return _fraction(at, at + 3, value) if value is not None else None
    return _fold(tokens, at) or _half(tokens, at) or _spelled(tokens, at) or _one_in(tokens, at) or _article(tokens, at)


def _fold(tokens: Tokens, at: int) -> Found | None:
    """Read "threefold"."""
    times = ONES.get(tokens.word(at).removesuffix("fold"), 0) if tokens.word(at).endswith("fold") else 0
    return Found(NumberKind.OTHER, at, at + 1, times, "fold") if times > 1 else None


def _half(tokens: Tokens, at: int) -> Found | None:
    """Read "half an hour", "half a mile"."""
    if tokens.word(at) != "half" or tokens.word(at + 1) not in ("a", "an"):
        return None
    unit, last = unit_at(tokens, at + 2)
    if not unit or unit == "point":
        return None
    return Found(NumberKind.DURATION if unit in DURATIONS else NumberKind.QUANTITY, at, last, 0.5, unit)


def _fraction(first: int, last: int, value: Decimal) -> Found:
    rounded = plain(value.quantize(Decimal("0.0001")))
    return Found(NumberKind.OTHER, first, last, rounded, counts_at=last)


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
    return _fraction(at, last, Decimal(above) / Decimal(below))


def _article(tokens: Tokens, at: int) -> Found | None:
    """Read "a third of", "a quarter of"."""
    word = tokens.word(at + 1)
    if tokens.word(at) != "a" or word not in ("third", "quarter", "fifth", "tenth", "sixth", "eighth"):
        return None
    if tokens.word(at + 2) != "of" and tokens.word(at - 1) != "by":
        return None
    return _fraction(at, at + 2, Decimal(1) / Decimal(FRACTION_WORDS[word]))


def _one_in(tokens: Tokens, at: int) -> Found | None:
    """Read "one in five" and "1 in 5"."""
    below = ONES.get(tokens.word(at + 2), 0)
    if tokens.word(at) != "one" or tokens.word(at + 1) != "in" or below < 2:
        return None
    return _fraction(at, at + 3, Decimal(1) / Decimal(below))
