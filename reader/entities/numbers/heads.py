"""What the bare figures of a table count: their column's head says it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.entities.columns import Column, tables
from reader.model.facts import Number, NumberKind
from reader.model.span import Span

# Of a column of figures so many cells, and so large a part, are nothing but a number.
_CELLS, _FIGURES = 3, 0.75
_LONGEST = 60
_LETTER = re.compile(r"[^\W\d_]")
# A place in a list counts nothing.
_PLACES = re.compile(r"(?:no|nos|nr|rank|ranking|pos|position|place|seed|id|code|page|year|date|day)\.?", re.IGNORECASE)


def counted(text: str, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """Return the numbers; those that fill cells of a column count what its head says, as written: "Area (km²)"."""
    at = {number.span: number for number in numbers} if "\t" in text else {}
    changed = {
        number.span: number for table in tables(text) for column in table for number in _headed(text, column, at)
    }
    return tuple(changed.get(number.span, number) for number in numbers) if changed else numbers


def _headed(text: str, column: Column, at: dict[Span, Number]) -> Iterator[Number]:
    head = " ".join(column.head.split())
    if not _LETTER.search(head) or len(head) > _LONGEST or _PLACES.fullmatch(head):
        return
    whole = [number for cell in column.cells if (number := at.get(cell.bare(text))) is not None]
    if len(whole) >= max(_CELLS, _FIGURES * len(column.cells)):
        yield from (replace(number, counts=head) for number in whole if _is_bare(number))


def _is_bare(number: Number) -> bool:
    return number.kind in (NumberKind.COUNT, NumberKind.QUANTITY) and not number.unit and not number.counts
