"""Spelled-out numbers: "twenty-five", "two and a half million", "half a dozen", "hundreds of thousands"."""

from dataclasses import dataclass
from decimal import Decimal

from reader.entities.numbers.counts import is_plural
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
}
PLURALS = {
    "dozens": 12,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
ORDINAL_ONES = {
    word: value
    for value, word in enumerate(
        listed(
            """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
    """
        ),
        start=1,
    )
}
# "fifties": the first of the ten.
DECADES = {word.replace("ty", "ties"): value for word, value in TENS.items()}
ORDINAL_TENS = {word.replace("ty", "tieth"): value for word, value in TENS.items()}
ORDINAL_SCALES = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
FRACTION_WORDS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    **{word: value for word, value in ORDINAL_ONES.items() if value > 4},
    **{word + "s": value for word, value in ORDINAL_ONES.items() if value > 4},
    "hundredths": 100,
    "hundredth": 100,
}


# Every word that a spelled-out number, ordinal or fraction may begin with.
STARTERS = frozenset(
    (*ONES, *TENS, *DECADES, *SCALES, *PLURALS, *ORDINAL_ONES, *ORDINAL_TENS, *ORDINAL_SCALES)
) | frozenset(listed("a an half quarter several few"))


@dataclass(frozen=True, slots=True)
class Spelled:
    """A spelled-out number that ends before token `last`; `vague` ones ("hundreds") are only a lower bound."""

    value: Decimal
    last: int
    vague: bool = False
    scaled: bool = False


def read_cardinal(tokens: Tokens, at: int) -> Spelled | None:
    """Read a spelled-out cardinal number at `at`."""
    word = tokens.word(at)
    if word in ("a", "an", "half", "several", "few"):
        return _with_article(tokens, at)
    if word in _ALONE:
        return _alone(tokens, at)
    if word in PLURALS:
        return _plural(tokens, at)
    small = _below_hundred(tokens, at)
    if small is None:
        return None
    value, last = small
    return _scale_up(tokens, Decimal(value), last)


def _with_article(tokens: Tokens, at: int) -> Spelled | None:
    word, following = tokens.word(at), tokens.word(at + 1)
    if word == "half":
        scale = SCALES.get(tokens.word(at + 2)) if following == "a" else None
        return Spelled(Decimal(scale) / 2, at + 3, scaled=True) if scale else None
    if word in ("several", "few") or (word == "a" and following in ("few", "couple")):
        return _several(tokens, at)
    if word == "a" and following == "half" and (scale := SCALES.get(tokens.after_hyphen(at + 2))):
        return Spelled(Decimal(scale) / 2, at + 4, scaled=True)
    if following == "quarter":
        return _quarter(tokens, at)
    if following not in SCALES or tokens[at + 2].is_mark("-‐‑"):
        return None
    return _scale_up(tokens, Decimal(1), at + 1)


_ALONE = frozenset(listed("dozen hundred thousand million billion"))
_BEFORE_ALONE = frozenset(
    listed(
        """
    the another this that these those last past next first final initial every each his her its their our nearly
    almost about some roughly
    """
    )
)


def _alone(tokens: Tokens, at: int) -> Spelled | None:
    """Read "another dozen people", "the last hundred years": the scale counts by itself before a plural."""
    if tokens.word(at - 1) not in _BEFORE_ALONE or not tokens[at].text.islower():
        return None
    if not (is_plural(tokens.word(at + 1)) or is_plural(tokens.word(at + 2))):
        return None
    return Spelled(Decimal(SCALES[tokens.word(at)]), at + 1, scaled=True)


def _quarter(tokens: Tokens, at: int) -> Spelled | None:
    """Read "a quarter of a million", "a quarter-million"."""
    if scale := SCALES.get(tokens.after_hyphen(at + 2)):
        return Spelled(Decimal(scale) / 4, at + 4, scaled=True)
    if tokens.word(at + 2) == "of" and tokens.word(at + 3) == "a" and (scale := SCALES.get(tokens.word(at + 4))):
        return Spelled(Decimal(scale) / 4, at + 5, scaled=True)
    return None


