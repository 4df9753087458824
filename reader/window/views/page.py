"""The middle column: message bar, reading progress, and the article or how to begin."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from reader.window.messages import MessageBar
from reader.window.theme import Theme
from reader.window.views.empty_state import EmptyState
from reader.window.views.reading_view import ReadingView
from reader.window.views.steady import Steady

START = "Open a file or an address, paste a text, or drop one here."


class Progress(QWidget):
    """How far the person has read: a thin line at the top of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self._part = 0.0
        self._colour = QColor()

    def set_part(self, part: float) -> None:
        """Show a part from 0 to 1."""
        self._part = max(0.0, min(1.0, part))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the accent."""
        self._colour = QColor(theme.accent)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(0, 0, round(self.width() * self._part), 2, self._colour)
        painter.end()


class PageColumn(QFrame):
    """Holds the reading view."""

    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.messages = MessageBar(self)
        self.progress = Progress(self)
        self.reading = ReadingView()
        self.empty = EmptyState(START, "Open a file", self)
        self._blank = QWidget(self)
        self._stack = QStackedWidget(self)
        for part in (self._blank, self.empty, self.reading):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
        self.empty.acted.connect(self.open_wanted)
        self.reading.scrolled.connect(self.progress.set_part)
        Steady(self._stack, self.reading, self.reading.verticalScrollBar())

    def show_article(self) -> None:
        """Show the reading view."""
        self._stack.setCurrentWidget(self.reading)

    def show_empty(self) -> None:
        """Show how to begin."""
        self.progress.set_part(0)
        self._stack.setCurrentWidget(self.empty)

    @property
    def has_article(self) -> bool:
        """Say whether an article is shown."""
        return self._stack.currentWidget() is self.reading

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.messages.set_theme(theme)
        self.progress.set_theme(theme)
        self.reading.set_theme(theme)
