"""A scroll bar that shows what stands where in the article; a click on a mark goes there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QToolTip, QWidget

from reader.model.span import Span

_NEAR = 4  # pixels between the mouse and a mark that is meant
_WIDE = 14  # of the bar that marks are drawn for; with larger letters it is wider, and they are larger


class Kind(StrEnum):
    """What a mark stands for; each is drawn in a shape of its own."""

    HEADING = "heading"
    HIGHLIGHT = "highlight"
    NOTE = "note"
    HIT = "hit"


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark; `place` is the part of the document's height above it."""

    kind: Kind
    place: float
    span: Span
    colour: str
    words: str = ""


class MarkedScrollBar(QScrollBar):
    """Paints its marks from a picture that is drawn only when they change."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("reading-bar")
        self.setMouseTracking(True)
        self._ticks: tuple[Tick, ...] = ()
        self._here: tuple[Tick, ...] = ()
        self._picture: QPixmap | None = None
        self._pressed: QPointF | None = None

    @property
    def here(self) -> tuple[Tick, ...]:
        """Return the marks of where the person is."""
        return self._here

    def set_here(self, ticks: Sequence[Tick]) -> None:
        """Show these as where the person is: the section, the hit."""
        if self._here != tuple(ticks):
            self._here = tuple(ticks)
            self.update()

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Return the marks that are shown."""
        return self._ticks

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these marks."""
        if self._ticks != tuple(ticks):
            self._ticks = tuple(ticks)
            self._picture = None
            self.update()

    def height_of(self, tick: Tick) -> float:
        """Return where a mark is drawn."""
        return min(self.height() - 3.0, 2 + tick.place * (self.height() - 4))

    def near(self, at: float) -> Tick | None:
        """Return the mark at a height of the bar."""
        best = min(self._ticks, key=lambda tick: abs(self.height_of(tick) - at), default=None)
        return best if best is not None and abs(self.height_of(best) - at) <= _NEAR else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar, then its marks."""
        super().paintEvent(event)
        if not self._ticks:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = self._draw(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        for tick in self._here:
            y = round(self.height_of(tick))
            painter.fillRect(0, y - (1 if tick.kind is Kind.HEADING else 2), self.width(), 2, QColor(tick.colour))
            if tick.kind is Kind.HIT:
                painter.fillRect(0, y, self.width(), 2, QColor(tick.colour))
        painter.end()

    def _draw(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / _WIDE
        for tick in self._ticks:
            painter.save()
            painter.translate(0, round(self.height_of(tick)))
            painter.scale(scale, scale)
            _SHAPES[tick.kind](painter, tick)
            painter.restore()
        painter.end()
        return picture

    # The mouse

    def _over_handle(self, at: QPointF) -> bool:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        return handle.contains(at.toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A mark is gone to at once; one over the handle only if the handle is not dragged."""
        self._pressed = event.position() if event.button() is Qt.MouseButton.LeftButton else None
        if self._pressed is not None and self.near(self._pressed.y()) and not self._over_handle(self._pressed):
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the mark that was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or abs(pressed.y() - event.position().y()) > _NEAR:
            return
        tick = self.near(pressed.y())
        if tick is not None:
            self.chosen.emit(tick.span)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand over a mark."""
        hand = not self.isSliderDown() and self.near(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        if self._pressed is None or self.isSliderDown():
            super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what a mark stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tick = self.near(event.pos().y())
            QToolTip.showText(event.globalPos(), tick.words if tick is not None else "", self)
            return True
        return super().event(event)


def _heading(painter: QPainter, tick: Tick) -> None:
    """A short line from the left edge; the section where the person is has a whole one."""
    painter.fillRect(QRectF(0, 0, 5, 1), QColor(tick.colour))


def _highlight(painter: QPainter, tick: Tick) -> None:
    """A bar in the highlight's colour, with a ring that is seen on every ground."""
    painter.setBrush(QColor(tick.colour))
    painter.setPen(QPen(_ring(tick.colour), 1))
    painter.drawRoundedRect(QRectF(3.5, -1.5, _WIDE - 6, 4), 1.5, 1.5)


def _note(painter: QPainter, tick: Tick) -> None:
    """A square, as beside the passage itself."""
    painter.setBrush(QColor(tick.colour))
    painter.setPen(QPen(_ring(tick.colour), 1))
    painter.drawRoundedRect(QRectF(_WIDE - 9.5, -3.5, 8, 8), 2, 2)


def _hit(painter: QPainter, tick: Tick) -> None:
    """A line across; the current hit is thick."""
    painter.fillRect(QRectF(0, -1, _WIDE, 2), QColor(tick.colour))


def _ring(colour: str) -> QColor:
    return QColor(colour).darker(150)


_SHAPES = {Kind.HEADING: _heading, Kind.HIGHLIGHT: _highlight, Kind.NOTE: _note, Kind.HIT: _hit}
