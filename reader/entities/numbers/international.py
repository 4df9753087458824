"""The numbers of a text in another language: what an English grammar finds and holds there too, and what is sure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.entities.numbers.continental import SHARED, continental
from reader.model.facts import Number, NumberKind

_KINDS = frozenset({NumberKind.MONEY, NumberKind.PERCENT, NumberKind.COUNT, NumberKind.DATE, NumberKind.TIME})
# Digits without a separator, a sign of money or percent about them, or an hour with its minutes: "1,5" and "1.500"
# mean one thing here and another there.
_PLAIN = re.compile(
    r"[$€£¥₹₽₩]?[ \u00a0]?[0-9]+[ \u00a0]?[%$€£¥₹₽₩]?|[0-2]?[0-9]:[0-5][0-9]|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_JOINTS = tuple(".,:/-–")
# A figure before one of these is a thousand or a million times as much. The beginnings of the words in the languages
# of Europe, and the words and signs in Russian, Ukrainian, Arabic, Persian, Hebrew, Hindi, Chinese, Japanese, Korean.
_SCALE = re.compile(
    r"[ \u00a0-]{0,2}(?:mil|mio|mln|mld|mrd|md[ .]|bil|bn|tri|tau|tus|dui|tis|ty|tūk|tuh|hun|cen|cie|mij|mia|"
    r"тыс|тис|мил|мі|мл|трил|сот|ألف|آلاف|ملي|هزار|אלף|אלפ|מיל|हज़ार|हजार|लाख|करोड़|[万萬億亿兆千百만억천조])",
    re.IGNORECASE,
)


def international(text: str, language: str, numbers: Iterable[Number]) -> tuple[Number, ...]:
    """Return what is sure of `text`: of `numbers`, as an English grammar found them, those that mean the same in every
    language, without the words about them; and what `language` (a tag, may be "") itself makes sure.
    """
    known = continental(text, language)
    plain = [_bare(number) for number in numbers if _holds(text, number)]
    taken = bytearray(len(text))
    for number in known:
        taken[number.span.start : number.span.end] = b"\1" * len(number.span)
    free = [number for number in plain if not any(taken[number.span.start : number.span.end])]
    return tuple(sorted((*known, *free), key=lambda number: number.span))


def _holds(text: str, number: Number) -> bool:
    if number.kind not in _KINDS or not _PLAIN.fullmatch(number.text):
        return False
    start, end = number.span.start, number.span.end
    after = text[end : end + 12]
    # "22. April" is an ordinal in half of Europe.
    joined = re.match(r"[.,:/\-–]?\w|\. ?\w", after) is not None or text[max(0, start - 1) : start] in _JOINTS
    return not joined and _SCALE.match(after) is None and SHARED.match(text, end) is None


def _bare(number: Number) -> Number:
    return replace(number, counts="", per="", direction="", approximation="")
