"""Selecting by clicks and keys: two clicks take the word, three the sentence, four the paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from reader.model.article import Article
from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.units import paragraph, sentence, word

_UNITS: tuple[Callable[[Article, int], Span | None], ...] = (word, sentence, paragraph)
_LEFT = Qt.MouseButton.LeftButton


class Selecting(Feature, QObject):
    """Counts the clicks on the article; further ones take more, and dragging takes whole units."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._controller, self._reading = parts.controller, parts.window.page.reading
        self._clicks, self._last, self._where = 0, 0, QPoint()
        self._held: Span | None = None
        self._dragging = False
        self._reading.viewport().installEventFilter(self)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"widen": lambda: self.widen(), "narrow": lambda: self.narrow()}

    # By the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the second and later clicks of a row of clicks, and the dragging after them."""
        if isinstance(event, QMouseEvent):
            kind = event.type()
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                return event.button() is _LEFT and self._press(event)
            if self._dragging and kind == QEvent.Type.MouseMove:
                self._drag(event.position().toPoint())
                return True
            if self._dragging and kind == QEvent.Type.MouseButtonRelease:
                self._dragging = False
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        hints, at = QGuiApplication.styleHints(), event.position().toPoint()
        near = (at - self._where).manhattanLength() < hints.startDragDistance()
        follows = near and event.timestamp() - self._last <= hints.mouseDoubleClickInterval()
        doubled = event.type() == QEvent.Type.MouseButtonDblClick
        self._clicks = self._clicks % 4 + 1 if follows else 1 + doubled
        self._where, self._last = at, event.timestamp()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._clicks = 1
        self._dragging = self._clicks > 1
        if self._dragging:
            self._reading.setFocus(Qt.FocusReason.MouseFocusReason)
            self._held = self._unit(self._offset(at))
            self._select(self._held)
        return self._dragging

    def _drag(self, at: QPoint) -> None:
        here = self._unit(self._offset(at))
        if self._held is not None and here is not None:
            self._select(Span(min(self._held.start, here.start), max(self._held.end, here.end)))

    def _offset(self, at: QPoint) -> int:
        return self._reading.offsets.offset(self._reading.cursorForPosition(at).position())

    def _unit(self, offset: int) -> Span | None:
        showing = self._controller.showing
        return _UNITS[self._clicks - 2](showing.reading.article, offset) if showing is not None else None

    def _select(self, span: Span | None) -> None:
        if span is not None:
            bar = self._reading.verticalScrollBar()
            before = bar.value()
            self._reading.select_span(span)
            bar.setValue(before)  # nothing moves under the mouse

    # By keys

    def _steps(self) -> list[Span]:
        """Return word, sentence and paragraph where the selection is, or where the person reads."""
        showing, here = self._controller.showing, self._reading.selected_span()
        if showing is None:
            return []
        at = here.start if here is not None else self._place()
        found = [unit(showing.reading.article, at) for unit in _UNITS]
        return sorted({one for one in found if one is not None}, key=len)

    def _place(self) -> int:
        reading = self._reading
        shown = reading.cursorWidth() and reading.viewport().rect().contains(reading.cursorRect().center())
        return reading.offsets.offset(reading.textCursor().position()) if shown else reading.reading_place()

    def widen(self) -> None:
        """Select the word where the person is, then its sentence, then its paragraph."""
        here = self._reading.selected_span()
        held = 0 if here is None else len(here)
        self._select(next((one for one in self._steps() if len(one) > held), None))

    def narrow(self) -> None:
        """Select the sentence of a paragraph, then its first word."""
        here = self._reading.selected_span()
        if here is not None:
            self._select(next((one for one in reversed(self._steps()) if len(one) < len(here)), None))
