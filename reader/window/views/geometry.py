"""Where parts of a shown document lie, in the viewport's pixels."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from reader.window.document import DRAWING

_RULE = 3
_UNDER = 3.0  # pixels between where letters stand and the line under them, at least


def in_view(view: QTextEdit, area: QRect) -> tuple[int, int]:
    """Return the document positions between the first and the last block in `area`."""
    first = view.cursorForPosition(area.topLeft()).block().position()
    end = view.cursorForPosition(area.bottomRight()).block()
    return first, end.position() + end.length()


def rule_beside(layout: QAbstractTextDocumentLayout, block: QTextBlock) -> QRectF:
    """Return where the rule of a quotation stands: at the side where its lines begin, down to what follows in it."""
    around, after = layout.blockBoundingRect(block), block.next()
    if after.isValid() and after.blockFormat().property(DRAWING) == block.blockFormat().property(DRAWING):
        around.setBottom(layout.blockBoundingRect(after).top())
    left = block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    return QRectF(around.right() - _RULE if left else around.left(), around.top(), _RULE, around.height())


def line_rects(view: QTextEdit, ranges: Sequence[tuple[int, int]], area: QRect) -> list[QRectF]:
    """Return the rectangles of the letters of `ranges`, one for each line; blocks outside of `area` are passed over."""
    return [rect for _, rect in _parts(view, ranges, area)]


def underlines(view: QTextEdit, ranges: Sequence[tuple[int, int]], area: QRect) -> list[QLineF]:
    """Return the lines under the letters of `ranges`, on whole pixels of the screen: each is then as thick as the next.

    Small faces have hardly any room under their letters, so that a line keeps its distance from where those stand.
    """
    ratio = view.devicePixelRatioF()

    def whole(at: float) -> float:
        return round(at * ratio) / ratio

    found = []
    for line, rect in _parts(view, ranges, area):
        height = whole(rect.top() + line.ascent() + max(_UNDER, line.descent() - 2))
        found.append(QLineF(whole(rect.left()), height, whole(rect.right()), height))
    return found


def _parts(view: QTextEdit, ranges: Sequence[tuple[int, int]], area: QRect) -> Iterator[tuple[QTextLine, QRectF]]:
    document, layout = view.document(), view.document().documentLayout()
    top = view.verticalScrollBar().value()
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
                left, right = _sides(line, low, high)
                # A line's own rectangle is taller or lower than its letters where the line height is not the
                # face's own; the letters are what is marked.
                letters = line.ascent() + line.descent()
                place = box.top() - top + line.y() + max(0.0, line.height() - letters)
                yield line, QRectF(box.left() + left, place, right - left, letters)


def sorted_rects(
    view: QTextEdit, ranges: Iterable[tuple[int, tuple[int, int]]], area: QRect
) -> Iterator[tuple[int, QRectF]]:
    """Yield the rectangles in `area` of many numbered ranges, given in order: each line is measured once for all."""
    document, layout = view.document(), view.document().documentLayout()
    top = view.verticalScrollBar().value()
    lines: list[tuple[int, int, QTextLine, float, float]] = []
    left, end = 0.0, -1
    for number, (first, last) in ranges:
        if first >= end:
            block = document.findBlock(first)
            end = block.position() + block.length()
            box = layout.blockBoundingRect(block)
            left = box.left()
            lines = list(_lines(block, box.top() - top, area))
        for start, stop, line, place, letters in lines:
            low, high = max(first, start), min(last, stop)
            if low < high:
                offset = line.textStart() - start
                sides = _sides(line, low + offset, high + offset)
                yield number, QRectF(left + sides[0], place, sides[1] - sides[0], letters)


def _lines(block: QTextBlock, top: float, area: QRect) -> Iterator[tuple[int, int, QTextLine, float, float]]:
    """Yield the lines of a block in `area`: first and last position, the line, and top and height of its letters."""
    lines = block.layout()
    for at in range(lines.lineCount()):
        line = lines.lineAt(at)
        letters = line.ascent() + line.descent()
        place = top + line.y() + max(0.0, line.height() - letters)
        if place + letters >= area.top() and place <= area.bottom():
            start = block.position() + line.textStart()
            yield start, start + line.textLength(), line, place, letters


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


def _sides(line: QTextLine, low: int, high: int) -> tuple[float, float]:
    """Return left and right of what stands between two places of a line, without the space that the line ends in."""
    left, right = sorted((_x(line, low), _x(line, high)))
    written = line.naturalTextRect()
    return max(left, written.left()), max(left, min(right, written.right()))


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    # PySide hands back (x, cursor position), whatever its annotation says.
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
