"""Dates: days, months with a year, years, decades, centuries, and those counted from the publication."""

import re
from datetime import date

from reader.entities.numbers.counts import things_counted
from reader.entities.numbers.eras import century_of
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import COUNTED_NOUNS, MANY_BEFORE
from reader.entities.numbers.spokendates import THEIR, WEATHER, read_spoken_decade, read_spoken_year
from reader.entities.numbers.tokens import DASHES, Token, TokenKind, Tokens
from reader.entities.numbers.words import read_cardinal, read_ordinal
from reader.model.facts import NumberKind

_NAMES = listed(
    """
    January February March April May June July August September October November December
    """
)
MONTHS = {
    **{name: month for month, name in enumerate(_NAMES, start=1)},
    **{name.upper(): month for month, name in enumerate(_NAMES, start=1)},
    **{name[:3]: month for month, name in enumerate(_NAMES, start=1)},
    "Sept": 9,
}
# Two figures of a year below this one are of the present century.
_THIS_CENTURY = 40
_AGO = {"day": 1, "week": 7}
_LONG_UNITS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_UNITS = {form: form for form in (*_AGO, *_LONG_UNITS)} | {
    "days": "day", "weeks": "week", "months": "month", "years": "year", "decades": "decade", "centuries": "century",
}  # fmt: skip


def read_date(context: Context, at: int) -> Found | None:
    """Read a date at `at`."""
    token = context.tokens[at]
    if token.kind is TokenKind.WORD:
        first = _month_first(context, at) if token.capital else None
        return first or _spelled_day(context, at) or read_spoken_year(context, at) or read_spoken_decade(context, at)
    if token.kind is not TokenKind.NUMBER:
        return None
    for parser in (_numeric, _day_first, _decade, _year_range, _year):
        if found := parser(context, at):
            return found
    return None


def _date(first: int, last: int, value: str | None, low: str | None = None, high: str | None = None) -> Found:
    return Found(NumberKind.DATE, first, last, value, minimum=low, maximum=high)


def _day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a day of the month at `at` ("5", "5th") and the index after it."""
    token = tokens[at]
    if token.kind is not TokenKind.NUMBER or not token.text.isdigit() or not 1 <= int(token.text) <= 31:
        return None
    following = tokens[at + 1]
    if following.kind is TokenKind.WORD and following.glued:
        return (int(token.text), at + 2) if following.lower in ("st", "nd", "rd", "th") else None
    if following.is_mark("%:°/") or (
        following.is_mark(".,")
        and following.glued
        and tokens[at + 2].glued
        and tokens[at + 2].kind is not TokenKind.BREAK
    ):
        return (int(token.text), at + 1) if following.text == "," else None
    return int(token.text), at + 1


def year_number(token: Token) -> int | None:
    """Return the year that a bare four-digit figure can be, or None."""
    if token.kind is TokenKind.NUMBER and token.text.isdigit() and len(token.text) == 4:
        return int(token.text) if 1000 <= int(token.text) <= 2199 else None
    return None


def _month_first(context: Context, at: int) -> Found | None:
    """Read "April 22, 2022", "Nov. 18", "May 2019", "April 22-24"."""
    tokens = context.tokens
    month = MONTHS.get(tokens[at].text)
    if month is None:
        return None
    after = at + 1
    if tokens[after].is_mark(".") and len(tokens[at].text) < 5:
        after += 1
    day = _day_number(tokens, after) or _told_day(tokens, after)
    if day is None:
        comma = tokens[after].is_mark(",")
        year = _free_year(tokens, after + comma)
        return _date(at, after + comma + 1, f"{year}-{month:02}") if year else None
    number, last = day
    high = _day_number(tokens, last + 1) if tokens[last].is_mark(DASHES) else None
    end = high[0] if high and high[0] > number else None
    last = high[1] if high and end else last
    year, last = _year_after(tokens, last)
    return _days(context, at, last, (year, month, number, end))


def _told_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the day of "on May the third", and the index after it; "May the best win" wishes."""
    dated = tokens.word(at - 2) in ("on", "of", "until", "till", "since", "by", "before", "after", "from", "to")
    return read_ordinal(tokens, at + 1) if dated and tokens.word(at) == "the" else None


