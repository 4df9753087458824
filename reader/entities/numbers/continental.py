"""Numbers with the decimal comma, in languages whose words for them are few: money, percent, large counts and dates.

German, French, Spanish, Italian, Portuguese and Dutch. How they write figures and dates is that of Unicode's CLDR.
Only what means one thing is read: "1,500" is not, and of the countries that write the point, nothing is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from reader.entities.numbers.listed import listed
from reader.entities.numbers.sentences import Sentences
from reader.model.facts import Number, NumberKind
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language."""

    scales: dict[str, int]
    percent: str
    months: str
    spaced: bool = False  # 12 300 as well as 12.300


def _scales(thousand: str, million: str, milliard: str, billion: str = "") -> dict[str, int]:
    rows = ((thousand, 3), (million, 6), (milliard, 9), (billion, 12))
    return {word: 10**power for words, power in rows for word in listed(words)}


_LANGUAGES = {
    "de": _Words(
        _scales("tausend", "million millionen mio. mio", "milliarde milliarden mrd. mrd", "billion billionen"),
        "prozent",
        "januar februar märz april mai juni juli august september oktober november dezember",
    ),
    "fr": _Words(
        _scales("mille", "million millions", "milliard milliards", "billion billions"),
        r"pour\ cent|pourcents?",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        spaced=True,
    ),
    "es": _Words(
        _scales("mil", "millón millones", "", "billón billones") | {"mil millones": 10**9},
        r"por\ ciento",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        spaced=True,
    ),
    "it": _Words(
        _scales("mila", "milione milioni", "miliardo miliardi"),
        r"per\ cento",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    # A "bilhão" is a thousand million in Brazil, and not said in Portugal.
    "pt": _Words(
        _scales("mil", "milhão milhões", "bilhão bilhões") | {"mil milhões": 10**9},
        r"por\ cento",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        spaced=True,
    ),
    "nl": _Words(
        _scales("duizend", "miljoen", "miljard", "biljoen"),
        "procent",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
}
# Where these languages are written with the decimal point.
_POINT = frozenset(
    listed("de-ch de-li fr-ch it-ch es-mx es-us es-419 es-pr es-do es-gt es-hn es-ni es-sv es-pa es-pe es-cu")
)
_SIGNS = {"€": "EUR", "£": "GBP", "US$": "USD", "R$": "BRL"}
_CURRENCIES = (
    ("EUR", "euros?|eur"),
    ("USD", r"us-dollar|dollars?|dólares|dollari|us\$"),
    ("CHF", r"franken|francs\ suisses|chf"),
    ("RUB", "rubel|roubles?|rublos|rubli|roebel"),
    ("JPY", "yens?"),
)
_GAP = r"[ \u00a0\u202f]"
# "3 bis 5 Millionen": what the first figure stands for is said by the second.
SHARED = re.compile(
    r"[ \u00a0](?:bis|und|oder|à|et|ou|y|o|e|a|tot|en|of|till|til|do|до|и)[ \u00a0][0-9]", re.IGNORECASE
)


def continental(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers of `text` that the language's own way of writing makes sure; none of a language not known."""
    tag = language.lower().replace("_", "-")
    words = _LANGUAGES.get(tag.partition("-")[0])
    if words is None or tag in _POINT:
        return ()
    sentences = Sentences(text)
    found = sorted((*_dates(text, words), *_amounts(text, words)), key=lambda number: number.span)
    return tuple(
        replace(one, sentence=sentences.at(one.span.start))
        for at, one in enumerate(found)
        if not at or found[at - 1].span.end <= one.span.start
    )


def _dates(text: str, words: _Words) -> Iterator[Number]:
    for match in _date_pattern(words.months).finditer(text):
        name, figure = match["month"], match["figure"]
        month = listed(words.months).index(name.casefold()) + 1 if name else int(figure)
        year = match["year"] or match["later"]
        try:
            value = date(int(year or 2000), month, int(match["day"])).isoformat()  # a leap year
        except ValueError:
            continue
        yield _number(match, NumberKind.DATE, value if year else f"--{value[5:]}")


def _amounts(text: str, words: _Words) -> Iterator[Number]:
    scales = "|".join(re.escape(word) for word in sorted(words.scales, reverse=True))
    for match in _amount_pattern(words.percent, words.spaced, scales).finditer(text):
        kind, unit = _meaning(match)
        scale = words.scales[_plain(match["scale"])] if match["scale"] else 1
        value = _value(match, scale)
        large = scale > 1 or match["group"]
        if value is None or (kind is NumberKind.COUNT and not large):
            continue
        if unit or scale > 1 or not SHARED.match(text, match.end()):
            yield _number(match, kind, value, unit)


def _meaning(match: re.Match[str]) -> tuple[NumberKind, str]:
    if match["percent"] or match["words"]:
        return NumberKind.PERCENT, "percent"
    sign = match["sign"] or match["after"]
    if sign:
        return NumberKind.MONEY, _SIGNS[sign]
    for code, names in _CURRENCIES if match["currency"] else ():
        if re.fullmatch(names, match["currency"], re.IGNORECASE | re.VERBOSE):
            return NumberKind.MONEY, code
    return NumberKind.COUNT, ""


def _value(match: re.Match[str], scale: int) -> float | int | None:
    whole, part = re.sub(r"\D", "", match["whole"]), match["part"] or ""
    if len(part) == 3 and scale == 1:  # in other hands a thousand
        return None
    value = Decimal(f"{whole}.{part or 0}") * scale * (-1 if match["minus"] else 1)
    return int(value) if value == int(value) else float(value)


def _number(match: re.Match[str], kind: NumberKind, value: float | int | str, unit: str = "") -> Number:
    return Number(Span(*match.span()), match.group(), kind, value, unit)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


@cache
def _date_pattern(months: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![\w.,:/–-])(?P<day>[0-3]?[0-9])
        (?: (?:\.|er|º|°)?{_GAP}(?:de{_GAP})?(?P<month>{"|".join(listed(months))})\b
            (?: {_GAP}(?:del?{_GAP})?(?P<later>[12][0-9]{{3}})\b )?
          | (?P<mark>[./-])(?P<figure>[01]?[0-9])(?P=mark)(?P<year>[12][0-9]{{3}})(?![\w/-]|[.,][0-9]) )""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _amount_pattern(percent: str, spaced: bool, scales: str) -> re.Pattern[str]:
    gaps = "\u00a0\u202f " if spaced else "\u00a0\u202f"
    currencies = "|".join(names for _, names in _CURRENCIES)
    return re.compile(
        rf"""(?<![\w.,:/$£€–-])(?:(?P<sign>US\$|R\$|[€£]){_GAP}?)?(?P<minus>[−-])?
        (?P<whole>[0-9]{{1,3}}(?:(?P<group>[.{gaps}’'])[0-9]{{3}})(?:(?P=group)[0-9]{{3}})*|[0-9]+)
        (?:,(?P<part>[0-9]+))?(?![0-9])
        (?:{_GAP}(?P<scale>{scales})(?!\w))?
        (?:{_GAP}?(?:(?P<percent>%)|(?P<after>[€£](?!{_GAP}?[0-9])))
          |{_GAP}(?P<words>{percent})(?!\w)
          |{_GAP}(?:d[ei]{_GAP}|d['’])?(?P<currency>{currencies})(?!\w))?
        (?![.,:/–-]?[0-9]|[\w%€])""",
        re.IGNORECASE | re.VERBOSE,
    )
