"""Text is painted without a trace of the caret while it is hidden.

Qt draws a tick for the caret's direction in lines that hold right-to-left letters, even where the caret has no width.
"""

from unicodedata import bidirectional

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette
from PySide6.QtWidgets import QTextEdit


def leaves_tick(view: QTextEdit) -> bool:
    """Say whether Qt would draw such a tick now."""
    cursor = view.textCursor()
    hidden = view.cursorWidth() == 0 and not cursor.hasSelection()
    return hidden and any(char > "\u0590" and _right_to_left(char) for char in cursor.block().text())


def _right_to_left(char: str) -> bool:
    return bidirectional(char) in ("R", "AL")


def paint_text(view: QTextEdit, area: QRect) -> None:
    """Paint the document as Qt would, but for the caret."""
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = QPalette(view.palette())
    clip = QRectF(area.translated(across, down))
    context.clip = clip
    painter = QPainter(view.viewport())
    painter.translate(-across, -down)
    painter.setClipRect(clip)
    view.document().documentLayout().draw(painter, context)
    painter.end()
