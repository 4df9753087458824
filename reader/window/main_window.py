"""The window itself: its first picture, its place on the screen and its events; what stands in it is furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from reader.window.last_view import LastView, keep_view
from reader.window.state import Preferences

if TYPE_CHECKING:  # the window is painted before these are loaded
    from reader.window.annotating import Annotating
    from reader.window.commands import Commands
    from reader.window.controller import Controller
    from reader.window.correcting import Correcting
    from reader.window.furniture import Furniture
    from reader.window.opening import Opening
    from reader.window.renewing import Renewing
    from reader.window.several import Several
    from reader.window.themes import Themes
    from reader.window.travelling import Travelling
    from reader.window.views.columns import Columns
    from reader.window.views.page import PageColumn
    from reader.window.views.panel import Panel
    from reader.window.views.sidebar import Sidebar
    from reader.window.views.toolbar import Toolbar
    from reader.window.walking import Walking


class MainWindow(QMainWindow):
    """One article beside the library and its facts and notes.

    Its parts are there once it is furnished; until then it shows the last view, so that the first painting
    waits for nothing but Qt.
    """

    painted = Signal()
    furnished = Signal()
    article_shown = Signal()

    controller: Controller
    opening: Opening
    sidebar: Sidebar
    page: PageColumn
    panel: Panel
    columns: Columns
    toolbar: Toolbar
    commands: Commands
    actions_by_id: dict[str, QAction]
    annotating: Annotating
    walking: Walking
    travelling: Travelling
    renewing: Renewing
    correcting: Correcting
    several: Several

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Article Reader")
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 400)
        self.resize(1280, 800)
        self.preferences = preferences
        self._was_painted, self.keep_shape = False, True
        self._furniture: Furniture | None = None
        self._last_view: LastView | None = None
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)

    def recall(self) -> None:
        """Show what was last seen until the article is there again."""
        self._last_view = LastView.show_over(self, self.preferences)

    def furnish(self, controller: Controller, opening: Opening, themes: Themes) -> None:
        """Put everything into the window."""
        from reader.window.furniture import Furniture

        self.controller, self.opening = controller, opening
        self._furniture = Furniture(self, self.preferences, themes)
        if self._last_view is not None:
            self._last_view.await_article(self)
        self.furnished.emit()

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, addresses, HTML and text."""
        data = event.mimeData()
        if data.hasUrls() or data.hasHtml() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        if self._furniture is not None and self.opening.mime(event.mimeData()):
            event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the first painting: then the rest of the program is loaded."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def fail(self, sentence: str) -> None:
        """Tell of an error that no part expected."""
        if self._furniture is not None:
            self.controller.fail(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the note, the place and the window's shape."""
        if self._furniture is not None:
            if not self._furniture.may_leave():
                event.ignore()
                return
            if self.keep_shape:
                keep_view(self, self.preferences)
                self.preferences.geometry = self.saveGeometry()
            self._furniture.leave(self.keep_shape)
        super().closeEvent(event)
