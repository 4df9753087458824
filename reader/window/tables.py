"""A table of the article becomes one of the document: as wide as the column, or wider where its words need it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.model.article import Block
from reader.model.cells import rows
from reader.model.span import Span
from reader.window.offsets import OffsetMap

# The width, in pixels, under which a table's words would have to be broken; the reading view reads it.
NEEDS = int(QTextFormat.Property.UserProperty) + 1
# The width that a table gets which does not fit; it is scrolled then, and can as well be at ease.
LIKES = NEEDS + 1
_PADDING, _CLOSE_PADDING = 6, 4
_CLOSER = 0.86  # of the usual size of letters, where a table is too wide
_EASE = 0.5  # how much of what its columns would like a table gets that does not fit anyway
_LIKED = 17.0  # em; a cell with more words is broken into lines
_LONGEST = 16.0  # em; a longer word is broken wherever it must be

Rows = list[list[tuple[Span, str]]]


def rows_of(text: str, block: Block) -> Rows:
    """Return the cells with their places; the text between cells (tab, line feed) has no place of its own."""
    return [[(cell, cell.of(text)) for cell in row] for row in rows(text, block.span)]


def set_table(
    cursor: QTextCursor, offsets: OffsetMap, rows: Rows, headers: int, style: QTextCharFormat, line: str, width: float
) -> QTextTableFormat:
    """Set a table at the cursor, in a column so wide; return the format it has. `line` is its lines' colour."""
    style, padding = QTextCharFormat(style), _PADDING
    widths = _widths(rows, style, padding)
    if sum(need for need, _ in widths) > width:
        size = style.intProperty(QTextFormat.Property.FontPixelSize)
        style.setProperty(QTextFormat.Property.FontPixelSize, round(size * _CLOSER))
        padding = _CLOSE_PADDING
        widths = _widths(rows, style, padding)
    made = _format(line, headers, padding)
    needs = sum(need for need, _ in widths)
    if len(widths) > 1:
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        likes = sum(need + (like - need) * _EASE for need, like in widths)
        made.setProperty(NEEDS, needs)
        made.setProperty(LIKES, likes)
        shares = _shares(widths, width if needs <= width else likes)
        made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
    table = cursor.insertTable(len(rows), len(widths), made)
    for at, cells in enumerate(rows):
        for column, (span, text) in enumerate(cells):
            _set_cell(table.cellAt(at, column).firstCursorPosition(), offsets, span, text, style, head=at < headers)
    return made


def _set_cell(
    cursor: QTextCursor, offsets: OffsetMap, span: Span, text: str, style: QTextCharFormat, *, head: bool
) -> None:
    cell = QTextCharFormat(style)
    if head:
        cell.setFontWeight(QFont.Weight.DemiBold)
    elif is_figure(text):
        right = QTextBlockFormat()
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        cursor.setBlockFormat(right)
    if span:
        offsets.add(span, cursor.position())
        cursor.insertText(text, cell)


def _widths(rows: Rows, style: QTextCharFormat, padding: int) -> list[tuple[float, float]]:
    """Return what each column needs for its longest word, and what it would like for its longest cell."""
    font = QFont()
    font.setFamilies(style.fontFamilies())
    size = style.intProperty(QTextFormat.Property.FontPixelSize)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold)  # a little wider than most cells: room to spare
    metrics = QFontMetricsF(font)
    columns = max(len(row) for row in rows)
    found = []
    for column in range(columns):
        cells = [row[column][1] for row in rows if column < len(row)]
        need = max((metrics.horizontalAdvance(word) for cell in cells for word in _words(cell)), default=0.0)
        like = max((metrics.horizontalAdvance(cell) for cell in cells), default=0.0)
        around = 2 * padding + 6
        need = min(need, _LONGEST * size)
        found.append((need + around, max(need, min(like, _LIKED * size)) + around))
    return found


def _words(cell: str) -> Sequence[str]:
    # A figure stays whole whatever stands in it.
    return [cell] if is_figure(cell) and len(cell) < 24 else cell.split()


def _shares(widths: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Return each column's share in hundredths: what it needs, and of the rest according to what it would like."""
    rest = room - sum(need for need, _ in widths)
    wishes = sum(like - need for need, like in widths)
    given = [need + rest * ((like - need) / wishes if wishes else 1 / len(widths)) for need, like in widths]
    return [100 * each / sum(given) for each in given]


def _format(line: str, headers: int, padding: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setHeaderRowCount(headers)
    made.setCellPadding(padding)
    made.setCellSpacing(0)
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(QColor(line)))
    made.setTopMargin(12)
    made.setBottomMargin(14)
    return made


def is_figure(text: str) -> bool:
    """Say whether a cell holds a figure, which is set to the right."""
    digits = sum(letter.isdigit() for letter in text)
    return bool(digits) and digits * 2 >= sum(letter.isalnum() for letter in text)