def _year_after(tokens: Tokens, at: int) -> tuple[int | None, int]:
    for skipped in (0, 1):
        year = _free_year(tokens, at + skipped)
        if year and (not skipped or tokens[at].is_mark(",")):
            return year, at + skipped + 1
    return None, at


def _free_year(tokens: Tokens, at: int) -> int | None:
    year = year_number(tokens[at])
    after = tokens[at + 1]
    if year is None or (after.glued and after.kind is TokenKind.WORD):
        return None
    return year


def _day_first(context: Context, at: int) -> Found | None:
    """Read "22 April 2022", "22nd of April", "18-20 Nov."."""
    tokens = context.tokens
    day = _day_number(tokens, at)
    if day is None:
        return None
    number, after = day
    end = None
    if tokens[after].is_mark(DASHES) and (high := _day_number(tokens, after + 1)) and high[0] > number:
        end, after = high
    after += tokens.word(after) == "of"
    after += tokens[after].is_mark("-") and tokens[after].glued
    month = MONTHS.get(tokens[after].text)
    if month is None or (tokens[after].text == "May" and tokens.word(after + 1) in ("be", "have", "not")):
        return None
    after += 1
    year, last = _year_after(tokens, after)
    if (
        year is None
        and tokens[after].is_mark(".")
        and len(tokens[after - 1].text) < 5
        and tokens[after - 1].text != "May"
    ):
        year, last = _year_after(tokens, after + 1)
        last = last if year else after + 1
    return _days(context, at, last, (year, month, number, end))


def _spelled_day(context: Context, at: int) -> Found | None:
    """Read "the Fourth of July", "the twenty-first of March 1961"."""
    tokens = context.tokens
    day = read_ordinal(tokens, at)
    month = MONTHS.get(tokens[day[1] + 1].text) if day and tokens.word(day[1]) == "of" else None
    if day is None or month is None:
        return None
    year, last = _year_after(tokens, day[1] + 2)
    return _days(context, at, last, (year, month, day[0], None))


def _days(context: Context, first: int, last: int, parts: tuple[int | None, int, int, int | None]) -> Found | None:
    year, month, day, end = parts
    said = ""
    if year is None and (year := _nearest_year(context.published, month, day)):
        said = f"counted from {context.published[:10]}"
    if not _exists(year or 2000, month, day) or (end and not _exists(year or 2000, month, end)):
        return None
    head = f"{year}-" if year else "--"
    low = f"{head}{month:02}-{day:02}"
    if end:
        return Found(NumberKind.DATE, first, last, None, "", low, f"{head}{month:02}-{end:02}", approximation=said)
    return Found(NumberKind.DATE, first, last, low, approximation=said)


