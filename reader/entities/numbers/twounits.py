"""Measures told in two or three units side by side: "2h 35m", "3 hours 20 minutes", "5m 30s", "9st 7lb"."""

from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.unitwords import PHRASES
from reader.entities.numbers.words import ONES, TENS
from reader.model.facts import NumberKind

# How many of the next smaller unit make one.
_NEXT = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "stone": ("pound", 14),
    "pound": ("ounce", 16),
}
_WEIGHTS = frozenset(listed("pound ounce"))
# Letters that are these units only beside another one: "35m" alone is a number of millions or of metres.
_LETTERS = {"d": "day", "h": "hour", "m": "minute", "s": "second", "st": "stone"}
_SMALL = {**ONES, **TENS}


def read_two_units(context: Context, at: int) -> Found | None:
    """Read a measure in two or three units at `at`; its value counts in the smallest."""
    tokens = context.tokens
    first = _part(tokens, at)
    if first is None:
        return None
    value, unit, last = first
    parts = 1
    while unit in _NEXT and (part := _part(tokens, last, larger=unit)):
        more, smaller, after = part
        if smaller != _NEXT[unit][0] or more >= _NEXT[unit][1]:
            break
        value, unit, last, parts = value * _NEXT[unit][1] + more, smaller, after, parts + 1
    if parts == 1:
        return None
    return Found(NumberKind.QUANTITY if unit in _WEIGHTS else NumberKind.DURATION, at, last, value, unit)


def _part(tokens: Tokens, at: int, *, larger: str = "") -> tuple[int, str, int] | None:
    """Return the amount, the unit and the index after them; the minutes of "2h35" have no unit of their own."""
    figure = tokens[at]
    if figure.kind is TokenKind.NUMBER and figure.text.isdigit() and len(figure.text) < 4:
        amount = int(figure.text)
    elif figure.kind is TokenKind.WORD and figure.lower in _SMALL:
        amount = _SMALL[figure.lower]
    else:
        return None
    name = tokens[at + 1]
    unit = (_LETTERS.get(name.text) if name.glued else "") or PHRASES.get(name.lower, "")
    if name.kind is TokenKind.WORD and unit:
        return amount, unit, at + 2
    if (
        larger == "hour"
        and figure.glued
        and len(figure.text) == 2
        and not (name.glued and name.kind is TokenKind.NUMBER)
    ):
        return amount, "minute", at + 1
    return None
