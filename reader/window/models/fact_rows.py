"""Facts as rows: what each says, and where in the article it stands. No Qt here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from reader.model.article import Shown, shown
from reader.model.corrections import fold
from reader.model.entry import Reading
from reader.model.facts import Entity, Facts, Number, NumberKind
from reader.model.span import Span
from reader.window.text_search import folded

HIDDEN = "hidden"
KINDS = ("people", "places", "organisations", "numbers")
_MISSING = {
    "people": "No people are named here.",
    "places": "No places are named here.",
    "organisations": "No organisations are named here.",
    "numbers": "No numbers stand here.",
    HIDDEN: "Nothing is hidden.",
}


_DAY, _YEAR = 86_400, 31_556_952
# Durations are sorted by how long they last, in seconds.
_LASTS = {
    "millisecond": 0.001, "second": 1, "minute": 60, "hour": 3600, "day": _DAY, "night": _DAY, "weekend": 2 * _DAY,
    "week": 7 * _DAY, "fortnight": 14 * _DAY, "month": _YEAR / 12, "year": _YEAR, "decade": 10 * _YEAR,
    "century": 100 * _YEAR, "millennium": 1000 * _YEAR,
}  # fmt: skip


class Order(StrEnum):
    """How the rows of a section are sorted; names have no value and go by the alphabet.

    New is a name that stands in no other article of the library.
    """

    TEXT = "text"
    COUNT = "count"
    VALUE = "value"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One person, place, organisation or number; `spans` count in the article's text.

    `places` say where in the article as shown the mentions stand, from 0 to 1; `worth` is what the row sorts by
    when sorted by value; `elsewhere` counts the other articles of the library that name it.
    """

    key: str
    kind: str
    name: str
    secondary: str
    spans: tuple[Span, ...]
    places: tuple[float, ...]
    tooltip: str
    worth: tuple[str, float, str] = ("", 0.0, "")
    elsewhere: int = 0
    # What is told of each mention in the text, where that is not the same of all.
    told: tuple[str, ...] = ()

    @property
    def hidden(self) -> bool:
        """Say whether the person took it out of the panel."""
        return self.key.startswith(f"{HIDDEN}/")


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one kind."""

    kind: str
    rows: tuple[FactRow, ...]
    none_match: bool = False
    unread: bool = False

    @property
    def title(self) -> str:
        """Return the section's head."""
        return self.kind.upper()

    @property
    def missing(self) -> str:
        """Return the sentence to show instead of no rows."""
        if self.unread:
            sure = "None that are sure in this language."
            return sure if self.kind == "numbers" else "Not looked for in this language."
        return "Nothing here matches the filter." if self.none_match else _MISSING[self.kind]


def arranged(section: Section, words: str, order: Order) -> Section:
    """Return the section's rows that hold every one of `words`, sorted."""
    wanted = folded(words).split()
    rows = [row for row in section.rows if all(word in folded(f"{row.name} {row.secondary}") for word in wanted)]
    if order is Order.COUNT:
        rows.sort(key=lambda row: -len(row.spans))
    elif order is Order.VALUE:
        rows.sort(key=lambda row: row.worth)
    elif order is Order.NEW:
        rows.sort(key=lambda row: row.elsewhere > 0)
    return replace(section, rows=tuple(rows), none_match=bool(section.rows) and not rows)


def with_elsewhere(section: Section, counts: Mapping[tuple[str, str], int]) -> Section:
    """Return the section with the number of other articles that name each row, by kind and folded name."""

    def known(row: FactRow) -> FactRow:
        count = counts.get((row.kind, fold(row.name)), 0)
        if not count:
            return row
        told = "In one other article." if count == 1 else f"In {count} other articles."
        return replace(row, elsewhere=count, tooltip=f"{row.tooltip}\n{told}")

    return replace(section, rows=tuple(map(known, section.rows)))


