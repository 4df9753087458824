"""Ordinals: "the third time", "21st", "fourth-largest"."""

from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import STOP_WORDS
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.words import FRACTION_WORDS, read_ordinal
from reader.model.facts import NumberKind

_DETERMINERS = frozenset(
    listed(
        """
    the a an his her its their our my your this that these those each every no any another one for 's
    """
    )
)
_NOT_AFTER = frozenset(listed("at"))
_NAMED = frozenset(
    listed(
        """
    street avenue ave congress airborne amendment circuit infantry army division brigade regiment battalion fleet
    corps world lady republic reich estate arrondissement district precinct st road floor
    """
    )
)


def read_rank(context: Context, at: int) -> Found | None:
    """Read an adjectival ordinal at `at`."""
    tokens = context.tokens
    ordinal = read_ordinal(tokens, at)
    if ordinal is None or (tokens[at].kind is TokenKind.NUMBER and tokens[at].glued):
        return None
    rank, last = ordinal
    last = _compound(tokens, last)
    if tokens[last].capital and tokens.word(last) in _NAMED:
        return None
    if tokens[at].kind is TokenKind.WORD and not _adjectival(tokens, at, last):
        return None
    return Found(NumberKind.ORDINAL, at, last, rank)


def _compound(tokens: Tokens, last: int) -> int:
    """Keep "fourth-largest", "third-quarter", "first-time" whole."""
    while tokens.after_hyphen(last) and not tokens[last + 2].is_mark("."):
        last += 2
    return last


def _adjectival(tokens: Tokens, at: int, last: int) -> bool:
    """Say whether the word ranks something: "the first time", not "first, we" or "a second later"."""
    word, before, following = tokens.word(at), tokens.word(at - 1), tokens[last]
    if before == "at" or (
        word in ("second", "third", "fourth", "fifth")
        and before in ("a", "one")
        and ((following.lower in ("of", "later", "or") and word in FRACTION_WORDS) or following.lower == "later")
    ):
        return False
    if last > at + 1:
        return True
    noun_follows = following.kind is TokenKind.WORD and following.lower not in STOP_WORDS
    possessive = before.endswith("'s")
    if before in _DETERMINERS or possessive:
        return True
    return noun_follows and not _verb(following.lower) and not tokens.sentence_start(at)


def _verb(word: str) -> bool:
    return word.endswith("ed") or word in (
        "saw",
        "met",
        "began",
        "came",
        "took",
        "made",
        "went",
        "got",
        "told",
        "spoke",
    )
