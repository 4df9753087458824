"""The window: layout and wiring only."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from reader.model.entry import Hit
from reader.window.actions import build, fill_menus
from reader.window.annotating import Annotating
from reader.window.block_menu import BlockMenu
from reader.window.commands import Commands
from reader.window.controller import Controller
from reader.window.correcting import Correcting
from reader.window.lines import entry_line
from reader.window.models.fact_rows import KINDS
from reader.window.opening import Opening
from reader.window.renewing import Renewing
from reader.window.several import Several
from reader.window.state import Preferences, Showing
from reader.window.themes import Themes
from reader.window.travelling import Travelling
from reader.window.views.columns import Columns
from reader.window.views.page import PageColumn
from reader.window.views.panel import Panel
from reader.window.views.sidebar import Sidebar
from reader.window.views.toolbar import Toolbar
from reader.window.walking import Walking

_KEEP_PLACE_AFTER_MS = 700


class MainWindow(QMainWindow):
    """One article beside the library and its facts and notes."""

    painted = Signal()
    article_shown = Signal()

    def __init__(self, controller: Controller, opening: Opening, preferences: Preferences, themes: Themes) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Article Reader")
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 400)
        self.resize(1280, 800)
        self.controller, self._opening = controller, opening
        self._preferences, self._themes = preferences, themes
        self._was_painted, self.keep_shape = False, True
        self.sidebar, self.page, self.panel = Sidebar(), PageColumn(), Panel()
        self.columns = Columns(self.sidebar, self.page, self.panel)
        # The text is set before the others paint into it, so these two come first.
        controller.opened.connect(self._open)
        controller.refreshed.connect(self._refresh)
        self.annotating = Annotating(controller, self.page.reading, self.panel, self)
        self.walking = Walking(controller, self.page.reading, self.panel, preferences, self)
        self.travelling = Travelling(controller, self.page.reading, self)
        self.renewing = Renewing(controller, opening.jobs, self)
        self.correcting, self.several = Correcting(controller, self.panel, self), Several(controller, self.panel, self)
        self.commands = Commands(self, controller, opening, preferences, themes)
        self.actions_by_id = build(self, self.page.reading, self.commands.handlers())
        BlockMenu(controller, self.page.reading, self.actions_by_id, self)
        menus = fill_menus(self.menuBar(), self.actions_by_id)
        self.menuBar().setVisible(self.menuBar().isNativeMenuBar())
        self.panel.set_actions(self.actions_by_id)
        self.toolbar = Toolbar(self.actions_by_id, menus, self)
        self._keep_place = QTimer(self, singleShot=True, interval=_KEEP_PLACE_AFTER_MS)
        self._lay_out()
        self._wire()
        self._restore()

    def _lay_out(self) -> None:
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.toolbar)
        rows.addWidget(self.columns, 1)
        self.setCentralWidget(whole)

    def _wire(self) -> None:
        controller, reading, library = self.controller, self.page.reading, self.sidebar.library
        controller.listed.connect(self.sidebar.set_listing)
        controller.entries_read.connect(library.articles.set_entries)
        controller.closed.connect(self._close_article)
        controller.found.connect(self._found)
        controller.message.connect(self.page.messages.say)
        library.articles.wanted.connect(controller.fetch)
        library.opened.connect(self._choose)
        library.removed.connect(controller.remove)
        library.status_chosen.connect(controller.set_status)
        self.sidebar.results.chosen.connect(self._go_to_hit)
        self.page.open_wanted.connect(self.commands.open_file)
        reading.link_activated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        reading.left_out_toggled.connect(self.actions_by_id["left-out"].trigger)
        reading.block_kept.connect(controller.keep_block)
        reading.scrolled.connect(lambda _: self._keep_place.start())
        self._keep_place.timeout.connect(self.keep_place)
        search = self.toolbar.search
        search.wanted.connect(self._search)
        search.left.connect(reading.setFocus)
        search.entered.connect(self.sidebar.results.setFocus)
        self._opening.added.connect(self.commands.remember_source)
        self.toolbar.recent_menu.triggered.connect(lambda action: self._opening.open([action.data()]))
        self.columns.changed.connect(self._columns_changed)
        self.walking.kinds_changed.connect(lambda _: self._mark_kinds())
        self.walking.walked.connect(self.columns.close_overlays)
        self._themes.changed.connect(self._set_theme)

    def _restore(self) -> None:
        preferences = self._preferences
        self.columns.widths = list(preferences.widths)
        self.columns.wanted = {name: preferences.flag(f"show-{name}", True) for name in ("library", "panel")}
        self.toolbar.set_recent(preferences.recent)
        self.page.reading.set_text_size(preferences.text_size)
        self._mark_kinds()
        self.commands.restore()
        self.commands.enable(False)
        self._set_theme()
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)

    def _set_theme(self) -> None:
        theme = self._themes.theme
        for part in (self.toolbar, self.sidebar, self.page, self.panel, self.annotating):
            part.set_theme(theme)

    def _mark_kinds(self) -> None:
        for kind in KINDS:
            self.actions_by_id[kind].setChecked(kind in self.walking.kinds)

    def _columns_changed(self) -> None:
        for name in ("library", "panel"):
            self.actions_by_id[name].setChecked(self.columns.shows(name))

    # The article

    def _open(self, showing: Showing, images: dict[str, bytes]) -> None:
        reading, entry = self.page.reading, showing.reading.entry
        self.actions_by_id["left-out"].setChecked(False)
        reading.set_show_left_out(False)
        reading.set_images(images)
        self._render(showing)
        reading.restore_position(entry.position)
        self._keep_place.stop()
        self.page.show_article()
        self.sidebar.library.set_current(entry.id)
        self.controller.relist()
        self.commands.enable(True)
        self.columns.close_overlays()
        reading.setFocus()
        self.article_shown.emit()

    def _render(self, showing: Showing) -> None:
        self.setWindowTitle(f"{showing.reading.entry.title} — Article Reader")
        self.page.reading.set_reading(
            showing.reading.article, showing.reading.decisions, entry_line=entry_line(showing.reading)
        )
        self._rendered = (showing.id, showing.reading.decisions)

    def _refresh(self, showing: Showing) -> None:
        self.commands.mark_status(showing)
        if self._rendered != (showing.id, showing.reading.decisions):
            at = self.page.reading.position()
            self._render(showing)
            self.page.reading.restore_position(at)

    def _close_article(self) -> None:
        self.setWindowTitle("Article Reader")
        self.page.show_empty()
        self.commands.enable(False)

    def _choose(self, article_id: str) -> None:
        showing = self.controller.showing
        if showing is None or showing.id != article_id:
            self.keep_place()
            self.controller.open_article(article_id)
        else:
            self.columns.close_overlays()

    def keep_place(self) -> None:
        """Remember where the person is in the article."""
        self._keep_place.stop()
        if self.controller.showing is not None and self.page.has_article:
            self.controller.keep_position(self.controller.showing.id, self.page.reading.position())

    # Searching

    def _search(self, words: str) -> None:
        if words:
            self.controller.search(words)
        else:
            self.sidebar.set_hits(None)

    def _found(self, words: str, hits: tuple[Hit, ...]) -> None:
        if words == self.toolbar.search.text().strip():
            self.sidebar.set_hits(hits)
            if not self.columns.shows("library"):
                self.columns.show_column("library", True)

    def _go_to_hit(self, hit: Hit) -> None:
        self._after_opening(hit.article_id, lambda: self.commands.show_hit(hit))

    def _after_opening(self, article_id: str, act: Callable[[], None]) -> None:
        showing = self.controller.showing
        if showing is not None and showing.id == article_id:
            act()
            return
        self.article_shown.connect(act, Qt.ConnectionType.SingleShotConnection)
        self._choose(article_id)

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, addresses, HTML and text."""
        data = event.mimeData()
        if data.hasUrls() or data.hasHtml() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        if self._opening.mime(event.mimeData()):
            event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the first painting: then the rest of the program is loaded."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def fail(self, sentence: str) -> None:
        """Tell of an error that no part expected."""
        self.controller.fail(sentence)

    def _keep_shape(self) -> None:
        self._preferences.geometry = self.saveGeometry()
        self._preferences.widths = (self.columns.widths[0], self.columns.widths[1])
        for name, wanted in self.columns.wanted.items():
            self._preferences.set_flag(f"show-{name}", wanted)
        self._preferences.save()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the note, the place and the window's shape."""
        self.panel.editor.flush()
        self.keep_place()
        if self.keep_shape:
            self._keep_shape()
        self.controller.close()
        super().closeEvent(event)
