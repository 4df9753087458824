"""Every command by its name: a few letters find it, Enter does it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.window.sizing import wide

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_GOOD_ENOUGH = 55.0
_MARGIN = 12


class Palette(QDialog):
    """Lists the actions that can be done now, the best match first."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Find a command")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = {
            action.text().replace("&", "").removesuffix("…"): action
            for name, action in actions.items()
            if action.isEnabled() and name != "palette"
        }
        self.words = QLineEdit(self)
        self.words.setAccessibleName("Name of a command")
        self.words.setPlaceholderText("What do you want to do?")
        self.list = QTreeWidget(self)
        self.list.setAccessibleName("Commands")
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.words.textChanged.connect(self._show)
        self.words.returnPressed.connect(self._do)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(lambda *_: self._do())
        self._show("")
        self.resize(max(wide(480), self._room()), wide(400))

    def _room(self) -> int:
        """Return the width in which no name is cut; a small window gives less."""
        names, keys = self.list.sizeHintForColumn(0), self.list.sizeHintForColumn(1)
        return names + keys + self.list.verticalScrollBar().sizeHint().width() + 2 * (_MARGIN + self.list.frameWidth())

    def _show(self, words: str) -> None:
        self.list.clear()
        for label in matching(words, tuple(self._actions)):
            keys = self._actions[label].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem(self.list, [label, keys])
            item.setToolTip(0, label)
            item.setForeground(1, self.palette().placeholderText())
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows move in the list while the words keep the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            action = self._actions[item.text(0)]
            self.accept()
            action.trigger()


def matching(words: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels that are meant by `words`, best first; all of them where nothing is typed."""
    if not words.strip():
        return labels
    from rapidfuzz import fuzz, utils  # not needed before the first letter is typed

    def score(label: str) -> float:
        given, name = words.strip().casefold(), label.casefold()
        initials = "".join(word[0] for word in name.split())
        bonus = 100.0 if given in name or initials.startswith(given) else 0.0
        return bonus + float(fuzz.WRatio(given, name, processor=utils.default_process))

    scored = sorted(((score(label), -at, label) for at, label in enumerate(labels)), reverse=True)
    return tuple(label for points, _, label in scored if points >= _GOOD_ENOUGH)
