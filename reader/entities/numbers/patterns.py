"""The patterns, in order of trust: what an earlier one takes, no later one sees."""

import re

from reader.entities.numbers import units, words


def _any(forms: "dict[str, str] | dict[str, int] | list[str]") -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:[,.  ]\d{3}){1,8}(?:[.,]\d{1,4})?(?!\d)|\d{1,15}(?:[.,]\d{1,6})?"
_SIMPLE = [*words.UNITS, *words.TENS]
_SPELLED = (
    rf"(?:(?:{_any(_SIMPLE)}|hundred|thousand|million|billion|dozen)\b"
    rf"(?:(?:-|\s(?:and\s)?)(?:{_any(_SIMPLE)}|hundred|thousand|million|billion)\b){{0,7}})"
)
_SCALE = r"(?:\s?(?:thousand|million|billion|trillion|crore|lakh)\b|(?:bn|tn|mn|[kmb])\b)"
_AMOUNT = rf"(?:{_DIGITS}|{_SPELLED})"
_DASH = r"\s?(?:-|–|—)\s?"
_CURRENCY = rf"(?:{_any(units.CURRENCIES)})"
_MONTH = rf"(?:{_any(units.MONTHS)})\b\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_LEFT = r"(?<![\w.,/$€£-])"


def _made(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    return re.compile(pattern, flags)


PATTERNS = (
    ("skip", _made(r"https?://\S+|\S+@\S+|\+?\d[\d()\s-]{7,18}\d(?=\s|$)(?<=\d{4})(?<!\d{5})(?<!, \d{4})")),
    ("skip", _made(r"\b[A-Z][A-Za-z]*-\d+\b|\b(?:[A-Z]\d+)\b|\b(?:Article|Section|Chapter|Route|Highway|Boeing|Airbus|"
                   r"Euro|Page|Figure|Table|Room|Flight|Windows|Formula|Type|Channel)\s\d+\b")),
    ("skip", _made(r"^(?:\d{1,3}[.)])\s", re.MULTILINE)),
    ("iso", _made(rf"{_LEFT}(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b")),
    ("date", _made(rf"\b(?P<month>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y>{_YEAR}))?\b(?![,.]?\d)")),
    ("date", _made(rf"{_LEFT}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?(?!\w)")),
    ("date", _made(rf"\b(?P<month>{_MONTH}),?\s(?P<y>{_YEAR})\b")),
    ("decade", _made(rf"{_LEFT}(?P<y>{_YEAR})s\b")),
    ("money", _made(rf"{_LEFT}(?P<cur>{_CURRENCY})\s?(?P<a>{_DIGITS})(?P<s1>{_SCALE})?(?:{_DASH}{_CURRENCY}?"
                    rf"(?P<b>{_DIGITS})(?P<s>{_SCALE})?)?")),
    ("money", _made(rf"{_LEFT}(?P<a>{_AMOUNT})(?P<s>{_SCALE})?\s?(?P<word>{_any(units.MONEY_WORDS)}|€|£)(?!\w)")),
    ("percent", _made(rf"{_LEFT}(?P<a>{_AMOUNT})(?:{_DASH}(?P<b>{_DIGITS}))?(?P<s>)\s?(?:%|percent\b|per\scent\b|pct\b)"
                      r"(?!age)")),
    ("time", _made(r"(?<![\w.,:/])(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)")),
    ("time", _made(r"(?<![\w.,:/])(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?P<half>)(?![\w:])")),
    ("age", _made(rf"{_LEFT}(?P<a>{_AMOUNT})-(?P<unit>year|month|week|day|hour|minute)-old\b")),
    ("duration", _made(rf"{_LEFT}(?P<a>{_AMOUNT})(?P<s>{_SCALE})?(?:{_DASH}(?P<b>{_DIGITS}))?[\s-]"
                       rf"(?P<unit>{_any(units.DURATIONS)})\b")),
    ("quantity", _made(rf"{_LEFT}(?P<neg>minus\s|[-−])?(?P<a>{_AMOUNT})(?P<s>{_SCALE})?(?:{_DASH}(?P<b>{_DIGITS}))?"
                       rf"[\s-]?(?P<unit>{_any(units.UNITS)})(?!\w)")),
    ("ordinal", _made(rf"{_LEFT}(?:(?P<n>\d{{1,4}})(?:st|nd|rd|th)|(?P<w>{_any(words.ORDINALS)}))\b", re.IGNORECASE)),
    ("score", _made(r"(?<![\w.,/-])(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?![\w-]|[.,]\d)")),
    ("fraction", _made(r"\b(?P<a>one|two|three|four|five)-(?P<b>half|thirds?|quarters?|fifths?|tenths?)\b")),
    ("count", _made(rf"{_LEFT}(?P<a>{_AMOUNT})(?P<s>{_SCALE})?(?:{_DASH}(?P<b>{_DIGITS})(?P<s2>{_SCALE})?)?(?![\w%])",
                    re.IGNORECASE)),
)  # fmt: skip
