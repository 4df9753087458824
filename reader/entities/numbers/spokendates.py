"""Years and decades in words: "in nineteen eighty-seven", "the late sixties", "in her early fifties"."""

import re

from reader.entities.numbers.counts import things_counted
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind
from reader.entities.numbers.words import DECADES, read_cardinal
from reader.model.facts import NumberKind

# Before tens of years these make an age of them.
THEIR = frozenset(listed("his her their my our your"))
WEATHER = re.compile(
    r"\b(?:temperatures?|highs|lows|degrees|thermometers?|mercury|forecasts?|fahrenheit|celsius|weather)\b",
    re.IGNORECASE,
)
_CENTURIES = {"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20"}
_BEFORE_YEAR = frozenset(listed("in since of from by until till to around during before after year and"))


def read_spoken_year(context: Context, at: int) -> Found | None:
    """Read "in nineteen eighty-seven", "since twenty nineteen", "in nineteen oh five"."""
    tokens = context.tokens
    century = _CENTURIES.get(tokens.word(at))
    if century is None or tokens.word(at - 1) not in _BEFORE_YEAR or tokens[at + 1].kind is not TokenKind.WORD:
        return None
    nought = tokens.word(at + 1) in ("oh", "o")
    rest = read_cardinal(tokens, at + 1 + nought)
    if rest is None or rest.scaled or (rest.value < 10) != nought or things_counted(tokens, rest.last)[0]:
        return None
    return Found(NumberKind.DATE, at, rest.last, f"{century}{int(rest.value):02}")


def read_spoken_decade(context: Context, at: int) -> Found | None:
    """Read "in her early fifties" as an age and "in the late sixties" as years."""
    tokens = context.tokens
    low = DECADES.get(tokens.word(at))
    if low is None or tokens[at - 1].is_mark("-"):
        return None
    before = at - 1 - (tokens.word(at - 1) in ("early", "mid", "late"))
    before -= tokens[before].is_mark("-")
    if tokens.word(before) in THEIR:
        return Found(NumberKind.DURATION, at, at + 1, None, "year", low, low + 9)
    if tokens.word(before) != "the" or WEATHER.search(context.near(at)):
        return None
    dated = tokens.word(before - 1) in ("in", "of", "since", "during", "from", "until", "by", "throughout")
    return Found(NumberKind.DATE, at, at + 1, f"19{low // 10}X") if dated else None
