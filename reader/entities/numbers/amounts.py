"""Plain amounts and what follows them: percent, money in words, units, ages, counts."""

from dataclasses import replace

from reader.entities.numbers.counts import things_counted
from reader.entities.numbers.figures import Amount, read_amount
from reader.entities.numbers.found import Context, Found, measured
from reader.entities.numbers.money import money_after
from reader.entities.numbers.names import code_after
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.units import metres_meant, read_percent, read_unit
from reader.entities.numbers.words import ONES
from reader.model.facts import NumberKind

_INDEX = ("dow", "nasdaq", "s&p", "ftse", "nikkei", "index", "dax", "hang seng", "stoxx", "sensex")


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
    return _negated(found, at)


def _minus(tokens: Tokens, at: int) -> tuple[int, bool]:
    if tokens.word(at) == "minus" and tokens[at + 1].kind is TokenKind.NUMBER:
        return at + 1, True
    sign = tokens[at]
    if sign.is_mark("-−–") and not sign.glued and tokens[at + 1].glued and tokens[at + 1].kind is TokenKind.NUMBER:
        return at + 1, True
    return at, False


def _negated(found: Found, at: int) -> Found:
    value = -found.value if isinstance(found.value, int | float) else found.value
    low = -found.minimum if isinstance(found.minimum, int | float) else found.minimum
    return replace(found, first=at, value=value, minimum=low)


def _meaning(context: Context, amount: Amount) -> Found | None:
    for reader in (read_percent, money_after, _metres, read_unit, _borrowed, _age, _compound):
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
    return measured(NumberKind.QUANTITY, replace(amount, low=amount.low / 10**6), amount.last, "metre")


def _borrowed(context: Context, amount: Amount) -> Found | None:
    """In "5 to 10 percent" and "two or three years" the first number has the kind and unit of the second."""
    tokens = context.tokens
    if tokens.word(amount.last) not in ("to", "or", "and") or amount.vague:
        return None
    if tokens.word(amount.last) == "and" and tokens.word(amount.first - 1) != "between":
        return None
    second = read_amount(tokens, amount.last + 1)
    if second is None or second.spelled != amount.spelled or second.low <= amount.low:
        return None
    other = _with_unit(context, second)
    if other is None:
        return None
    share = (
        replace(amount, low=amount.low * second.scale)
        if second.scale > 1 == amount.scale and not second.spelled
        else amount
    )
    return measured(other.kind, share, amount.last, other.unit)


def _with_unit(context: Context, amount: Amount) -> Found | None:
    return read_percent(context, amount) or money_after(context, amount) or read_unit(context, amount)


def _age(context: Context, amount: Amount) -> Found | None:
    """Read "aged 60", "age 12", and the age in "Jane Doe, 56, said"."""
    tokens, at = context.tokens, amount.first
    if not amount.digits or amount.low > 120 or len(amount.digits) > 3:
        return None
    before, after = tokens[at - 1], tokens[amount.last]
    told = before.lower in ("aged", "age", "ages", "turned", "turning") and before.kind is TokenKind.WORD
    named = before.is_mark(",") and tokens[at - 2].capital and (after.is_mark(",.;)") or after.lower in ("and", "of"))
    if not (told or named) or after.lower == "percent":
        return None
    if named and not told and ((after.glued is False and after.kind is not TokenKind.WORD) or amount.low < 1):
        return None
    return measured(NumberKind.DURATION, amount, amount.last, "year")


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
    return replace(measured(NumberKind.COUNT, amount, last, ""), counts=noun)


def _count(context: Context, amount: Amount) -> Found | None:
    tokens, last = context.tokens, amount.last
    if _times(tokens, last):
        return measured(NumberKind.OTHER, amount, last + 1, "fold")
    if tokens.glued_word(last) and tokens.word(last) != "'s":
        return None
    found = replace(measured(NumberKind.COUNT, amount, last, ""), counts_at=last)
    counts, end = things_counted(tokens, last, singular=amount.low == 1 or amount.digits == "1")
    if amount.plain_spelled:
        if amount.low < 2 or not _counts_something(tokens, amount, counts):
            return None
        return replace(found, counts=counts, counts_end=end)
    if counts:
        return replace(found, counts=counts, counts_end=end)
    if _index_level(context, amount):
        return measured(NumberKind.QUANTITY, amount, last, "")
    return found


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
    if following in ("of", "more", "others", "were", "are", "have", "died", "to", "or", "and"):
        return before != "the"
    if following == "straight" or (following == "in" and tokens.word(amount.last + 2) == "row"):
        return True
    # "their last seven", "trailed by two", "five of six".
    if before in ("last", "past", "by") or (before == "of" and tokens.word(amount.first - 2) in ONES):
        return True
    return amount.low > 12


def _index_level(context: Context, amount: Amount) -> bool:
    if not amount.decimal or context.tokens.word(amount.first - 1) not in ("at", "to", "of", "above", "below"):
        return False
    sentence = context.near(amount.first).lower()
    return any(name in sentence for name in _INDEX)
