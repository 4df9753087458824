"""Above the notes: a filter by text, tag and colour, and the order."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.window.theme import Theme, icon


class NotesBar(QWidget):
    """Tells what notes to show and how to sort them."""

    changed = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("notes-filter")
        self.filter.setAccessibleName("Filter the notes")
        self.filter.setPlaceholderText("Filter by text or #tag")
        self.filter.setClearButtonEnabled(True)
        self.more = QToolButton(self)
        self.more.setAccessibleName("Colour and order of the notes")
        self.more.setToolTip("Colour and order of the notes")
        self.more.setAutoRaise(True)
        self.more.setIconSize(QSize(16, 16))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.more.setMenu(menu)
        self.colours = self._group(menu, [("All colours", None), *((f"Only {one.value}", one) for one in Colour)])
        menu.addSeparator()
        self.orders = self._group(menu, [("Sort by place", False), ("Newest first", True)])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self.more)
        self.filter.textChanged.connect(self._tell)
        self._filters = False

    def _group(self, menu: QMenu, choices: list[tuple[str, object]]) -> list[QAction]:
        group = QActionGroup(self)
        made = []
        for label, data in choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setData(data)
            group.addAction(action)
            made.append(action)
        made[0].setChecked(True)
        group.triggered.connect(self._tell)
        return made

    def _tell(self) -> None:
        colour = next((one.data() for one in self.colours if one.isChecked()), None)
        self.changed.emit(self.filter.text(), Colour(colour) if colour else None, self.orders[1].isChecked())

    def reset(self) -> None:
        """Show all notes again, in the order that was chosen."""
        self.colours[0].setChecked(True)
        self.filter.clear()
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icon."""
        self.more.setIcon(icon("filter", theme, 16))
