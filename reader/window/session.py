"""The open library and article: each mutation goes to the library's thread and comes back as changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from reader.model.article import Shown, shown
from reader.model.facts import Facts
from reader.window.jobs import Jobs
from reader.window.main_window import MainWindow
from reader.window.theme import THEMES
from reader.window.views.facts_view import Fact, rows
from reader.window.views.reading_view import Mark, MentionMark

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.article import Article
    from reader.model.changes import Changes
    from reader.model.entry import Entry, Reading
    from reader.model.page import Page
    from reader.worker import Worker


class Session:
    """Opens, shows and changes. The library is opened after the first paint, on its own thread."""

    def __init__(self, window: MainWindow, jobs: Jobs, library_path: Path, theme: str) -> None:
        self.window, self.jobs, self._path = window, jobs, library_path
        self.theme = THEMES.get(theme, THEMES["light"])
        self.library: Library | None = None
        self._worker: Worker | None = None
        self.reading: Reading | None = None
        self.facts: Facts | None = None
        self._view: Shown | None = None
        self._rows: dict[str, Fact] = {}
        self._walk: dict[str, int] = {}
        self.after_facts: Callable[[], None] | None = None

    # Start and end

    def start(self, sources: Sequence[str]) -> None:
        """Open the library, then the sources, or the article that was read last."""

        def work() -> Library:
            from reader.library import Library

            return Library(self._path)

        def then(library: Library) -> None:
            self.library = library
            self.refresh_library()
            if sources:
                self.add(sources)
            else:
                self._db(lambda read: read.last_opened(library), self._reopen)

        self.jobs.run("db", work, then)

    def _reopen(self, article_id: str) -> None:
        if article_id:
            self.open_article(article_id)

    def close(self) -> None:
        """Save what was typed and where the article stood; end the worker."""
        self.window.notes.flush()
        self._keep_position()
        if self._worker is not None:
            self._worker.close()
        self.jobs.close()
        if self.library is not None:
            self.library.close()

    def _db(self, work: Callable[..., object], then: Callable[..., object], key: str = "") -> None:
        def run() -> object:
            from reader.workflow import read

            return work(read)

        if self.library is not None:
            self.jobs.run("db", run, then, key)

    def _change(self, work: Callable[[], Changes | None], then: Callable[[Changes], object] | None = None) -> None:
        """Run a mutation; afterwards refresh what it concerns."""

        def done(changes: Changes | None) -> None:
            if changes is None:
                return
            if then is not None:
                then(changes)
            self.refresh_library()
            if self.reading is not None and self.reading.entry.id in changes.articles:
                if self.reading.entry.id in changes.removed:
                    self._nothing()
                else:
                    self._reload(blocks=changes.blocks)

        if self.library is not None:
            self.jobs.run("db", work, done)

    # Articles

    def worker(self) -> Worker:
        """Return the worker; its process starts with the first job."""
        if self._worker is None:
            from reader.worker import Worker

            self._worker = Worker()
        return self._worker

    def add(self, sources: Sequence[str]) -> None:
        """Read, clean and keep sources; open the last one."""
        for source in sources:

            def work(source: str = source) -> object:
                from reader.sources import load

                page = load(source)
                return page, self.worker().clean(page)

            self.jobs.run("io", work, self._keep)

    def _keep(self, cleaned: tuple[Page, Article]) -> None:
        page, article = cleaned

        def work() -> Changes:
            from reader.workflow import add

            assert self.library is not None  # noqa: S101 - only called with one open
            return add.add(self.library, page, article)

        self._change(work, lambda changes: self.open_article(changes.articles[0]))

    def paste(self) -> None:
        """Clean what was copied."""
        data = QGuiApplication.clipboard().mimeData()
        html, text = data.html(), data.text()

        def work() -> object:
            from reader.sources import from_clipboard

            page = from_clipboard(html, text)
            return page, self.worker().clean(page)

        self.jobs.run("io", work, self._keep)

    def open_article(self, article_id: str) -> None:
        """Show an article of the library."""
        self.window.notes.flush()
        self._keep_position()
        library = self.library

        def work(read: object) -> object:
            read.mark_opened(library, article_id)  # type: ignore[attr-defined]
            return read.open_article(library, article_id)  # type: ignore[attr-defined]

        self._db(work, self._show, "open")

    def _show(self, reading: Reading) -> None:
        self.reading = reading
        window, entry = self.window, reading.entry
        self.window.setWindowTitle(f"{entry.title or 'Untitled'} — Article Reader")
        line = " · ".join(part for part in (entry.site, entry.published[:10], f"{entry.minutes} min") if part)
        window.view.set_reading(reading.article, reading.decisions, entry_line=line)
        window.stack.setCurrentIndex(1)
        self._mark(reading)
        window.view.restore_position(entry.position)
        window.view.setFocus()
        self.refresh_library()
        self._find_facts(reading)

    def _mark(self, reading: Reading) -> None:
        marks = [
            Mark(each.highlight.id, each.resolution.span, each.highlight.colour, bool(each.highlight.note))
            for each in reading.highlights
            if each.resolution.span is not None and each.resolution.state == "exact"
        ]
        self.window.view.set_highlights(marks)
        self.window.notes.show_notes(reading.highlights)
        count = len(reading.highlights)
        self.window.segments.button(1).setText(f"Notes  {count}" if count else "Notes")

    def _find_facts(self, reading: Reading) -> None:
        self.facts, self._rows = None, {}
        self.window.facts.show_message("Finding people, places and numbers …")

        def work() -> Facts:
            from reader.workflow.export import facts_of

            return facts_of(self.worker(), reading)

        self.jobs.run("io", work, lambda facts: self._show_facts(reading, facts), "facts")

    def _show_facts(self, reading: Reading, facts: Facts) -> None:
        self.facts = facts
        self._view = shown(reading.article, reading.decisions)
        listed = rows(facts)
        self._rows = {fact.key: fact for fact in listed}
        self.window.facts.show_facts(listed, len(self._view.text))
        self.window.view.set_mentions(
            [
                MentionMark(fact.key, fact.kind, self._view.to_article(span), fact.tooltip)
                for fact in listed
                for span in fact.spans
            ]
        )
        if self.after_facts is not None:
            self.after_facts()

    def _reload(self, *, blocks: bool) -> None:
        library, reading = self.library, self.reading
        if reading is None:
            return
        article_id = reading.entry.id

        def then(again: Reading) -> None:
            if self.reading is None or self.reading.entry.id != article_id:
                return
            self.reading = again
            if blocks:
                self._keep_position()
                self._show(again)
            else:
                self._mark(again)

        self._db(lambda read: read.open_article(library, article_id), then, "open")

    def _nothing(self) -> None:
        self.reading = None
        self.window.stack.setCurrentIndex(0)
        self.window.facts.show_message("")
        self.window.notes.show_notes(())
        self.window.setWindowTitle("Article Reader")

    def _keep_position(self) -> None:
        library, reading = self.library, self.reading
        if reading is not None:
            place = self.window.view.position()
            self._db(lambda read: read.keep_position(library, reading.entry.id, place), lambda _: None)

    def refresh_library(self) -> None:
        """List the articles, or those that match the search."""
        library, words = self.library, self.window.search.text()

        def work(read: object) -> object:
            from reader.workflow.search import search

            assert library is not None  # noqa: S101 - _db runs only with one open
            ids = read.entry_ids(library)  # type: ignore[attr-defined]
            if words.strip():
                ids = tuple(dict.fromkeys(hit.article_id for hit in search(library, words)))
            return read.entries(library, ids)  # type: ignore[attr-defined]

        def then(entries: Sequence[Entry]) -> None:
            self.window.library.show_entries(entries, self.reading.entry.id if self.reading else "")

        self._db(work, then, "library")
