"""Every action and its keys, from the table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.window.actions import ACTIONS


class ShortcutsPage(QDialog):
    """One page with all keys, grouped as the menus are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 640)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)


def _page() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 16, 24, 24)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    row, menu = 0, ""
    for action in ACTIONS:
        if not action.keys:
            continue
        if action.menu != menu:
            menu = action.menu
            head = QLabel(menu.replace("&", "").upper(), page)
            head.setObjectName("section-head")
            head.setContentsMargins(0, 12 if row else 0, 0, 0)
            grid.addWidget(head, row, 0, 1, 2)
            row += 1
        native = QKeySequence.SequenceFormat.NativeText
        keys = QLabel("  or  ".join(QKeySequence(key).toString(native) for key in action.keys), page)
        keys.setObjectName("keys")
        grid.addWidget(QLabel(action.label.removesuffix("…"), page), row, 0)
        grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        row += 1
    return page