def published_day(published: str) -> date | None:
    """Return the day of an ISO 8601 date or time, or None."""
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _nearest_year(published: str, month: int, day: int) -> int | None:
    """Return the year in which the day lies nearest to the publication."""
    today = published_day(published)
    if today is None:
        return None
    years = [year for year in (today.year - 1, today.year, today.year + 1) if _exists(year, month, day)]
    return min(years, key=lambda year: abs(date(year, month, day) - today), default=None)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _numeric(context: Context, at: int) -> Found | None:
    """Read "2022-04-22", "2022/04/22", "22.04.2022", "04/22/2022"; "3/4/2022" is one of two days and says so."""
    tokens = context.tokens
    if match := re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", tokens[at].text):
        day, month, year = (int(part) for part in match.groups())
        return _date(at, at + 1, f"{year}-{month:02}-{day:02}") if _exists(year, month, day) else None
    parts = [tokens[at + step] for step in range(5)]
    if not all(part.glued for part in parts[1:]) or not all(part.text.isdigit() for part in parts[::2]):
        return None
    if tokens[at + 5].glued and (tokens[at + 5].kind is TokenKind.NUMBER or tokens[at + 5].is_mark("/-")):
        return None
    first, second, third = (part.text for part in parts[::2])
    if parts[1].is_mark("-/") and parts[3].text == parts[1].text and len(first) == 4:
        valid = len(second) == len(third) == 2 and _exists(int(first), int(second), int(third))
        return _date(at, at + 5, f"{first}-{second}-{third}") if valid else None
    if not (parts[1].is_mark("/") and parts[3].is_mark("/") and len(third) in (2, 4) and len(first + second) <= 4):
        return None
    if len(third) == 2:
        third = ("20" if int(third) < _THIS_CENTURY else "19") + third
    days = [f"{third}-{month:02}-{day:02}" for month, day in ((int(first), int(second)), (int(second), int(first)))
            if int(third) and _exists(int(third), month, day)]  # fmt: skip
    days = list(dict.fromkeys(days))
    if not days:
        return None
    return _date(at, at + 5, days[0] if len(days) == 1 else f"[{','.join(sorted(days))}]")


def _decade(context: Context, at: int) -> Found | None:
    """Read "1990s", "90s" (as a decade where "the" or "mid-" stands before it), "1990s-2000s" as two."""
    tokens = context.tokens
    text = tokens[at].text
    suffix = tokens.glued_word(at + 1)
    last = at + 2
    if not suffix and tokens[at + 1].is_mark("'’") and tokens[at + 1].glued:
        suffix, last = tokens.glued_word(at + 2), at + 3
    if suffix not in ("s", "'s", "’s") or not text.isdigit():
        return None
    if len(text) == 4 and text[3] == "0" and year_number(tokens[at]):
        # "the 1300s" are a century, "the 2000s" in the news are its first decade.
        return _date(at, last, f"{text[:2]}XX" if text[2:] == "00" and text < "2000" else f"{text[:3]}X")
    if len(text) == 2 and text[1] == "0":
        return _degrees(context, at, last) or _tens(tokens, at, last)
    return None


def _degrees(context: Context, at: int, last: int) -> Found | None:
    """Read the "80s" of "highs in the mid-80s": ten degrees, not ten years."""
    tokens = context.tokens
    if tokens.word(at - 1) not in ("the", "low", "high", "upper", "lower", "mid") and not tokens[at - 1].is_mark("-"):
        return None
    low = int(tokens[at].text)
    found = Found(NumberKind.QUANTITY, at, last, None, "degree", low, low + 9)
    return found if low and WEATHER.search(context.near(at)) else None


def _tens(tokens: Tokens, at: int, last: int) -> Found | None:
    text = tokens[at].text
    before = tokens.word(at - 1) or (tokens.word(at - 2) if tokens[at - 1].is_mark("-") else "")
    if before in ("mid", "early", "late") and tokens.word(at - 2 - tokens[at - 1].is_mark("-")) in THEIR:
        before = "his"
    # "in their 80s and 90s"
    if before in ("and", "or", "to") and tokens.word(at - 2) == "s" and tokens.word(at - 4) in THEIR:
        before = tokens.word(at - 4)
    if before in THEIR:
        return Found(NumberKind.DURATION, at, last, None, "year", int(text), int(text) + 9)
    if (before in ("the", "mid", "early", "late") and text >= "20") or text in ("60", "70", "80", "90"):
        return _date(at, last, f"{century_of(text)}{text[0]}X")
    return None


