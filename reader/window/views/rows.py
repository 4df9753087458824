"""Rows shared by the library list and the panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget


class Strip(QWidget):
    """Where in the article something stands: a tick per mention on a line."""

    def __init__(self, places: tuple[float, ...], colour: str, line: str) -> None:
        super().__init__()
        self._places, self._colour, self._line = places, QColor(colour), QColor(line)
        self.setFixedSize(84, 16)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line and its ticks."""
        painter = QPainter(self)
        painter.fillRect(0, 12, self.width(), 1, self._line)
        for place in self._places:
            painter.fillRect(int(place * (self.width() - 2)), 4, 2, 8, self._colour)
        painter.end()


class Row(QFrame):
    """A name, a line under it, and what stands at the right; a click or Return activates it."""

    activated = Signal()

    def __init__(self, name: str, under: str, right: tuple[QWidget, ...] = (), *, current: bool = False) -> None:
        super().__init__()
        self.setObjectName("row")
        self.setProperty("current", current)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{name}, {under}" if under else name)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 6, 8, 6)
        whole.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        title = QLabel(name)
        title.setStyleSheet("font-weight: 600;")
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        words.addWidget(title)
        if under:
            second = QLabel(under)
            second.setObjectName("secondary")
            second.setWordWrap(True)
            second.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(second)
        whole.addLayout(words, 1)
        for widget in right:
            whole.addWidget(widget)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Activate."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Activate by Return or space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)


def head(text: str) -> QLabel:
    """Return a section's head."""
    label = QLabel(text.upper())
    label.setObjectName("head")
    label.setContentsMargins(8, 12, 8, 4)
    return label


def empty(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
