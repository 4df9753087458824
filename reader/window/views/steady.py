"""The text stands still on the screen while the bar above it comes and goes."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QScrollBar, QWidget


class Steady(QObject):
    """Scrolls by as much as a widget that holds a scrolled text is moved within its column."""

    def __init__(self, held: QWidget, text: QWidget, bar: QScrollBar) -> None:
        super().__init__(held)
        self._text, self._bar = text, bar
        self._wanted: int | None = None
        held.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take note of moves while the text is shown."""
        if isinstance(event, QMoveEvent) and self._text.isVisible():
            # Taken before the new height clips what the bar can show.
            here = self._bar.value() if self._wanted is None else self._wanted
            self._wanted = here + event.pos().y() - event.oldPos().y()
            QTimer.singleShot(0, self, self._scroll)  # once the text has its new height, and before it is painted
        return super().eventFilter(watched, event)

    def _scroll(self) -> None:
        if self._wanted is not None:
            self._bar.setValue(self._wanted)
            self._wanted = None
