"""Finds numeric expressions: what a pattern takes is read by the function of its name."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.entities.numbers import units, words
from reader.entities.numbers.patterns import PATTERNS
from reader.entities.numbers.values import digits, plain, value
from reader.model.facts import Number, NumberKind
from reader.model.span import Span

_BEFORE = re.compile(
    r"\b(about|around|approximately|roughly|some|nearly|almost|more than|less than|fewer than|at least|at most|up to|"
    r"over|under|just|only|an estimated)\s+$",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\b(?:down|fell|fallen|drop(?:ped)?|declined?|shrunk|cut|lost|decreased?)(?:\sby)?\s+(?:\w+\s)?$")
_UP = re.compile(r"\b(?:up|rose|risen|grew|grown|jumped|climbed|increased?|gained|surged)(?:\sby)?\s+(?:\w+\s)?$")
_PER = re.compile(r"\s(?:an?|per|each|every)\s(\w+)\b|/(\w+)")
_COUNTS = re.compile(r"\s((?:[a-z][\w’'-]*\s|[A-Z][a-z]+\s){0,3}?(?:[a-z][\w-]*s|people|men|women|children|police))\b")
_STOP = frozenset(
    "is are was were has have had and or but of in on at to from by with for as than when while who which that the a "
    "an his her its their this these those years times".split()
)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n+")


def find_numbers(text: str, *, published: str = "", names: tuple[Span, ...] = ()) -> tuple[Number, ...]:
    """Return the numbers of `text` in order, not overlapping; what lies inside `names` is part of a name.

    `published` (ISO 8601) is not needed for what is found today; relative dates are not resolved.
    """
    taken = bytearray(len(text))
    for within in names:
        taken[within.start : within.end] = b"\x01" * len(within)
    found: list[Number] = []
    for name, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]) or match.start() == match.end():
                continue
            number = None if name == "skip" else READERS[name](match)
            if number is None and name != "skip":
                continue
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            if number is not None:
                found.append(number)
    bounds = [0, *(end.end() for end in _SENTENCE.finditer(text)), len(text)]
    return tuple(_finished(text, number, bounds) for number in sorted(found, key=lambda number: number.span))


def _finished(text: str, number: Number, bounds: list[int]) -> Number:
    span = number.span
    at = bisect_right(bounds, span.start)
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 60]
    direction = "down" if _DOWN.search(before) else "up" if _UP.search(before) else ""
    near = _BEFORE.search(before)
    per = _PER.match(after) if number.kind in (NumberKind.QUANTITY, NumberKind.MONEY) else None
    return replace(
        number,
        sentence=text[bounds[at - 1] : bounds[min(at, len(bounds) - 1)]].strip(),
        direction=direction,
        approximation=near.group(1).lower() if near else "",
        per=(per.group(1) or per.group(2)) if per else "",
        counts=_counted(after) if number.kind is NumberKind.COUNT else "",
    )


def _counted(after: str) -> str:
    found = _COUNTS.match(after)
    if not found or any(word.lower() in _STOP for word in found.group(1).split()):
        return ""
    return found.group(1)


def _number(match: re.Match[str], kind: NumberKind, worth: float | int | str | None, unit: str = "") -> Number:
    return Number(Span(match.start(), match.end()), match.group(), kind, worth, unit)


def _amount(match: re.Match[str], kind: NumberKind, unit: str) -> Number | None:
    """Read amount `a` (and `b` for a range) with scale; a range keeps both ends and has no value."""
    groups = match.groupdict()
    scale = groups.get("s") or groups.get("s1") or ""
    low = value(match["a"], groups.get("s1") or scale)
    if low is None:
        return None
    if groups.get("b"):
        high = value(match["b"], groups.get("s2") or scale)
        return replace(_number(match, kind, None, unit), minimum=low, maximum=high)
    if groups.get("neg"):
        low = -low
    return _number(match, kind, low, unit)


def _iso(match: re.Match[str]) -> Number:
    return _number(match, NumberKind.DATE, match.group())


def _date(match: re.Match[str]) -> Number | None:
    groups = match.groupdict()
    month = units.MONTHS[match["month"].rstrip(".")]
    day, year = groups.get("d"), groups.get("y")
    if day is not None and not 1 <= int(day) <= 31:
        return None
    when = f"{year or '-'}-{month:02}" + (f"-{int(day):02}" if day else "")
    return _number(match, NumberKind.DATE, when)


def _decade(match: re.Match[str]) -> Number:
    return _number(match, NumberKind.DATE, f"{match['y'][:3]}X" if match["y"].endswith("0") else match["y"])


def _money(match: re.Match[str]) -> Number | None:
    groups = match.groupdict()
    sign = groups.get("cur") or ""
    word = groups.get("word") or ""
    made = _amount(match, NumberKind.MONEY, units.CURRENCIES.get(sign) or units.CURRENCIES.get(word) or "")
    if made is not None and word in units.MONEY_WORDS:
        made = replace(made, unit=units.MONEY_WORDS[word])
    return made


def _percent(match: re.Match[str]) -> Number | None:
    return _amount(match, NumberKind.PERCENT, "percent")


def _time(match: re.Match[str]) -> Number | None:
    hour, minute = int(match["h"]), int(match["min"] or 0)
    half = match["half"][:1].lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return _number(match, NumberKind.TIME, f"{hour:02}:{minute:02}")


def _duration(match: re.Match[str]) -> Number | None:
    return _amount(match, NumberKind.DURATION, units.DURATIONS[match["unit"]])


def _quantity(match: re.Match[str]) -> Number | None:
    return _amount(match, NumberKind.QUANTITY, units.UNITS[match["unit"]])


def _ordinal(match: re.Match[str]) -> Number:
    worth = int(match["n"]) if match["n"] else words.ORDINALS[match["w"].lower()]
    return _number(match, NumberKind.ORDINAL, worth)


def _score(match: re.Match[str]) -> Number:
    return _number(match, NumberKind.SCORE, match.group())


def _fraction(match: re.Match[str]) -> Number:
    parts = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
    return _number(match, NumberKind.OTHER, round(words.UNITS[match["a"]] / parts[match["b"].rstrip("s")], 6))


def _count(match: re.Match[str]) -> Number | None:
    amount = match["a"]
    if amount.lower() in ("one", "zero") and not match["s"]:
        return None
    if not match["s"] and not match["b"] and re.fullmatch(r"(?:1[5-9]|20)\d\d", amount):
        return _number(match, NumberKind.DATE, amount)
    if amount[:1].isdigit() and len(amount) > 12 and "," not in amount and digits(amount) > 1e15:
        return None
    made = _amount(match, NumberKind.COUNT, "")
    return replace(made, value=plain(float(made.value))) if made and isinstance(made.value, int | float) else made


READERS: Mapping[str, Callable[[re.Match[str]], Number | None]] = {
    "iso": _iso,
    "date": _date,
    "decade": _decade,
    "money": _money,
    "percent": _percent,
    "time": _time,
    "age": _duration,
    "duration": _duration,
    "quantity": _quantity,
    "ordinal": _ordinal,
    "score": _score,
    "fraction": _fraction,
    "count": _count,
}
