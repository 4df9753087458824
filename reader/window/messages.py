"""One slim bar above the page: what happened, with a button where something can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.window.sizing import px
from reader.window.theme import Theme, dress, icon


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence; `button` with `act` is what can be done. `stays` until it is closed or replaced."""

    text: str
    button: str = ""
    act: Callable[[], None] | None = None
    stays: bool = False
    error: bool = False


def ended(words: str) -> str:
    """Return words with a full stop, which a name at their end may bring along ("Aurora Ltd.")."""
    return words if words.endswith(".") else f"{words}."


class MessageBar(QFrame):
    """Shows the newest message."""

    SECONDS = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-bar")
        self.setAccessibleName("Message")
        self._act: Callable[[], None] | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.setObjectName("message-button")
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._close = QToolButton(self)
        self._close.setAccessibleName("Close the message")
        self._close.setToolTip("Close the message")
        self._close.setAutoRaise(True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._acted)
        self._close.clicked.connect(self.hide)
        self._theme: Theme | None = None
        self._error = False
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)

    @property
    def text(self) -> str:
        """Return what is said now, "" when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, message: Message) -> None:
        """Show a message in place of the one before; an empty one clears the bar."""
        if not message.text:
            self.hide()
            return
        self._text.setText(message.text)
        self._act = message.act
        self._button.setText(message.button)
        self._button.setVisible(bool(message.button))
        self._error = message.error
        self._draw_icon()
        self._timer.stop()
        if not (message.stays or message.error):
            self._timer.start(self.SECONDS * 1000)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icons."""
        self._theme = theme
        dress(self._close, "x", theme)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._theme is not None:
            name = "triangle-alert" if self._error else "info"
            self._icon.setPixmap(icon(name, self._theme, 16).pixmap(px(16), px(16)))

    def press(self) -> None:
        """Press the message's button."""
        self._button.click()

    def _acted(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