def _year_range(context: Context, at: int) -> Found | None:
    """Read "2014-2018", "1914-18", "2022/23"."""
    tokens = context.tokens
    low, dash, high = tokens[at], tokens[at + 1], tokens[at + 2]
    year = year_number(low)
    if year is None or not (dash.is_mark(DASHES + "/") and dash.glued and high.glued and high.text.isdigit()):
        return None
    if tokens[at + 3].glued and (tokens[at + 3].is_mark(DASHES + "/%") or tokens[at + 3].kind is TokenKind.WORD):
        return None
    if len(high.text) not in (2, 4):
        return None
    end = int(low.text[: 4 - len(high.text)] + high.text)
    if len(high.text) == 2 and end < year:
        end += 100
    if not year < end <= 2199 or end - year > 400 or not year >= 1500:
        return None
    return _date(at, at + 3, None, str(year), str(end))


_YEAR_BEFORE = frozenset(
    listed(
        """
    in since by from until till during of before after around late early mid for through between to and or fiscal
    year circa summer winter spring autumn fall the that this his her its their last next
    """
    )
)


def _year(context: Context, at: int) -> Found | None:
    """Read a bare year; four digits that count people or follow "about" are no year."""
    tokens = context.tokens
    year = year_number(tokens[at])
    if year is None or not (1500 <= year <= 2100 or (year < 1500 and _long_ago(tokens, at))):
        return None
    after = tokens[at + 1]
    if after.glued and ((after.kind is TokenKind.WORD and after.lower != "'s") or after.is_mark("%°/")):
        return None
    if after.is_mark("-–") and after.glued and tokens[at + 2].glued and tokens[at + 2].kind is TokenKind.NUMBER:
        return None
    before = tokens.word(at - 1)
    if _counts_things(tokens, at, before, year):
        return None
    return _date(at, at + 1, str(year))


def _long_ago(tokens: Tokens, at: int) -> bool:
    """Say whether four figures below 1500 are a year: "in 1066", not "in 1200 villages"."""
    return tokens.word(at - 1) in ("in", "since", "until", "circa") and not things_counted(tokens, at + 1)[0]


def _counts_things(tokens: Tokens, at: int, before: str, year: int) -> bool:
    following = tokens.word(at + 1) or tokens.after_hyphen(at + 1)
    if before in MANY_BEFORE and not (before in ("around", "about", "by") and following not in COUNTED_NOUNS):
        return True
    if tokens.word(at - 2) in ("more", "less", "fewer") and before == "than":
        return True
    if following in COUNTED_NOUNS:
        return before not in _YEAR_BEFORE - {"of", "from", "to", "and", "or", "the", "for", "between"}
    return not 1700 <= year <= 2060 and before not in _YEAR_BEFORE


def read_ago(context: Context, at: int) -> Found | None:
    """Read "two years ago", "20 days earlier" only with "ago": a date counted from the publication."""
    tokens = context.tokens
    token = tokens[at]
    if token.kind is TokenKind.NUMBER and token.text.isdigit() and len(token.text) < 5:
        number, last = int(token.text), at + 1
    elif (spelled := read_cardinal(tokens, at)) and not spelled.vague and spelled.value == int(spelled.value):
        number, last = int(spelled.value), spelled.last
    else:
        return None
    unit = _UNITS.get(tokens.word(last), "")
    if not unit or tokens.word(last + 1) != "ago" or number < 2:
        return None
    value = _back(context.published, number, unit)
    said = f"counted from {context.published[:10]}" if value else ""
    return Found(NumberKind.DATE, at, last + 2, value, approximation=said)


def _back(published: str, number: int, unit: str) -> str | None:
    """Return the day, month or year that lies so far back, as exactly as the unit says it."""
    today = published_day(published)
    if today is None:
        return None
    if unit in _AGO:
        ordinal = today.toordinal() - number * _AGO[unit]
        return date.fromordinal(ordinal).isoformat() if ordinal > 0 else None
    months = today.year * 12 + today.month - 1 - number * _LONG_UNITS[unit]
    if months < 12:
        return None
    return f"{months // 12:04}-{months % 12 + 1:02}" if unit == "month" else f"{months // 12:04}"
