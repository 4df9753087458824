"""Money: signs, codes and currency words around an amount."""

import re
from dataclasses import replace
from decimal import Decimal

from reader.entities.numbers.currencies import (
    CODES,
    DOLLARS,
    HOMES,
    LETTERS,
    NAMES,
    NATIONALITIES,
    SHORT,
    SIGNS,
    SUBUNITS,
)
from reader.entities.numbers.figures import Amount, read_amount
from reader.entities.numbers.found import Context, Found, measured, negated
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.words import SCALES
from reader.model.facts import NumberKind

# Words of trade before "400 pounds", which are a weight elsewhere.
_PRICED = frozenset(
    listed(
        "cost costs paid pays price priced prices salary wage wages earn earns earned sells fee fined rent owes worth"
    )
)
# Fewer won buy nothing.
_LEAST_WON = 1000


def read_money(context: Context, at: int) -> Found | None:
    """Read money at `at`: "$12.9bn", "EUR 5m", "Rs 5 crore", "-$5"."""
    tokens = context.tokens
    start = at + 1 if tokens[at].is_mark("-−–") and not tokens[at].glued and tokens[at + 1].glued else at
    prefix = _prefix(tokens, start)
    if prefix is None:
        return None
    currency, figure_at = prefix
    negative = (start > at and tokens[at].is_mark("-−")) or tokens[figure_at].is_mark("-−")
    if tokens[figure_at].is_mark("-−"):
        figure_at += 1
    amount = read_amount(tokens, figure_at, money=True)
    if amount is None or (amount.spelled and tokens[figure_at - 1].is_mark("$£€")):
        return None
    amount = _with_scale_of_next(tokens, amount, currency)
    last, after = _suffix(tokens, amount, currency)
    found = measured(NumberKind.MONEY, amount, last, after or currency, first=start)
    return negated(found, at) if negative else found


def _with_scale_of_next(tokens: Tokens, amount: Amount, currency: str) -> Amount:
    """In "from $3 to $5 million" the first sum is of millions too."""
    word, before = tokens.word(amount.last), tokens.word(amount.first - 2)
    if amount.scale > 1 or not (word in ("to", "or") or (word == "and" and before == "between")):
        return amount
    prefix = _prefix(tokens, amount.last + 1)
    high = read_amount(tokens, prefix[1], money=True) if prefix and prefix[0] == currency else None
    if high is None or high.scale == 1 or not amount.low < high.low / high.scale:
        return amount
    return replace(amount, low=amount.low * high.scale, scale=high.scale, digits="")


def _suffix(tokens: Tokens, amount: Amount, currency: str) -> tuple[int, str]:
    """Take a code that repeats or settles the sign: "$5m USD", "$20 Canadian"."""
    last = amount.last
    if (tokens[last].text in CODES and currency in (tokens[last].text, "USD")) or tokens.word(last) == "dollars":
        return last + 1, CODES.get(tokens[last].text, currency)
    if currency == "USD" and tokens.word(last) in ("canadian", "australian"):
        return last + 1, DOLLARS[tokens.word(last)]
    return last, currency


