"""Amounts: a figure, a spelled-out number or a hyphenated range of them, with its multiplier."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from reader.entities.numbers.tokens import DASHES, FRACTIONS, Token, TokenKind, Tokens
from reader.entities.numbers.words import SCALES, read_cardinal

# Glued to the figure ("12.9bn", "5k"); a lone "m" or "b" is a multiplier where money is meant, see `Context`.
SUFFIXES = {"bn": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6, "bln": 10**9}
MONEY_SUFFIXES = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "k": 1000, "cr": 10**7}
PLAIN_SUFFIXES = {"m": 10**6, "k": 1000, "K": 1000, "M": 10**6, "B": 10**9}
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_GAPS = re.compile("[ \u00a0\u202f\u2009]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range from token `first` to before `last`; `high` is None for one number.

    `digits` is the bare digit string of a plain integer such as "2019", "" for anything else;
    `scale` is the multiplier read; `vague` means that `low` is only a lower bound.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal | None = None
    digits: str = ""
    spelled: bool = False
    scale: int = 1
    vague: bool = False
    decimal: bool = False

    @property
    def plain_spelled(self) -> bool:
        """Say whether this is a bare number word ("two"), without figure or multiplier."""
        return self.spelled and self.scale == 1


def plain(value: Decimal) -> int | float:
    """Return an int where the value is whole, a float otherwise."""
    return int(value) if value == value.to_integral_value() else float(value)


def figure_value(token: Token, *, money: bool = False) -> Decimal | None:
    """Return the value of a figure as written, in English or continental notation."""
    text = _GAPS.sub("", token.text)
    if text in _VULGAR:
        above, below = _VULGAR[text]
        return Decimal(above) / Decimal(below)
    if text.count(".") > 1 and "," not in text:
        return Decimal(text.replace(".", "")) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) else None
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text) or re.fullmatch(r"\d+,\d{1,2}", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if money and re.fullmatch(r"\d{1,3}\.\d{3}", text):
        return Decimal(text.replace(".", ""))
    return Decimal(text.replace(",", ""))


def read_amount(tokens: Tokens, at: int, *, money: bool = False) -> Amount | None:
    """Read a number or hyphenated range at `at`; `money` says that a currency sign stands before it."""
    low = _single(tokens, at, money=money)
    if low is None:
        return None
    return _range(tokens, low, money=money) or low


def _single(tokens: Tokens, at: int, *, money: bool) -> Amount | None:
    token = tokens[at]
    if token.kind is TokenKind.WORD:
        spelled = read_cardinal(tokens, at)
        if spelled is None:
            return None
        scale = 100 if spelled.scaled else 1
        return Amount(at, spelled.last, spelled.value, spelled=True, scale=scale, vague=spelled.vague)
    if token.kind is not TokenKind.NUMBER:
        return None
    value = figure_value(token, money=money and not _scaled_after(tokens, at + 1))
    if value is None:
        return None
    digits = token.text if token.text.isascii() and token.text.isdigit() else ""
    amount = Amount(at, at + 1, value, digits=digits, decimal=not digits and "." in token.text)
    return _multiply(tokens, _fraction(tokens, amount), money=money)


def _scaled_after(tokens: Tokens, at: int) -> bool:
    return tokens.word(at) in SCALES or tokens.glued_word(at).lower() in {**SUFFIXES, **MONEY_SUFFIXES}


def _fraction(tokens: Tokens, amount: Amount) -> Amount:
    """Add a fraction that follows: "2½", "2 1/2"; or read "3/4"."""
    at = amount.last
    if tokens[at].text in FRACTIONS and tokens[at].kind is TokenKind.NUMBER:
        value = figure_value(tokens[at])
        return replace(amount, last=at + 1, low=amount.low + (value or 0), digits="", decimal=True)
    if not amount.digits or len(amount.digits) > 3:
        return amount
    slash = read_slash(tokens, at)
    if slash and not tokens[at].glued:
        return replace(amount, last=at + 3, low=amount.low + slash, digits="", decimal=True)
    return amount


def read_slash(tokens: Tokens, at: int) -> Decimal | None:
    """Read a proper fraction "3/4" at `at`."""
    above, slash, below = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (above.kind is below.kind is TokenKind.NUMBER and slash.is_mark("/⁄") and slash.glued and below.glued):
        return None
    if _is_rating(above, below):
        return Decimal(above.text) / Decimal(below.text)
    if not (above.text.isdigit() and below.text.isdigit()) or (tokens[at + 3].is_mark("/") and tokens[at + 3].glued):
        return None
    up, down = int(above.text), int(below.text)
    return Decimal(up) / Decimal(down) if 0 < up < down and down in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100) else None


def _is_rating(above: Token, below: Token) -> bool:
    """ "4.3/5", "10/10"."""
    if not re.fullmatch(r"[0-9]{1,2}\.[0-9]|10", above.text) or below.text not in ("5", "10"):
        return False
    return Decimal(above.text) <= int(below.text)


def _multiply(tokens: Tokens, amount: Amount, *, money: bool) -> Amount:
    at, scale = amount.last, 1
    suffix = tokens.glued_word(at)
    table = {**SUFFIXES, **MONEY_SUFFIXES} if money else SUFFIXES
    if factor := table.get(suffix.lower()) or (PLAIN_SUFFIXES.get(suffix) if not money else None):
        return replace(amount, last=at + 1, low=amount.low * factor, scale=factor, digits="")
    if money and tokens.word(at) in ("bn", "tn", "mn", "m"):
        factor = {**SUFFIXES, **MONEY_SUFFIXES}[tokens.word(at)]
        return replace(amount, last=at + 1, low=amount.low * factor, scale=factor, digits="")
    if not money and tokens.word(at) in ("bn", "tn", "mn"):
        factor = SUFFIXES[tokens.word(at)]
        return replace(amount, last=at + 1, low=amount.low * factor, scale=factor, digits="")
    while True:
        word, after = tokens.word(at), at + 1
        if word not in SCALES and tokens.after_hyphen(at) in SCALES:
            word, after = tokens.after_hyphen(at), at + 2
        if word not in SCALES:
            break
        at, scale = after, scale * SCALES[word]
    return replace(amount, last=at, low=amount.low * scale, scale=scale, digits="") if scale > 1 else amount


def _range(tokens: Tokens, low: Amount, *, money: bool) -> Amount | None:
    """Join a second number after a glued dash or "-to-"; a multiplier after the second belongs to both."""
    if low.vague:
        return None
    after = _second(tokens, low)
    if after and money and tokens[after].is_mark("$£€¥₹"):
        after += 1
    high = _single(tokens, after, money=money) if after else None
    if high is None or high.spelled != low.spelled or high.vague:
        return None
    start = low.low
    if low.scale == 1 and high.scale > 1 and start < high.low / high.scale:
        start = start * high.scale
    if start >= high.low:
        return None
    return replace(high, first=low.first, low=start, high=high.low, digits="", decimal=low.decimal or high.decimal)


def _second(tokens: Tokens, low: Amount) -> int:
    """Return the index after the dash or "-to-" of a range, 0 where there is none."""
    at = low.last
    dash = tokens[at]
    if not dash.is_mark(DASHES) or dash.glued != tokens[at + 1].glued:
        return 0
    if tokens.after_hyphen(at) == "to" and tokens[at + 2].is_mark("-‐‑") and tokens[at + 3].glued:
        return at + 3
    if not dash.glued and (low.spelled or dash.text not in "–"):
        return 0
    return at + 1
