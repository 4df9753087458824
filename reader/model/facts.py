"""People, places, organisations and numbers of an article."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class EntityKind(StrEnum):
    """The kinds of names."""

    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"


class NumberKind(StrEnum):
    """The kinds of numbers."""

    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
    COUNT = "count"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    ORDINAL = "ordinal"
    SCORE = "score"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: `text` is the slice of the text at `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions grouped: one person, one place. `reasons` say why forms were grouped."""

    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]
    role: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the distinct texts of the mentions, in order of appearance."""
        return tuple(dict.fromkeys(mention.text for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Number:
    """A numeric expression, as written first (`text` at `span`), then what it means.

    `value` is in `unit` (ISO 4217 code, "percent", singular English unit name, "" for counts), an ISO 8601
    string for dates and times, None for ranges, which have `minimum` and `maximum`. `counts` is what
    it counts, `per` the rate's unit, `direction` "up" or "down", `approximation` the modifier's word.
    """

    span: Span
    text: str
    kind: NumberKind
    value: float | int | str | None
    unit: str = ""
    counts: str = ""
    minimum: float | int | str | None = None
    maximum: float | int | str | None = None
    per: str = ""
    direction: str = ""
    approximation: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one text; entities in order of first mention, numbers in text order.

    `hidden` are entities of any kind that the person does not want to see. `english` is False where names were
    not looked for, and only numbers that are sure in its language were.
    """

    people: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
    numbers: tuple[Number, ...] = ()
    hidden: tuple[Entity, ...] = ()
    english: bool = True

    def entities(self) -> tuple[Entity, ...]:
        """Return the entities of every kind."""
        return self.people + self.places + self.organisations
