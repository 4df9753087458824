"""What stands in the window: layout and wiring only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model.entry import Hit
from reader.window.actions import build, fill_menus
from reader.window.annotating import Annotating
from reader.window.block_menu import BlockMenu
from reader.window.commands import Commands
from reader.window.correcting import Correcting
from reader.window.lines import entry_line
from reader.window.main_window import MainWindow
from reader.window.mention_menu import MentionMenu
from reader.window.messages import Message
from reader.window.models.fact_rows import KINDS
from reader.window.renewing import Renewing
from reader.window.several import Several
from reader.window.state import Preferences, Showing
from reader.window.themes import Themes
from reader.window.travelling import Travelling
from reader.window.views.columns import Columns
from reader.window.views.note_editor import Written
from reader.window.views.page import PageColumn
from reader.window.views.panel import Panel
from reader.window.views.sidebar import Sidebar
from reader.window.views.toolbar import Toolbar
from reader.window.walking import Walking

_KEEP_PLACE_AFTER_MS = 700
UNSAVED = "A note could not be saved. Closing again tries once more, and leaves."


class Furniture(QObject):
    """Makes the parts of a window and connects them; they hang on the window under their names."""

    def __init__(self, window: MainWindow, preferences: Preferences, themes: Themes) -> None:
        super().__init__(window)
        self._window, self._controller, self._opening = window, window.controller, window.opening
        self._preferences, self._themes = preferences, themes
        self._warned_of: dict[str, Written] = {}
        self._make()
        self._lay_out()
        self._wire()
        self._restore()

    def _make(self) -> None:
        window, controller, preferences = self._window, self._controller, self._preferences
        window.sidebar, window.page, window.panel = Sidebar(), PageColumn(), Panel()
        window.columns = Columns(window.sidebar, window.page, window.panel)
        # The text is set before the others paint into it, so these two come first.
        controller.opened.connect(self._open)
        controller.refreshed.connect(self._refresh)
        window.annotating = Annotating(controller, window.page.reading, window.panel, window)
        window.walking = Walking(controller, window.page.reading, window.panel, preferences, window)
        window.travelling = Travelling(controller, window.page.reading, window)
        window.renewing = Renewing(controller, self._opening.jobs, window)
        window.correcting, window.several = (
            Correcting(controller, window.panel, window),
            Several(controller, window.panel, window),
        )
        window.commands = Commands(window, controller, self._opening, preferences, self._themes)
        window.actions_by_id = build(window, window.page.reading, window.commands.handlers())
        menus = fill_menus(window.menuBar(), window.actions_by_id)
        window.menuBar().setVisible(window.menuBar().isNativeMenuBar())
        window.panel.set_actions(window.actions_by_id)
        window.toolbar = Toolbar(window.actions_by_id, menus, window)
        self._keep_place = QTimer(self, singleShot=True, interval=_KEEP_PLACE_AFTER_MS)

    def _lay_out(self) -> None:
        whole = QWidget(self._window)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._window.toolbar)
        rows.addWidget(self._window.columns, 1)
        self._window.setCentralWidget(whole)

    def _wire(self) -> None:
        controller, reading, library = self._controller, self._window.page.reading, self._window.sidebar.library
        menu = BlockMenu(controller, reading, self._window.actions_by_id, self._window)
        menu.offers.append(MentionMenu(controller, self._window.panel, self._window).offer)
        controller.listed.connect(self._window.sidebar.set_listing)
        controller.entries_read.connect(library.articles.set_entries)
        controller.closed.connect(self._close_article)
        controller.found.connect(self._found)
        controller.message.connect(self._window.page.messages.say)
        library.articles.wanted.connect(controller.fetch)
        library.opened.connect(self._choose)
        library.removed.connect(controller.remove)
        library.status_chosen.connect(controller.set_status)
        self._window.sidebar.results.chosen.connect(self._go_to_hit)
        self._window.page.open_wanted.connect(self._window.commands.open_file)
        reading.left_out_toggled.connect(self._window.actions_by_id["left-out"].trigger)
        reading.block_kept.connect(controller.keep_block)
        reading.scrolled.connect(lambda _: self._keep_place.start())
        self._keep_place.timeout.connect(self.keep_place)
        search = self._window.toolbar.search
        search.wanted.connect(self._search)
        search.left.connect(reading.setFocus)
        search.entered.connect(self._window.sidebar.results.setFocus)
        self._opening.added.connect(self._window.commands.remember_source)
        self._window.toolbar.recent_menu.triggered.connect(lambda action: self._opening.open([action.data()]))
        self._window.columns.changed.connect(self._columns_changed)
        self._window.walking.kinds_changed.connect(lambda _: self._mark_kinds())
        self._window.walking.walked.connect(self._window.columns.close_overlays)
        self._themes.changed.connect(self._set_theme)

    def _restore(self) -> None:
        preferences = self._preferences
        self._window.columns.widths = list(preferences.widths)
        self._window.columns.wanted = {name: preferences.flag(f"show-{name}", True) for name in ("library", "panel")}
        self._window.toolbar.set_recent(preferences.recent)
        self._mark_kinds()
        self._window.commands.restore()
        self._window.commands.enable(False)
        self._set_theme()

    def _set_theme(self) -> None:
        theme = self._themes.theme
        for part in (
            self._window.toolbar,
            self._window.sidebar,
            self._window.page,
            self._window.panel,
            self._window.annotating,
        ):
            part.set_theme(theme)

    def _mark_kinds(self) -> None:
        for kind in KINDS:
            self._window.actions_by_id[kind].setChecked(kind in self._window.walking.kinds)

    def _columns_changed(self) -> None:
        for name in ("library", "panel"):
            self._window.actions_by_id[name].setChecked(self._window.columns.shows(name))

    # The article

    def _open(self, showing: Showing, images: dict[str, bytes]) -> None:
        reading, entry = self._window.page.reading, showing.reading.entry
        self._window.actions_by_id["left-out"].setChecked(False)
        reading.set_show_left_out(False)
        reading.set_images(images)
        self._render(showing)
        reading.restore_position(entry.position)
        self._keep_place.stop()
        self._window.page.show_article()
        self._window.sidebar.library.set_current(entry.id)
        self._controller.relist()
        self._window.commands.enable(True)
        self._window.columns.close_overlays()
        reading.setFocus()
        self._window.article_shown.emit()

    def _render(self, showing: Showing) -> None:
        self._window.setWindowTitle(f"{showing.reading.entry.title} — Article Reader")
        self._window.page.reading.set_reading(
            showing.reading.article, showing.reading.decisions, entry_line=entry_line(showing.reading)
        )
        self._rendered = (showing.id, showing.reading.decisions)

    def _refresh(self, showing: Showing) -> None:
        self._window.commands.mark_status(showing)
        if self._rendered != (showing.id, showing.reading.decisions):
            at = self._window.page.reading.position()
            self._render(showing)
            self._window.page.reading.restore_position(at)

    def _close_article(self) -> None:
        self._window.setWindowTitle("Article Reader")
        self._window.page.show_empty()
        self._window.commands.enable(False)

    def _choose(self, article_id: str) -> None:
        showing = self._controller.showing
        if showing is None or showing.id != article_id:
            self.keep_place()
            self._controller.open_article(article_id)
        else:
            self._window.columns.close_overlays()

    def keep_place(self) -> None:
        """Remember where the person is in the article."""
        self._keep_place.stop()
        if self._controller.showing is not None and self._window.page.has_article:
            self._controller.keep_position(self._controller.showing.id, self._window.page.reading.position())

    # Searching

    def _search(self, words: str) -> None:
        if words:
            self._controller.search(words)
        else:
            self._window.sidebar.set_hits(None)

    def _found(self, words: str, hits: tuple[Hit, ...]) -> None:
        if words == self._window.toolbar.search.text().strip():
            self._window.sidebar.set_hits(hits)
            if not self._window.columns.shows("library"):
                self._window.columns.show_column("library", True)

    def _go_to_hit(self, hit: Hit) -> None:
        self._after_opening(hit.article_id, lambda: self._window.commands.show_hit(hit))

    def _after_opening(self, article_id: str, act: Callable[[], None]) -> None:
        showing = self._controller.showing
        if showing is not None and showing.id == article_id:
            act()
            return
        self._window.article_shown.connect(act, Qt.ConnectionType.SingleShotConnection)
        self._choose(article_id)

    # Leaving

    def may_leave(self) -> bool:
        """Say whether no words are lost by leaving; where some could not be saved, say so once."""
        editor = self._window.panel.editor
        refused = editor.refused
        if refused == self._warned_of or not refused:
            return True
        self._warned_of = refused
        words = "\n\n".join(note for note, _ in refused.values())
        self._controller.message.emit(
            Message(UNSAVED, "Copy it", lambda: QGuiApplication.clipboard().setText(words), stays=True, error=True)
        )
        return False

    def leave(self, keep_shape: bool) -> None:
        """Keep the note, the place and, where wanted, the columns; then close the library."""
        window = self._window
        window.panel.editor.retry()
        self.keep_place()
        if keep_shape:
            self._preferences.widths = (window.columns.widths[0], window.columns.widths[1])
            for name, wanted in window.columns.wanted.items():
                self._preferences.set_flag(f"show-{name}", wanted)
            self._preferences.save()
        self._controller.close()
