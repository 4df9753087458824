"""The list of notes keeps beside the text: as one reads on, it shows the notes of what is read."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QListView

from reader.window.features import Feature, Handlers, Parts

FLAG = "notes-follow"
_AFTER_MS = 120


class Following(Feature):
    """Moves the list of notes with the article, unless the person is in the list or sorts it by time."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        self._panel, self._reading = parts.window.panel, parts.window.page.reading
        self._owner = QObject(parts.window)
        self._wait = QTimer(self._owner, singleShot=True, interval=_AFTER_MS)
        self._wait.timeout.connect(self._follow)
        self._reading.scrolled.connect(lambda _: self._wait.start())
        self._panel.turned.connect(lambda _: self._wait.start())
        self.on = True

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"notes-follow": self._set}

    def restore(self) -> None:
        """Follow as the person likes it."""
        self._set(self._preferences.flag(FLAG, True))

    def _set(self, on: bool) -> None:
        self.on = on
        self._preferences.set_flag(FLAG, on)
        self._window.actions_by_id["notes-follow"].setChecked(on)
        if on:
            self._wait.start()

    def _follow(self) -> None:
        view = self._panel.notes
        if not self.on or self._panel.view != "notes" or view.underMouse() or view.hasFocus() or view.notes.by_time:
            return
        showing, at = self._controller.showing, self._reading.position()
        for placed in showing.reading.highlights if showing is not None else ():
            span, row = placed.resolution.span, view.notes.row_of(placed.highlight.id)
            if span is not None and span.end > at and row >= 0:
                view.scrollTo(view.notes.index(row), QListView.ScrollHint.PositionAtTop)
                return
