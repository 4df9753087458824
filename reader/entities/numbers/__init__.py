"""The grammar of English numeric expressions."""

from reader.entities.numbers.grammar import find
from reader.entities.numbers.heads import counted
from reader.model.facts import Number
from reader.model.span import Span


def find_numbers(
    text: str, *, published: str = "", names: tuple[Span, ...] = (), skip: tuple[Span, ...] = ()
) -> tuple[Number, ...]:
    """Return the numeric expressions of `text` in order, none overlapping.

    `published` is the ISO 8601 day from which dates without a year are counted; a number wholly inside one of `names`
    is part of that name and left out; one that fills a table's cell counts what the column's head says. Nothing is
    read inside the `skip` spans (code) nor across their borders.
    """
    found = counted(text, find(text, published, names, skip))
    return tuple(number for number in found if not any(number.span.overlaps(each) for each in skip)) if skip else found
