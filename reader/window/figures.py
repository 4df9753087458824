"""Figures open large: by a click, by Enter on one, by the action for the one in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.model.article import BlockKind
from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message
from reader.window.views.figure import Figure, FigureDialog

if TYPE_CHECKING:
    from reader.window.state import Showing

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Figures(Feature):
    """Knows the pictures that the article shows."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller, self._reading = parts.window, parts.controller, parts.window.page.reading
        self._images: dict[str, bytes] = {}
        self._filter = _Filter(self, self._reading.viewport())
        self._controller.opened.connect(self._opened)
        self._reading.viewport().installEventFilter(self._filter)
        self._reading.installEventFilter(self._filter)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"figure": self._open_nearest}

    def _opened(self, _showing: Showing, images: dict[str, bytes]) -> None:
        self._images = images

    def figures(self) -> list[Figure]:
        """Return the pictures that are shown, with their captions."""
        showing = self._controller.showing
        found: list[Figure] = []
        if showing is None:
            return found
        article, decisions = showing.reading.article, showing.reading.decisions
        blocks = [block for index, block in enumerate(article.blocks) if decisions.shows(index, block)]
        for block, after in zip(blocks, [*blocks[1:], None], strict=True):
            if block.kind is BlockKind.FIGURE and block.image in self._images:
                below = after is not None and after.kind is BlockKind.CAPTION
                caption = after.span.of(article.text) if after is not None and below else block.alt
                found.append(Figure(block.image, self._images[block.image], caption))
        return found

    def open(self, url: str) -> bool:
        """Open the picture with this address; say whether there is one."""
        figures = self.figures()
        at = next((at for at, figure in enumerate(figures) if figure.url == url), -1)
        if at >= 0:
            FigureDialog(figures, at, self._window).open()
        return at >= 0

    def image_at(self, point: QPointF) -> str:
        """Return the address of the picture at a point of the viewport, or ""."""
        bar = self._reading.verticalScrollBar().value()
        return self._reading.document().documentLayout().imageAt(QPointF(point.x(), point.y() + bar))

    def image_at_cursor(self) -> str:
        """Return the address of the picture that the caret stands at, or ""."""
        cursor = self._reading.textCursor()
        style = cursor.charFormat()
        return style.toImageFormat().name() if style.isImageFormat() and not cursor.hasSelection() else ""

    def _open_nearest(self) -> None:
        viewport = self._reading.viewport()
        middle = viewport.height() / 2
        document, layout = self._reading.document(), self._reading.document().documentLayout()
        top = self._reading.verticalScrollBar().value()
        nearest, apart = "", 0.0
        block = document.begin()
        while block.isValid():
            at = block.text().find("\ufffc")
            box = layout.blockBoundingRect(block)
            away = abs(box.center().y() - top - middle)
            if at >= 0 and (not nearest or away < apart):
                formats = block.textFormats()
                names = [each.format.toImageFormat().name() for each in formats if each.format.isImageFormat()]
                nearest, apart = (names[0] if names else nearest), away
            block = block.next()
        if not nearest or not self.open(nearest):
            self._controller.message.emit(Message("This article shows no pictures."))


class _Filter(QObject):
    """Watches the article for a click or Enter on a picture."""

    def __init__(self, figures: Figures, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._figures, self._viewport = figures, viewport
        self._pressed = QPointF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Open what was clicked without a drag; all else goes its way."""
        if isinstance(event, QMouseEvent) and watched is self._viewport:
            self._mouse(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            url = self._figures.image_at_cursor()
            return bool(url) and self._figures.open(url)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._pressed = event.position()
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            still = (event.position() - self._pressed).manhattanLength() < 6
            url = self._figures.image_at(event.position()) if still else ""
            if url:
                self._figures.open(url)
