"""What each action of the table does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from reader import __version__
from reader.bundled import bundled
from reader.model.annotation import Colour
from reader.model.entry import Hit, Status
from reader.model.span import Span
from reader.window.actions import ACTIONS, give_keys
from reader.window.controller import Controller
from reader.window.finding import first_match
from reader.window.housekeeping import Housekeeping
from reader.window.knowing import Knowing
from reader.window.messages import Message
from reader.window.models.fact_rows import KINDS, Order
from reader.window.opening import Opening
from reader.window.state import TEXT_SIZES, Preferences, Showing
from reader.window.themes import Themes
from reader.window.views.details import DetailsDialog
from reader.window.views.export_preview import ExportPreview
from reader.window.views.ledger import Ledger
from reader.window.views.palette import Palette
from reader.window.views.rules import RulesDialog
from reader.window.views.shortcuts import ShortcutsPage

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.model.corrections import Correction
    from reader.window.main_window import MainWindow

SAMPLE = "sample/harrow-bay.html"
_OF_ARTICLE = (
    "export", "copy-notes", "copy", "note", "delete", "next-highlight", "previous-highlight",
    "done", "left-out", "original", "remove", "details", "fetch-again", "clean-again", "attach", "back", "forward",
    "filter-facts", "next-mention", "previous-mention", "highlight-mentions", "copy-facts", "ledger",
)  # fmt: skip
_KINDS_OF_FILES = (
    "Pages and texts (*.html *.htm *.xhtml *.txt *.md *.markdown *.mhtml *.mht *.eml *.webarchive *.gz);;All files (*)"
)


class Commands:
    """One method per action; `handlers` names them."""

    def __init__(
        self,
        window: MainWindow,
        controller: Controller,
        opening: Opening,
        preferences: Preferences,
        themes: Themes,
    ) -> None:
        self._window, self._controller, self._opening = window, controller, opening
        self._preferences, self._themes = preferences, themes
        self._housekeeping = Housekeeping(controller, window)
        self._knowing = Knowing(controller, window)
        self._knowing.hit_chosen.connect(window.sidebar.results.chosen)
        window.correcting.page_wanted.connect(self._knowing.show_page)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what each action's id does."""
        window, annotating = self._window, self._window.annotating
        return {
            "open-file": lambda: self.open_file(),
            "open-folder": lambda: self.open_folder(),
            "open-url": lambda: self.open_address(),
            "paste": lambda: self._opening.paste(QGuiApplication.clipboard().mimeData()),
            "sample": lambda: self._opening.open([str(bundled(SAMPLE))]),
            "export": lambda: self._controller.markdown(self._preview),
            "copy-notes": lambda: self._controller.markdown(self._copy_notes),
            "quit": lambda: window.close(),
            "undo": lambda: self._controller.undo(),
            "redo": lambda: self._controller.redo(),
            "copy": lambda: annotating.copy(),
            "search": lambda: self._focus_search(),
            **{f"highlight-{colour.value}": self._highlight(colour) for colour in Colour},
            "note": lambda: annotating.note(),
            "delete": lambda: annotating.delete(),
            "next-highlight": lambda: annotating.step(1),
            "previous-highlight": lambda: annotating.step(-1),
            "done": self._set_done,
            "left-out": lambda on: window.page.reading.set_show_left_out(on),
            "original": lambda: self._open_original(),
            "details": lambda: self._details(),
            "fetch-again": lambda: window.renewing.fetch_again(),
            "clean-again": lambda: window.renewing.clean_again(),
            "attach": lambda: annotating.attach(),
            "back": lambda: window.travelling.step(back=True),
            "forward": lambda: window.travelling.step(back=False),
            "site-rules": lambda: self._housekeeping.show_site_rules(),
            "trash": lambda: self._housekeeping.show_trash(),
            "remove": lambda: self._remove(),
            "library": lambda on: window.columns.show_column("library", on),
            "panel": lambda on: window.columns.show_column("panel", on),
            "facts": lambda: self._turn("facts"),
            "notes": lambda: self._turn("notes"),
            **{kind: self._toggle(kind) for kind in KINDS},
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "normal": lambda: self._resize_text(0),
            "theme": lambda: self._themes.toggle(),
            "theme-system": lambda: self._themes.follow_system(),
            **self._facts_handlers(),
            "palette": lambda: Palette(window.actions_by_id, window).open(),
            "shortcuts": lambda: self._shortcuts(),
            "about": lambda: self._about(),
        }

    def _facts_handlers(self) -> dict[str, Callable[..., object]]:
        window, correcting = self._window, self._window.correcting
        return {
            "filter-facts": lambda: self._filter_facts(),
            **{f"sort-{order.value}": self._sort(order) for order in Order},
            "next-mention": lambda: window.walking.step(1),
            "previous-mention": lambda: window.walking.step(-1),
            "highlight-mentions": lambda: correcting.highlight_all(),
            "copy-facts": lambda: correcting.copy_table(),
            "ledger": lambda: self._ledger(),
            "rules": lambda: self._rules(),
        }

    def restore(self) -> None:
        """Sort the facts and bind the keys as the person likes them."""
        self.apply_order()
        for action in ACTIONS:
            kept = self._preferences.keys(action.id)
            if kept is not None:
                give_keys(action, self._window.actions_by_id[action.id], kept)

    def _shortcuts(self) -> None:
        page = ShortcutsPage(self._window.actions_by_id, self._window)
        page.changed.connect(self._preferences.set_keys)
        page.open()

    def _filter_facts(self) -> None:
        self._turn("facts")
        self._window.panel.bar.filter.setFocus()
        self._window.panel.bar.filter.selectAll()

    def _sort(self, order: Order) -> Callable[[], None]:
        def sort() -> None:
            self._preferences.facts_order = order.value
            self.apply_order()

        return sort

    def apply_order(self) -> None:
        """Sort the facts as the person likes them."""
        order = Order(self._preferences.facts_order)
        self._window.panel.facts.arrange(order=order)
        for one in Order:
            self._window.actions_by_id[f"sort-{one.value}"].setChecked(one is order)

    def _ledger(self) -> None:
        showing = self._controller.showing
        if showing is None or showing.facts is None:
            return
        ledger = Ledger(showing.reading, showing.facts, self._window)
        ledger.chosen.connect(self._go_to)
        ledger.open()

    def _go_to(self, span: Span) -> None:
        self._window.page.reading.scroll_to(span)
        self._window.page.reading.flash(span)

    def _rules(self) -> None:
        dialog = RulesDialog(self._window)
        controller = self._controller

        def take_back(correction_id: str) -> None:
            def work(library: Library) -> Changes:
                from reader.workflow.correct import take_back

                return take_back(library, correction_id)

            controller.change(work, lambda _: fill())

        def fill() -> None:
            showing = controller.showing

            def work(library: Library) -> tuple[Correction, ...]:
                from reader.workflow.correct import of_article, rules

                return (*rules(library), *(of_article(library, showing.id) if showing else ()))

            controller.on_library(work, dialog.set_corrections)

        dialog.removed.connect(take_back)
        fill()
        dialog.open()

    def enable(self, article: bool) -> None:
        """Offer what needs an article only where there is one."""
        for name in (*_OF_ARTICLE, *(f"highlight-{colour.value}" for colour in Colour)):
            self._window.actions_by_id[name].setEnabled(article)
        self.mark_status(self._controller.showing)

    def mark_status(self, showing: Showing | None) -> None:
        """Tick "done" where the article is."""
        done = showing is not None and showing.reading.entry.status is Status.DONE
        self._window.actions_by_id["done"].setChecked(done)

    def _highlight(self, colour: Colour) -> Callable[[], None]:
        return lambda: self._window.annotating.highlight(colour)

    def _toggle(self, kind: str) -> Callable[[], None]:
        return lambda: self._window.walking.toggle(kind)

    # Opening

    def open_file(self) -> None:
        """Ask for files and open them."""
        paths, _ = QFileDialog.getOpenFileNames(self._window, "Open", "", _KINDS_OF_FILES)
        if paths:
            self._opening.open(paths)

    def open_folder(self) -> None:
        """Ask for a folder and add its pages."""
        path = QFileDialog.getExistingDirectory(self._window, "Add a folder")
        if path:
            self._opening.open([path])

    def open_address(self) -> None:
        """Ask for an address and open it."""
        copied = QGuiApplication.clipboard().text().strip()
        given = copied if copied.startswith(("http://", "https://")) and " " not in copied else ""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle("Open address")
        dialog.setLabelText("Address of the page")
        dialog.setTextValue(given)
        dialog.resize(480, 120)
        dialog.textValueSelected.connect(self._open_address)
        dialog.open()

    def _open_address(self, given: str) -> None:
        address = given.strip()
        if address:
            self._opening.open([address if "://" in address else f"https://{address}"])

    def remember_source(self, source: str) -> None:
        """List a source among the recent ones."""
        self._preferences.add_recent(source if "://" in source else str(Path(source).absolute()))
        self._window.toolbar.set_recent(self._preferences.recent)

    # The article

    def _set_done(self, on: bool) -> None:
        if self._controller.showing is not None:
            self._controller.set_status(self._controller.showing.id, Status.DONE if on else Status.READING)

    def _remove(self) -> None:
        if self._controller.showing is not None:
            self._controller.remove(self._controller.showing.id)

    def _details(self) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        dialog = DetailsDialog(showing.reading.entry, self._window)
        dialog.kept.connect(self._controller.edit_details)
        dialog.reset.connect(self._controller.reset_details)
        dialog.open()

    def _open_original(self) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        entry = showing.reading.entry
        if entry.url:
            QDesktopServices.openUrl(QUrl(entry.url))
        elif Path(entry.source).is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(entry.source).absolute())))
        else:
            self._controller.message.emit(Message("This article's original has no address to open."))

    def show_hit(self, hit: Hit) -> None:
        """Show what a search found in the open article."""
        if hit.highlight_id:
            self._window.annotating.choose(hit.highlight_id)
            self._window.annotating.step(0)
            return
        showing = self._controller.showing
        words = self._window.toolbar.search.text()
        span = first_match(showing.reading, words, hit.snippet) if showing and hit.where == "text" else None
        if span is not None:
            self._window.page.reading.scroll_to(span)
            self._window.page.reading.flash(span)

    # Leaving

    def _preview(self, markdown: str) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        title = showing.reading.entry.title
        preview = ExportPreview(title, markdown, self._themes.theme, self._window)
        preview.saved.connect(lambda path: self._save(showing.id, title, markdown, Path(path)))
        preview.copied.connect(lambda: self._controller.message.emit(Message("Notes copied as Markdown.")))
        preview.open()

    def _copy_notes(self, markdown: str) -> None:
        QGuiApplication.clipboard().setText(markdown)
        self._controller.message.emit(Message("Notes copied as Markdown."))

    def _save(self, article_id: str, title: str, markdown: str, path: Path) -> None:
        def work(_: Library) -> Path:
            from reader.workflow.export import save

            return save([(article_id, title, markdown)], path)[0]

        def done(written: Path) -> None:
            folder = QUrl.fromLocalFile(str(written.parent))
            sentence = f"Notes saved as {written.name}."
            self._controller.message.emit(Message(sentence, "Show folder", lambda: _show(folder)))

        self._controller.on_library(work, done)

    # The window

    def _turn(self, view: str) -> None:
        self._window.columns.show_column("panel", True)
        self._window.panel.turn(view)

    def _focus_search(self) -> None:
        self._window.toolbar.search.setFocus()
        self._window.toolbar.search.selectAll()

    def _resize_text(self, by: int) -> None:
        now = TEXT_SIZES.index(self._preferences.text_size)
        at = TEXT_SIZES.index(18) if not by else max(0, min(len(TEXT_SIZES) - 1, now + by))
        self._preferences.text_size = TEXT_SIZES[at]
        self._window.page.reading.set_text_size(TEXT_SIZES[at])

    def _about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle("About Article Reader")
        box.setText(f"Article Reader {__version__}\n\nYour library: {self._controller.path}")
        box.open()


def _show(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
