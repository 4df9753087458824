"""The left column: the library, or what a search found, or how to begin."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from reader.model.entry import Hit
from reader.window.models.library_model import Listing
from reader.window.theme import Theme
from reader.window.views.empty_state import EmptyState
from reader.window.views.library_list import LibraryList
from reader.window.views.search_results import SearchResults


class Sidebar(QFrame):
    """Shows one of three."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.library = LibraryList(self)
        self.results = SearchResults(self)
        self.empty = EmptyState("The articles you open are kept here.", parent=self)
        self._stack = QStackedWidget(self)
        for view in (self.library, self.results, self.empty):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self._stack)
        self._searching = False
        self._none = True
        self._place()

    def set_listing(self, listing: Listing) -> None:
        """Show the library's articles."""
        self._none = not len(listing)
        self.library.set_listing(listing)
        self._place()

    def set_hits(self, hits: Sequence[Hit] | None) -> None:
        """Show what a search found; None goes back to the library."""
        self._searching = hits is not None
        self.results.set_hits(hits or ())
        self._place()

    def _place(self) -> None:
        self._stack.setCurrentIndex(1 if self._searching else 2 if self._none else 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.library.set_theme(theme)
        self.results.set_theme(theme)
