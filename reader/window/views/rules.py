"""What the person said of names: rules of the library and corrections of this article, each removable."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from reader.model.corrections import Act, Correction
from reader.window.sizing import wide

NONE = "Nothing was corrected yet. Right-click a name in the panel to rename, merge or hide it."


class RulesDialog(QDialog):
    """Lists corrections; the chosen one can be taken back."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Corrections of names")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(520), wide(400))
        self.list = QListWidget(self)
        self.list.setAccessibleName("Corrections")
        self._none = QLabel(NONE, self)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remove = QPushButton("Take back", self)
        self.remove.setObjectName("secondary")
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._none, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self.set_corrections(())

    def set_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show what was said, as sentences."""
        self.list.clear()
        for one in corrections:
            item = QListWidgetItem(told(one), self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
        self.list.setCurrentRow(0)
        self._none.setVisible(not corrections)
        self.list.setVisible(bool(corrections))
        self.remove.setEnabled(bool(corrections))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def told(one: Correction) -> str:
    """Return a correction as a sentence."""
    name = one.form
    said = {
        Act.RENAME: f"“{name}” is called “{one.name}”",
        Act.MERGE: f"“{name}” is the same as “{one.name}”",
        Act.SPLIT: f"“{one.name or one.part}” is not “{name}”",
        Act.KIND: f"“{name}” belongs among the {one.to_kind.value if one.to_kind else ''}",
        Act.HIDE: f"“{name}” is hidden",
        Act.RESTORE: f"“{name}” is shown",
    }[one.act]
    return f"{said} · {'this article' if one.article_id else 'always'}"
