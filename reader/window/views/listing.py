"""A list in a dialog, with one thing to do with the chosen row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget


class ListDialog(QDialog):
    """Rows are (id, words); Enter, a double click or the button does what the button says."""

    chosen = Signal(str)

    def __init__(self, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 420)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.button = QPushButton(button, self)
        self.button.setObjectName("secondary")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)

    def show_rows(self, told: str, rows: Sequence[tuple[str, str]]) -> None:
        """Show a sentence and the rows."""
        self.told.setText(told)
        self.list.clear()
        for name, words in rows:
            QListWidgetItem(" ".join(words.split()), self.list).setData(Qt.ItemDataRole.UserRole, name)
        self.list.setCurrentRow(0)
        self.button.setEnabled(bool(rows))

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
