"""Facts as rows: what each says, and where in the article it stands. No Qt here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.article import Shown, shown
from reader.model.corrections import fold
from reader.model.entry import Reading
from reader.model.facts import Entity, Facts, Number, NumberKind
from reader.model.span import Span

KINDS = ("people", "places", "organisations", "numbers")
HIDDEN = "hidden"
_MISSING = {
    "people": "No people are named here.",
    "places": "No places are named here.",
    "organisations": "No organisations are named here.",
    "numbers": "No numbers stand here.",
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One person, place, organisation or number; `spans` count in the article's text.

    `places` say where in the article as shown the mentions stand, from 0 to 1. `worth` sorts numbers by value:
    figures first, then dates and times.
    """

    key: str
    kind: str
    name: str
    secondary: str
    spans: tuple[Span, ...]
    places: tuple[float, ...]
    tooltip: str
    worth: tuple[int, float, str] = (0, 0.0, "")

    @property
    def hidden(self) -> bool:
        """Say whether the person took it out of the panel."""
        return self.key.startswith(f"{HIDDEN}/")


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one kind."""

    kind: str
    rows: tuple[FactRow, ...]

    @property
    def title(self) -> str:
        """Return the section's head."""
        return self.kind.upper()

    @property
    def missing(self) -> str:
        """Return the sentence to show instead of no rows."""
        return _MISSING[self.kind]


class Order(StrEnum):
    """How the rows of a section are sorted."""

    TEXT = "text"
    COUNT = "count"
    NAME = "name"


def arranged(rows: Sequence[FactRow], words: str, order: Order) -> tuple[FactRow, ...]:
    """Return the rows that have every word in name, roles or forms, sorted; numbers by value instead of by name."""
    wanted = fold(words).split()
    kept = [row for row in rows if all(word in fold(f"{row.name} {row.secondary}") for word in wanted)]
    if order is Order.COUNT:
        kept.sort(key=lambda row: -len(row.spans))
    elif order is Order.NAME:
        kept.sort(key=lambda row: (row.worth, fold(row.name)))
    return tuple(kept)


def sections(reading: Reading, facts: Facts) -> tuple[Section, ...]:
    """Return every kind's section, its facts mapped from the shown text to the article's."""
    view = shown(reading.article, reading.decisions)
    names = (facts.people, facts.places, facts.organisations)
    made = [
        Section(kind, tuple(_entity(kind, at, entity, view) for at, entity in enumerate(entities)))
        for kind, entities in zip(KINDS, names, strict=False)
    ]
    made.append(Section("numbers", _numbers(facts.numbers, view)))
    if facts.hidden:
        made.append(Section(HIDDEN, tuple(_hidden(at, entity, view) for at, entity in enumerate(facts.hidden))))
    return tuple(made)


def _hidden(at: int, entity: Entity, view: Shown) -> FactRow:
    return replace(_entity(entity.kind.value, at, entity, view), key=f"{HIDDEN}/{at}")


def _row(kind: str, at: int, words: tuple[str, str, str], spans: tuple[Span, ...], view: Shown) -> FactRow:
    name, secondary, tooltip = words
    places = tuple(span.start / max(1, len(view.text)) for span in spans)
    return FactRow(f"{kind}/{at}", kind, name, secondary, tuple(map(view.to_article, spans)), places, tooltip)


def _entity(kind: str, at: int, entity: Entity, view: Shown) -> FactRow:
    others = [form for form in entity.forms if form != entity.name]
    secondary = " · ".join([*([entity.role] if entity.role else []), *others])
    spans = tuple(mention.span for mention in entity.mentions)
    times = "once" if len(spans) == 1 else f"{len(spans)} times"
    lines = [f"{entity.name}: {times}", *([secondary] if secondary else []), *entity.reasons]
    return _row(kind, at, (entity.name, secondary, "\n".join(lines)), spans, view)


def _numbers(numbers: Iterable[Number], view: Shown) -> tuple[FactRow, ...]:
    rows: dict[tuple[object, ...], list[Number]] = {}
    for number in numbers:
        told = (number.text.casefold(), number.kind, number.counts, str(number.value), number.unit)
        rows.setdefault(told, []).append(number)
    made = []
    for at, same in enumerate(rows.values()):
        words = (same[0].text, number_secondary(same[0]), number_tooltip(same[0]))
        row = _row("numbers", at, words, tuple(number.span for number in same), view)
        made.append(replace(row, worth=_worth(same[0])))
    return tuple(made)


def _worth(number: Number) -> tuple[int, float, str]:
    ends = (number.value, number.minimum, number.maximum)
    value = next((end for end in ends if end is not None), "")
    return (1, 0.0, value) if isinstance(value, str) else (0, float(value), "")


def number_secondary(number: Number) -> str:
    """Return the kind and what is counted ("count · households")."""
    counted = number.counts or (number.unit if number.kind is NumberKind.QUANTITY else "")
    return " · ".join(part for part in (number.kind.value, counted) if part)


def number_tooltip(number: Number) -> str:
    """Return value, unit and kind for a person."""
    words = [_value(number)]
    if number.unit and number.unit != "percent":
        words.append(number.unit)
    elif number.unit == "percent":
        words.append("%")
    if number.per:
        words.append(f"per {number.per}")
    lines = [" ".join(word for word in words if word), f"kind: {number.kind.value}"]
    told = {
        "counts": number.counts,
        "direction": number.direction,
        "approximately": number.approximation,
    }
    lines += [f"{name}: {value}" for name, value in told.items() if value]
    return "\n".join(line for line in lines if line)


def _value(number: Number) -> str:
    if number.value is not None:
        return _figure(number.value)
    ends = [_figure(end) for end in (number.minimum, number.maximum) if end is not None]
    return " to ".join(ends)


def _figure(value: float | int | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
