"""How passages are marked: underlined, or at once as they are selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from reader.model.annotation import Colour
from reader.window.annotating import SELECT_FIRST
from reader.window.features import Feature, Handlers, Parts
from reader.window.find_in_article import escapes
from reader.window.messages import Message

_COLOUR, _UNDERLINE = "pen-colour", "pen-underline"
_MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


class Pen(Feature, QObject):
    """Remembers what was marked with last; while it is down, each selection is highlighted with it."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        self._annotating, self._reading = parts.window.annotating, parts.window.page.reading
        self._by_keys = self._doubled = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._mark)
        self._reading.installEventFilter(self)
        self._reading.viewport().installEventFilter(self)
        self._annotating.marked.connect(self._remember)
        self._annotating.bar.underline_chosen.connect(self.underline)
        parts.window.panel.editor.style_chosen.connect(lambda of, on: parts.controller.edit(of, underline=on))

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"underline": self.underline, "highlight-select": self.put_down}

    @property
    def colour(self) -> Colour:
        """Return the colour that was used last."""
        kept = self._preferences.word(_COLOUR)
        return next((colour for colour in Colour if colour.value == kept), Colour.YELLOW)

    def _remember(self, colour: Colour, underline: bool) -> None:
        self._preferences.set_word(_COLOUR, colour.value)
        self._preferences.set_flag(_UNDERLINE, underline)

    def underline(self) -> None:
        """Underline the selection, or change the chosen highlight between line and ground."""
        if self._annotating.span() is not None:
            self._annotating.highlight(self.colour, underline=True)
            return
        showing = self._controller.showing
        placed = showing.highlight(self._annotating.current) if showing is not None else None
        if placed is None:
            self._controller.message.emit(Message(SELECT_FIRST))
        else:
            self._controller.edit(placed.highlight.id, underline=not placed.highlight.underline)

    # As I select

    def put_down(self, on: bool) -> None:
        """Highlight each selection from now on, or no more."""
        self._annotating.quiet = on
        self._annotating.bar.hide()
        self._window.actions_by_id["highlight-select"].setChecked(on)
        if on:
            style = "underlined" if self._preferences.flag(_UNDERLINE, False) else "highlighted"
            self._controller.message.emit(
                Message(f"What you select is {style} in {self.colour.value} at once. Esc in the article ends it.")
            )
        else:
            self._controller.message.emit(Message("What you select is no longer highlighted at once."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the end of a selection by mouse, or by Shift and arrows; Escape takes the pen up."""
        if self._annotating.quiet and escapes(event) and watched is self._reading:
            self.put_down(False)
            return True
        if self._annotating.quiet:
            self._watch(event)
        return super().eventFilter(watched, event)

    def _watch(self, event: QEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonDblClick:
            self._doubled = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._soon.stop()
        elif kind == QEvent.Type.MouseButtonRelease:
            # After a double click a third one may follow, for the sentence.
            self._soon.start(QGuiApplication.styleHints().mouseDoubleClickInterval() if self._doubled else 0)
            self._doubled = False
        elif isinstance(event, QKeyEvent):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if kind == QEvent.Type.KeyPress and shift and event.key() in _MOVES:
                self._by_keys = True
            elif kind == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Shift and self._by_keys:
                self._by_keys = False
                self._soon.start(0)

    def _mark(self) -> None:
        if self._annotating.quiet and self._annotating.span() is not None:
            self._annotating.highlight(self.colour, underline=self._preferences.flag(_UNDERLINE, False))
