"""Times of day: "5 p.m.", "2.15pm", "14:30", "1500 GMT", "seven o'clock"."""

import re
from dataclasses import replace
from decimal import Decimal

from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.words import ONES
from reader.model.facts import NumberKind

_HALVES = {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12, "a.m": 0, "p.m": 12}
_ZONES = frozenset(
    listed(
        """
    GMT UTC BST EST EDT ET PST PDT PT CST CDT CT MST MDT MT CET CEST IST JST AEST AEDT
    """
    )
)


def read_time(context: Context, at: int) -> Found | None:
    """Read a time at `at`."""
    tokens = context.tokens
    if lasting := _lasting(tokens, at) or _played_to_tenths(tokens, at) or _ran_long(tokens, at):
        return lasting
    clock = _clock(tokens, at)
    if clock is None:
        return _oclock(tokens, at) or _military(tokens, at) or _past(tokens, at)
    hour, minute, last, colon = clock
    half = _half(tokens, last)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        return _until(tokens, _time(tokens, at, half[1], hour % 12 + half[0], minute))
    range_half = _half_of_range(tokens, last)
    if range_half is not None and 1 <= hour <= 12:
        return _until(tokens, _time(tokens, at, last, hour % 12 + range_half, minute))
    if colon and _is_played(tokens, at, last):
        return Found(NumberKind.DURATION, at, last, 60 * hour + minute, "second")
    return _time(tokens, at, last, hour, minute) if colon else _oclock(tokens, at)


def _until(tokens: Tokens, start: Found) -> Found:
    """Join "7-9pm" and "10am-4pm" to one range."""
    dash = tokens[start.last]
    if not (dash.is_mark("-–") and dash.glued and tokens[start.last + 1].glued):
        return start
    clock = _clock(tokens, start.last + 1)
    half = _half(tokens, clock[2]) if clock else None
    if clock is None or half is None or not 1 <= clock[0] <= 12:
        return start
    end = _time(tokens, start.first, half[1], clock[0] % 12 + half[0], clock[1])
    return replace(end, value=None, minimum=start.value, maximum=end.value)


def _played_to_tenths(tokens: Tokens, at: int) -> Found | None:
    """Read minutes, seconds and parts of a second: "4:32.1"."""
    minutes, colon, seconds = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (colon.is_mark(":") and colon.glued and seconds.glued and re.fullmatch("[0-9]{1,2}", minutes.text)):
        return None
    if not re.fullmatch(r"[0-5][0-9]\.[0-9]{1,3}", seconds.text):
        return None
    value = float(60 * int(minutes.text) + Decimal(seconds.text))
    return Found(NumberKind.DURATION, at, at + 3, value, "second")


def _ran_long(tokens: Tokens, at: int) -> Found | None:
    """Read minutes and seconds that no clock shows: "10 km in 27:45"; "in a 60:40 split" is a ratio."""
    minutes, colon, seconds = tokens[at], tokens[at + 1], tokens[at + 2]
    if tokens.word(at - 1) != "in" or not (colon.is_mark(":") and colon.glued and seconds.glued):
        return None
    if not (re.fullmatch("2[4-9]|[3-9][0-9]", minutes.text) and re.fullmatch("[0-5][0-9]", seconds.text)):
        return None
    return Found(NumberKind.DURATION, at, at + 3, 60 * int(minutes.text) + int(seconds.text), "second")


def _lasting(tokens: Tokens, at: int) -> Found | None:
    """Read hours, minutes and seconds as a stop-watch writes them: "2:14:33"."""
    hours, minutes, seconds = tokens[at], tokens[at + 2], tokens[at + 4]
    if not (tokens[at + 1].is_mark(":") and tokens[at + 3].is_mark(":") and re.fullmatch("[0-9]{1,3}", hours.text)):
        return None
    if not all(tokens[at + step].glued for step in range(1, 5)):
        return None
    if not all(re.fullmatch("[0-5][0-9]", part.text) for part in (minutes, seconds)):
        return None
    value = 3600 * int(hours.text) + 60 * int(minutes.text) + int(seconds.text)
    return Found(NumberKind.DURATION, at, at + 5, value, "second")


