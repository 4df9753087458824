"""Percent, percentage points, durations and quantities with their unit."""

from dataclasses import replace

from reader.entities.numbers.counts import is_plural, things_counted
from reader.entities.numbers.figures import Amount, figure_value, plain
from reader.entities.numbers.found import Context, Found, measured
from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import STOP_WORDS
from reader.entities.numbers.tokens import DASHES, TokenKind, Tokens
from reader.entities.numbers.unitwords import AMBIGUOUS, DURATIONS, GLUED, LONGEST_UNIT, PHRASES
from reader.model.facts import NumberKind

_AFTER_METRES = frozenset(
    listed(
        """
    long wide high deep tall below above away underwater across from apart lower higher taller longer deeper wider up
    down swell swells wave waves drop fall climb cliff cliffs tower pool stretch radius peak crane depth altitude
    """
    )
)
_BEFORE_METRES = frozenset(
    listed(
        """
    fell falls plunged climbed ran run runs running walked swam crawled carried dragged within length height depth
    altitude elevation distance plummeted
    """
    )
)


def read_percent(context: Context, amount: Amount) -> Found | None:
    """Read "%", "percent", "per cent" and the two kinds of points after an amount."""
    tokens, at = context.tokens, amount.last
    start = at + 1 if tokens.after_hyphen(at) in ("percent", "per", "percentage", "basis") else at
    if tokens[at].is_mark("%％"):
        amount = _percent_range(tokens, amount)
        return _percent_or_points(tokens, amount, amount.last + 1)
    word, following = tokens.word(start), tokens.word(start + 1)
    if word in ("percent", "pc", "pct"):
        return _percent_or_points(tokens, amount, start + 1)
    if word == "per" and following == "cent":
        return _percent_or_points(tokens, amount, start + 2)
    hyphen = tokens[start + 1].is_mark("-")
    if word in ("percentage", "basis") and (point := tokens.word(start + 1 + hyphen)) in ("point", "points"):
        return measured(NumberKind.QUANTITY, amount, start + 2 + hyphen, f"{word} {point.rstrip('s')}")
    return None


def _percent_range(tokens: Tokens, amount: Amount) -> Amount:
    """Join "20%-25%" to one amount."""
    dash, at = tokens[amount.last + 1], amount.last + 2
    if not (dash.is_mark(DASHES) and dash.glued and tokens[at].glued and tokens[at].kind is TokenKind.NUMBER):
        return amount
    high = figure_value(tokens[at])
    if not tokens[at + 1].is_mark("%％") or high is None or high <= amount.low or amount.high is not None:
        return amount
    return replace(amount, last=at + 1, high=high, digits="")


def _percent_or_points(tokens: Tokens, amount: Amount, last: int) -> Found:
    hyphen = tokens[last].is_mark("-")
    if tokens.word(last + hyphen) in ("point", "points"):
        return measured(NumberKind.QUANTITY, amount, last + 1 + hyphen, "percentage point")
    share = measured(NumberKind.PERCENT, amount, last, "percent")
    return replace(share, counts_at=last) if tokens.word(last) == "of" else share


def read_unit(context: Context, amount: Amount) -> Found | None:
    """Read a unit of time or measure after an amount: "18 months", "63,000 square feet", "60-year-old", "90 mph"."""
    tokens, at = context.tokens, amount.last
    if tokens.glued_word(at):
        return _glued(tokens, amount, at)
    if tokens.after_hyphen(at):
        return _compound(tokens, amount, at + 1)
    if _inch_mark(tokens, at):
        return measured(NumberKind.QUANTITY, amount, at + 1, "inch")
    # "220 g flour"; "5 G" is no weight.
    if tokens[at].text == "g" and amount.digits:
        return measured(NumberKind.QUANTITY, amount, at + 1, "gram")
    if tokens[at].text in ("C", "F") and not _names_something(tokens, at + 1) and not _code(tokens, at + 1):
        return measured(NumberKind.QUANTITY, amount, at + 1, GLUED[tokens[at].text])
    return _apart(tokens, amount, at)


_SCREENS = frozenset(listed("tv screen display macbook ipad laptop tablet monitor model wheels rims pizza vinyl"))


