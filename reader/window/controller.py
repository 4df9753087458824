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
from reader.model.facts import Facts
from reader.model.span import Span
from reader.window.jobs import Jobs
from reader.window.main_window import MainWindow
from reader.window.session import Session
from reader.window.theme import THEMES, palette, stylesheet

if TYPE_CHECKING:
    from reader.model.changes import Changes


class Controller(Session):
    """Wires the window's parts to what they do."""

    def __init__(self, window: MainWindow, jobs: Jobs, library_path: Path, theme: str) -> None:
        super().__init__(window, jobs, library_path, theme)
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
