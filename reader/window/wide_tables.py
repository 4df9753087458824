"""Tables wider than the column scroll inside themselves: by wheel, by dragging their bar, by key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QTextLength,
    QTextTable,
    QWheelEvent,
)

from reader.window.features import Feature, Handlers, Parts
from reader.window.tables import LIKES, NEEDS
from reader.window.views.geometry import TextLines

_STEP = 0.6  # of the column's width
_BAR, _BELOW, _REACH = 5.0, 3.0, 8.0
_FADE = 20.0


@dataclass(slots=True)
class _Wide:
    """One wide table, and how far it is scrolled."""

    table: QTextTable
    over: float  # how much wider than the column it is
    at: float = 0.0


class WideTables(Feature, QObject):
    """Gives tables the width that their words need, and scrolls those that are wider than the column."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._reading, self._themes = parts.window.page.reading, parts.themes
        self._tables: list[_Wide] = []
        self._dragged: tuple[_Wide, float, float] | None = None
        self._reading.rendered.connect(self._find)
        self._reading.place_wanted.connect(self.bring)
        self._reading.viewport().installEventFilter(self)
        # Over the letters, yet under the marks of the margin.
        self._reading.painting.over.insert(2, self._paint)
        # A wide table must not let the page itself slip sideways.
        sideways = self._reading.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda _low, high: sideways.setRange(0, 0) if high else None)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"table-right": lambda: self.step(1), "table-left": lambda: self.step(-1)}

    # Widths

    def _find(self) -> None:
        """Look for the tables of a new document."""
        document = self._reading.document()
        frames = document.rootFrame().childFrames()
        self._tables = [_Wide(frame, 0) for frame in frames if isinstance(frame, QTextTable)]
        self._fit()

    def _fit(self) -> None:
        """Give each table its width, and its place."""
        room = self._column().width()
        for wide in self._tables:
            style = wide.table.format()
            needs, likes = float(style.property(NEEDS) or 0), float(style.property(LIKES) or 0)
            before = wide.over
            wide.over = max(needs, likes) - room if needs > room else 0.0
            if wide.over and not before and style.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                wide.at = wide.over
            wide.at = min(wide.at, wide.over)
            # Qt counts the margin with the width: what is scrolled away is no part of it.
            wanted = QTextLength(QTextLength.Type.FixedLength, room + wide.over - wide.at)
            if not wide.over:
                wanted = QTextLength(QTextLength.Type.PercentageLength, 100)
            if needs and (style.width() != wanted or style.leftMargin() != -wide.at):
                style.setWidth(wanted)
                style.setLeftMargin(-wide.at)
                wide.table.setFormat(style)

    def _column(self) -> QRectF:
        """Return the column, in the viewport."""
        style = self._reading.document().rootFrame().frameFormat()
        left, viewport = style.leftMargin(), self._reading.viewport()
        return QRectF(left, 0, viewport.width() - left - style.rightMargin(), viewport.height())

    def _rect(self, wide: _Wide) -> QRectF:
        """Return where a table stands, in the viewport."""
        # A frame's own rectangle is not where its table is drawn; the texts in it and after it are.
        document, style = self._reading.document(), wide.table.format()
        layout, scrolled = document.documentLayout(), self._reading.verticalScrollBar().value()
        first = layout.blockBoundingRect(document.findBlock(wide.table.firstPosition()))
        after = layout.blockBoundingRect(document.findBlock(wide.table.lastPosition() + 1))
        top = first.top() - style.cellPadding() - style.border()
        column = self._column()
        return QRectF(column.left(), top - scrolled, column.width(), after.top() - style.border() - top)

    def in_view(self) -> list[_Wide]:
        """Return the tables in view that are wider than the column."""
        high = self._reading.viewport().height()
        rects = [(wide, self._rect(wide)) for wide in self._tables if wide.over]
        return [wide for wide, rect in rects if rect.bottom() > 0 and rect.top() < high]

    # Scrolling

    def step(self, by: int) -> None:
        """Scroll the first wide table in view."""
        for wide in self.in_view()[:1]:
            self._scroll(wide, wide.at + by * _STEP * self._column().width())

    def _scroll(self, wide: _Wide, to: float) -> None:
        wide.at = max(0.0, min(wide.over, round(to)))
        self._fit()
        self._reading.viewport().update()

    def bring(self, position: int) -> None:
        """Bring a place of the document into view where a table hides it at its side."""
        cursor = QTextCursor(self._reading.document())
        cursor.setPosition(position)
        column, x = self._column(), float(self._reading.cursorRect(cursor).left())
        for wide in self._tables:
            if wide.over and wide.table is cursor.currentTable() and not column.left() < x < column.right() - 40:
                self._scroll(wide, wide.at + x - column.center().x())

    def eventFilter(self, viewport: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Scroll by the wheel and by the bar; fit the tables to another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif isinstance(event, QWheelEvent):
            return self._turn(event)
        elif isinstance(event, QMouseEvent):
            return self._drag(event)
        return super().eventFilter(viewport, event)

    def _turn(self, event: QWheelEvent) -> bool:
        by = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        sideways = by.x() or (by.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if abs(sideways) <= abs(by.y()) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        for wide in self.in_view():
            if self._rect(wide).contains(event.position()):
                self._scroll(wide, wide.at - sideways)
                event.accept()
                return True
        return False

    def _drag(self, event: QMouseEvent) -> bool:
        x = event.position().x()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            for wide in self.in_view():
                if self._reach(wide).contains(event.position()):
                    self._dragged = (wide, x, wide.at)
                    return True
        elif event.type() == QEvent.Type.MouseMove and self._dragged is not None:
            wide, start, at = self._dragged
            width = self._column().width()
            self._scroll(wide, at + (x - start) * (width + wide.over) / width)
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._dragged is not None:
            self._dragged = None
            return True
        return False

    # Painting

    def _bar(self, wide: _Wide) -> QRectF:
        """Return the bar under a table."""
        return QRectF(self._column().left(), self._rect(wide).bottom() + _BELOW, self._column().width(), _BAR)

    def _reach(self, wide: _Wide) -> QRectF:
        return self._bar(wide).adjusted(0, -_REACH / 2, 0, _REACH)

    def _paint(self, painter: QPainter, _area: QRect, _lines: TextLines) -> None:
        """Hide what hangs over the column, fade where more follows, and draw the bar."""
        page, theme, column = QColor(self._themes.theme.page), self._themes.theme, self._column()
        painter.setPen(Qt.PenStyle.NoPen)
        for wide in self.in_view():
            rect = self._rect(wide).adjusted(0, -1, 0, 1)
            painter.fillRect(QRectF(0, rect.top(), column.left(), rect.height()), page)
            after = self._reading.viewport().width() - column.right()
            painter.fillRect(QRectF(column.right(), rect.top(), after, rect.height()), page)
            for edge, inner, more in (
                (column.left(), column.left() + _FADE, wide.at > 0),
                (column.right(), column.right() - _FADE, wide.at < wide.over),
            ):
                if more:
                    fade = QLinearGradient(QPointF(edge, 0), QPointF(inner, 0))
                    fade.setColorAt(0, page)
                    fade.setColorAt(1, QColor(page.red(), page.green(), page.blue(), 0))
                    painter.fillRect(QRectF(min(edge, inner), rect.top(), _FADE, rect.height()), fade)
            bar, whole = self._bar(wide), column.width() + wide.over
            painter.setBrush(QColor(theme.hairline))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
            painter.setBrush(QColor(theme.outline))
            thumb = QRectF(bar.left() + wide.at / whole * bar.width(), bar.top(), bar.width() ** 2 / whole, _BAR)
            painter.drawRoundedRect(thumb, _BAR / 2, _BAR / 2)
