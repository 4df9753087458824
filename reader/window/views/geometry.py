"""Where parts of a shown document lie, in the viewport's pixels."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from reader.window.document import DRAWING

_RULE = 3
_UNDER = 3.0  # pixels between where letters stand and the line under them, at least


def in_view(view: QTextEdit, area: QRect) -> tuple[int, int]:
    """Return the document positions between the first and the last block in `area`."""
    above = area.top() + view.verticalScrollBar().value() <= view.document().rootFrame().frameFormat().topMargin()
    # Above the first line Qt answers with any place while the rest of a text is still to be laid out.
    first = 0 if above else view.cursorForPosition(area.topLeft()).block().position()
    end = view.cursorForPosition(area.bottomRight()).block()
    return first, end.position() + end.length()


def rule_beside(layout: QAbstractTextDocumentLayout, block: QTextBlock) -> QRectF:
    """Return where the rule of a quotation stands: at the side where its lines begin, down to what follows in it."""
    around, after = layout.blockBoundingRect(block), block.next()
    if after.isValid() and after.blockFormat().property(DRAWING) == block.blockFormat().property(DRAWING):
        around.setBottom(layout.blockBoundingRect(after).top())
    left = block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    return QRectF(around.right() - _RULE if left else around.left(), around.top(), _RULE, around.height())


class TextLines:
    """The lines of text in an area, measured once for all that is painted on them in one frame."""

    def __init__(self, view: QTextEdit, area: QRect) -> None:
        self.first, self.end = in_view(view, area)
        self._ratio = view.devicePixelRatioF()
        self._rows: list[_Line] = []
        layout, top = view.document().documentLayout(), view.verticalScrollBar().value()
        block = view.document().findBlock(self.first)
        while block.isValid() and block.position() < self.end:
            box = layout.blockBoundingRect(block).translated(0, -top)
            if box.bottom() >= area.top() and box.top() <= area.bottom():
                self._rows.extend(_lines(block, box, area))
            block = block.next()
        self._starts = [row.start for row in self._rows]

    def rects(self, first: int, last: int) -> list[QRectF]:
        """Return the rectangles of the letters between two document positions, one for each line in the area."""
        return [rect for _, rect in self._parts(first, last)]

    def underlines(self, first: int, last: int) -> list[QLineF]:
        """Return the lines under those letters, on whole pixels of the screen: each is then as thick as the next.

        Small faces have hardly any room under their letters, so that a line keeps its distance from where those stand.
        """
        found = []
        for line, rect in self._parts(first, last):
            height = self._whole(rect.top() + line.ascent() + max(_UNDER, line.descent() - 2))
            found.append(QLineF(self._whole(rect.left()), height, self._whole(rect.right()), height))
        return found

    def _whole(self, at: float) -> float:
        return round(at * self._ratio) / self._ratio

    def _parts(self, first: int, last: int) -> Iterator[tuple[QTextLine, QRectF]]:
        for at in range(max(0, bisect_right(self._starts, first) - 1), len(self._rows)):
            row = self._rows[at]
            if row.start >= last:
                break
            low, high = max(first, row.start), min(last, row.end)
            if low < high:
                near, far = _sides(row.line, low - row.block, high - row.block, row.written)
                yield row.line, QRectF(row.left + near, row.place, far - near, row.letters)


class _Line(NamedTuple):
    """A line with its positions in the document, its block's, and where its letters stand."""

    start: int
    end: int
    block: int
    line: QTextLine
    left: float
    place: float
    letters: float
    written: QRectF


def _lines(block: QTextBlock, box: QRectF, area: QRect) -> Iterator[_Line]:
    """Yield the lines of a block in `area`."""
    lines, above = block.layout(), box.top()
    # A paragraph may be a whole book: its lines are looked for, not walked through.
    begun = bisect_left(range(lines.lineCount()), area.top(), key=lambda at: floor(above + _bottom(lines.lineAt(at))))
    for at in range(begun, lines.lineCount()):
        line = lines.lineAt(at)
        letters = line.ascent() + line.descent()
        place = above + line.y() + max(0.0, line.height() - letters)
        if place > area.bottom():
            break
        begins, start = block.position(), block.position() + line.textStart()
        end, written = start + line.textLength(), line.naturalTextRect()
        yield _Line(start, end, begins, line, box.left(), place, letters, written)


def _bottom(line: QTextLine) -> float:
    return line.y() + max(line.height(), line.ascent() + line.descent())


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


def _sides(line: QTextLine, low: int, high: int, written: QRectF) -> tuple[float, float]:
    """Return left and right of what stands between two places of a line, without the space that the line ends in."""
    left, right = sorted((x_of(line, low), x_of(line, high)))
    return max(left, written.left()), max(left, min(right, written.right()))


def x_of(line: QTextLine, at: int) -> float:
    """Return how far from a line's left a place of its text stands."""
    found = line.cursorToX(at)
    # PySide hands back (x, cursor position), whatever its annotation says.
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
