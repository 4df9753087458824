"""Plain amounts and what follows them: percent, money in words, units, ages, counts."""

from dataclasses import replace

from reader.entities.numbers.ages import read_age
from reader.entities.numbers.counts import things_counted
from reader.entities.numbers.elliptic import stands_for_a_noun
from reader.entities.numbers.figures import Amount, read_amount
from reader.entities.numbers.found import Context, Found, measured, negated
from reader.entities.numbers.listed import listed
from reader.entities.numbers.money import money_after
from reader.entities.numbers.names import LABELS, code_after
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.units import metres_meant, read_percent, read_unit
from reader.entities.numbers.words import ONES, SCALES, TENS
from reader.model.facts import NumberKind


def read_plain(context: Context, at: int) -> Found | None:
    """Read an amount without a sign before it, at `at`."""
    tokens = context.tokens
    start, negative = _minus(tokens, at)
    amount = read_amount(tokens, start)
    if amount is None:
        return None
    found = _meaning(context, amount)
    if found is None or not negative:
        return found
    return negated(found, at)


def _minus(tokens: Tokens, at: int) -> tuple[int, bool]:
    # "plus or minus 3" goes either way.
    if tokens.word(at) == "minus" and tokens.word(at - 1) != "or":
        if tokens.number(at + 1):
            return at + 1, True
        if tokens.word(at - 1) not in (*ONES, *TENS) and read_amount(tokens, at + 1):
            return at + 1, not tokens.number(at - 1)
    sign = tokens[at]
    if sign.is_mark("-−–") and not sign.glued and tokens[at + 1].glued and tokens[at + 1].kind is TokenKind.NUMBER:
        return at + 1, True
    return at, False


def _meaning(context: Context, amount: Amount) -> Found | None:
    for reader in (read_percent, money_after, _metres, _feet, read_unit, _borrowed, read_age, _compound):
        if found := reader(context, amount):
            return _single_word(found, amount)
    return _count(context, amount)


def _single_word(found: Found, amount: Amount) -> Found | None:
    """ "one day", "one percent" count no more than an article does; "one million" is a number."""
    if amount.plain_spelled and amount.low <= 1 and amount.high is None and found.kind is not NumberKind.PERCENT:
        return None if isinstance(found.value, int) or found.value is None else found
    return found


def _metres(context: Context, amount: Amount) -> Found | None:
    """Read "5m deep" as metres: alone "5m" is five million."""
    tokens = context.tokens
    at = amount.last - 1
    if tokens.glued_word(at) != "m" or not metres_meant(tokens, at - 1):
        return None
    last = amount.last + 2 * bool(tokens.after_hyphen(amount.last))
    return measured(NumberKind.QUANTITY, replace(amount, low=amount.low / 10**6), last, "metre")


def _feet(context: Context, amount: Amount) -> Found | None:
    """Read the height 6'3" with its marks."""
    tokens, at = context.tokens, amount.last
    inches = tokens[at + 1]
    if not (tokens[at].is_mark("'’′") and tokens[at].glued and inches.glued and inches.text.isdecimal()):
        return None
    if not (amount.digits and 3 <= amount.low <= 8 and int(inches.text[:3]) < 12) or tokens.glued_word(at + 2):
        return None
    marked = tokens[at + 2].is_mark('"”″') and tokens[at + 2].glued
    value = round(int(amount.low) + int(inches.text) / 12, 4)
    return Found(NumberKind.QUANTITY, amount.first, at + 2 + marked, value, "foot")


def _borrowed(context: Context, amount: Amount) -> Found | None:
    """In "5 to 10 percent" and "two or three years" the first number has the kind and unit of the second."""
    tokens, joint = context.tokens, amount.last
    # "a 10- to 12-week course"
    joint += tokens[joint].is_mark("-‐‑") and tokens[joint].glued and not tokens[joint + 1].glued
    word = tokens.word(joint)
    if word not in ("to", "or", "and", "by", "x") or tokens[joint].glued or amount.vague:
        return None
    if word == "and" and joint == amount.last and tokens.word(amount.first - 1) != "between":
        return None
    second = read_amount(tokens, joint + 1)
    if second is None or not _likely(amount, second, sides=_either_way(tokens, amount, joint)):
        return None
    other = _with_unit(context, second)
    share = _multiplied(tokens, amount, second)
    if other is None:
        return measured(NumberKind.COUNT, share, amount.last, "") if share is not amount and word != "x" else None
    return measured(other.kind, share, amount.last, other.unit)


def _multiplied(tokens: Tokens, amount: Amount, second: Amount) -> Amount:
    """Give the first of "5 to 6 million" and "two or three hundred" the multiplier of the second."""
    scale = SCALES.get(tokens.word(second.last - 1), 1) if second.spelled else second.scale
    if scale < 2 or amount.scale > 1 or amount.high is not None or amount.low * scale >= second.low:
        return amount
    return replace(amount, low=amount.low * scale)


def _either_way(tokens: Tokens, amount: Amount, joint: int) -> bool:
    """Say whether the second may be the smaller: "7.9 by 5.3 inches", "from 24.4 to 19.5 percent"."""
    word = tokens.word(joint)
    return word in ("by", "x") or (word == "to" and tokens.word(amount.first - 1) == "from")


