"""Facts as text, JSON or CSV."""

import csv
import io
from collections.abc import Iterable

from reader.model.facts import Entity, Facts, Number


def as_json(source: str, text: str, facts: Facts, error: str | None) -> dict[str, object]:
    """Return the object that `facts --format json` prints a line of; offsets count code points of `text`."""
    return {
        "source": source,
        "text": text,
        "english": facts.english if error is None else None,
        "people": [_entity(entity) for entity in facts.people],
        "places": [_entity(entity) for entity in facts.places],
        "organisations": [_entity(entity) for entity in facts.organisations],
        "numbers": [_number(number) for number in facts.numbers],
        "error": error,
    }


def _entity(entity: Entity) -> dict[str, object]:
    return {
        "name": entity.name,
        "role": entity.role,
        "mentions": [
            {"start": mention.span.start, "end": mention.span.end, "text": mention.text} for mention in entity.mentions
        ],
    }


def _number(number: Number) -> dict[str, object]:
    return {
        "text": number.text,
        "start": number.span.start,
        "end": number.span.end,
        "kind": number.kind.value,
        "value": number.value,
        "unit": number.unit,
        "counts": number.counts,
        "min": number.minimum,
        "max": number.maximum,
        "per": number.per,
        "direction": number.direction,
        "approximation": number.approximation,
        "sentence": number.sentence,
    }


NOT_ENGLISH = "Names are read in English only; numbers are shown where they are sure."

# The columns of the ledger as it is copied and saved, by the key of their field.
_LEDGER = {
    "text": "Phrase", "kind": "Kind", "value": "Value", "min": "Minimum", "max": "Maximum", "unit": "Unit",
    "per": "Per", "counts": "Counts", "direction": "Direction", "approximation": "Approximation",
    "sentence": "Sentence",
}  # fmt: skip


def ledger(numbers: Iterable[Number]) -> list[list[str]]:
    """Return numbers as rows for a spreadsheet, under a heading: figures plain, each field in one line."""
    made = [list(_LEDGER.values())]
    for number in map(_number, numbers):
        made.append(["" if number[key] is None else " ".join(str(number[key]).split()) for key in _LEDGER])
    return made


_COLUMNS = ("source", "kind", "name", "text", "start", "end", "value", "unit", "counts")
_MORE_COLUMNS = ("min", "max", "per", "direction", "approximation", "sentence")


def as_csv(source: str, facts: Facts, *, heading: bool = True) -> str:
    """Return one row per mention and per number, with a heading row; further sources of one table have none."""
    out = io.StringIO()
    writer = csv.DictWriter(out, (*_COLUMNS, *_MORE_COLUMNS), restval="", lineterminator="\n")
    if heading:
        writer.writeheader()
    for entity in facts.entities():
        for mention in entity.mentions:
            row = {"text": mention.text, "start": mention.span.start, "end": mention.span.end}
            writer.writerow({"source": source, "kind": entity.kind.value, "name": entity.name, **row})
    for number in facts.numbers:
        writer.writerow({"source": source, **_number(number)})
    return out.getvalue()


def as_text(facts: Facts) -> str:
    """Return the facts for a person to read."""
    parts = [] if facts.english else [NOT_ENGLISH, ""]
    for title, entities in (
        ("People", facts.people),
        ("Places", facts.places),
        ("Organisations", facts.organisations),
    ):
        parts += [title, *(f"  {entity.name} ({len(entity.mentions)})" for entity in entities), ""]
    parts += ["Numbers", *map(_in_words, facts.numbers)]
    return "\n".join(parts) + "\n"


def _in_words(number: Number) -> str:
    rate = f"per {number.per}" if number.per else ""
    meaning = " ".join(part for part in (_worth(number), number.unit, rate, number.counts) if part)
    more = ", ".join(part for part in (number.direction, number.approximation) if part)
    return f"  {number.text}: {number.kind.value}, {meaning}{f' ({more})' if more else ''}"


def _worth(number: Number) -> str:
    """Return the value, both ends of a range, or the least of a vague number."""
    if number.value is not None:
        return str(number.value)
    low, high = number.minimum, number.maximum
    if low is None:
        return "" if high is None else f"up to {high}"
    return f"from {low}" if high is None else f"{low} to {high}"