def _clock(tokens: Tokens, at: int) -> tuple[int, int, int, bool] | None:
    """Return hour, minute, the index after them and whether a colon was written."""
    token, colon, minute = tokens[at], tokens[at + 1], tokens[at + 2]
    if token.kind is TokenKind.WORD and token.lower in ONES and _half(tokens, at + 1):
        return ONES[token.lower], 0, at + 1, False
    if token.kind is not TokenKind.NUMBER:
        return None
    if colon.is_mark(":") and colon.glued and minute.glued and re.fullmatch("[0-5][0-9]", minute.text):
        fits = token.text.isdigit() and int(token.text[:4]) < 24
        more = tokens[at + 3].is_mark(":.") and tokens[at + 3].glued and tokens[at + 4].text.isdigit()
        return (int(token.text), int(minute.text), at + 3, True) if fits and not more else None
    # "the 08.25 train": no other figure begins with a nought and has a point.
    if re.fullmatch(r"0[1-9]\.[0-5][0-9]", token.text) and not (token.glued or tokens[at + 1].is_mark("%")):
        return int(token.text[1]), int(token.text[3:]), at + 1, True
    if match := re.fullmatch(r"([0-9]{1,2})(?:\.([0-5][0-9]))?", token.text):
        return int(match[1]), int(match[2] or 0), at + 1, False
    return None


def _half(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return 0 or 12 for "am" or "pm" at `at`, and the index after it."""
    word = tokens[at].lower
    if tokens[at].kind is not TokenKind.WORD or word not in _HALVES:
        return None
    if tokens[at].text == "AM" and not tokens[at].glued and tokens[at + 1].is_mark("-"):
        return None
    return _HALVES[word], at + 1


def _half_of_range(tokens: Tokens, at: int) -> int | None:
    """In "5-7 p.m." and "from 5 to 7 p.m." the first time borrows the half of the day."""
    joined = tokens[at].is_mark("-–") or tokens.word(at) in ("to", "and", "or", "until")
    clock = _clock(tokens, at + 1) if joined else None
    half = _half(tokens, clock[2]) if clock else None
    return half[0] if half else None


def _time(tokens: Tokens, first: int, last: int, hour: int, minute: int) -> Found:
    unit = ""
    if tokens[last].text in _ZONES:
        unit, last = tokens[last].text, last + 1
    return Found(NumberKind.TIME, first, last, f"{hour:02}:{minute:02}", unit)


def _is_played(tokens: Tokens, at: int, last: int) -> bool:
    """Say whether minutes and seconds of a game are meant: "2:55 into overtime", "the final 4:29", "1:10 left"."""
    following, after = tokens.word(last), tokens.word(last + 1)
    if (
        following in ("into", "left", "remaining")
        or (following, after) in (("to", "play"), ("to", "go"))
        or (following == "of" and after in ("overtime", "regulation"))
    ):
        return True
    if tokens.word(at - 1) == "in" or (tokens.word(at - 1) == "of" and tokens.word(at - 2) in ("time", "times")):
        return True
    return tokens.word(at - 1) in ("final", "last", "opening") and tokens.word(at - 2) == "the"


def _oclock(tokens: Tokens, at: int) -> Found | None:
    token = tokens[at]
    if tokens.word(at + 1) != "o" or not tokens[at + 2].is_mark("'’") or tokens.word(at + 3) != "clock":
        return None
    hour = ONES.get(token.lower, int(token.text) if token.text.isdecimal() and len(token.text) < 3 else 0)
    return _time(tokens, at, at + 4, hour, 0) if 1 <= hour <= 12 else None


_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}


def _past(tokens: Tokens, at: int) -> Found | None:
    """Read "half past nine" and "a quarter to six"; "ten to five" may be a range."""
    start = at + (tokens.word(at) == "a")
    minutes, word, hour = _PAST.get(tokens.word(start), 0), tokens.word(start + 1), ONES.get(tokens.word(start + 2), 0)
    if not (minutes and 1 <= hour <= 12) or not (word == "past" or (word == "to" and minutes == _PAST["quarter"])):
        return None
    if word == "to":
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    return _time(tokens, at, start + 3, hour, minutes)


def _military(tokens: Tokens, at: int) -> Found | None:
    text, after = tokens[at].text, tokens[at + 1]
    # "0900 hrs"; "1800 hours" may last that long.
    if after.lower in ("hrs", "hours") and re.fullmatch("0[1-9][0-5][0-9]", text):
        return _time(tokens, at, at + 2, int(text[:2]), int(text[2:]))
    if after.text not in ("GMT", "UTC") or not re.fullmatch("(?:[01][0-9]|2[0-3])[0-5][0-9]", text):
        return None
    return _time(tokens, at, at + 1, int(text[:2]), int(text[2:]))