def _likely(low: Amount, high: Amount, *, sides: bool) -> bool:
    """Say whether two amounts can share a unit: of a range the second is the larger, of two sides either."""
    return low.spelled == high.spelled and (sides or low.low < high.low)


def _with_unit(context: Context, amount: Amount) -> Found | None:
    return read_percent(context, amount) or money_after(context, amount) or read_unit(context, amount)


def _compound(context: Context, amount: Amount) -> Found | None:
    """Keep "three-bedroom", "10-point", "12-member" whole: they count the noun inside."""
    tokens, last = context.tokens, amount.last
    noun = tokens.after_hyphen(last)
    if not noun or noun in ("plus", "odd", "and", "or", "to", "in", "of", "a", "on", "by", "up", "way", "ish"):
        return None
    if code_after(tokens, last):
        return None
    last += 2
    while tokens.after_hyphen(last):
        last += 2
    if noun in ("fold",):
        return measured(NumberKind.OTHER, amount, last, "fold")
    return replace(measured(NumberKind.COUNT, amount, last, ""), counts=noun if noun != "strong" else "")


def _count(context: Context, amount: Amount) -> Found | None:
    tokens, last = context.tokens, amount.last
    if _times(tokens, last):
        return measured(NumberKind.OTHER, amount, last + 1, "fold")
    if tokens.glued_word(last) and tokens.word(last) != "'s":
        return None
    # "seat 26B", "Flat 4K": a multiplier in one letter counts something or parts a decimal.
    if amount.scale > 1 and tokens[last - 1].text in ("B", "K", "M") and _bare_code(tokens, amount):
        return None
    found = replace(measured(NumberKind.COUNT, amount, last, ""), counts_at=last)
    counts, end = things_counted(tokens, last, singular=amount.low == 1 or amount.digits == "1")
    if amount.plain_spelled:
        if amount.low < 2 or not _counts_something(tokens, amount, counts):
            return None
        return replace(found, counts=counts, counts_end=end)
    if counts:
        return replace(found, counts=counts, counts_end=end)
    # Nobody counts 0.24 of a thing: a level of an index, an average, a magnitude.
    if amount.decimal and amount.scale == 1:
        return measured(NumberKind.QUANTITY, amount, last, "")
    return found


def _bare_code(tokens: Tokens, amount: Amount) -> bool:
    figure = tokens[amount.first].text
    return figure.isdigit() and len(figure) < 4 and not things_counted(tokens, amount.last)[0]


def _times(tokens: Tokens, at: int) -> bool:
    """Say whether "x" stands at `at` as in "5x zoom", not as in "1920x1080"."""
    sign = tokens[at]
    return (
        sign.glued
        and (tokens.glued_word(at) in ("x", "X") or sign.is_mark("×"))
        and not (tokens[at + 1].glued and tokens[at + 1].kind is TokenKind.NUMBER)
    )


def _counts_something(tokens: Tokens, amount: Amount, counts: str) -> bool:
    """ "two leaders", "three of them", "five were hurt" count; "the two met" names a pair."""
    if counts:
        return True
    before, following = tokens.word(amount.first - 1), tokens.word(amount.last)
    if before.removesuffix("s") in LABELS:
        return False
    if following in ("of", "more", "others", "were", "are", "have", "died", "to", "or", "and"):
        return before != "the"
    if following == "straight" or (following == "in" and tokens.word(amount.last + 2) == "row"):
        return True
    # "14 were hurt, three critically"
    if tokens[amount.first - 1].is_mark(",") and following.endswith("ly"):
        return True
    if stands_for_a_noun(tokens, amount.first, amount.last):
        return True
    return _ranked(tokens, amount) or _of_a_family(tokens, amount) or amount.low > 12


def _ranked(tokens: Tokens, amount: Amount) -> bool:
    """ "their last seven", "the top two", "trailed by two", "five of six", "all but four", "nine out of 10"."""
    before, following = tokens.word(amount.first - 1), tokens.word(amount.last)
    earlier = tokens.word(amount.first - 2)
    if before in ("last", "past", "by", "top", "bottom", "other") or (earlier, before) in (
        ("all", "but"),
        ("out", "of"),
    ):
        return True
    if before == "of" and earlier in ONES:
        return True
    at = amount.last + (2 if following == "out" else 1)
    at += tokens.word(at) == "every"
    return following in ("in", "out") and (tokens[at].text in _TENS or tokens.word(at) in _TENS)


_TENS = frozenset(listed("three four five six eight ten 3 4 5 6 8 10 20 100 1,000"))
_FAMILY = frozenset(
    listed(
        """
    father mother parent family dad mum mom grandfather grandmother party group team crew panel gang best seating
    room table space dinner squad gain loss total majority lead deficit
    """
    )
)


def _of_a_family(tokens: Tokens, amount: Amount) -> bool:
    """ "a father of three", "seating for four", "best of seven"."""
    return tokens.word(amount.first - 1) in ("of", "for") and tokens.word(amount.first - 2) in _FAMILY
