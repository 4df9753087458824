"""Notes on a block and on the whole article: written in the panel, kept as soon as something is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from reader.model.article import BlockKind
from reader.window.annotating import SELECT_FIRST
from reader.window.block_menu import BlockMenu
from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message
from reader.window.state import Showing
from reader.window.views.note_editor import DRAFT, Written

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes

ON_ARTICLE, ON_BLOCK = "Note on the article", "Note on this paragraph"
_LIVE = "live-preview"


class Noting(Feature, QObject):
    """Keeps the editor, the cards and the library on the same note."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller = parts.window, parts.controller
        self._reading, self._panel = parts.window.page.reading, parts.window.panel
        # Drafts under way to the library, with what was typed meanwhile.
        self._pending: dict[str, Written | None] = {}
        self._last: tuple[str, tuple[str, ...]] = ("", ())
        # The filter by names and numbers needs the facts.
        parts.controller.facts_found.connect(self._panel.show_notes)
        self._panel.editor.edited.connect(self._save)
        self._panel.editor.delete_chosen.connect(self._delete)
        self._reading.highlight_activated.connect(self._from_margin)
        self._panel.notes.chosen.connect(self._card)
        self._panel.notes.edited.connect(self._edit)
        self._panel.notes.deleted.connect(self._delete)
        self._preferences, self._opening = parts.preferences, parts.opening
        self._panel.editor.text.preview.link_chosen.connect(self._open_link)
        self._panel.notes_bar.article_note.connect(self.on_article)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"article-note": self.on_article, "block-note": self.on_block, "preview-note": self._preview}

    def restore(self) -> None:
        """Stand in the menu of a passage."""
        live = self._preferences.flag(_LIVE, False)
        self._window.actions_by_id["preview-note"].setChecked(live)
        self._panel.editor.text.set_live(live)
        menu = self._window.findChild(BlockMenu)
        if menu is not None:
            menu.offers.append(self._offer)

    def _preview(self, on: bool) -> None:
        """Show how a note reads while it is written, from now on."""
        self._preferences.set_flag(_LIVE, on)
        self._panel.editor.text.set_live(on)

    def _open_link(self, link: str) -> None:
        if link.startswith("article-reader://"):
            self._opening.open([link])
        else:
            QDesktopServices.openUrl(QUrl(link))

    def _offer(self, menu: QMenu, offset: int) -> None:
        if (index := self._block(offset)) >= 0:
            menu.addAction("Note on this paragraph", partial(self._draft, index))

    # Beginning

    def on_article(self) -> None:
        """Write on the whole article; on from where a first such note ends."""
        showing = self._controller.showing
        if showing is None:
            return
        first = next((placed.note.id for placed in showing.reading.notes if placed.note.anchor is None), "")
        if first:
            self._edit(first)
        else:
            self._draft(None)

    def on_block(self) -> None:
        """Write on the block where the selection or the caret stands."""
        span = self._window.annotating.span()
        index = self._block(
            span.start if span is not None else self._reading.offsets.offset(self._reading.textCursor().position())
        )
        if index < 0:
            self._controller.message.emit(Message(SELECT_FIRST))
        else:
            self._draft(index)

    def _draft(self, index: int | None, *_: object) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        self._window.columns.show_column("panel", True)
        self._panel.turn("notes")
        self._window.annotating.current = ""
        self._panel.notes.select("")
        place = "" if index is None else str(index)
        self._panel.editor.draft(f"{DRAFT}{showing.id}:{place}", ON_ARTICLE if index is None else ON_BLOCK)

    def _block(self, offset: int) -> int:
        showing = self._controller.showing
        if showing is None:
            return -1
        decisions = showing.reading.decisions
        for at, block in enumerate(showing.reading.article.blocks):
            if block.span.start <= offset <= block.span.end and len(block.span) and decisions.shows(at, block):
                return -1 if block.kind is BlockKind.TITLE else at
        return -1

    # Keeping

    def _save(self, note_id: str, note: str, tags: tuple[str, ...]) -> None:
        if note_id.startswith(DRAFT):
            self._save_draft(note_id, (note, tags))
        elif self._knows(note_id):
            self._change(note_id, (note, tags))

    def _change(self, note_id: str, written: Written) -> None:
        note, tags = written
        continues, self._last = self._last == (note_id, tags), (note_id, tags)
        failed = partial(self._panel.editor.failed, note_id, written)

        def work(library: Library) -> Changes:
            from reader.workflow.notes import edit

            return edit(library, note_id, note=note, tags=tags, continues=continues)

        self._controller.change(work, lambda _: self._panel.editor.saved(note_id), failed)

    def _save_draft(self, draft_id: str, written: Written) -> None:
        note, tags = written
        if draft_id in self._pending:
            self._pending[draft_id] = written
            return
        if not note.strip() and not tags:
            self._panel.editor.saved(draft_id)
            return
        self._pending[draft_id] = None
        article_id, _, place = draft_id.removeprefix(DRAFT).partition(":")

        def work(library: Library) -> Changes:
            from reader.workflow.notes import add

            return add(library, article_id, note, block=int(place) if place else None, tags=tags)

        def failed() -> None:
            self._panel.editor.failed(draft_id, self._pending.pop(draft_id, None) or written)

        self._controller.change(work, lambda changes: self._kept(draft_id, changes.notes[0]), failed)

    def _kept(self, draft_id: str, note_id: str) -> None:
        later = self._pending.pop(draft_id, None)
        self._panel.editor.saved(draft_id)
        self._panel.editor.rename(draft_id, note_id)
        self._last = ("", ())
        if later is not None:
            self._change(note_id, later)

        def choose(_: Showing) -> None:
            self._controller.refreshed.disconnect(choose)
            if self._panel.editor.highlight_id == note_id:
                self._panel.notes.select(note_id)

        self._controller.refreshed.connect(choose)

    # Cards

    def _knows(self, note_id: str) -> bool:
        showing = self._controller.showing
        return showing is not None and showing.note(note_id) is not None

    def choose(self, note_id: str) -> None:
        """Show a note's card and editor."""
        showing = self._controller.showing
        placed = showing.note(note_id) if showing is not None else None
        if placed is None:
            return
        self._window.annotating.current = ""
        self._last = ("", ())
        self._panel.turn("notes")
        self._panel.notes.select(note_id)
        self._panel.editor.show_note(placed.note)

    def _card(self, note_id: str) -> None:
        showing = self._controller.showing
        placed = showing.note(note_id) if showing is not None else None
        if placed is None:
            return
        self.choose(note_id)
        span = placed.resolution.span if placed.resolution is not None else None
        if span is not None:
            self._reading.scroll_to(span)
            self._reading.flash(span)
        elif placed.note.anchor is None:
            self._reading.verticalScrollBar().setValue(0)

    def _from_margin(self, note_id: str) -> None:
        if self._knows(note_id):
            self._window.columns.show_column("panel", True)
            self.choose(note_id)

    def _edit(self, note_id: str) -> None:
        if self._knows(note_id):
            self._window.columns.show_column("panel", True)
            self.choose(note_id)
            self._panel.editor.write()

    def _delete(self, note_id: str) -> None:
        if note_id.startswith(DRAFT):
            self._panel.editor.discard()
            return
        if not self._knows(note_id):
            return
        self._panel.editor.flush()

        def work(library: Library) -> Changes:
            from reader.workflow.notes import delete

            return delete(library, note_id)

        self._controller.change(work, lambda _: self._controller.offer_undo("Note deleted."))