def _inch_mark(tokens: Tokens, at: int) -> bool:
    """Say whether inches are meant at `at`: 13″, and 55" before a thing that is measured so."""
    mark = tokens[at]
    return mark.glued and (mark.is_mark("″") or (mark.is_mark('"”') and tokens.word(at + 1) in _SCREENS))


def _apart(tokens: Tokens, amount: Amount, at: int) -> Found | None:
    """Read a unit that stands apart from the amount."""
    # "two more years" is one phrase.
    more = tokens.word(at) in ("more", "additional", "extra") and unit_at(tokens, at + 1)[0] in DURATIONS
    unit, last = unit_at(tokens, at + more)
    # "2.2 bar"; nobody drinks in a part of one.
    if tokens.word(at) == "bar" and amount.decimal:
        return measured(NumberKind.QUANTITY, amount, at + 1, "bar")
    if not unit or _is_adjective(tokens, amount, at, last):
        return None
    if speed := _per_time(tokens, amount, unit, last):
        return speed
    if unit in DURATIONS:
        return _duration(tokens, amount, unit, last)
    if unit == "degree":
        return _degrees(tokens, amount, last)
    if unit == "foot" and (found := _feet_and_inches(tokens, amount, last)):
        return found
    return measured(NumberKind.QUANTITY, amount, last, unit)


def _names_something(tokens: Tokens, at: int) -> bool:
    """Say whether a noun follows the letter: "2 C grades" are no temperature, "12 C at dawn" is."""
    word = tokens.word(at)
    return bool(word) and (tokens[at].glued or is_plural(word))


def _code(tokens: Tokens, at: int) -> bool:
    """ "four F-16s" are no degrees."""
    return tokens[at].is_mark("-‐‑") and tokens[at].glued and tokens[at + 1].glued


def _per_time(tokens: Tokens, amount: Amount, unit: str, last: int) -> Found | None:
    """Read the rest of "300 km/h" and "9 m/s"."""
    time = {"h": "hour", "hr": "hour", "hour": "hour", "s": "second", "sec": "second"}.get(tokens.word(last + 1), "")
    if not (time and tokens[last].is_mark("/") and tokens[last].glued and tokens[last + 1].glued):
        return None
    return measured(NumberKind.QUANTITY, amount, last + 2, f"{unit} per {time}")


