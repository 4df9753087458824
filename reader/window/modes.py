"""Full screen, and focus: nothing but the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt

from reader.window.features import Feature, Handlers, Parts
from reader.window.find_in_article import escapes
from reader.window.messages import Message
from reader.window.top_edge import TopEdge

_TOLD = "focus-told"


class Modes(Feature, QObject):
    """Takes the rest of the window away and brings it back; Escape in the article leaves."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        self._before: dict[str, bool] | None = None
        self._window.installEventFilter(self)
        self._window.page.reading.installEventFilter(self)
        parts.controller.closed.connect(lambda: self.focus(False))

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"focus": self.focus, "full-screen": self.fill_screen}

    def restore(self) -> None:
        """Take the bar, which is there by now."""
        self._edge = TopEdge(self._window.toolbar, self._window.columns.parentWidget() or self._window)
        self._window.toolbar.search.wanted.connect(self._searched)

    @property
    def focused(self) -> bool:
        """Say whether only the page is shown."""
        return self._before is not None

    def focus(self, on: bool) -> None:
        """Show nothing but the page, or everything again as it was."""
        columns = self._window.columns
        if on and self._before is None:
            columns.close_overlays()
            self._before = dict(columns.wanted)
            columns.wanted = dict.fromkeys(columns.wanted, False)
            self._tell()
        elif not on and self._before is not None:
            columns.wanted, self._before = self._before, None
        self._edge.take_away(self.focused)
        self._window.actions_by_id["focus"].setChecked(self.focused)
        columns.place()
        columns.changed.emit()
        self._window.page.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _searched(self, words: str) -> None:
        """What is found is listed beside the page."""
        if self.focused and words:
            self.focus(False)
            self._window.toolbar.search.setFocus()

    def _tell(self) -> None:
        """Say the first time how to come back."""
        if not self._preferences.flag(_TOLD, False):
            self._preferences.set_flag(_TOLD, True)
            self._controller.message.emit(Message("Focus: the bar is at the upper edge, Esc brings back the rest."))

    def fill_screen(self, on: bool) -> None:
        """Fill the screen with the window, or give it its place back."""
        state, full = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if on else state & ~full)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave by Escape; a window that is closed keeps the shape it has without these modes."""
        if watched is self._window:
            if event.type() == QEvent.Type.WindowStateChange:
                self._window.actions_by_id["full-screen"].setChecked(self._window.isFullScreen())
            elif event.type() == QEvent.Type.Close:
                while self._leave():
                    pass
        elif escapes(event):
            return self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> bool:
        """Leave the inner mode; say whether there was one."""
        if self.focused:
            self.focus(False)
        elif self._window.isFullScreen():
            self.fill_screen(False)
        else:
            return False
        return True
