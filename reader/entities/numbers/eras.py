"""Years by century, by their last two figures, by era: "19th century", "'90s", "'99", "300 BC", "AD 79"."""

import re

from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.words import read_ordinal
from reader.model.facts import NumberKind

_BEFORE_CHRIST = frozenset(("BC", "BCE", "B.C.", "B.C.E.", "B.C"))
_AFTER_CHRIST = frozenset(("AD", "CE", "A.D.", "C.E.", "A.D"))
# "the class of '99", "back in '92": after these an apostrophe stands for the century, elsewhere it may be a quote.
_BEFORE_SHORT = frozenset(listed("of in since from spring summer autumn fall winter"))
_THIS_CENTURY = 30


def _date(first: int, last: int, value: str) -> Found:
    return Found(NumberKind.DATE, first, last, value)


def century_of(tens: str) -> str:
    """Return the century that a decade of two figures lies in."""
    return "20" if tens in ("00", "10") else "19"


def read_short_decade(context: Context, at: int) -> Found | None:
    """Read "'90s" at its apostrophe, and "'99"."""
    tokens = context.tokens
    figure = tokens[at + 1]
    if not (tokens[at].is_mark("'’‘") and figure.glued and re.fullmatch("[0-9]{2}", figure.text)):
        return None
    if tokens.glued_word(at + 2) == "s" and figure.text[1] == "0":
        return _date(at, at + 3, f"{century_of(figure.text)}{figure.text[0]}X")
    century = _short_year_of(tokens, at)
    if tokens[at].glued or tokens[at + 2].is_mark("'’%") or tokens.glued_word(at + 2) or not century:
        return None
    return _date(at, at + 2, f"{century}{figure.text}")


def _short_year_of(tokens: Tokens, at: int) -> str:
    """Return the century that the apostrophe at `at` stands for, "" where it may be a quote's."""
    before = tokens[at - 2]
    if tokens.word(at - 1) in ("and", "to", "or", "through") and re.fullmatch("[12][0-9]{3}", before.text):
        return before.text[:2]  # "between 2016 and '19"
    if tokens.word(at - 1) not in _BEFORE_SHORT:
        return ""
    return "20" if int(tokens[at + 1].text) < _THIS_CENTURY else "19"


def read_century(context: Context, at: int) -> Found | None:
    """Read "19th century", "21st-century", "nineteenth century", "third century BC"; the 18th of "18th and 19th"."""
    tokens = context.tokens
    ordinal = _of_century(tokens, at)
    if ordinal is None:
        return None
    number, after = ordinal
    if not _century_at(tokens, after):
        joint = after + (tokens[after].is_mark("-‐‑") and tokens[after].glued)
        second = _of_century(tokens, joint + 1) if tokens.word(joint) in ("and", "or", "to", "through") else None
        return _date(at, after, f"{number - 1:02}XX") if second and _century_at(tokens, second[1]) else None
    last = _century_at(tokens, after)
    if tokens[last].text in _BEFORE_CHRIST:
        return _date(at, last + 1, f"-{number - 1:02}XX")
    return _date(at, last + (tokens[last].text in _AFTER_CHRIST), f"{number - 1:02}XX")


def _of_century(tokens: Tokens, at: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(tokens, at)
    return ordinal if ordinal and 1 <= ordinal[0] <= 30 else None


def _century_at(tokens: Tokens, at: int) -> int:
    """Return the index after "century" or "-century" at `at`, 0 where it does not stand."""
    at += bool(tokens.after_hyphen(at))
    return at + 1 if tokens.word(at) in ("century", "centuries") else 0


def read_era(context: Context, at: int) -> Found | None:
    """Read "300 BC", "AD 79", "1200 CE"; years before Christ are counted from a year zero, as ISO 8601 does."""
    tokens = context.tokens
    marked = tokens[at].text in ("AD", "A.D.") and tokens[at].kind is TokenKind.WORD
    figure = tokens[at + marked]
    year = figure.text.replace(",", "")
    if figure.kind is not TokenKind.NUMBER or not re.fullmatch("[1-9][0-9]{0,3}", year):
        return None
    if marked:
        return _date(at, at + 2, f"{int(year):04}") if not tokens.glued_word(at + 2) else None
    era = tokens[at + 1].text
    if era in _BEFORE_CHRIST:
        return _date(at, at + 2, f"-{int(year) - 1:04}" if int(year) > 1 else "0000")
    return _date(at, at + 2, f"{int(year):04}") if era in _AFTER_CHRIST else None
