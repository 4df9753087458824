"""What a parser of the grammar hands back, and what it may look at."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reader.entities.numbers.figures import Amount, plain
from reader.entities.numbers.sentences import Sentences
from reader.entities.numbers.tokens import Tokens
from reader.model.facts import NumberKind

Value = int | float | str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A number from token `first` to before `last`, before its surroundings are read.

    `counts_at` is the token where the thing counted may begin, -1 where nothing is counted.
    """

    kind: NumberKind
    first: int
    last: int
    value: Value
    unit: str = ""
    minimum: Value = None
    maximum: Value = None
    counts: str = ""
    counts_at: int = -1
    counts_end: int = -1
    per: str = ""
    approximation: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """A text being read: its tokens, its sentences and the day it was published ("" where unknown)."""

    text: str
    tokens: Tokens
    sentences: Sentences
    published: str = ""

    def near(self, index: int) -> str:
        """Return the part of the sentence around the token at `index`."""
        return self.sentences.near(self.tokens[index].start)

    def sentence(self, index: int) -> str:
        """Return the sentence of the token at `index`."""
        return self.sentences.at(self.tokens[index].start)


def measured(
    kind: NumberKind, amount: Amount, last: int, unit: str, *, first: int = -1, factor: Decimal = Decimal(1)
) -> Found:
    """Build a number from an amount: a range or vague amount has bounds and no value."""
    low = plain(amount.low * factor)
    high = None if amount.high is None else plain(amount.high * factor)
    single = high is None and not amount.vague
    return Found(
        kind,
        amount.first if first < 0 else first,
        last,
        low if single else None,
        unit,
        None if single else low,
        high,
    )


def negated(found: Found, at: int) -> Found:
    """Return a number with the minus that stands at `at`."""
    value = -found.value if isinstance(found.value, int | float) else found.value
    low = -found.minimum if isinstance(found.minimum, int | float) else found.minimum
    return replace(found, first=at, value=value, minimum=low)
