"""The cells of a table in an article's text: a row a line, TAB between cells."""

from reader.model.span import Span


def rows(text: str, table: Span) -> list[list[Span]]:
    """Return where the cells of each row stand; tabs and line feeds between them are in none."""
    found: list[list[Span]] = []
    at = table.start
    for row in table.of(text).split("\n"):
        cells = []
        for cell in row.split("\t"):
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + 1
        found.append(cells)
    return found
