"""Where parts of a shown document lie, in the viewport's pixels."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextLine
from PySide6.QtWidgets import QTextEdit


def in_view(view: QTextEdit, area: QRect) -> tuple[int, int]:
    """Return the document positions between the first and the last block in `area`."""
    first = view.cursorForPosition(area.topLeft()).block().position()
    end = view.cursorForPosition(area.bottomRight()).block()
    return first, end.position() + end.length()


def line_rects(view: QTextEdit, ranges: Sequence[tuple[int, int]], area: QRect) -> list[QRectF]:
    """Return the rectangles of the letters of `ranges`, one for each line; blocks outside of `area` are passed over."""
    document, layout = view.document(), view.document().documentLayout()
    top = view.verticalScrollBar().value()
    found: list[QRectF] = []
    for first, last in ranges:
        block = document.findBlock(first)
        box = layout.blockBoundingRect(block)
        if box.bottom() - top < area.top() or box.top() - top > area.bottom():
            continue
        lines = block.layout()
        for at in range(lines.lineCount()):
            line = lines.lineAt(at)
            start, end = line.textStart(), line.textStart() + line.textLength()
            low, high = max(first - block.position(), start), min(last - block.position(), end)
            if low < high:
                left, right = sorted((_x(line, low), _x(line, high)))
                # A line's own rectangle is taller or lower than its letters where the line height is not the
                # face's own; the letters are what is marked.
                letters = line.ascent() + line.descent()
                place = box.top() - top + line.y() + max(0.0, line.height() - letters)
                found.append(QRectF(box.left() + left, place, right - left, letters))
    return found


def whole_lines(view: QTextEdit) -> list[tuple[float, float]]:
    """Return top and bottom of the lines of text that are wholly in view, from above; neighbours in a table are one."""
    area, top = view.viewport().rect(), view.verticalScrollBar().value()
    first, end = in_view(view, area)
    layout = view.document().documentLayout()
    found: set[tuple[float, float]] = set()
    block = view.document().findBlock(first)
    while block.isValid() and block.position() < end:
        above = layout.blockBoundingRect(block).top() - top
        lines = block.layout()
        for at in range(lines.lineCount()):
            line = lines.lineAt(at)
            high, low = above + line.y(), above + line.y() + line.height()
            if high >= area.top() and low <= area.bottom():
                found.add((high, low))
        block = block.next()
    return sorted(found)


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    # PySide hands back (x, cursor position), whatever its annotation says.
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
