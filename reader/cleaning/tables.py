"""Tables of data become blocks; tables of layout are walked through."""

import re
from itertools import islice, pairwise

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.cleaning.inline import collapse, runs

_LONGEST_CELL = 600
_CODE = re.compile(r"\b(?:code|blob|highlight|hljs|syntax|js-file-line)", re.IGNORECASE)


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


def code_lines(table: HtmlElement) -> str:
    """Return the lines of a table that prints code beside its line numbers, or ""."""
    lines: list[str] = []
    numbers: list[int] = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) != 2 or next(cells[1].iterdescendants("pre"), None) is not None:
            return ""
        number = cells[0].get("data-line-number") or str(cells[0].text_content()).strip()
        if not number.isdecimal() or len(number) > 6 or (numbers and int(number) != numbers[-1] + 1):
            return ""
        numbers.append(int(number))
        lines.append(str(cells[1].text_content()).strip("\n"))
    return "\n".join(lines) if len(lines) > 1 and _says_code(table) else ""


def _says_code(table: HtmlElement) -> bool:
    """Say whether the class of a table, of what is around it or of its first line names code."""
    around = [table, *islice(table.iterancestors(), 3), *islice(table.iter("td", "code"), 3)]
    return any(_CODE.search(element.get("class") or "") for element in around)


def counts_lines(pre: HtmlElement) -> bool:
    """Say whether preformatted text is nothing but the numbers of the lines beside it."""
    numbers = str(pre.text_content()).split()
    return (
        len(numbers) > 1
        and next(pre.iterancestors("td"), None) is not None
        and all(number.isdecimal() for number in numbers)
        and all(int(after) == int(before) + 1 for before, after in pairwise(numbers))
    )


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
