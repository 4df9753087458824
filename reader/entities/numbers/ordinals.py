"""Ordinals: "the third time", "21st", "fourth-largest"."""

from reader.entities.numbers.counts import is_plural
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
    if _in_name(tokens, last):
        return None
    if tokens[at].kind is TokenKind.WORD and not _adjectival(tokens, at, last):
        return None
    return Found(NumberKind.ORDINAL, at, last, rank)


def _in_name(tokens: Tokens, last: int) -> bool:
    """ "the 82nd Airborne", "the 3rd Congressional District"."""
    if tokens[last].capital and tokens.word(last) in _NAMED:
        return True
    return tokens[last].capital and tokens[last + 1].capital and tokens.word(last + 1) in _NAMED - {"world"}


def _compound(tokens: Tokens, last: int) -> int:
    """Keep "fourth-largest", "third-quarter", "first-time" whole."""
    while tokens.after_hyphen(last):
        last += 2
    # "third-and-8"
    if tokens.word(last - 1) == "and" and tokens[last].is_mark("-") and tokens[last + 1].kind is TokenKind.NUMBER:
        last += 2
    return last


_PLACED = frozenset(
    listed(
        """
    finish finished finishes finishing rank ranks ranked ranking place placed places sit sits sat lie lies stand stands
    come comes came seeded was were is are tied qualify qualifies qualified
    """
    )
)
_PLACE_OF = frozenset(listed("in at on behind among overall with nationally after ahead"))


def _placed(tokens: Tokens, at: int, last: int) -> bool:
    """ "finished third", "is fifth in history", "tied for second"."""
    # "Dover, third in the table, won"
    if tokens[at - 1].is_mark(",") and tokens[at - 2].capital and tokens.word(last) in ("in", "on", "behind"):
        return tokens.word(at) != "first"
    if _moved(tokens, at, last):
        return True
    before = tokens.word(at - 1) if tokens.word(at - 1) not in ("for", "in", "a", "joint") else tokens.word(at - 2)
    if before not in _PLACED:
        return False
    if tokens.word(last) in _PLACE_OF:
        return True
    ends = tokens[last].is_mark(".,;)") or tokens.word(last) == "and"
    return (
        ends
        and before.startswith(("finish", "rank", "place", "tied", "seeded", "qualif"))
        and tokens.word(at - 1) == before
    )


_MOVES = frozenset(
    listed(
        """
    climb climbs climbed climbing rise rises rose risen rising move moves moved moving jump jumps jumped drop drops
    dropped dropping fall falls fell fallen slip slips slipped fade fades faded sink sinks sank go goes went up down
    """
    )
)


def _moved(tokens: Tokens, at: int, last: int) -> bool:
    """ "from sixth to third", "faded to seventh"."""
    if tokens.word(at - 1) == "from":
        return tokens.word(last) == "to" and read_ordinal(tokens, last + 1) is not None
    if tokens.word(at - 1) != "to":
        return False
    return tokens.word(at - 2) in _MOVES or read_ordinal(tokens, at - 2) is not None


def _listed(tokens: Tokens, last: int) -> bool:
    """ "the first, second and third prizes", "fourth- and fifth-grade"."""
    last += tokens[last].is_mark("-‐‑") and tokens[last].glued and not tokens[last + 1].glued
    following = last + (1 if tokens[last].is_mark(",") or tokens.word(last) in ("and", "or", "to") else 9)
    ordinal = read_ordinal(tokens, following + (tokens.word(following) in ("and", "or")))
    return ordinal is not None and tokens.word(ordinal[1]) not in STOP_WORDS


def _adjectival(tokens: Tokens, at: int, last: int) -> bool:
    """Say whether the word ranks something: "the first time", not "first, we" or "a second later"."""
    word, before, following = tokens.word(at), tokens.word(at - 1), tokens[last]
    # "10 turns a second"
    if word == "second" and (before == "per" or (before == "a" and is_plural(tokens.word(at - 2)))):
        return False
    if before == "at" or (
        word in ("second", "third", "fourth", "fifth")
        and before in ("a", "one")
        and ((following.lower in ("of", "later", "or") and word in FRACTION_WORDS) or following.lower == "later")
    ):
        return False
    if last > at + 1:
        return True
    # "was first built" tells when, it does not rank.
    if word == "first" and before in ("was", "were", "is", "are", "been", "be", "had", "has", "have"):
        return False
    noun_follows = following.kind is TokenKind.WORD and following.lower not in STOP_WORDS - {"most"}
    possessive = before.endswith("'s")
    if before in _DETERMINERS or possessive or _placed(tokens, at, last) or _listed(tokens, last):
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
