"""Tables of data become blocks; tables of layout are walked through."""

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.cleaning.inline import collapse, runs

_LONGEST_CELL = 600


def is_data(table: HtmlElement) -> bool:
    """Tell tables of data from tables of layout: no nesting, several rows of several short cells."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    if next(table.iterdescendants("h1", "h2", "form", "article"), None) is not None:
        return False
    return all(len(str(cell.text_content())) < _LONGEST_CELL for row in rows for cell in row)


def table_stretches(table: HtmlElement, base: str) -> tuple[list[Stretch], int]:
    """Return the rows as lines with tabs between cells, links and all, and how many of them are heading rows."""
    found: list[Stretch] = []
    heads = lines = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = [_cell(cell, base) for cell in cells]
        if not any(texts):
            continue
        if heads == lines and all(cell.tag == "th" for cell in cells):
            heads += 1
        lines += 1
        for at, text in enumerate(texts):
            found.append(Stretch("\t" if at else "\n"))
            found.extend(text)
    return found[1:], heads


def _cell(cell: HtmlElement, base: str) -> list[Stretch]:
    """Return a cell's text as one line."""
    line: list[Stretch] = []
    for part in collapse(runs(cell, base)):
        line.extend([Stretch(" "), *part] if line else part)
    return line
