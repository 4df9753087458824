"""Every action and its keys, from the table; the person may give an action another key."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.window.action_table import ACTIONS, Action
from reader.window.actions import clash, give_keys
from reader.window.sizing import wide
from reader.window.views.drawing import head_font

_ACTION = Qt.ItemDataRole.UserRole
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class ShortcutsPage(QDialog):
    """One page with all keys, grouped as the menus are; a key that is taken is refused by name."""

    changed = Signal(str, object)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(560), wide(640))
        self._actions = actions
        self.filter = QLineEdit(self)
        self.filter.setAccessibleName("Filter the shortcuts")
        self.filter.setPlaceholderText("Filter")
        self.filter.textChanged.connect(self._filter)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName("Shortcuts")
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(12)
        self.key = QKeySequenceEdit(self)
        self.key.setAccessibleName("New shortcut")
        self.key.setMaximumSequenceLength(1)
        self.told = QLabel("Choose an action, then press its new keys here.", self)
        self.told.setWordWrap(True)
        self._buttons = {name: QPushButton(name, self) for name in ("Set", "None", "Default")}
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(lambda *_: self.key.clear())
        self._buttons["Set"].clicked.connect(self._set)
        self._buttons["None"].clicked.connect(lambda: self._give(()))
        self._buttons["Default"].clicked.connect(self._default)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key, 1)
        for button in self._buttons.values():
            button.setObjectName("secondary")
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        column.addLayout(row)

    def _fill(self) -> None:
        heads: dict[str, QTreeWidgetItem] = {}
        for action in ACTIONS:
            title = action.menu.replace("&", "")
            head = heads.get(title)
            if head is None:
                head = heads[title] = QTreeWidgetItem(self.list, [title.upper()])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                head.setFont(0, head_font())
                head.setForeground(0, self.palette().placeholderText())
            item = QTreeWidgetItem(head, [action.label.removesuffix("…"), self._keys(action)])
            item.setData(0, _ACTION, action.id)
            item.setForeground(1, self.palette().placeholderText())
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list.expandAll()
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _keys(self, action: Action) -> str:
        return "  or  ".join(key.toString(_NATIVE) for key in self._actions[action.id].shortcuts())

    def items(self) -> dict[str, QTreeWidgetItem]:
        """Return the rows by their action's id."""
        rows = (head.child(at) for head in self._heads() for at in range(head.childCount()))
        return {str(row.data(0, _ACTION)): row for row in rows if row is not None}

    def _heads(self) -> list[QTreeWidgetItem]:
        heads = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [head for head in heads if head is not None]

    def _filter(self, words: str) -> None:
        for item in self.items().values():
            item.setHidden(words.casefold() not in f"{item.text(0)} {item.text(1)}".casefold())
        for head in self._heads():
            rows = (head.child(at) for at in range(head.childCount()))
            head.setHidden(all(row.isHidden() for row in rows if row is not None))

    def _chosen(self) -> Action | None:
        item = self.list.currentItem()
        name = item.data(0, _ACTION) if item is not None else None
        return next((action for action in ACTIONS if action.id == name), None)

    def _set(self) -> None:
        key = self.key.keySequence().toString(_PORTABLE)
        if key:
            self._give((key,))
        else:
            self.told.setText("Press the new keys first.")

    def _default(self) -> None:
        action = self._chosen()
        if action is not None:
            self._give(action.keys, default=True)

    def _give(self, keys: tuple[str, ...], *, default: bool = False) -> None:
        action = self._chosen()
        if action is None:
            self.told.setText("Choose an action first.")
            return
        for key in keys:
            other = clash(key, action.id, self._actions)
            if other:
                self.told.setText(f"{QKeySequence(key).toString(_NATIVE)} belongs to “{other}” already.")
                return
        give_keys(action, self._actions[action.id], keys)
        self.items()[action.id].setText(1, self._keys(action))
        self.told.setText(f"{action.label.removesuffix('…')}: {self._keys(action) or 'no keys'}.")
        self.changed.emit(action.id, None if default else keys)
