"""A note's words beside the place that refers to it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.window.sizing import wide

_WIDE, _HIGH, _APART = 380, 260, 6


class FootnotePopover(QDialog):
    """Goes away by Escape or a click elsewhere; its button goes to the note."""

    go = Signal()

    def __init__(self, text: str, parent: QWidget, *, placed: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("type-popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Footnote")
        self.words = QLabel(text, self)
        self.words.setObjectName("footnote")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        area = QScrollArea(self)
        area.setObjectName("type-area")
        area.setWidgetResizable(True)
        area.setWidget(self.words)
        self.button = QPushButton("Go to the note", self)
        self.button.setObjectName("message-button")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setVisible(placed)
        self.button.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(6)
        column.addWidget(area)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(wide(_WIDE))
        self.ensurePolished()
        area.setFixedHeight(min(wide(_HIGH), self.words.heightForWidth(wide(_WIDE) - 36) + 4))
        self.adjustSize()

    def show_by(self, link: QRect) -> None:
        """Show it below the link, or above where there is no room; `link` is in the screen's pixels."""
        room = self.screen().availableGeometry()
        x = max(room.left(), min(link.center().x() - self.width() // 2, room.right() - self.width()))
        below = link.bottom() + _APART
        fits = below + self.height() <= room.bottom()
        self.move(QPoint(x, below if fits else link.top() - _APART - self.height()))
        self.show()

    def _go(self) -> None:
        self.close()
        self.go.emit()
