"""What the window's parts do: each mutation goes to the library's thread and comes back as changes."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from reader.model.annotation import Colour
from reader.model.article import Shown, shown
from reader.model.facts import Facts
from reader.model.span import Span
from reader.window.jobs import Jobs
from reader.window.main_window import MainWindow
from reader.window.theme import THEMES, palette, stylesheet
from reader.window.views.facts_view import Fact, rows
from reader.window.views.reading_view import Mark, MentionMark

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.article import Article
    from reader.model.changes import Changes
    from reader.model.entry import Entry, Reading
    from reader.model.page import Page
    from reader.worker import Worker


class Controller:
    """Wires the window to the workflow. The library is opened after the first paint, on its own thread."""

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
        self._wire()
        self.set_theme(self.theme.name)

    def _wire(self) -> None:
        window, view = self.window, self.window.view
        window.triggered.connect(self.do)
        window.dropped.connect(self._dropped)
        window.closing.connect(self.close)
        window.library.chosen.connect(self.open_article)
        window.search.textChanged.connect(lambda _: self.refresh_library())
        window.facts.activated.connect(self.walk)
        window.notes.chosen.connect(self._choose)
        window.notes.note_changed.connect(self._save_note)
        window.notes.tags_changed.connect(lambda id, tags: self._edit(id, tags=tags))
        window.notes.colour_changed.connect(lambda id, colour: self._edit(id, colour=colour))
        window.notes.deleted.connect(self._delete)
        window.bar.colour_chosen.connect(self.highlight)
        window.bar.note_chosen.connect(lambda: self.highlight(Colour.YELLOW, note=True))
        window.bar.copy_chosen.connect(view.copy)
        view.span_selected.connect(self._selected)
        view.highlight_activated.connect(self._choose)
        view.mention_activated.connect(self.walk)
        view.link_activated.connect(webbrowser.open)
        view.left_out_toggled.connect(view.toggle_left_out)
        view.block_kept.connect(self._keep_block)
        view.scrolled.connect(lambda part: window.progress.setValue(int(part * 1000)))
        self.jobs.failed.connect(window.say)

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

    # Highlights and notes

    def _selected(self, span: Span | None, line: QRect) -> None:
        if span is None:
            self.window.bar.hide()
        else:
            QTimer.singleShot(0, lambda: self.window.bar.show_at(line))

    def highlight(self, colour: Colour, *, note: bool = False) -> None:
        """Highlight the selection."""
        from reader.workflow import annotate

        span, reading, library = self.window.view.selected_span(), self.reading, self.library
        if span is None or reading is None or library is None:
            self.window.say("Select a passage first.")
            return

        def then(changes: Changes) -> None:
            if note:
                self._edit_note(changes.highlights[0], "", ())

        self._change(lambda: annotate.highlight(library, reading.entry.id, span, colour), then)
        cursor = self.window.view.textCursor()
        cursor.clearSelection()
        self.window.view.setTextCursor(cursor)

    def _edit_note(self, highlight_id: str, note: str, tags: tuple[str, ...]) -> None:
        self.window.notes.choose(highlight_id, note, tags)
        self.window.show_panel(1)
        self.window.notes.note.setFocus()

    def _choose(self, highlight_id: str) -> None:
        for each in self.reading.highlights if self.reading else ():
            if each.highlight.id == highlight_id:
                self._edit_note(highlight_id, each.highlight.note, each.highlight.tags)
                if each.resolution.span is not None:
                    self.window.view.scroll_to(each.resolution.span)

    def _save_note(self, highlight_id: str, note: str) -> None:
        self._edit(highlight_id, note=note)

    def _edit(self, highlight_id: str, **values: object) -> None:
        from reader.workflow import annotate

        library = self.library
        if library is not None and highlight_id:
            edited: Callable[[], Changes] = lambda: annotate.edit(library, highlight_id, **values)  # type: ignore[arg-type] # noqa: E731
            self._change(edited, lambda _: self.window.notes.mark_saved())

    def _delete(self, highlight_id: str) -> None:
        from reader.workflow import annotate

        library = self.library
        if library is not None:
            self._change(
                lambda: annotate.delete(library, highlight_id),
                lambda _: self.window.say("The highlight was deleted.", undo=True),
            )

    def _keep_block(self, index: int) -> None:
        from reader.workflow import annotate

        library, reading = self.library, self.reading
        if library is not None and reading is not None:
            self._change(lambda: annotate.keep_block(library, reading.entry.id, index))

    def walk(self, key: str) -> None:
        """Go to the fact's first mention, then to the next."""
        fact = self._rows.get(key)
        if fact is None or self._view is None:
            return
        at = self._walk.get(key, -1) + 1
        self._walk = {key: at % len(fact.spans)}
        span = self._view.to_article(fact.spans[self._walk[key]])
        self.window.view.scroll_to(span)
        self.window.view.select_span(span)

    # Actions

    def do(self, name: str) -> None:
        """Do an action of the table."""
        if name in {colour.value for colour in Colour}:
            self.highlight(Colour(name))
            return
        getattr(self, f"_do_{name}")()

    def _do_open(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self.window, "Open", "", "Pages (*.html *.htm *.txt *.md);;All files (*)"
        )
        self.add(names)

    def _do_open_url(self) -> None:
        url, given = QInputDialog.getText(self.window, "Open Address", "Address of the page:")
        if given and url.strip():
            self.add([url.strip() if "://" in url else f"https://{url.strip()}"])

    def _do_paste(self) -> None:
        self.paste()

    def _do_quit(self) -> None:
        self.window.close()

    def _do_note(self) -> None:
        self.highlight(Colour.YELLOW, note=True)

    def _do_undo(self) -> None:
        self._step("undo")

    def _do_redo(self) -> None:
        self._step("redo")

    def _step(self, name: str) -> None:
        from reader.workflow import undo

        library = self.library
        if library is not None:
            self.window.message.hide()
            self._change(lambda: getattr(undo, name)(library))

    def _do_remove(self) -> None:
        from reader.workflow import add

        library, reading = self.library, self.reading
        if library is not None and reading is not None:
            self._change(
                lambda: add.remove(library, reading.entry.id),
                lambda _: self.window.say(f"“{reading.entry.title}” was removed.", undo=True),
            )

    def _do_done(self) -> None:
        from reader.model.entry import Status
        from reader.workflow import add

        library, reading = self.library, self.reading
        if library is not None and reading is not None:
            other = Status.READING if reading.entry.status is Status.DONE else Status.DONE
            self._change(lambda: add.set_status(library, reading.entry.id, other))

    def _do_search(self) -> None:
        self.window.library.show()
        self.window.search.setFocus()
        self.window.search.selectAll()

    def _do_theme(self) -> None:
        self.set_theme("dark" if self.theme.name == "light" else "light")

    def _do_larger(self) -> None:
        self.window.view.set_text_size(self.window.view.text_size() + 1)

    def _do_smaller(self) -> None:
        self.window.view.set_text_size(self.window.view.text_size() - 1)

    def _do_left_out(self) -> None:
        self.window.view.toggle_left_out()

    def _do_library(self) -> None:
        self.window.library.setVisible(self.window.library.isHidden())

    def _do_panel(self) -> None:
        self.window.panel.setVisible(self.window.panel.isHidden())

    def markdown(self, then: Callable[[str], object]) -> None:
        """Hand the article's notes as Markdown to `then`."""
        library, reading, facts = self.library, self.reading, self.facts
        if library is None or reading is None:
            self.window.say("Open an article first.")
            return

        def work() -> str:
            from reader.workflow.export import export_markdown

            return export_markdown(library, reading.entry.id, facts or Facts())

        self.jobs.run("db", work, then)

    def _do_copy_notes(self) -> None:
        def then(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.window.say("The notes were copied as Markdown.")

        self.markdown(then)

    def _do_export(self) -> None:
        from reader.window.views.export_preview import ExportPreview

        self.markdown(lambda text: ExportPreview(self.window, text, self.reading, self.theme, self.window.say).open())

    def _dropped(self, sources: Sequence[str], text: str) -> None:
        if sources:
            self.add(sources)
            return

        def work() -> object:
            from reader.sources import from_clipboard

            page = from_clipboard("", text)
            return page, self.worker().clean(page)

        self.jobs.run("io", work, self._keep)

    def set_theme(self, name: str) -> None:
        """Change the colours of the whole window."""
        self.theme = THEMES[name]
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.theme))
            app.setStyleSheet(stylesheet(self.theme))
        self.window.set_theme(self.theme)
        if self.reading is not None:
            self._mark(self.reading)
            if self.facts is not None and self._view is not None:
                self.window.facts.show_facts(list(self._rows.values()), len(self._view.text))
