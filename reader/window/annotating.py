"""Highlights and notes: from selection, keys, floating bar and cards to the library, and back into the views."""

from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, Qt

from reader.model.annotation import Colour, Placed, PlacedNote, State
from reader.model.span import Span
from reader.window.controller import Controller
from reader.window.marks import Mark
from reader.window.messages import Message
from reader.window.state import Showing
from reader.window.theme import Theme
from reader.window.views.floating_bar import FloatingBar
from reader.window.views.note_editor import DRAFT
from reader.window.views.panel import Panel
from reader.window.views.reading_view import ReadingView

SELECT_FIRST = "Select a passage in the article first."


class Annotating(QObject):
    """Keeps text, cards and editor on the same highlight."""

    marked = Signal(object, bool)

    def __init__(self, controller: Controller, reading: ReadingView, panel: Panel, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._reading, self._panel = controller, reading, panel
        self.bar = FloatingBar(reading)
        self.current = ""
        self.quiet = False  # no bar where each selection is highlighted at once
        self._typed_last: tuple[str, tuple[str, ...]] = ("", ())
        self._ahead: dict[int, Mark] = {}
        self._tickets = 0
        self._place: QRect | None = None
        self._released = QTimer(self)
        self._released.setInterval(50)
        self._released.timeout.connect(self._show_bar)
        reading.span_selected.connect(self._selected)
        reading.highlight_activated.connect(self.choose)
        reading.scrolled.connect(lambda _: self.bar.hide())
        self.bar.colour_chosen.connect(self.highlight)
        self.bar.note_chosen.connect(self.note)
        self.bar.copy_chosen.connect(self.copy)
        panel.notes.chosen.connect(self._card)
        panel.notes.edited.connect(self._edit)
        panel.notes.deleted.connect(self.delete)
        panel.editor.edited.connect(self._save)
        panel.editor.colour_chosen.connect(lambda of, colour: controller.edit(of, colour=colour))
        panel.editor.delete_chosen.connect(self.delete)
        panel.editor.left.connect(reading.setFocus)
        controller.saved.connect(panel.editor.saved)
        controller.changing.connect(panel.editor.save)
        controller.opened.connect(lambda showing, _: self._open(showing))
        controller.refreshed.connect(self._refresh)
        controller.closed.connect(self._close)

    def set_theme(self, theme: Theme) -> None:
        """Colour the bar."""
        self.bar.set_theme(theme)

    # What is shown

    def _open(self, showing: Showing) -> None:
        self.current = ""
        self._ahead.clear()
        self.bar.hide()
        self._panel.show_article(showing)
        self._paint(showing)

    def _refresh(self, showing: Showing) -> None:
        self._panel.show_notes(showing)
        if showing.highlight(self.current) is None:
            self.current = ""
        self._paint(showing)

    def _close(self) -> None:
        self.current = ""
        self.bar.hide()
        self._panel.show_article(None)

    def _paint(self, showing: Showing) -> None:
        kept = [mark for placed in showing.reading.highlights if (mark := _mark(placed)) is not None]
        kept += [mark for noted in showing.reading.notes if (mark := _block_mark(noted)) is not None]
        self._reading.set_highlights([*kept, *self._ahead.values()])

    def repaint(self) -> None:
        """Paint the highlights as the library has them."""
        if self._controller.showing is not None:
            self._paint(self._controller.showing)

    # The selection

    def _selected(self, span: Span | None, place: QRect) -> None:
        self._place = place if span is not None else None
        if span is None:
            self._released.stop()
            self.bar.hide()
        else:
            self._released.start()

    def _show_bar(self) -> None:
        # Nothing jumps under the mouse while it still drags.
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        self._released.stop()
        if self._place is not None and not self.quiet and self._reading.isVisible():
            self.bar.show_at(self._place)

    def offer(self) -> None:
        """Show the bar on the selection and go into it."""
        self._released.stop()
        if self._place is not None:
            self.bar.show_at(self._place)
            self.bar.enter()

    def span(self) -> Span | None:
        """Return the selected passage without blanks at its ends."""
        span, showing = self._reading.selected_span(), self._controller.showing
        if span is None or showing is None:
            return None
        bare = span.bare(showing.reading.article.text)
        return bare if len(bare) else None

    def highlight(self, colour: Colour, *, underline: bool = False, then_write: bool = False) -> None:
        """Highlight the selection, or give the chosen highlight another colour."""
        span = self.span()
        if span is None:
            if self.current:
                self._controller.edit(self.current, colour=colour)
            else:
                self._controller.message.emit(Message(SELECT_FIRST))
            return
        self._tickets += 1
        ticket = self._tickets
        self._ahead[ticket] = Mark(f"ahead-{ticket}", span, colour, False, underline)
        self.clear_selection()
        self.repaint()

        def made(highlight_id: str) -> None:
            self._ahead.pop(ticket, None)
            self.current = highlight_id
            if then_write:
                self._wait_to_write(highlight_id)

        self._controller.highlight(span, colour, made, lambda: self._ahead.pop(ticket, None), underline=underline)
        self.marked.emit(colour, underline)

    def _wait_to_write(self, highlight_id: str) -> None:
        def look(showing: Showing) -> None:
            if showing.highlight(highlight_id) is not None:
                self._controller.refreshed.disconnect(look)
                self._edit(highlight_id)

        # Connected after the refreshing of the cards, so that the card is there.
        self._controller.refreshed.connect(look)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self._reading.textCursor()
        cursor.clearSelection()
        self._reading.setTextCursor(cursor)
        self.bar.hide()

    def copy(self) -> None:
        """Copy the selected text."""
        self._reading.copy()
        self.bar.hide()

    # One highlight

    def note(self) -> None:
        """Highlight the selection and write its note, or write the chosen highlight's."""
        if self.span() is not None:
            self.highlight(Colour.YELLOW, then_write=True)
        elif self.current:
            self._edit(self.current)
        else:
            self._controller.message.emit(Message(SELECT_FIRST))

    def choose(self, highlight_id: str) -> None:
        """Show a highlight's card and editor."""
        showing = self._controller.showing
        placed = showing.highlight(highlight_id) if showing else None
        if placed is None:
            return
        self.current = highlight_id
        self._panel.turn("notes")
        self._panel.notes.select(highlight_id)
        self._panel.editor.show_highlight(placed.highlight)
        self._typed_last = ("", ())

    def _of_note(self, card_id: str) -> bool:
        """Say whether a card is a note on a block or on the article, which others look after."""
        showing = self._controller.showing
        return card_id.startswith(DRAFT) or (showing is not None and showing.note(card_id) is not None)

    def _card(self, highlight_id: str) -> None:
        self.choose(highlight_id)
        showing = self._controller.showing
        placed = showing.highlight(highlight_id) if showing else None
        if placed is not None and placed.resolution.span is not None:
            self._reading.scroll_to(placed.resolution.span)
            self._reading.flash(placed.resolution.span)

    def _edit(self, highlight_id: str) -> None:
        if self._of_note(highlight_id):
            return
        self.choose(highlight_id)
        self._panel.editor.write()

    def _save(self, highlight_id: str, note: str, tags: tuple[str, ...]) -> None:
        if self._of_note(highlight_id):
            return
        # What is typed in one go is undone in one go; a tag is a step of its own.
        continues, self._typed_last = self._typed_last == (highlight_id, tags), (highlight_id, tags)
        failed = partial(self._panel.editor.failed, highlight_id, (note, tags))
        self._controller.edit(highlight_id, note=note, tags=tags, continues=continues, failed=failed)

    def attach(self) -> None:
        """Put the chosen highlight, lost from the text or in doubt, on the selected passage."""
        showing, span = self._controller.showing, self.span()
        placed = showing.highlight(self.current) if showing else None
        if showing is None or placed is None or placed.resolution.state is State.EXACT:
            self._controller.message.emit(Message("Choose a lost highlight in the notes first."))
        elif span is None:
            self._controller.message.emit(Message(SELECT_FIRST))
        else:
            self._controller.attach(placed.highlight.id, span)
            self.clear_selection()

    def delete(self, highlight_id: str = "") -> None:
        """Delete a highlight, the chosen one where none is named."""
        chosen = highlight_id or self.current
        if self._of_note(chosen):
            return
        if not chosen:
            self._controller.message.emit(Message("Click a highlight first."))
            return
        if chosen == self.current:
            self._panel.editor.flush()
            self.current = ""
        self._controller.delete(chosen)

    def step(self, by: int) -> None:
        """Go to the next or the previous highlight in the text."""
        showing = self._controller.showing
        ids = [placed.highlight.id for placed in showing.reading.highlights] if showing else []
        if not ids:
            self._controller.message.emit(Message("This article has no highlights yet."))
            return
        at = ids.index(self.current) + by if self.current in ids else (0 if by > 0 else -1)
        self._card(ids[at % len(ids)])


def _mark(placed: Placed) -> Mark | None:
    kept, span = placed.highlight, placed.resolution.span
    return Mark(kept.id, span, kept.colour, bool(kept.note.strip()), kept.underline) if span is not None else None


def _block_mark(placed: PlacedNote) -> Mark | None:
    found = placed.resolution
    if found is None or found.span is None:
        return None
    return Mark(placed.note.id, found.span, Colour.YELLOW, has_note=True, block=True)