def _several(tokens: Tokens, at: int) -> Spelled | None:
    """Read "several hundred", "a few thousand", "a couple of hundred": at least two of them."""
    last = at + 1 if tokens.word(at) != "a" else at + 2
    if tokens.word(last) == "of":
        last += 1
    scale = SCALES.get(tokens.word(last))
    if scale is None:
        return None
    last += 1
    while (more := SCALES.get(tokens.word(last))) and more >= 1000:
        scale *= more
        last += 1
    return Spelled(Decimal(2 * scale), last, vague=True, scaled=True)


def _plural(tokens: Tokens, at: int) -> Spelled | None:
    value, last = PLURALS[tokens.word(at)], at + 1
    while tokens.word(last) == "of" and (more := PLURALS.get(tokens.word(last + 1))):
        value, last = value * more, last + 2
    if last == at + 1 and tokens.word(at) == "tens":
        return None
    return Spelled(Decimal(value), last, vague=True, scaled=True)


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int] | None:
    word = tokens.word(at)
    if word in ONES:
        return ONES[word], at + 1
    if word not in TENS:
        return None
    joined = tokens.after_hyphen(at + 1)
    if 0 < ONES.get(joined, 0) < 10:
        return TENS[word] + ONES[joined], at + 3
    if 0 < ONES.get(tokens.word(at + 1), 0) < 10:
        return TENS[word] + ONES[tokens.word(at + 1)], at + 2
    return TENS[word], at + 1


def _scale_up(tokens: Tokens, value: Decimal, last: int) -> Spelled:
    """Read "and a half", "hundred", "thousand", "million" and what follows them."""
    if after := _and_a_half(tokens, last):
        value, last = value + Decimal("0.5"), after
        value, after = _times(tokens, value, last)
        return Spelled(value, after, scaled=after > last)
    total, group, limit = Decimal(0), value, Decimal(10) ** 18
    start = last
    while True:
        scale, after = _scale(tokens, last)
        if not scale or scale >= limit:
            break
        group, last = group * scale, after
        if scale > 100:
            total, group, limit = total + group, Decimal(0), Decimal(scale)
        more = _more(tokens, last)
        if more is None or (group and scale != 100):
            continue
        group, last = group + more[0], more[1]
    return Spelled(total + group, last, scaled=last > start)


def _scale(tokens: Tokens, at: int) -> tuple[int, int]:
    if scale := SCALES.get(tokens.word(at)):
        return scale, at + 1
    scale = SCALES.get(tokens.after_hyphen(at))
    return (scale, at + 2) if scale else (0, at)


def _times(tokens: Tokens, value: Decimal, last: int) -> tuple[Decimal, int]:
    scale, last = _scale(tokens, last)
    return (value * scale, last) if scale else (value, last)


def _more(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read what may follow a scale: "and five", "twenty-two"."""
    if tokens.word(at) == "and":
        more = _below_hundred(tokens, at + 1)
        # "a hundred and two million" is one number, "two hundred and three men" too.
        return more if more and more[0] > 0 else None
    return _below_hundred(tokens, at)


def _and_a_half(tokens: Tokens, at: int) -> int:
    """Return the index after "and a half" or "-and-a-half" at `at`, 0 where it does not stand."""
    for half in (("and", "a", "half"), ("and", "one", "half")):
        if all(tokens.word(at + index) == word for index, word in enumerate(half)):
            return at + 3
        if all(tokens.after_hyphen(at + 2 * index) == word for index, word in enumerate(half)):
            return at + 6
    return 0


def suffix_of(rank: int) -> str:
    """Return "st", "nd", "rd" or "th" as it stands after a rank."""
    return "th" if rank // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")


def read_ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read "first", "twenty-first", "hundredth" or "21st": the rank and the index after it."""
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        suffix = tokens.glued_word(at + 1).lower()
        digits = token.text.replace(",", "")
        return (int(digits), at + 2) if digits.isdigit() and suffix == suffix_of(int(digits)) else None
    word = token.lower
    for table in (ORDINAL_ONES, ORDINAL_TENS, ORDINAL_SCALES):
        if word in table:
            return table[word], at + 1
    if word in TENS and (joined := tokens.after_hyphen(at + 1)) in ORDINAL_ONES:
        return TENS[word] + ORDINAL_ONES[joined], at + 3
    return None
