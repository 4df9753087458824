"""Where tags are written: each becomes a chip; those the library knows complete what is typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QFrame, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.window.views.flow import FlowLayout


class _Chip(QToolButton):
    removed = Signal()

    def __init__(self, tag: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        self.setObjectName("chip")
        self.setText(f"#{tag}  ×")
        self.setAccessibleName(f"Tag {tag}, press to remove")
        self.setToolTip(f"Remove #{tag}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.removed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete, Backspace and Enter take the tag away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Input(QLineEdit):
    """Takes one tag; Enter, a comma, or Tab after some letters ends it."""

    ended = Signal()
    erased = Signal()
    left = Signal()
    entered = Signal()

    def popup(self) -> QAbstractItemView | None:
        """Return the list of known tags."""
        completer: QCompleter | None = self.completer()
        return completer.popup() if completer is not None else None

    def event(self, event: QEvent) -> bool:
        """Let Tab end a tag that was begun, completed where the list stands open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            popup = self.popup()
            if self.text().strip():
                if popup is not None and popup.isVisible():
                    self.setText(self.completer().currentCompletion() or self.text())
                self.ended.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """End a tag, take the last one away, or go back to the article."""
        empty = not self.text().strip()
        if event.text() in (",", ";") or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.left if empty and event.text() not in (",", ";") else self.ended).emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that tags will be wanted."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was begun, but not while the list of known tags has the keys."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()


class TagField(QFrame):
    """Tags as chips, then the place for the next one."""

    edited = Signal()
    left = Signal()
    known_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tags")
        self.input = _Input(self)
        self.input.setAccessibleName("Tags")
        self.input.setPlaceholderText("Add a tag")
        self.input.setMinimumWidth(96)
        self.input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.input)
        self._chips: list[_Chip] = []
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(6)
        self.input.setCompleter(self._completer)
        popup = self.input.popup()
        if popup is not None:
            popup.setObjectName("completions")
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 6, 0, 0)
        self._row.addWidget(self.input)
        self.input.ended.connect(self.end)
        self.input.erased.connect(self._erase)
        self.input.left.connect(self.left)
        self.input.entered.connect(self.known_wanted)
        # Qt writes the chosen word into the field after this signal.
        self._completer.activated.connect(lambda: QTimer.singleShot(0, self, self.end))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags, without one that is still being written."""
        return tuple(chip.tag for chip in self._chips)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show other tags; a begun one goes."""
        self.input.clear()
        if self.tags != tuple(tags):
            for chip in tuple(self._chips):
                self._take(chip)
            for tag in tags:
                self._put(tag)

    def set_known(self, tags: Sequence[str]) -> None:
        """Complete with these, the most used first."""
        self._known.setStringList(list(tags))

    def end(self) -> None:
        """Make a chip of what was written."""
        written = self.input.text()
        self.input.clear()
        popup = self.input.popup()
        if popup is not None:
            popup.hide()
        tags = [" ".join(part.split()).lstrip("#").strip() for part in written.replace(";", ",").split(",")]
        fresh = [tag for tag in dict.fromkeys(tags) if tag and tag not in self.tags]
        for tag in fresh:
            self._put(tag)
        if fresh:
            self.edited.emit()

    def _put(self, tag: str) -> None:
        chip = _Chip(tag, self)
        chip.removed.connect(partial(self._remove, chip))
        self._row.put(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self.updateGeometry()

    def _take(self, chip: _Chip) -> None:
        self._chips.remove(chip)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()

    def _remove(self, chip: _Chip) -> None:
        self._take(chip)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _erase(self) -> None:
        if self._chips:
            self._remove(self._chips[-1])
