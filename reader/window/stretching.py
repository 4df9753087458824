"""A highlight's ends are moved by dragging its handles or by keys; overlapping ones are merged when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QToolTip

from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.marks import Mark, in_words
from reader.window.messages import Message
from reader.window.units import word_edges
from reader.window.views.geometry import TextLines

if TYPE_CHECKING:  # what is heavy is imported on its lane
    from reader.library import Library
    from reader.model.changes import Changes

_KNOB = 5  # its radius, in pixels
_NEAR = 9  # how far beside an end the mouse still takes it
_KEEP_AFTER_MS = 350  # after the last key: some keys in a row are one change
_LEFT = Qt.MouseButton.LeftButton


class Stretching(Feature, QObject):
    """Shows two handles at the highlight under the mouse and at the chosen one."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._controller, self._annotating = parts.controller, parts.window.annotating
        self._reading = parts.window.page.reading
        self._hovered, self._over_handle = "", False
        self._held: tuple[str, bool] | None = None  # whose end is dragged, and whether it is the last one
        self._wanted: dict[str, Span] = {}  # moved here, not yet kept
        self._soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        self._reading.viewport().installEventFilter(self)
        self._reading.installEventFilter(self)
        self._reading.painting.over.append(self._paint)
        parts.controller.leaving.connect(self._keep)
        parts.controller.refreshed.connect(lambda _: self._paint_wanted())
        parts.controller.opened.connect(lambda *_: self._hover(""))

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "end-later": lambda: self.step(last=True, by=1),
            "end-earlier": lambda: self.step(last=True, by=-1),
            "start-earlier": lambda: self.step(last=False, by=-1),
            "start-later": lambda: self.step(last=False, by=1),
            "merge": lambda: self.merge(),
        }

    # By the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the mouse where it is on a handle; Escape lets an end go back."""
        if isinstance(event, QMouseEvent) and watched is self._reading.viewport():
            return self._mouse(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._tell(event.globalPos()):
            return True
        if event.type() == QEvent.Type.Leave and self._held is None:
            self._hover("")
        if self._held is not None and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._wanted.pop(self._held[0], None)
                self._held = None
                self._annotating.repaint()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, at = event.type(), event.position()
        if self._held is not None:
            if kind == QEvent.Type.MouseMove:
                self._drag(at.toPoint(), letters=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            elif kind == QEvent.Type.MouseButtonRelease:
                self._held = None
                self._keep()
            return True
        if kind == QEvent.Type.MouseMove and not event.buttons():
            return self._look(at)
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick) and event.button() is _LEFT:
            self._held = self._handle_at(at)
            return self._held is not None
        return False

    def _look(self, at: QPointF) -> bool:
        """Show the handles of what is under the mouse; say whether it is on one."""
        over = self._handle_at(at) is not None
        if over != self._over_handle:
            self._over_handle = over
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor
            self._reading.viewport().setCursor(shape)
        if not over:
            hits = self._reading.painting.highlights_at(at)
            self._hover(hits[0][1] if hits else "")
        return over

    def _tell(self, at: QPoint) -> bool:
        """Name the colour of what is under the mouse, with its note, where no mention has more to say."""
        mark, showing = self._mark(self._hovered), self._controller.showing
        if mark is None or showing is None or self._reading.viewport().toolTip():
            return False
        placed = showing.highlight(mark.id)
        note = placed.highlight.note if placed is not None else ""
        QToolTip.showText(at, in_words(mark, note, self._controller.colour_names.get(mark.colour, "")), self._reading)
        return True

    def _hover(self, highlight_id: str) -> None:
        if highlight_id != self._hovered:
            self._hovered = highlight_id
            self._reading.viewport().update()

    def _drag(self, at: QPoint, *, letters: bool) -> None:
        mark = self._mark(self._held[0]) if self._held is not None else None
        if self._held is None or mark is None:
            return
        offset = self._reading.offsets.offset(self._reading.cursorForPosition(at).position())
        last = self._held[1]
        if not letters:
            edges = self._edges(offset, last)
            offset = min(edges, key=lambda edge: abs(edge - offset)) if edges else offset
        self._move(mark, last, offset)

    # By keys

    def step(self, *, last: bool, by: int) -> None:
        """Move an end of the chosen highlight by a word."""
        mark = self._mark(self._annotating.current)
        if mark is None:
            self._controller.message.emit(Message("Click a highlight first."))
            return
        here = mark.span.end if last else mark.span.start
        edges = self._edges(here, last)
        if by > 0:
            wanted = min((edge for edge in edges if edge > here), default=here)
        else:
            wanted = max((edge for edge in edges if edge < here), default=here)
        self._move(mark, last, wanted)
        self._reading.reveal(Span(wanted, wanted))
        self._soon.start()

    def merge(self) -> None:
        """Make one highlight of the chosen one and those that overlap with it."""
        showing, chosen = self._controller.showing, self._annotating.current
        if showing is None or not chosen:
            self._controller.message.emit(Message("Click a highlight first."))
            return
        self._keep()
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.merge import merge

            return merge(library, article_id, chosen)

        self._controller.change(
            work, lambda changes: self._controller.offer_undo(f"{len(changes.highlights)} highlights are now one.")
        )

    # The ends

    def _mark(self, highlight_id: str) -> Mark | None:
        return next((mark for mark in self._reading.marks if mark.id == highlight_id), None)

    def _edges(self, offset: int, last: bool) -> list[int]:
        showing = self._controller.showing
        if showing is None:
            return []
        return word_edges(showing.reading.article, showing.reading.decisions, offset, ends=last)

    def _move(self, mark: Mark, last: bool, to: int) -> None:
        start, end = (mark.span.start, to) if last else (to, mark.span.end)
        if start < end and (start, end) != (mark.span.start, mark.span.end):
            self._wanted[mark.id] = Span(start, end)
            self._paint_wanted()

    def _paint_wanted(self) -> None:
        if self._wanted:
            self._reading.set_highlights(
                [replace(mark, span=self._wanted.get(mark.id, mark.span)) for mark in self._reading.marks]
            )

    def _keep(self) -> None:
        """Keep the moved ends, each a step of undo."""
        self._soon.stop()
        showing, wanted = self._controller.showing, self._wanted
        if showing is None or self._held is not None:
            return
        self._wanted = {}
        for highlight_id, span in wanted.items():
            placed = showing.highlight(highlight_id)
            if placed is not None and placed.resolution.span != span:
                self._controller.change(self._moving(showing.id, highlight_id, span))

    def _moving(self, article_id: str, highlight_id: str, span: Span) -> Callable[[Library], Changes]:
        def work(library: Library) -> Changes:
            from reader.workflow.versions import attach

            return attach(library, article_id, highlight_id, span, "Move ends")

        return work

    # The handles

    def _shown(self) -> list[Mark]:
        names = {self._hovered, self._annotating.current, self._held[0] if self._held else ""} - {""}
        return [mark for mark in self._reading.marks if mark.id in names]

    def ends(self, mark: Mark) -> tuple[QRect, QRect] | None:
        """Return where the carets before and after a highlight would stand, in the viewport."""
        ranges = self._reading.offsets.range(mark.span)
        return (self._caret(ranges[0][0]), self._caret(ranges[-1][1])) if ranges else None

    def _caret(self, position: int) -> QRect:
        cursor = QTextCursor(self._reading.document())
        cursor.setPosition(min(position, self._reading.document().characterCount() - 1))
        rect = self._reading.cursorRect(cursor)
        return QRect(rect.left(), rect.top(), 1, rect.height())

    def _handle_at(self, at: QPointF) -> tuple[str, bool] | None:
        near: list[tuple[float, str, bool]] = []
        for mark in self._shown():
            for last, rect in enumerate(self.ends(mark) or ()):
                if rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(at.toPoint()):
                    near.append((abs(rect.left() - at.x()), mark.id, bool(last)))
        return min(near)[1:] if near else None

    def _paint(self, painter: QPainter, area: QRect, _lines: TextLines) -> None:
        theme = self._reading.painting.theme
        for mark in self._shown():
            for last, rect in enumerate(self.ends(mark) or ()):
                if not rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).intersects(area):
                    continue
                colour = QColor(theme.swatch[mark.colour])
                painter.setPen(QPen(QColor(theme.text), 1))
                painter.drawLine(rect.topLeft(), rect.bottomLeft())
                painter.setBrush(colour)
                knob = rect.bottomLeft() if last else rect.topLeft()
                painter.drawEllipse(QPointF(knob), _KNOB, _KNOB)