def as_table(found: Sequence[Section]) -> str:
    """Return the rows as tab-separated lines under a heading, for a spreadsheet."""
    lines = [("kind", "name", "more", "count")]
    lines += [(row.kind, row.name, row.secondary, str(len(row.spans))) for section in found for row in section.rows]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def sections(reading: Reading, facts: Facts) -> tuple[Section, ...]:
    """Return every kind's section, its facts mapped from the shown text to the article's."""
    view = shown(reading.article, reading.decisions)
    names = (facts.people, facts.places, facts.organisations)
    made = [
        Section(
            kind,
            tuple(_entity(kind, at, entity, view) for at, entity in enumerate(entities)),
            unread=not facts.english and not entities,
        )
        for kind, entities in zip(KINDS, names, strict=False)
    ]
    made.append(Section("numbers", _numbers(facts.numbers, view), unread=not facts.english and not facts.numbers))
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
    row = _row(kind, at, (entity.name, secondary, "\n".join(lines)), spans, view)
    return replace(row, worth=("", 0.0, folded(entity.name)))


def _numbers(numbers: Iterable[Number], view: Shown) -> tuple[FactRow, ...]:
    rows: dict[tuple[object, ...], list[Number]] = {}
    for number in numbers:
        rows.setdefault(_meaning(number), []).append(number)
    made = []
    for at, same in enumerate(rows.values()):
        others = dict.fromkeys(number.text for number in same if number.text.casefold() != same[0].text.casefold())
        secondary = " · ".join((number_secondary(same[0]), *_hedged(same), *others))
        told = tuple(map(number_tooltip, same))
        words = (same[0].text, secondary, "\n".join(dict.fromkeys(line for one in told for line in one.split("\n"))))
        row = _row("numbers", at, words, tuple(number.span for number in same), view)
        made.append(replace(row, worth=worth(same[0]), told=told))
    return tuple(made)


def _hedged(same: Sequence[Number]) -> tuple[str, ...]:
    """Return the word that makes a number less than exact ("about"), where it is said of each mention."""
    said = {"" if _reckoned(number) else number.approximation for number in same}
    return tuple(said - {""}) if len(said) == 1 else ()


def _reckoned(number: Number) -> bool:
    return number.approximation.startswith("counted from")


def _meaning(number: Number) -> tuple[object, ...]:
    """Return what two numbers share when they say the same, however each is written."""
    said = (number.value, number.minimum, number.maximum)
    text = number.text.casefold() if said == (None, None, None) else ""
    return (text, number.kind, number.counts, str(said), number.unit, number.per, number.direction)


def worth(number: Number) -> tuple[str, float, str]:
    """Return what a number sorts by: like with like, then the figure; a range counts as its lower end."""
    value = number.minimum if number.value is None else number.value
    like = f"{number.kind.value} {number.unit if number.kind in (NumberKind.MONEY, NumberKind.QUANTITY) else ''}"
    if isinstance(value, int | float):
        lasts = _LASTS.get(number.unit, 1) if number.kind is NumberKind.DURATION else 1
        return (like, float(value) * lasts, "")
    return (like, 0.0, value or "")


def number_secondary(number: Number) -> str:
    """Return the kind and what is counted ("count · households")."""
    counted = number.counts or (number.unit if number.kind is NumberKind.QUANTITY else "")
    return " · ".join(part for part in (number.kind.value, counted) if part)


def number_tooltip(number: Number) -> str:
    """Return value, unit and kind for a person, and what is said of it beside that."""
    unit = "%" if number.unit == "percent" else number.unit
    value = " ".join(part for part in (value_words(number), unit, f"per {number.per}" if number.per else "") if part)
    lines = [
        value,
        f"kind: {number.kind.value}",
        f"counts: {number.counts}" if number.counts else "",
        f"direction: {number.direction}" if number.direction else "",
        number.approximation if _reckoned(number) or not number.approximation else f"said: {number.approximation}",
    ]
    return "\n".join(line for line in lines if line)


def value_words(number: Number) -> str:
    """Return the figure, or both ends of a range, or the one that is known."""
    if number.value is not None:
        return _figure(number.value)
    low, high = number.minimum, number.maximum
    if low is None or high is None:
        return f"from {_figure(low)}" if low is not None else f"up to {_figure(high)}" if high is not None else ""
    return f"{_figure(low)} to {_figure(high)}"


def _figure(value: float | int | str) -> str:
    if isinstance(value, str):
        return value
    # As it was written: a float's own digits, none of those by which it stands near them.
    written = f"{Decimal(repr(value)):,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
