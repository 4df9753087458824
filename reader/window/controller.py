"""Between the views and the workflow: every call leaves the GUI thread and answers by a signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Colour
from reader.model.changes import Changes
from reader.model.entry import Status
from reader.model.span import Span
from reader.window.backstage import Backstage
from reader.window.jobs import Jobs
from reader.window.messages import Message
from reader.window.state import Showing

if TYPE_CHECKING:  # what is heavy is imported on its lane, after the first paint
    from reader.library import Library
    from reader.model.facts import Facts
    from reader.window.lookups import Opened


class Controller(Backstage):
    """Holds what is shown now."""

    listed = Signal(object)
    entries_read = Signal(object)
    leaving = Signal()
    opened = Signal(object, dict)
    refreshed = Signal(object)
    facts_found = Signal(object)
    facts_begun = Signal(object)  # those of an article's beginning, while the rest is read
    facts_failed = Signal(str)
    closed = Signal()
    saved = Signal(str)
    changing = Signal()  # what was typed is kept first, so that it is undone in its turn
    found = Signal(str, object)
    message = Signal(object)

    def __init__(self, path: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(path, jobs, parent)
        self.showing: Showing | None = None
        self._asked = 0
        self.colour_names: Mapping[Colour, str] = {}  # the person's own, for what leaves
        jobs.problem.connect(self.fail)

    def fail(self, sentence: str) -> None:
        """Tell an error."""
        self.message.emit(Message(sentence, error=True))

    # Listing and opening

    def relist(self) -> None:
        """Read the library's list again."""

        def work(library: Library) -> object:
            from reader.window.lookups import listing

            return listing(library)

        self.on_library(work, self.listed.emit, key="list")

    def fetch(self, ids: tuple[str, ...]) -> None:
        """Read rows of the list."""

        def work(library: Library) -> object:
            from reader.workflow.read import entries

            return entries(library, ids)

        self.on_library(work, self.entries_read.emit)

    def open_last(self) -> None:
        """Open the article that was open last, where there is one."""

        def work(library: Library) -> str:
            from reader.workflow.read import last_opened

            return last_opened(library)

        asked = self._asked

        def found(last: str) -> None:
            if self._asked == asked:  # else the person was quicker
                self.open_article(last) if last else self.closed.emit()

        self.on_library(work, found)

    def open_article(self, article_id: str) -> None:
        """Show an article."""

        def work(library: Library) -> Opened:
            from reader.window.lookups import opened

            return opened(library, article_id)

        self._asked += 1
        self.on_library(work, self._show, key="open")

    def _show(self, opened: Opened) -> None:
        if self.showing is not None:
            self.leaving.emit()
        self.showing = Showing(opened.reading)
        self.opened.emit(self.showing, opened.images)
        self.refresh_facts()

    def refresh(self) -> None:
        """Read the shown article's highlights and blocks again."""
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> object:
            from reader.workflow.read import open_article

            return open_article(library, article_id)

        self.on_library(work, self._refreshed, key="refresh")

    def _refreshed(self, reading: object) -> None:
        from reader.model.entry import Reading

        before = self.showing
        if before is None or not isinstance(reading, Reading) or before.id != reading.entry.id:
            return
        now = Showing(reading)
        same = before.still(now) is not None
        self.showing = now.with_facts(before.facts if same else None)
        self.refreshed.emit(self.showing)
        if not same:
            self.refresh_facts()

    def refresh_facts(self) -> None:
        """Find the facts of the shown article, as far as they are not kept."""
        showing = self.showing
        if showing is None:
            return

        def begun(facts: Facts) -> None:
            if shown := showing.still(self.showing):
                self.facts_begun.emit(shown.with_facts(facts))

        def done(facts: Facts) -> None:
            if shown := showing.still(self.showing):
                self.showing = shown.with_facts(facts)
                self.facts_found.emit(self.showing)

        self.facts_of(showing.reading, done, begun=begun, failed=self.facts_failed.emit, key="facts")

    def keep_position(self, article_id: str, position: int) -> None:
        """Remember where the person is in an article."""

        def work(library: Library) -> None:
            from reader.workflow.read import keep_position

            keep_position(library, article_id, position)

        self.on_library(work)

    def edit_details(self, fields: Mapping[str, str], tags: tuple[str, ...] | None) -> None:
        """Put title, byline, published or tags of the shown article right."""
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.details import edit

            title, byline, published = (fields.get(name) for name in ("title", "byline", "published"))
            return edit(library, article_id, title=title, byline=byline, published=published, tags=tags)

        self.change(work, lambda _: self.offer_undo("Details changed."))

    def reset_details(self) -> None:
        """Take title, byline and date of the shown article from its page again."""
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.details import as_found

            return as_found(library, article_id)

        self.change(work, lambda _: self.offer_undo("Details are as the page says."))

    # Changing

    def change(
        self,
        work: Callable[[Library], Changes | None],
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Run a mutation, then tell every view what it touched."""

        def changed(changes: Changes | None) -> None:
            if changes is None:
                return
            self.tell(changes)
            if done is not None:
                done(changes)

        def lost(sentence: str) -> None:
            if failed is not None:
                failed()
            # What was painted ahead of its commit goes away again.
            self.refresh()
            self.fail(sentence)

        self.changing.emit()
        self.on_library(work, changed, failed=lost)

    def tell(self, changes: Changes) -> None:
        """Refresh what the changes concern."""
        self.relist()
        for highlight_id in changes.highlights:
            self.saved.emit(highlight_id)
        if self.showing is None:
            return
        if self.showing.id in changes.removed:
            self.showing = None
            self.closed.emit()
        elif self.showing.id in changes.articles:
            self.refresh()
        if changes.names and self.showing is not None and self.showing.id in (changes.articles or (self.showing.id,)):
            self.refresh_facts()

    def highlight(
        self,
        span: Span,
        colour: Colour,
        done: Callable[[str], None],
        failed: Callable[[], object],
        *,
        underline: bool = False,
    ) -> None:
        """Mark a passage of the shown article; `done` gets the highlight's id."""
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import highlight

            return highlight(library, article_id, span, colour, underline=underline)

        self.change(work, lambda changes: done(changes.highlights[0]), failed)

    def edit(
        self,
        highlight_id: str,
        *,
        colour: Colour | None = None,
        note: str | None = None,
        tags: tuple[str, ...] | None = None,
        underline: bool | None = None,
        continues: bool = False,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Change a highlight."""

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import edit

            return edit(
                library, highlight_id, colour=colour, note=note, tags=tags, underline=underline, continues=continues
            )

        self.change(work, failed=failed)

    def delete(self, highlight_id: str) -> None:
        """Delete a highlight with its note."""

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import delete

            return delete(library, highlight_id)

        self.change(work, lambda _: self.offer_undo("Highlight deleted."))

    def attach(self, highlight_id: str, span: Span) -> None:
        """Put a highlight of the shown article on another passage."""
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.versions import attach

            return attach(library, article_id, highlight_id, span)

        self.change(work, lambda _: self.offer_undo("Highlight attached."))

    def keep_block(self, index: int) -> None:
        """Show a block that was left out."""
        self._decide("keep_block", index, "Block kept.")

    def hide_block(self, index: int) -> None:
        """Hide a block."""
        self._decide("hide_block", index, "Block hidden.")

    def _decide(self, name: str, index: int, sentence: str) -> None:
        if self.showing is None:
            return
        article_id = self.showing.id

        def work(library: Library) -> Changes:
            from reader.workflow import annotate

            decide: Callable[[Library, str, int], Changes] = getattr(annotate, name)
            return decide(library, article_id, index)

        self.change(work, lambda _: self.offer_undo(sentence))

    def remove(self, article_id: str) -> None:
        """Take an article out of the library."""

        def work(library: Library) -> Changes:
            from reader.workflow.add import remove

            return remove(library, article_id)

        self.change(work, lambda _: self.offer_undo("Article removed."))

    def set_status(self, article_id: str, status: Status) -> None:
        """File an article."""

        def work(library: Library) -> Changes:
            from reader.workflow.add import set_status

            return set_status(library, article_id, status)

        self.change(work)

    def offer_undo(self, sentence: str) -> None:
        """Say what was done, with a way back."""
        self.message.emit(Message(sentence, "Undo", self.undo))

    def undo(self) -> None:
        """Take the last change back."""
        self._step("undo")

    def redo(self) -> None:
        """Do again what was undone."""
        self._step("redo")

    def _step(self, name: str) -> None:
        def work(library: Library) -> Changes | None:
            from reader.workflow.undo import redo, undo

            return undo(library) if name == "undo" else redo(library)

        def done(changes: Changes | None) -> None:
            if changes is None:
                self.message.emit(Message(f"There is nothing to {name}."))
                return
            self.tell(changes)
            if changes.added:
                self.open_article(changes.added[0])
            word = "Undone" if name == "undo" else "Done again"
            self.message.emit(Message(f"{word}: {changes.label.lower()}."))

        self.changing.emit()
        self.on_library(work, done)

    def search(self, words: str) -> None:
        """Search titles, texts and notes."""

        def work(library: Library) -> object:
            from reader.workflow.search import search

            return search(library, words)

        self.on_library(work, lambda hits: self.found.emit(words, hits), key="search")

    def markdown(self, done: Callable[[str], None]) -> None:
        """Hand the shown article's notes to `done` as Markdown, with facts as soon as they are found."""
        showing = self.showing
        if showing is None:
            return
        write = self._then_markdown(showing.id, done)
        if showing.facts is None:
            self.facts_of(showing.reading, write)
        else:
            write(showing.facts)

    def _then_markdown(self, article_id: str, done: Callable[[str], None]) -> Callable[[Facts], None]:
        def write(facts: Facts) -> None:
            def work(library: Library) -> str:
                from reader.workflow.export import export_markdown

                return export_markdown(library, article_id, facts, self.colour_names)

            self.on_library(work, done)

        return write
