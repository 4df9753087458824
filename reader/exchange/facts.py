"""Facts as text, JSON or CSV."""

import csv
import io

from reader.model.facts import Entity, Facts, Number


def as_json(source: str, text: str, facts: Facts, error: str | None) -> dict[str, object]:
    """Return the object that `facts --format json` prints a line of; offsets count code points of `text`."""
    return {
        "source": source,
        "text": text,
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


def as_csv(source: str, facts: Facts) -> str:
    """Return one row per mention and per number, with a heading row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["source", "kind", "name", "text", "start", "end", "value", "unit", "counts"])
    for entity in facts.entities():
        for mention in entity.mentions:
            span = mention.span
            writer.writerow([source, entity.kind.value, entity.name, mention.text, span.start, span.end, "", "", ""])
    for number in facts.numbers:
        span = number.span
        worth = "" if number.value is None else number.value
        writer.writerow(
            [source, number.kind.value, "", number.text, span.start, span.end, worth, number.unit, number.counts]
        )
    return out.getvalue()


def as_text(facts: Facts) -> str:
    """Return the facts for a person to read."""
    parts: list[str] = []
    for title, entities in (
        ("People", facts.people),
        ("Places", facts.places),
        ("Organisations", facts.organisations),
    ):
        parts += [title, *(f"  {entity.name} ({len(entity.mentions)})" for entity in entities), ""]
    parts += ["Numbers"]
    for number in facts.numbers:
        meaning = " ".join(str(part) for part in (number.value, number.unit, number.counts) if part not in (None, ""))
        parts.append(f"  {number.text}: {number.kind.value}, {meaning}")
    return "\n".join(parts) + "\n"
