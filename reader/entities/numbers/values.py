"""Digits and their multipliers become values."""

import re

from reader.entities.numbers.words import SHORT, spelled


def plain(value: float) -> float | int:
    """Return a whole value as int."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def digits(text: str) -> float:
    """Return the value of digits with separators: the last mark before other than three digits is the decimal one."""
    mark = re.search(r"[.,](?=\d+$)", text)
    if mark is None:
        return float(re.sub(r"[\s,.]", "", text))
    whole, part = text[: mark.start()], text[mark.end() :]
    same = mark.group() in whole
    grouped = (len(part) == 3 and mark.group() == ",") or same
    if grouped:
        return float(re.sub(r"[\s,.]", "", text))
    return float(re.sub(r"[\s,.]", "", whole or "0") + "." + part)


def value(amount: str, scale: str | None) -> float | int | None:
    """Return the value of an amount in digits or words with a multiplier like "million" or "bn"; None if unknown."""
    multiplier = SHORT[scale.strip().lower().rstrip(".")] if scale and scale.strip() else 1.0
    base = digits(amount) if amount[:1].isdigit() or amount[:1] == "." else spelled(amount)
    return None if base is None else plain(base * multiplier)
