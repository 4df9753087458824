"""What is painted with an article's letters: highlights under them; underlines, notes and other marks over them."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTextEdit

from reader.model.span import Span
from reader.window.document import DRAWING, Drawing
from reader.window.marks import Mark, MentionMark
from reader.window.offsets import OffsetMap
from reader.window.ranges import Ranges
from reader.window.sizing import wide
from reader.window.theme import Theme
from reader.window.views.geometry import TextLines, rule_beside

# How a kind is underlined: in turn drawn and left out, in units of the line's thickness; a number's line is whole.
_PATTERNS: dict[str, tuple[float, ...]] = {
    "people": (1, 1),
    "places": (3, 1.5),
    "organisations": (3, 1.5, 1, 1.5),
    "numbers": (),
}

Layer = Callable[[QPainter, QRect, TextLines], None]
"""Paints with a painter within an area, on the lines that are there."""
# The square of a note: how far from the edge it begins at least, how far from the lines at most, its side, and how near
# to it a click counts.
_MARGIN, _BESIDE, _SQUARE, _NEAR = 16, 32, 10, 6


class Painting:
    """The marks of one view. A part that draws on the article appends its layer to `under` or `over`."""

    def __init__(self, view: QTextEdit, theme: Theme) -> None:
        self._view, self.theme = view, theme
        self.kinds = frozenset(_PATTERNS)
        self.flashed: list[tuple[int, int]] = []
        self.lit: tuple[str, list[tuple[int, int]]] = ("", [])
        self._painted: Ranges[Mark] = Ranges()
        self._noted: Ranges[Mark] = Ranges()
        self._underlined: Ranges[MentionMark] = Ranges()
        self._lines: TextLines | None = None
        self.under: list[Layer] = [self._blocks, self._highlights, self._strokes, self._lights]
        self.over: list[Layer] = [self._mentions, self._flashes, self._notes]

    def set_highlights(self, marks: Sequence[Mark], offsets: OffsetMap) -> None:
        """Paint these highlights."""
        placed = [(mark, offsets.range(mark.span)) for mark in marks]
        self._painted = Ranges((mark, ranges) for mark, ranges in placed if not mark.block)
        self._noted = Ranges((mark, ranges[:1]) for mark, ranges in placed if mark.has_note)

    def set_mentions(self, mentions: Sequence[MentionMark], offsets: OffsetMap) -> None:
        """Underline these mentions."""
        self._underlined = Ranges((mention, offsets.range(mention.span)) for mention in mentions)

    def paint_under(self, area: QRect) -> None:
        """Paint what lies under the letters."""
        painter = QPainter(self._view.viewport())
        painter.fillRect(area, QColor(self.theme.page))
        self._lines = TextLines(self._view, area)
        self._paint(painter, area, self.under)

    def paint_over(self, area: QRect) -> None:
        """Paint what lies over the letters, in the frame whose ground was painted."""
        self._paint(QPainter(self._view.viewport()), area, self.over)
        self._lines = None  # of a text that the next frame may not show any more

    def highlights_at(self, point: QPointF) -> list[tuple[Span, str]]:
        """Return the spans and ids of the highlights at a point of the viewport, the innermost first."""
        lines = self._lines_at(point)
        near = self._painted.between(lines.first, lines.end)
        hits = {(mark.span, mark.id) for mark, where in near if _holds(lines, where, point)}
        return sorted(hits, key=lambda hit: (hit[0].end - hit[0].start, hit[1]))

    def note_at(self, point: QPointF) -> str:
        """Return the id of what bears the note whose square in the margin is at a point, "" where none is."""
        area = self._view.viewport().rect()
        if abs(point.x() - self._margin() - wide(_SQUARE) / 2) > wide(_SQUARE) / 2 + _NEAR:
            return ""
        squares = self._squares(TextLines(self._view, area))
        near = (mark.id for mark, square in squares if square.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point))
        return next(near, "")

    def mention_at(self, point: QPointF) -> MentionMark | None:
        """Return the mention at a point of the viewport, whether it is underlined or not."""
        lines = self._lines_at(point)
        near = self._underlined.between(lines.first, lines.end)
        return next((mention for mention, where in near if _holds(lines, where, point)), None)

    def _paint(self, painter: QPainter, area: QRect, layers: Sequence[Layer]) -> None:
        lines = self._lines or TextLines(self._view, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            for layer in layers:
                painter.save()
                layer(painter, area, lines)
                painter.restore()
        finally:  # a painter that is left open by a bug ends the whole program
            painter.end()

    def _lines_at(self, point: QPointF) -> TextLines:
        """Return the lines at a point of the viewport; it may lie between two pixels."""
        return TextLines(self._view, QRect(point.toPoint(), point.toPoint()).adjusted(-1, -1, 1, 1))

    # Layers

    def _blocks(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        """Paint the rule beside a quote and the panel under code."""
        document, top = self._view.document(), self._view.verticalScrollBar().value()
        painter.setPen(Qt.PenStyle.NoPen)
        block = document.findBlock(lines.first)
        while block.isValid() and block.position() < lines.end:
            drawing = block.blockFormat().property(DRAWING)
            text = document.documentLayout().blockBoundingRect(block).translated(0, -top)
            if drawing == Drawing.RULE:
                painter.setBrush(QColor(self.theme.hairline))
                painter.drawRoundedRect(rule_beside(document.documentLayout(), block).translated(0, -top), 1.5, 1.5)
            elif drawing == Drawing.PANEL:
                painter.setBrush(QColor(self.theme.chrome))
                painter.drawRoundedRect(text.adjusted(0, -8, 24, 8), 6, 6)
            block = block.next()

    def _highlights(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setCompositionMode(self.theme.blending)
        for mark, where in self._painted.between(lines.first, lines.end):
            if mark.underline:
                continue
            for rect in lines.rects(*where):
                painter.fillRect(rect, QColor(self.theme.highlight[mark.colour]))

    def _strokes(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        """Paint the highlights that are underlined: a broad line, no ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for mark, where in self._painted.between(lines.first, lines.end):
            if not mark.underline:
                continue
            swatch = QColor(self.theme.swatch[mark.colour])
            # On light paper the pale grounds are too weak for a line.
            colour = swatch if self.theme.is_dark else swatch.darker(135)
            for rect in lines.rects(*where):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 3), colour)

    def _lights(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        """Paint a ground under the mentions of the one fact that is looked at."""
        kind, ranges = self.lit
        if not ranges:
            return
        colour = QColor(self.theme.entity[kind])
        painter.setPen(QPen(colour, 1))
        colour.setAlpha(60)
        painter.setBrush(colour)
        for rect in (rect for where in ranges for rect in lines.rects(*where)):
            painter.drawRoundedRect(rect.adjusted(-2.5, -0.5, 2.5, 0.5), 3, 3)

    def _mentions(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for mention, where in self._underlined.between(lines.first, lines.end):
            if mention.kind not in self.kinds:
                continue
            painter.setPen(self._pen(mention.kind))
            for line in lines.underlines(*where):
                painter.drawLine(line)

    def _pen(self, kind: str) -> QPen:
        """Return what underlines a kind, whole pixels of the screen thick."""
        ratio = self._view.devicePixelRatioF()
        pen = QPen(QColor(self.theme.entity[kind]), round((2 if _PATTERNS[kind] else 1) * ratio) / ratio)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _PATTERNS[kind]:
            pen.setDashPattern(_PATTERNS[kind])
        return pen

    def _flashes(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        painter.setPen(QPen(QColor(self.theme.accent), 1.5))
        for rect in (rect for where in self.flashed for rect in lines.rects(*where)):
            painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 4, 4)

    def _notes(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        """Paint a small square in the margin beside each passage with a note."""
        painter.setPen(QPen(QColor(self.theme.outline), 1))
        for mark, square in self._squares(lines):
            painter.setBrush(QColor(self.theme.secondary if mark.block else self.theme.swatch[mark.colour]))
            painter.drawRoundedRect(square, 3, 3)

    def _margin(self) -> int:
        """Return where the squares begin: beside the lines, however wide the page is."""
        width, lines = self._view.viewport().width(), self._view.document().rootFrame().frameFormat()
        return min(width - wide(_MARGIN), round(width - lines.rightMargin()) + wide(_BESIDE))

    def _squares(self, lines: TextLines) -> Iterator[tuple[Mark, QRectF]]:
        left, side = self._margin(), wide(_SQUARE)
        for mark, where in self._noted.between(lines.first, lines.end):
            for rect in lines.rects(where[0], where[0] + 1):
                yield mark, QRectF(left, rect.center().y() - side / 2, side, side)


def _holds(lines: TextLines, where: tuple[int, int], point: QPointF) -> bool:
    return any(rect.contains(point) for rect in lines.rects(*where))
