"""The panel at the right: two views, Facts and Notes."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.exchange.facts import NOT_ENGLISH
from reader.model.annotation import Colour
from reader.model.article import shown
from reader.window.models.cards import Card, cards
from reader.window.models.fact_rows import Section
from reader.window.state import Showing
from reader.window.theme import Theme
from reader.window.views.empty_state import EmptyState
from reader.window.views.facts_bar import FactsBar
from reader.window.views.facts_view import FactsView
from reader.window.views.note_editor import DRAFT, NoteEditor
from reader.window.views.notes_bar import NotesBar
from reader.window.views.notes_view import NotesView

NO_NOTES = "Select a passage and press 1 to 5 to highlight it, or N to write a note."
NO_ARTICLE = "The facts of the article you open stand here."
SEARCHING = "Finding people, places and numbers…"
BEGUN = "So far of the beginning; the rest is being read…"
BEGINNING = "Of the beginning only: the rest could not be read."
NOT_FOUND, AGAIN = "People, places and numbers could not be read.", "Try again"


class Panel(QFrame):
    """Facts and notes of the article, and the editor of one note."""

    turned = Signal(str)
    facts_wanted = Signal()  # once more, after they could not be found

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.facts, self.bar = FactsView(self), FactsBar(self)
        self.notes, self.notes_bar = NotesView(self), NotesBar(self)
        self.notes_bar.changed.connect(self._arrange_notes)
        self.editor = NoteEditor(self)
        self._waiting = EmptyState(NO_ARTICLE, parent=self)
        self._waiting.acted.connect(self._search_again)
        self._no_notes = EmptyState(NO_NOTES, parent=self)
        self._switch, self._facts_button, self._notes_button = self._segments()
        self._stack = QStackedWidget(self)
        for view in (self._facts_page(), self._notes_page(), self._waiting):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._switch)
        whole.addWidget(self._stack, 1)
        self._facts_known = False
        self._facts_button.clicked.connect(lambda: self.turn("facts"))
        self._notes_button.clicked.connect(lambda: self.turn("notes"))
        self.show_article(None)

    def _facts_page(self) -> QWidget:
        found = QWidget(self)
        rows = QVBoxLayout(found)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.bar)
        rows.addWidget(self.facts, 1)
        self.bar.filtered.connect(lambda words: self.facts.arrange(words=words))
        self.bar.left.connect(self.facts.setFocus)
        return found

    def _notes_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notes_bar)
        column.addWidget(self._no_notes, 1)
        column.addWidget(self.notes, 1)
        holder = QHBoxLayout()
        holder.setContentsMargins(12, 8, 12, 12)
        holder.addWidget(self.editor)
        column.addLayout(holder)
        return page

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Offer the facts' actions in their menu, and the keys for mentions in the list too."""
        self.bar.set_actions(actions)
        self.facts.addActions([actions["next-mention"], actions["previous-mention"]])

    def _segments(self) -> tuple[QWidget, QPushButton, QPushButton]:
        outer = QWidget(self)
        row = QHBoxLayout(outer)
        row.setContentsMargins(12, 0, 12, 0)
        frame = QFrame(outer)
        frame.setObjectName("segments")
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.setSpacing(0)
        group = QButtonGroup(self)
        made = []
        for label in ("Facts", "Notes"):
            button = QPushButton(label, frame)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            group.addButton(button)
            inner.addWidget(button, 1)
            made.append(button)
        made[0].setChecked(True)
        row.addWidget(frame)
        return outer, made[0], made[1]

    @property
    def view(self) -> str:
        """Return "facts" or "notes"."""
        return "notes" if self._notes_button.isChecked() else "facts"

    def turn(self, view: str) -> None:
        """Show facts or notes."""
        (self._notes_button if view == "notes" else self._facts_button).setChecked(True)
        self._place()
        self.turned.emit(view)

    def show_article(self, showing: Showing | None) -> None:
        """Show another article's notes; its facts follow."""
        self._waiting.set_sentence(NO_ARTICLE if showing is None else SEARCHING)
        self._facts_known = False
        self.bar.filter.clear()
        self.notes_bar.reset()
        self.editor.show_highlight(None)
        self.show_notes(showing)

    def show_notes(self, showing: Showing | None) -> None:
        """Show the article's highlights as they are now."""
        made: tuple[Card, ...] = ()
        if showing is not None:
            reading = showing.reading
            made = cards(reading.highlights, reading.notes, shown(reading.article, reading.decisions), showing.facts)
        self.notes.set_cards(made)
        self.notes_bar.offer(made, showing is not None)
        self._notes_button.setText(f"Notes {len(made)}" if made else "Notes")
        self._no_notes.setVisible(not made)
        self.notes.setVisible(bool(made))
        self._renew_editor(showing)
        self._place()

    def _renew_editor(self, showing: Showing | None) -> None:
        at = self.editor.highlight_id
        if not at or (at.startswith(DRAFT) and showing is not None):
            return
        found, note = (showing.highlight(at), showing.note(at)) if showing else (None, None)
        if note is not None:
            self.editor.show_note(note.note)
        else:
            self.editor.show_highlight(found.highlight if found else None)

    def _arrange_notes(self, words: str, colour: Colour | None, by_time: bool) -> None:
        self.notes.arrange(words=words, colour=colour, by_time=by_time)

    def show_facts(self, sections: tuple[Section, ...] | None, notice: str) -> None:
        """Show the facts with what they cannot tell, or that they are being looked for."""
        self.bar.say(notice)
        self._facts_known = sections is not None
        self.facts.set_sections(sections or ())
        self._place()

    def show_failure(self, sentence: str) -> None:
        """Say that the facts could not be found, or not beyond the beginning that is shown."""
        if self._facts_known:
            self.bar.say(f"{BEGINNING} {sentence}")
        else:
            self._waiting.set_sentence(f"{NOT_FOUND} {sentence}", AGAIN)

    def wait_for_facts(self) -> None:
        """Say that the facts are being looked for."""
        self._waiting.set_sentence(SEARCHING)

    def _search_again(self) -> None:
        self.wait_for_facts()
        self.facts_wanted.emit()

    def _place(self) -> None:
        if self.view == "notes":
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(0 if self._facts_known else 2)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        for part in (self.facts, self.bar, self.notes_bar, self.notes, self.editor):
            part.set_theme(theme)


def notice(showing: Showing) -> str:
    """Return what the panel cannot do for an article that is not in English, "" where it can do all."""
    if showing.facts is None or showing.facts.english:
        return ""
    language = showing.reading.article.metadata.language
    code = language.replace("_", "-").split("-")[0].lower()
    if code in ("", "en", "eng", "und"):
        told = "This article is not in English."
    else:
        known = QLocale(code)
        name = QLocale.languageToString(known.language()) if known.language() is not QLocale.Language.C else language
        told = f"This article is in {name}."
    return f"{told} {NOT_ENGLISH}"
