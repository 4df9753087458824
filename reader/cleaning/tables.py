"""Tables of data become blocks; tables of layout are walked through."""

from lxml.html import HtmlElement

from reader.cleaning.inline import text_of

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


def table_text(table: HtmlElement) -> tuple[str, int]:
    """Return the rows as lines with tabs between cells, and how many of them are heading rows."""
    lines: list[str] = []
    heads = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = [" ".join(text_of(cell).split()) for cell in cells]
        if not any(texts):
            continue
        if heads == len(lines) and all(cell.tag == "th" for cell in cells):
            heads += 1
        lines.append("\t".join(texts))
    return "\n".join(lines), heads