def _prefix(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the currency that stands before a figure and the index of the figure."""
    token = tokens[at]
    if token.is_mark("".join(SIGNS)):
        return SIGNS[token.text], at + 1
    if tokens[at + 1].is_mark("$") and tokens[at + 1].glued and (code := DOLLARS.get(token.text)):
        return code, at + 2
    if token.text == "Rs" or token.text == "Rs.":
        return _at_home(tokens, "rupees", "INR"), at + 2 if tokens[at + 1].is_mark(".") else at + 1
    # "COP26" is a conference; pesos are written with a space.
    if token.text in CODES and not (token.text == "COP" and tokens[at + 1].glued):
        sign = tokens[at + 1].is_mark("$£€¥")
        return CODES[token.text], at + 2 if sign else at + 1
    return _short(tokens, at)


def _short(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read "KSh 2,000", "Rp10,000"; "R2,150" and "N50 million", which are no road and no ward."""
    token, figure = tokens[at], tokens[at + 1]
    if token.text == "GH" and figure.is_mark("¢₵"):
        return "GHS", at + 2
    if figure.kind is not TokenKind.NUMBER or token.glued:
        return None
    if token.text in SHORT:
        return SHORT[token.text], at + 1
    if token.text not in LETTERS or not figure.glued:
        return None
    code, words = LETTERS[token.text]
    scaled = tokens.word(at + 2) in SCALES or tokens.glued_word(at + 2) in ("bn", "m", "tn", "k")
    written = scaled or re.search(r"[, ][0-9]{3}|\.[0-9]{2}$", figure.text)
    if written or (len(figure.text) > 1 and tokens.word(at - 1) != "the" and tokens.say(words)):
        return code, at + 1
    return None


def money_after(context: Context, amount: Amount) -> Found | None:
    """Read a currency after an amount: "5 million dollars", "40 cents", "5,000 SEK", "50p", "500-million-euro"."""
    tokens, at = context.tokens, amount.last
    if tokens[at].is_mark("€£₽₴₺₹₪") and (tokens[at].glued or not tokens[at + 1].glued):
        return measured(NumberKind.MONEY, amount, at + 1, SIGNS[tokens[at].text])
    if tokens[at].text in CODES:
        return measured(NumberKind.MONEY, amount, at + 1, CODES[tokens[at].text])
    if tokens.glued_word(at) == "p" and amount.low < 1000:
        return measured(NumberKind.MONEY, amount, at + 1, "GBP", factor=Decimal("0.01"))
    if tokens[at].is_mark("¢"):
        return measured(NumberKind.MONEY, amount, at + 1, "USD", factor=Decimal("0.01"))
    joined = tokens.after_hyphen(at)
    if joined:
        return _named(tokens, amount, at + 1, joined=True)
    return _named(tokens, amount, at, joined=False)


def _named(tokens: Tokens, amount: Amount, at: int, *, joined: bool) -> Found | None:
    # "hundreds of millions of dollars" is one phrase.
    at += amount.vague and tokens.word(at) == "of"
    nation, name_at = "", at
    for length in (2, 1):
        phrase = " ".join(tokens.word(at + step) for step in range(length))
        if phrase in NATIONALITIES and not joined:
            nation, name_at = phrase, at + length
            break
    name = tokens.word(name_at)
    if name in SUBUNITS:
        found = measured(NumberKind.MONEY, amount, name_at + 1, SUBUNITS[name], factor=Decimal("0.01"))
        return _with_cents(tokens, found)
    code = NAMES.get((nation, name)) or ("" if nation else NAMES.get(("", name), ""))
    if name in ("pound", "pounds") and not nation and not _sterling(tokens, amount, name_at):
        return None
    if not code or (name in ("real", "won") and not nation and not _money_meant(tokens, amount, name_at)):
        return None
    if not nation:
        code = _at_home(tokens, name, code)
    last = name_at + 1
    if name in ("pounds", "pound") and tokens.word(last) == "sterling":
        last += 1
    return measured(NumberKind.MONEY, amount, last, code)


def _money_meant(tokens: Tokens, amount: Amount, at: int) -> bool:
    """Say whether "won" is money, no verb: "2 trillion won", "66,900 won, down", "5,000 won a day"."""
    after = tokens[at + 1]
    return amount.scale > 1 or (
        amount.low >= _LEAST_WON
        and (after.kind is not TokenKind.WORD or after.lower in ("per", "each", "in", "for", "and", "or", "to", "from"))
    )


def _at_home(tokens: Tokens, name: str, code: str) -> str:
    """Return the currency of the one country that the text names, `code` where it names none or several."""
    homes = [home for home, words in HOMES.get(name, {}).items() if tokens.say(words)]
    return homes[0] if len(homes) == 1 else code


def _sterling(tokens: Tokens, amount: Amount, at: int) -> bool:
    """Say whether "pounds" are money: after a multiplier, or where the next words say so."""
    if tokens.word(at + 1) != "of" and any(tokens.word(amount.first - step) in _PRICED for step in range(1, 5)):
        return True
    return amount.scale >= 10**5 or bool(
        {tokens.word(at + 1), tokens.word(at + 2)} & {"sterling", "fine", "note", "notes"}
    )


def _with_cents(tokens: Tokens, found: Found) -> Found:
    """Keep "40 euro cents" apart from dollars."""
    before = tokens.word(found.last - 2)
    return replace(found, unit="EUR") if before in ("euro", "eurocents") else found