def unit_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the unit whose name stands at `at` and the index after it; ("", at) where there is none."""
    if tokens[at].text == "Nm":
        return "newton metre", at + 1
    for length in range(LONGEST_UNIT, 0, -1):
        phrase = " ".join(tokens[at + step].lower for step in range(length))
        if phrase in PHRASES:
            last = at + length
            # The stop of an abbreviation belongs to it only inside a sentence.
            return PHRASES[phrase], last
    return "", at


def _is_adjective(tokens: Tokens, amount: Amount, at: int, last: int) -> bool:
    """Say whether the word is only by chance a unit: "5 second homes", "2 C grades", "four foot soldiers"."""
    word = tokens[at].text
    if word in AMBIGUOUS and last == at + 1:
        return amount.spelled or (word.islower() is False and not tokens[at].glued)
    return tokens.word(at) in ("foot", "second", "stone") and tokens.word(last).endswith("s") and amount.low != 1


def _glued(tokens: Tokens, amount: Amount, at: int) -> Found | None:
    word = tokens[at].text
    unit, last = unit_at(tokens, at)
    if last < at + 2:
        unit, last = GLUED.get(word) or GLUED.get(word.lower() if len(word) > 2 else "", ""), at + 1
    # "the 101st Airborne" is no weight, "11st" is.
    if not unit or (unit == "stone" and amount.low % 10 == 1 and amount.low % 100 != 11):
        return None
    if unit == "foot" and (found := _feet_and_inches(tokens, amount, last)):
        return found
    if speed := _per_time(tokens, amount, unit, last):
        return speed
    kind = NumberKind.DURATION if unit in DURATIONS else NumberKind.QUANTITY
    return measured(kind, amount, last, unit)


def _compound(tokens: Tokens, amount: Amount, at: int) -> Found | None:
    """Read "60-year-old", "18-month", "500-mile", "6-foot-4", "10-square-mile"."""
    unit, last = unit_at(tokens, at)
    if not unit:
        second = tokens.after_hyphen(at + 1)
        unit = PHRASES.get(f"{tokens.word(at)} {second}", "") if second else ""
        last = at + 3
    if not unit:
        return None
    if unit in DURATIONS:
        if tokens.after_hyphen(last) in ("old", "olds", "long"):
            last += 2
        return measured(NumberKind.DURATION, amount, last, unit)
    if unit == "foot" and (found := _feet_and_inches(tokens, amount, last)):
        return found
    if tokens.after_hyphen(last) in ("tall", "long", "high", "wide", "deep", "thick", "plus"):
        last += 2
    return measured(NumberKind.QUANTITY, amount, last, unit)


def _duration(tokens: Tokens, amount: Amount, unit: str, last: int) -> Found | None:
    if tokens[last].is_mark("-") and tokens.after_hyphen(last) == "old":
        last += 2
    if tokens.word(last) == "and" and tokens.word(last + 1) == "a" and tokens.word(last + 2) == "half":
        high = None if amount.high is None else amount.high
        whole = measured(NumberKind.DURATION, amount, last + 3, unit)
        if high is None and isinstance(whole.value, int):
            return Found(NumberKind.DURATION, amount.first, last + 3, whole.value + 0.5, unit)
    return measured(NumberKind.DURATION, amount, last, unit)


def _degrees(tokens: Tokens, amount: Amount, last: int) -> Found:
    word = tokens[last].lower
    scale = {"celsius": "Celsius", "c": "Celsius", "centigrade": "Celsius", "fahrenheit": "Fahrenheit",
             "f": "Fahrenheit"}.get(word)  # fmt: skip
    if scale is None:
        return measured(NumberKind.QUANTITY, amount, last, "degree")
    return measured(NumberKind.QUANTITY, amount, last + 1, f"degree {scale}")


def _feet_and_inches(tokens: Tokens, amount: Amount, last: int) -> Found | None:
    """Read "6-foot-4", "6 feet 4 inches", "5 foot 10", "6ft 2in"; the value counts in feet."""
    hyphen = tokens[last].is_mark("-")
    inches = tokens[last + hyphen]
    if amount.high is not None or not inches.text.isdigit() or not int(inches.text[:4]) < 12:
        return None
    end = last + hyphen + 1
    unit, after = unit_at(tokens, end + bool(tokens.after_hyphen(end) == "inch"))
    if tokens.glued_word(end) in ("in", "ins"):
        unit, after = "inch", end + 1
    if not unit:
        after = end
    if unit not in ("inch", "") or not (unit or hyphen or tokens.word(last - 1) in ("foot", "ft")):
        return None
    value = plain(amount.low)
    return Found(NumberKind.QUANTITY, amount.first, after, round(value + int(inches.text) / 12, 4), "foot")


# "The river peaked at 4.6m", "a wave of 3.2m".
_OF_WATER = frozenset(
    listed("river wave waves tide tides surge flood floods floodwater water waters snow drift drifts sea swell depth")
)
_RACES = frozenset("50 60 80 100 110 200 300 400 800 1,000 1000 1,500 1500 3,000 3000 5,000 5000 10,000 10000".split())
_RACING = frozenset(
    listed(
        """
    race sprint relay hurdles butterfly freestyle backstroke breaststroke medley steeplechase dash final finals heats
    title gold champion pool runner swimmer track walk
    """
    )
)


def metres_meant(tokens: Tokens, at: int) -> bool:
    """Say whether "5m" at `at` means metres: "5m deep", "the 100m butterfly", "the women's 1,500m."."""
    following = tokens.word(at + 2) or tokens.after_hyphen(at + 2)
    # Nobody writes a thousand million so.
    if following in _AFTER_METRES or len(tokens[at].text.replace(",", "").partition(".")[0]) > 3:
        return True
    if any(tokens.word(index) in _OF_WATER for index in range(at - 6, at)) and not things_counted(tokens, at + 2)[0]:
        return True
    before = at - 1 - (tokens.word(at - 1) in ("of", "some", "about", "nearly", "around", "over", "almost", "for"))
    if tokens.word(before) in _BEFORE_METRES:
        return True
    if tokens[at].text not in _RACES:
        return False
    alone = tokens[at + 2].kind is not TokenKind.WORD or following in STOP_WORDS
    return following in _RACING or (alone and tokens.word(at - 1) in ("the", "men's", "women's"))
