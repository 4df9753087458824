"""What a screen reader is told beyond names and roles: messages, and the highlights that the caret meets.

Highlights are painted, so that no text attribute tells of them; they are announced instead.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QGuiApplication, QPainter, QPen

from reader.window.features import Feature, Parts
from reader.window.marks import Mark, in_words
from reader.window.messages import Message
from reader.window.state import Showing
from reader.window.views.geometry import TextLines


class Speaking(Feature, QObject):
    """Announces, and shows that the article has the focus where keys brought it."""

    said = Signal(str)

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller = parts.window, parts.controller
        self._reading = parts.window.page.reading
        self._inside: frozenset[str] = frozenset()
        self._reading.cursorPositionChanged.connect(self._look)
        self._reading.painting.over.append(self._frame)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._refocused)
        parts.controller.message.connect(self._tell)
        parts.controller.opened.connect(lambda showing, _: self._describe(showing))
        parts.controller.refreshed.connect(self._describe)

    def say(self, words: str, *, at_once: bool = False) -> None:
        """Say something; `at_once` where it must not wait."""
        self.said.emit(words)
        event = QAccessibleAnnouncementEvent(self._window, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def _tell(self, message: Message) -> None:
        button = f" {message.button}, button." if message.button else ""
        self.say(message.text + button, at_once=message.error)

    def _describe(self, showing: Showing) -> None:
        """Say of the article how much stands in it of the person's own."""
        self._inside = frozenset()
        highlights = showing.reading.highlights
        notes = sum(1 for placed in highlights if placed.highlight.note.strip())
        self._reading.setAccessibleName(f"Article: {showing.reading.entry.title}")
        self._reading.setAccessibleDescription(f"{_count(len(highlights), 'highlight')}, {_count(notes, 'note')}")

    def _look(self) -> None:
        """Say which highlights the caret has entered or left."""
        offset = self._reading.offsets.offset(self._reading.textCursor().position())
        here = [mark for mark in self._reading.marks if mark.span.contains(offset)]
        now = frozenset(mark.id for mark in here)
        if now == self._inside:
            return
        entered = [self._words(mark) for mark in here if mark.id not in self._inside]
        left = len(self._inside - now)
        self._inside = now
        self.say("; ".join(entered) if entered else f"End of {'highlight' if left == 1 else f'{left} highlights'}")

    def _words(self, mark: Mark) -> str:
        showing = self._controller.showing
        placed = showing.highlight(mark.id) if showing is not None else None
        noted = showing.note(mark.id) if showing is not None else None
        written = placed.highlight.note if placed is not None else noted.note.note if noted is not None else ""
        return in_words(mark, written, self._controller.colour_names.get(mark.colour, ""))

    def _refocused(self, _now: QObject | None) -> None:
        self._reading.viewport().update()

    def _frame(self, painter: QPainter, _area: QRect, _lines: TextLines) -> None:
        """Show the focus that came by Tab; the mouse needs no frame."""
        by_keys = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if by_keys and self._reading.hasFocus():
            painter.setPen(QPen(QColor(self._reading.painting.theme.accent), 2))
            painter.drawRect(self._reading.viewport().rect().adjusted(1, 1, -1, -1))


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
