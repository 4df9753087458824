"""The note of one highlight, beside the text: saves itself, says so once it is kept."""

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.annotation import Colour, Highlight
from reader.window.theme import Theme, icon
from reader.window.views.tag_field import TagField

SAVE_AFTER_MS = 300


class Swatch(QAbstractButton):
    """One of the five colours."""

    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.theme: Theme | None = None
        self.setCheckable(True)
        self.setFixedSize(24, 24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"Highlight in {colour.value}")
        self.setToolTip(colour.value.capitalize())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc, a ring around it when it is chosen or has the focus."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent if self.hasFocus() else self.theme.secondary), 1.5))
            painter.drawEllipse(centre, 10.5, 10.5)
        painter.setPen(QColor(self.theme.outline))
        painter.setBrush(QColor(self.theme.swatch[self.colour]))
        painter.drawEllipse(centre, 7.5, 7.5)


class _Text(QPlainTextEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteEditor(QFrame):
    """Edits one highlight's note, tags and colour."""

    edited = Signal(str, str, tuple)
    colour_chosen = Signal(str, object)
    style_chosen = Signal(str, bool)
    delete_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-editor")
        self.highlight_id = ""
        self._unsaved = 0
        self._dirty = False
        self._note = _Text(self)
        self._note.setAccessibleName("Note")
        self._note.setPlaceholderText("Write a note. Markdown is welcome.")
        self._note.setTabChangesFocus(True)
        self.tags = TagField(self)
        self._state = QLabel(self)
        self._state.setObjectName("note-state")
        self._delete = QToolButton(self)
        self._delete.setAccessibleName("Delete highlight")
        self._delete.setToolTip("Delete highlight (Del)")
        self._delete.setAutoRaise(True)
        self.underline = QToolButton(self)
        self.underline.setText("U")
        self.underline.setCheckable(True)
        self.underline.setAutoRaise(True)
        self.underline.setStyleSheet("text-decoration: underline; font-size: 14px; padding: 2px 6px;")
        self.underline.setAccessibleName("Underline")
        self.underline.setToolTip("Underline instead of a ground (U)")
        self._group = QButtonGroup(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._lay_out()
        self._wire()
        self.hide()

    def _wire(self) -> None:
        self._note.textChanged.connect(self._typed)
        self.tags.edited.connect(self._typed)
        self._note.left.connect(self.left)
        self.tags.left.connect(self.left)
        self._timer.timeout.connect(self._save)
        self._group.buttonClicked.connect(self._coloured)
        self.underline.clicked.connect(lambda on: self.style_chosen.emit(self.highlight_id, on))
        self._delete.clicked.connect(lambda: self.delete_chosen.emit(self.highlight_id))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for colour in Colour:
            swatch = Swatch(colour, self)
            self._group.addButton(swatch)
            row.addWidget(swatch)
        row.addWidget(self.underline)
        row.addStretch()
        row.addWidget(self._state)
        row.addWidget(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._note, 1)
        column.addWidget(self.tags)
        self._note.setFixedHeight(112)
        self._note.setFrameShape(QFrame.Shape.NoFrame)
        self._delete.setIconSize(QSize(16, 16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._delete.setIcon(icon("trash-2", theme, 16))
        for button in self._group.buttons():
            if isinstance(button, Swatch):
                button.theme = theme
                button.update()

    def show_highlight(self, highlight: Highlight | None) -> None:
        """Edit another highlight, or take what changed of this one; what was typed is kept first."""
        if highlight is None:
            self.flush()
            self.highlight_id = ""
            self.hide()
            return
        if highlight.id != self.highlight_id:
            self.flush()
            self.highlight_id = highlight.id
            self._state.clear()
            self._unsaved = 0
            self._fill(highlight)
        elif not self._dirty and not self._unsaved:
            self._fill(highlight)
        for button in self._group.buttons():
            if isinstance(button, Swatch):
                button.setChecked(button.colour is highlight.colour)
        self.underline.setChecked(highlight.underline)
        self.show()

    def _fill(self, highlight: Highlight) -> None:
        self._note.blockSignals(True)
        if self._note.toPlainText() != highlight.note:
            self._note.setPlainText(highlight.note)
        self._note.blockSignals(False)
        if self.tags.tags != highlight.tags:
            self.tags.set_tags(highlight.tags)

    @property
    def state(self) -> str:
        """Return "Saved", "Saving…", "Not saved", or "" where nothing was typed."""
        return self._state.text()

    def write(self) -> None:
        """Put the cursor at the end of the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._note.setTextCursor(cursor)

    def _typed(self) -> None:
        self._dirty = True
        self._state.setText("Saving…")
        if not self._timer.isActive():
            # Counted from the first letter, not the last: never more than this is unsaved.
            self._timer.start()

    def flush(self) -> None:
        """Save what was typed now, with a tag that was begun."""
        self.tags.end()
        self._save()

    def _save(self) -> None:
        self._timer.stop()
        if self._dirty and self.highlight_id:
            self._dirty = False
            self._unsaved += 1
            self.edited.emit(self.highlight_id, self._note.toPlainText(), self.tags.tags)

    def saved(self, highlight_id: str) -> None:
        """Say that the library has committed."""
        if highlight_id != self.highlight_id or not self._unsaved:
            return
        self._unsaved -= 1
        if not self._unsaved and not self._dirty:
            self._state.setText("Saved")

    def failed(self) -> None:
        """Say that it was not saved; the next letter tries again."""
        self._unsaved = 0
        if self.highlight_id:
            self._state.setText("Not saved")

    def _coloured(self, button: QAbstractButton) -> None:
        if isinstance(button, Swatch) and self.highlight_id:
            self.colour_chosen.emit(self.highlight_id, button.colour)
