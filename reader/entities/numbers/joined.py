"""Two numbers that hyphens and a word join: "20-of-24", "2-for-4", "1-in-5", "3-to-1"."""

from decimal import Decimal

from reader.entities.numbers.figures import Amount, plain, read_amount
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.model.facts import NumberKind

_VOTES = frozenset(
    listed(
        """
    vote decision ruling majority opinion verdict win victory loss defeat lead record score
    """
    )
)
_RATIOS = frozenset(listed("ratio odds margin favorite favourite shot leverage split chance"))


def read_joined(context: Context, at: int) -> Found | None:
    """Read a share ("20-of-24", "1-in-5"), a ratio ("3-to-1", "2-for-1") or a vote ("a 5-to-4 decision") at `at`."""
    tokens = context.tokens
    pair = _pair(tokens, at)
    if pair is None:
        return None
    above, word, below = pair
    last = below.last
    while tokens.after_hyphen(last):
        last += 2
    following = tokens.word(last)
    if word == "to":
        if above.low < below.low and following not in _RATIOS:
            return None
        if following in _VOTES or tokens.word(at - 2) == "vote":
            return Found(NumberKind.SCORE, at, last, f"{plain(above.low)}-{plain(below.low)}")
        return _ratio(at, last, above.low, below.low)
    if above.low > below.low:
        return _ratio(at, last, above.low, below.low) if word == "for" else None
    return Found(NumberKind.OTHER, at, last, plain(Decimal(f"{above.low / below.low:.4g}")))


def _pair(tokens: Tokens, at: int) -> tuple[Amount, str, Amount] | None:
    if tokens[at].kind not in (TokenKind.NUMBER, TokenKind.WORD):
        return None
    above = read_amount(tokens, at)
    if above is None or above.high is not None or above.vague:
        return None
    word, middle = tokens.after_hyphen(above.last), above.last + 2
    if word not in ("of", "for", "in", "to") or not (tokens[middle].is_mark("-‐‑") and tokens[middle].glued):
        return None
    below = read_amount(tokens, middle + 1) if tokens[middle + 1].glued else None
    if below is None or below.high is not None or below.vague or not below.low or above.low == below.low == 1:
        return None
    return above, word, below


def _ratio(first: int, last: int, above: Decimal, below: Decimal) -> Found:
    return Found(NumberKind.OTHER, first, last, f"{plain(above)}:{plain(below)}")
