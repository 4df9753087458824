"""Scores and votes: "3-1", "6-4", "a 5-4 decision"."""

import re

from reader.entities.numbers.counts import is_plural
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.unitwords import PHRASES
from reader.entities.numbers.words import SCALES
from reader.model.facts import NumberKind

_SPORT = re.compile(
    r"\b(?:beat|beats|beaten|beating|won|win|wins|winning|lost|loses?|defeat|defeated|victory|draw|drew|lead|led|leads|score[ds]?|"
    r"scoring|goal|goals|game|match|final|set|vote[ds]?|ruled|ruling|decision|record|season|series|tie[ds]?|rout|loss|playoffs?|"
    r"champions?|championship|team|coach|win-loss|trail(?:ed|ing)?|upset|shutout|home|away)\b",
    re.IGNORECASE,
)


def read_score(context: Context, at: int) -> Found | None:
    """Read a score at `at`; an ascending pair without a word of sport or voting nearby is a range."""
    tokens = context.tokens
    home, dash, away = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (home.kind is away.kind is TokenKind.NUMBER and dash.is_mark("-–") and dash.glued and away.glued):
        return None
    if not (home.text.isdigit() and away.text.isdigit()) or len(home.text) > 3 or len(away.text) > 3:
        return None
    after = tokens[at + 3]
    if after.is_mark("%°$") or after.lower in SCALES or (after.glued and after.kind is TokenKind.WORD):
        return None
    last, parts = at + 3, [home.text, away.text]
    # A record of wins, losses and draws: "7-2-1".
    if after.is_mark("-–") and after.glued and tokens[at + 4].glued and tokens[at + 4].text.isdigit():
        if len(tokens[at + 4].text) > 3:
            return None
        parts.append(tokens[at + 4].text)
        last = at + 5
    elif tokens.after_hyphen(last):
        return None
    if len(parts) == 2 and not _is_score(context, at, int(home.text), int(away.text)):
        return None
    return Found(NumberKind.SCORE, at, last, "-".join(parts))


def read_ratio(context: Context, at: int) -> Found | None:
    """Read a ratio at `at`: "3:1", "a ratio of 10:1", "120/80"; a clock was read before."""
    tokens = context.tokens
    one, colon, other = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (one.kind is other.kind is TokenKind.NUMBER and colon.is_mark(":/") and colon.glued and other.glued):
        return None
    # Odds of "7/2", a blood pressure of "120/80"; what grows may be a day or a part.
    if colon.text == "/" and not (
        one.text.isdigit() and other.text.isdigit() and int(one.text[:9]) > int(other.text[:9])
    ):
        return None
    plain = one.text.isdigit() and other.text.isdigit() and len(one.text) < 4 and len(other.text) < 4
    more = tokens[at + 3].is_mark(":/") and tokens[at + 3].glued
    return Found(NumberKind.OTHER, at, at + 3, f"{one.text}:{other.text}") if plain and not more else None


def _is_score(context: Context, at: int, home: int, away: int) -> bool:
    following = context.tokens[at + 3].lower
    if following in PHRASES or following in ("percent", "per") or (is_plural(following) and home < away):
        return False
    return (
        home >= away
        or (home == 0 and away < 30)
        or _is_record(context.tokens, at)
        or _SPORT.search(context.near(at)) is not None
    )


def _is_record(tokens: Tokens, at: int) -> bool:
    """ "Dover (1-2): ...", "the Eels (3-4, 1-2)"."""
    if not (tokens[at - 1].is_mark("(") and tokens[at - 2].capital):
        return False
    return tokens[at + 3].is_mark(",") or (tokens[at + 3].is_mark(")") and tokens[at + 4].is_mark(":"))
