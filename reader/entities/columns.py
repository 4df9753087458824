"""The columns of a text's tables: rows stand on lines of their own, TAB between cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.model.cells import rows
from reader.model.span import Span

_TABLE = re.compile(r"^[^\n]*\t[^\n]*(?:\n[^\n]*\t[^\n]*)*", re.MULTILINE)


@dataclass(slots=True)
class Column:
    """The first row's cell, which may be the head, and where the filled cells below it stand."""

    head: str
    cells: list[Span] = field(default_factory=list)


def tables(text: str) -> Iterator[list[Column]]:
    """Yield the columns of each table of `text`."""
    for table in _TABLE.finditer(text) if "\t" in text else ():
        yield _columns(text, Span(*table.span()))


def _columns(text: str, table: Span) -> list[Column]:
    """Return the columns of a table, the cells of those rows that have as many as the first, which is the head."""
    head, *body = rows(text, table)
    columns = [Column(cell.of(text)) for cell in head]
    for cells in body:
        if len(cells) == len(columns):
            for column, cell in zip(columns, cells, strict=True):
                if cell.of(text).strip():
                    column.cells.append(cell)
    return columns
