"""Above the facts: a filter, and the menu of what can be done with all of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from reader.window.theme import Theme, dress, dress_field
from reader.window.views.menu_button import MenuButton

_LISTED = ("sort-text", "sort-count", "sort-value", "sort-new", "", "copy-facts", "ledger", "", "rules")


class _Filter(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape shows all again; Down and Enter go to the facts."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FactsBar(QWidget):
    """Filters as the person types."""

    filtered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = _Filter(self)
        self.filter.setObjectName("facts-filter")
        self.filter.setAccessibleName("Filter the facts")
        self.filter.setPlaceholderText("Filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.filtered)
        self.filter.left.connect(self.left)
        self.more = MenuButton(QMenu(self), "Sort and copy facts", self)
        self._notice = QLabel(self)
        self._notice.setObjectName("facts-notice")
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(9, 0, 9, 6)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._notice)
        self.say("")

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Fill the menu."""
        for name in _LISTED:
            if name:
                self.more.menu().addAction(actions[name])
            else:
                self.more.menu().addSeparator()

    @property
    def notice(self) -> str:
        """Return what is said of the facts, "" where nothing is."""
        return self._notice.text()

    def say(self, sentence: str) -> None:
        """Say what the facts of this article cannot tell."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icon."""
        dress(self.more, "ellipsis", theme)
        dress_field(self.filter, theme)
