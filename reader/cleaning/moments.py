"""Dates and times as pages state and print them, as ISO 8601."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from reader.cleaning.dump_dates import iso_date
from reader.cleaning.visible import Line

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?")
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)[/.年]\s?(\d{1,2})[/.月]\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
_TIME = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:.]|\s?[h時]\s?)(\d\d)(?::(\d\d))?(?![\d:]|\.\d)\s*([ap])?\.?(?:m\b\.?)?\s*\(?([A-Z]{2,4}\b)?(?:([+-])(\d\d):?(\d\d))?",
    re.IGNORECASE,
)
_ZONES = {"GMT": 0, "UTC": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
          "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "BST": 60, "JST": 540}  # fmt: skip
_UPDATED = re.compile(
    r"updated|modified|last edited|aktualisiert|mis à jour|actualizado|aggiornato|atualizado", re.IGNORECASE
)
_SHORT = 90
_WEST, _EAST = -12 * 60, 14 * 60


def moment(value: object) -> str:
    """Return a stated date, with its time and zone where they are stated, or ""."""
    if not isinstance(value, str):
        return ""
    value = " ".join(value.split())[:80]
    if found := _ISO.match(value):
        # Templates without a date say 1 January of the year 1.
        return found.group().replace(" ", "T", 1).replace(" ", "") if found.group() >= "1500" else ""
    return printed(value)


def printed(text: str) -> str:
    """Return the date that a short line prints, with the time beside it, or ""."""
    day = iso_date(text)
    if not day and (found := _YEAR_FIRST.search(text) or _COMPACT.match(text)):
        day = iso_date("-".join([found[1], found[2].zfill(2), found[3].zfill(2)]))
    return day + _time(_YEAR_FIRST.sub(" ", text)) if day else ""


def _time(text: str) -> str:
    found = next((each for each in _TIME.finditer(text) if int(each[1]) < 24 and int(each[2]) < 60), None)
    if found is None or (found[4] and not 0 < int(found[1]) <= 12):
        return ""
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4] in "pP" else 0)
    zone = ""
    if found[6]:
        zone = f"{found[6]}{found[7]}:{found[8]}"
    elif (name := (found[5] or "").upper()) in _ZONES:
        zone = _offset(_ZONES[name])
    return f"T{hour:02}:{found[2]}" + (f":{found[3]}" if found[3] else "") + zone


def _offset(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def shown(lines: Iterable[Line]) -> str:
    """Return the first date that stands near the headline and is not said to be of an update, or ""."""
    updated = ""
    label = ""
    for line in lines:
        found = moment(line.moment) or (printed(line.text) if len(line.text) < _SHORT else "")
        if found and not _UPDATED.search(label + line.text):
            return found
        updated = updated or found
        label = line.text if len(line.text) < 30 and not found else ""
    return updated


def localised(stated: str, lines: Iterable[Line]) -> str:
    """Return a moment stated in UTC in the page's own time zone, where the page prints the same moment in it."""
    try:
        utc = datetime.fromisoformat(stated)
    except ValueError:
        return stated
    if utc.utcoffset() != timedelta(0) or "T" not in stated:
        return stated
    for line in lines:
        text = printed(line.text) if len(line.text) < _SHORT else ""
        if len(text) > 10 and (minutes := _ahead(text[:16], utc)) is not None:
            return utc.astimezone(timezone(timedelta(minutes=minutes))).isoformat(timespec="seconds")
    return stated


def in_zone(stated: str, other: str) -> str:
    """Return a moment stated in UTC in the time zone of another moment of the same page."""
    try:
        utc, zoned = datetime.fromisoformat(stated), datetime.fromisoformat(other)
    except ValueError:
        return stated
    if utc.utcoffset() != timedelta(0) or not zoned.utcoffset() or "T" not in stated:
        return stated
    return utc.astimezone(zoned.tzinfo).isoformat(timespec="seconds")


def _ahead(local: str, utc: datetime) -> int | None:
    """Return by how many minutes a printed time is ahead, or None where no time zone makes both one moment."""
    ahead = (datetime.fromisoformat(local) - utc.replace(tzinfo=None, second=0, microsecond=0)).total_seconds() / 60
    return int(ahead) if ahead % 30 == 0 and _WEST <= ahead <= _EAST else None
