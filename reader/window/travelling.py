"""Jumps leave a trail: each goes back and forward along it."""

from PySide6.QtCore import QObject, Qt

from reader.window.controller import Controller
from reader.window.history import History, Place
from reader.window.messages import Message
from reader.window.state import Showing
from reader.window.views.reading_view import ReadingView


class Travelling(QObject):
    """Remembers the place that a jump leaves, in this article or to another one."""

    def __init__(self, controller: Controller, reading: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._reading = controller, reading
        self._history = History()
        self._travels = False
        self._last: Place | None = None
        controller.leaving.connect(self._leaving)
        controller.opened.connect(lambda showing, _images: self._opened(showing))
        reading.jumped.connect(self._jumped)

    def here(self) -> Place | None:
        """Return where the person is, None without an article."""
        showing = self._controller.showing
        return Place(showing.id, self._reading.position()) if showing is not None else None

    def _leaving(self) -> None:
        self._last = self.here()

    def _opened(self, showing: Showing) -> None:
        if self._last is not None and self._last.article_id != showing.id and not self._travels:
            self._history.leave(self._last)
        self._travels = False

    def _jumped(self, position: int) -> None:
        showing = self._controller.showing
        if showing is not None and not self._travels:
            self._history.leave(Place(showing.id, position))

    def step(self, *, back: bool) -> None:
        """Go back, or forward again."""
        here = self.here()
        if here is None:
            return
        place = self._history.back(here) if back else self._history.forward(here)
        if place is None:
            self._controller.message.emit(Message("There is no place before." if back else "There is no place after."))
        elif place.article_id == here.article_id:
            self._reading.restore_position(place.position)
        else:
            self._travels = True
            self._controller.opened.connect(
                lambda _showing, _images: self._reading.restore_position(place.position),
                Qt.ConnectionType.SingleShotConnection,
            )
            self._controller.open_article(place.article_id)
