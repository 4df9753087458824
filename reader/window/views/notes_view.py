"""The panel's notes: a card per highlight in text order, and the editor of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.annotation import Colour, Placed
from reader.window.theme import LIGHT, Theme
from reader.window.views.rows import Row, empty

SAVE_AFTER = 300  # milliseconds after the last key


class NotesView(QWidget):
    """Cards above, the note editor below."""

    chosen = Signal(str)
    note_changed = Signal(str, str)
    tags_changed = Signal(str, object)
    colour_changed = Signal(str, Colour)
    deleted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.current = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        inside = QWidget()
        inside.setObjectName("chrome")
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(8, 8, 8, 8)
        scroll.setWidget(inside)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._editor())
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self.note.textChanged.connect(self._typed)

    def _editor(self) -> QFrame:
        self.editor = QFrame()
        self.editor.setObjectName("card")
        layout = QVBoxLayout(self.editor)
        self.note = QPlainTextEdit(placeholderText="Write a note (Markdown)")
        self.note.setAccessibleName("Note")
        self.note.setFixedHeight(110)
        self.tags = QLineEdit(placeholderText="Tags, with commas between")
        self.tags.setAccessibleName("Tags")
        self.tags.editingFinished.connect(self._tagged)
        bar = QHBoxLayout()
        self._swatches: dict[Colour, QPushButton] = {}
        for colour in Colour:
            swatch = QPushButton()
            swatch.setFixedSize(18, 18)
            swatch.setAccessibleName(f"Colour {colour.value}")
            swatch.setToolTip(f"Make it {colour.value}")
            swatch.clicked.connect(lambda _=False, chosen=colour: self.colour_changed.emit(self.current, chosen))
            self._swatches[colour] = swatch
            bar.addWidget(swatch)
        self.saved = QLabel("")
        self.saved.setObjectName("secondary")
        bar.addWidget(self.saved, 1, Qt.AlignmentFlag.AlignRight)
        delete = QPushButton("Delete")
        delete.setToolTip("Delete this highlight and its note; Undo brings both back")
        delete.clicked.connect(lambda: self.deleted.emit(self.current))
        bar.addWidget(delete)
        for widget in (self.note, self.tags):
            layout.addWidget(widget)
        layout.addLayout(bar)
        self.editor.hide()
        return self.editor

    def set_theme(self, theme: Theme) -> None:
        """Colour the swatches."""
        self.theme = theme
        for colour, swatch in self._swatches.items():
            swatch.setStyleSheet(
                f"background: {theme.swatch[colour]}; border: 1px solid {theme.hairline}; border-radius: 9px;"
            )

    def show_notes(self, placed: Sequence[Placed]) -> None:
        """Show the cards; the editor stays on the chosen highlight while it is there."""
        empty(self._cards)
        for each in placed:
            highlight = each.highlight
            rule = QFrame()
            rule.setFixedWidth(4)
            rule.setStyleSheet(f"background: {self.theme.swatch[highlight.colour]}; border-radius: 2px;")
            quote = " ".join(highlight.anchor.quote.split())
            state = "" if each.resolution.state == "exact" else f"{each.resolution.state.value} · "
            tags = " ".join(f"#{tag}" for tag in highlight.tags)
            under = "\n".join(part for part in (highlight.note, tags) if part)
            row = Row(state + (quote[:117] + "…" if len(quote) > 118 else quote), under, (rule,),
                      current=highlight.id == self.current)  # fmt: skip
            row.activated.connect(lambda chosen=highlight.id: self.chosen.emit(chosen))
            self._cards.addWidget(row)
        if not placed:
            none = QLabel("Select a passage to highlight it.")
            none.setObjectName("secondary")
            self._cards.addWidget(none)
        self._cards.addStretch(1)
        found = next((each.highlight for each in placed if each.highlight.id == self.current), None)
        if found is None:
            self.current = ""
            self._timer.stop()
        elif not self._timer.isActive() and not self.note.hasFocus():
            self._fill(found.note, found.tags)
        self.editor.setVisible(found is not None)

    def choose(self, highlight_id: str, note: str, tags: tuple[str, ...]) -> None:
        """Edit this highlight; what was being typed is saved first."""
        self.flush()
        self.current = highlight_id
        self._fill(note, tags)
        self.editor.show()

    def _fill(self, note: str, tags: tuple[str, ...]) -> None:
        self.note.blockSignals(True)
        if self.note.toPlainText() != note:
            self.note.setPlainText(note)
        self.note.blockSignals(False)
        self.tags.setText(", ".join(tags))

    def _typed(self) -> None:
        self.saved.setText("Saving …")
        self._timer.start()

    def flush(self) -> None:
        """Save now what was typed."""
        if self.current and self.saved.text() == "Saving …":
            self._timer.stop()
            self.note_changed.emit(self.current, self.note.toPlainText())

    def mark_saved(self) -> None:
        """Say that the note's commit is done."""
        if not self._timer.isActive():
            self.saved.setText("Saved")

    def _tagged(self) -> None:
        given = tuple(tag.strip() for tag in self.tags.text().split(",") if tag.strip())
        if self.current:
            self.tags_changed.emit(self.current, given)
