"""A dialog with a list of lines and one thing to do with each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.window.sizing import wide

_LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says, what is told of it under the mouse, and what its button does."""

    words: str
    act: Callable[[], None]
    tooltip: str = ""


class LinesDialog(QDialog):
    """Lines, each with the same verb: choose one and press the button, or Enter."""

    def __init__(self, title: str, verb: str, missing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(560), wide(420))
        self.lines = QListWidget(self)
        self.lines.setAccessibleName(title)
        self.lines.setWordWrap(True)
        self.lines.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.missing = QLabel(missing, self)
        self.missing.setObjectName("empty-sentence")
        self.missing.setWordWrap(True)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(verb, self)
        self._lay_out(title)
        self.button.clicked.connect(self._act)
        self.lines.itemSelectionChanged.connect(self._mark)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.lines)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._act)
        self.show_lines(())

    def _lay_out(self, title: str) -> None:
        head, close = QLabel(title, self), QPushButton("Close", self)
        head.setObjectName("dialog-head")
        for button in (self.button, close):
            button.setObjectName("secondary")
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (head, self.lines, self.missing):
            column.addWidget(part, 0 if part is head else 1)
        column.addLayout(row)
        close.clicked.connect(self.accept)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the chosen place stays."""
        at = max(0, self.lines.currentRow())
        self.lines.clear()
        for line in lines:
            item = QListWidgetItem(line.words, self.lines)
            item.setData(_LINE, line)
            item.setToolTip(line.tooltip)
        self.lines.setVisible(bool(lines))
        self.missing.setVisible(not lines)
        self.button.setVisible(bool(lines))
        if lines:
            self.lines.setCurrentRow(min(at, len(lines) - 1))
            if not self.button.hasFocus():
                self.lines.setFocus()  # while it was empty, Close had the keys
        self._mark()

    def _mark(self) -> None:
        self.button.setEnabled(bool(self.lines.selectedItems()))

    def _act(self) -> None:
        for item in self.lines.selectedItems():
            line = item.data(_LINE)
            if isinstance(line, Line):
                line.act()
