"""Text is painted without a trace of the caret while it is hidden.

Where the caret has no width, Qt still draws a tick for its direction in lines that hold right-to-left letters, and a
line of one pixel on screens of a fractional scale.
"""

from unicodedata import bidirectional

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette
from PySide6.QtWidgets import QTextEdit


def leaves_trace(view: QTextEdit) -> bool:
    """Say whether Qt would draw something of the hidden caret now."""
    if view.cursorWidth() != 0:
        return False
    fractional = not view.devicePixelRatioF().is_integer()
    return fractional or any(char > "\u0590" and _right_to_left(char) for char in view.textCursor().block().text())


def _right_to_left(char: str) -> bool:
    return bidirectional(char) in ("R", "AL")


def paint_text(view: QTextEdit, area: QRect) -> None:
    """Paint the document as Qt would, but for the caret."""
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = QPalette(view.palette())
    context.selections = _selections(view)
    clip = QRectF(area.translated(across, down))
    context.clip = clip
    painter = QPainter(view.viewport())
    painter.translate(-across, -down)
    painter.setClipRect(clip)
    view.document().documentLayout().draw(painter, context)
    painter.end()


def _selections(view: QTextEdit) -> list[QAbstractTextDocumentLayout.Selection]:
    if not view.textCursor().hasSelection():
        return []
    palette = view.palette()
    chosen = QAbstractTextDocumentLayout.Selection()
    chosen.cursor = view.textCursor()
    chosen.format.setBackground(palette.brush(QPalette.ColorRole.Highlight))
    chosen.format.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
    return [chosen]
