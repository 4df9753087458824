"""The note of one highlight, beside the text: saves itself, says so once it is kept."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from reader.model.annotation import Colour, Highlight, Note
from reader.window.theme import Theme
from reader.window.views.note_head import NoteHead
from reader.window.views.note_text import NoteText
from reader.window.views.tag_field import TagField

SAVE_AFTER_MS = 300
Written = tuple[str, tuple[str, ...]]
DRAFT = "draft:"  # begins the id of a note that is not kept before something is written


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
        self._refused: dict[str, Written] = {}
        self.head, self.text, self.tags = NoteHead(self), NoteText(self), TagField(self)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for part in (self.head, self.text, self.tags):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._wire()
        self.hide()

    def _wire(self) -> None:
        for part in (self.text, self.tags):
            part.left.connect(self.left)
        self.text.changed.connect(self._typed)
        self.tags.edited.connect(self._typed)
        self._timer.timeout.connect(self.save)
        self.head.colour_chosen.connect(self._coloured)
        self.head.style_chosen.connect(lambda on: self.style_chosen.emit(self.highlight_id, on))
        self.head.delete_chosen.connect(lambda: self.delete_chosen.emit(self.highlight_id))

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.head.set_theme(theme)
        self.text.set_theme(theme)

    def show_highlight(self, highlight: Highlight | None) -> None:
        """Edit another highlight, or take what changed of this one; what was typed is kept first."""
        if highlight is None:
            self.flush()
            self.highlight_id = ""
            self.hide()
            return
        self._take(highlight.id, highlight.note, highlight.tags)
        self.head.mark(highlight.colour, highlight.underline)
        self.show()

    def show_note(self, note: Note) -> None:
        """Edit a note on a block or on the article, or take what changed of it."""
        self._take(note.id, note.note, note.tags)
        self.head.tell("Note on this paragraph" if note.anchor is not None else "Note on the article")
        self.show()

    def draft(self, draft_id: str, on: str) -> None:
        """Begin a note; it is kept under its own id once something is written."""
        self._take(draft_id, "", ())
        self.head.tell(on)
        self.show()
        self.write()

    def discard(self) -> None:
        """Leave without keeping what was typed."""
        self._timer.stop()
        self._dirty = False
        self._refused.pop(self.highlight_id, None)
        self.tags.set_tags(())
        self.highlight_id = ""
        self.hide()
        self.left.emit()

    def rename(self, draft_id: str, note_id: str) -> None:
        """Go on with a draft that the library has kept."""
        if self.highlight_id == draft_id:
            self.highlight_id = note_id

    def _take(self, of: str, note: str, tags: tuple[str, ...]) -> None:
        if of != self.highlight_id:
            self.flush()
            self.highlight_id = of
            self.head.state.clear()
            self._unsaved = 0
            self._fill(*self._refused.get(of, (note, tags)))
            if of in self._refused:
                self._say_refused()
        elif not self._dirty and not self._unsaved:
            self._fill(note, tags)

    def _fill(self, note: str, tags: tuple[str, ...]) -> None:
        self.text.show_text(note)
        if self.tags.tags != tags:
            self.tags.set_tags(tags)

    @property
    def state(self) -> str:
        """Return "Saved", "Saving…", "Not saved", or "" where nothing was typed."""
        return self.head.state.text()

    def write(self) -> None:
        """Put the cursor at the end of the note."""
        self.text.write()

    def _typed(self) -> None:
        self._dirty = True
        self.head.state.setText("Saving…")
        if not self._timer.isActive():
            # Counted from the first letter, not the last: never more than this is unsaved.
            self._timer.start()

    def flush(self) -> None:
        """Save what was typed now, with a tag that was begun."""
        self.tags.end()
        self.save()

    def save(self) -> None:
        """Save what was typed, without ending a tag that is being typed."""
        self._timer.stop()
        if self._dirty and self.highlight_id:
            self._dirty = False
            self._unsaved += 1
            self.edited.emit(self.highlight_id, self.text.text, self.tags.tags)

    def saved(self, highlight_id: str) -> None:
        """Say that the library has committed."""
        if highlight_id != self.highlight_id or not self._dirty:
            self._refused.pop(highlight_id, None)
        if highlight_id != self.highlight_id or not self._unsaved:
            return
        self._unsaved -= 1
        if not self._unsaved and not self._dirty:
            self.head.state.setText("Saved")

    @property
    def refused(self) -> dict[str, Written]:
        """Return what could not be saved, by the id of its highlight or note."""
        return dict(self._refused)

    def failed(self, of: str, written: Written) -> None:
        """Say that it was not saved, and keep it here; the next letter tries again."""
        self._refused[of] = written
        if of == self.highlight_id:
            self._unsaved = 0
            self._say_refused()

    def retry(self) -> None:
        """Save what was typed now, and try once more what could not be saved."""
        self.flush()
        for of, written in self._refused.items():
            if of != self.highlight_id:
                self.edited.emit(of, *written)

    def _say_refused(self) -> None:
        self._dirty = True
        self.head.state.setText("Not saved")

    def _coloured(self, colour: Colour) -> None:
        if self.highlight_id:
            self.colour_chosen.emit(self.highlight_id, colour)
