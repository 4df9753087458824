"""The library's list: ids in groups, and a cache of the rows that were drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.model.entry import Entry, Status

ROW = Qt.ItemDataRole.UserRole
CHUNK = 200
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Listing:
    """The library's ids by status, newest first, and the entries that were read on the way."""

    groups: tuple[tuple[Status, tuple[str, ...]], ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def __len__(self) -> int:
        return sum(len(ids) for _, ids in self.groups)


class LibraryModel(QAbstractListModel):
    """Rows are a group's title (str) or an article (its Entry once it was fetched, else None)."""

    wanted = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Status | str] = []
        self._places: dict[str, int] = {}
        self._entries: dict[str, Entry] = {}
        self._missing: dict[str, None] = {}
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._fetch)

    def set_listing(self, listing: Listing) -> None:
        """Show other articles."""
        self.beginResetModel()
        self._rows = []
        for status, ids in listing.groups:
            if ids:
                self._rows.append(status)
                self._rows.extend(ids)
        self._places = {row: at for at, row in enumerate(self._rows) if not isinstance(row, Status)}
        self._entries = dict(listing.entries)
        self._missing = {}
        self.endResetModel()

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Keep rows that were fetched."""
        for entry in entries:
            self._entries[entry.id] = entry
            at = self._places.get(entry.id)
            if at is not None:
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, article_id: str) -> int:
        """Return the row of an article, -1 where it is not listed."""
        return self._places.get(article_id, -1)

    def _fetch(self) -> None:
        if self._missing:
            self.wanted.emit(tuple(self._missing)[-CHUNK:])
            self._missing = {}

    def entry(self, index: Index) -> Entry | None:
        """Return the entry of a row, asking for it where it was not fetched; None for group titles."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Status):
            return None
        found = self._entries.get(row)
        if found is None:
            self._missing[row] = None
            self._ask.start(0)
        return found

    def article_id(self, index: Index) -> str:
        """Return the article's id, "" for group titles."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else ""
        return "" if isinstance(row, Status) else row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words for the screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row.value if isinstance(row, Status) else self.entry(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Status):
                return row.value.capitalize()
            found = self._entries.get(row)
            return f"{found.title}, {secondary(found)}" if found else ""
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, Status) and row in self._entries:
            return self._entries[row].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Articles can be chosen, group titles not."""
        if not self.article_id(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def secondary(entry: Entry) -> str:
    """Return site · minutes · highlights."""
    parts = [entry.site or _where_from(entry), f"{entry.minutes} min"]
    if entry.highlights:
        parts.append(f"{entry.highlights} highlight{'s' if entry.highlights > 1 else ''}")
    return " · ".join(parts)


def _where_from(entry: Entry) -> str:
    if entry.url:
        return entry.url.split("//")[-1].split("/")[0].removeprefix("www.")
    if entry.source == "-":
        return "Standard input"
    return "Clipboard" if entry.source == "clipboard" else entry.source.rsplit("/", 1)[-1]
