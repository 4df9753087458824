"""What each action of the table does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader import __version__
from reader.bundled import bundled
from reader.model.annotation import Colour
from reader.model.entry import Hit, Status
from reader.window.action_table import ACTIONS
from reader.window.actions import give_keys
from reader.window.controller import Controller
from reader.window.features import Handlers, Parts
from reader.window.finding import first_match
from reader.window.housekeeping import Housekeeping
from reader.window.installed import features
from reader.window.knowing import Knowing
from reader.window.messages import Message
from reader.window.models.fact_rows import KINDS
from reader.window.opening import Opening
from reader.window.state import Preferences, Showing
from reader.window.themes import Themes
from reader.window.views.details import DetailsDialog
from reader.window.views.palette import Palette
from reader.window.views.question import Line, Question
from reader.window.views.shortcuts import ShortcutsPage

if TYPE_CHECKING:
    from reader.window.main_window import MainWindow

SAMPLE = "sample/harrow-bay.html"
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
        self._features = features(Parts(window, controller, opening, preferences, themes))
        self._housekeeping = Housekeeping(controller, window)
        self._knowing = Knowing(controller, window)
        self._knowing.hit_chosen.connect(window.sidebar.results.chosen)
        window.correcting.page_wanted.connect(self._knowing.show_page)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        window, annotating = self._window, self._window.annotating
        return {
            "open-file": lambda: self.open_file(),
            "open-folder": lambda: self.open_folder(),
            "open-url": lambda: self.open_address(),
            "paste": lambda: self._opening.paste(QGuiApplication.clipboard().mimeData()),
            "sample": lambda: self._opening.open([str(bundled(SAMPLE))]),
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
            "rules": lambda: self._housekeeping.show_corrections(),
            "trash": lambda: self._housekeeping.show_trash(),
            "remove": lambda: self._remove(),
            "library": lambda on: window.columns.show_column("library", on),
            "panel": lambda on: window.columns.show_column("panel", on),
            "facts": lambda: self.turn("facts"),
            "notes": lambda: self.turn("notes"),
            **{kind: self._toggle(kind) for kind in KINDS},
            **{id: act for feature in self._features for id, act in feature.handlers().items()},
            "palette": lambda: Palette(window.actions_by_id, window).open(),
            "shortcuts": lambda: self._shortcuts(),
            "about": lambda: self._about(),
        }

    def restore(self) -> None:
        """Put every feature as the person left it, and bind the keys."""
        for feature in self._features:
            feature.restore()
        for action in ACTIONS:
            kept = self._preferences.keys(action.id)
            if kept is not None:
                give_keys(action, self._window.actions_by_id[action.id], kept)

    def _shortcuts(self) -> None:
        page = ShortcutsPage(self._window.actions_by_id, self._window)
        page.changed.connect(self._preferences.set_keys)
        page.open()

    def enable(self, article: bool) -> None:
        """Offer what needs an article only where there is one."""
        for action in ACTIONS:
            if action.article:
                self._window.actions_by_id[action.id].setEnabled(article)
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
        dialog = Line(self._window)
        dialog.setWindowTitle("Open address")
        dialog.setLabelText("Address of the page")
        dialog.setTextValue(given)
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
        if noted := hit.highlight_id or hit.note_id:
            self.turn("notes")
            self._window.panel.notes.chosen.emit(noted)
            return
        showing = self._controller.showing
        words = " ".join(hit.words) or self._window.toolbar.search.text()
        span = first_match(showing.reading, words, hit.snippet) if showing and hit.where == "text" else None
        if span is not None:
            self._window.page.reading.scroll_to(span)
            self._window.page.reading.flash(span)

    # The window

    def turn(self, view: str) -> None:
        """Show the panel with its facts or its notes."""
        self._window.columns.show_column("panel", True)
        self._window.panel.turn(view)

    def _focus_search(self) -> None:
        self._window.toolbar.search.setFocus()
        self._window.toolbar.search.selectAll()

    def _about(self) -> None:
        box = Question(self._window)
        box.setWindowTitle("About Article Reader")
        box.setText(f"Article Reader {__version__}")
        box.setInformativeText(f"Your library: {self._controller.path}")
        box.open()
