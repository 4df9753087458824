"""The library's articles, grouped by status."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.model.entry import Entry, Status
from reader.window.views.rows import Row, empty, head


class LibraryList(QScrollArea):
    """A row per article: title, then site, minutes and highlights."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)
        inside = QWidget()
        inside.setObjectName("chrome")
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(2)
        self.setWidget(inside)

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Show these entries; `current` is the open one's id."""
        empty(self._layout)
        for status in Status:
            group = [entry for entry in entries if entry.status is status]
            if group:
                self._layout.addWidget(head(status.value))
            for entry in group:
                row = Row(entry.title or "Untitled", _under(entry), current=entry.id == current)
                row.activated.connect(lambda chosen=entry.id: self.chosen.emit(chosen))
                self._layout.addWidget(row)
        if not entries:
            none = QLabel("Your library is empty.")
            none.setObjectName("secondary")
            self._layout.addWidget(none)
        self._layout.addStretch(1)


def _under(entry: Entry) -> str:
    marks = f"{entry.highlights} highlight{'s' * (entry.highlights != 1)}" if entry.highlights else ""
    return " · ".join(part for part in (entry.site or "Plain text", f"{entry.minutes} min", marks) if part)
