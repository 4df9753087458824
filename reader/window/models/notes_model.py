"""The panel's notes: an article's highlights in text order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.annotation import Colour, Placed, State
from reader.model.article import Shown

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractListModel):
    """Rows are placed highlights, each with a word about its place where it needs one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Placed, ...] = ()
        self._rows: tuple[Placed, ...] = ()
        self.words = ""
        self.colour: Colour | None = None
        self.by_time = False
        self._shown: Shown | None = None

    def set_highlights(self, placed: Sequence[Placed], shown: Shown | None) -> None:
        """Show other highlights."""
        self._all = tuple(placed)
        rows = self._arranged()
        ids = [row.highlight.id for row in rows]
        self._shown = shown
        if ids == [row.highlight.id for row in self._rows]:
            # The same cards with other words: keep the scroll and the choice.
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
                self.layoutChanged.emit()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def arrange(self, *, words: str | None = None, colour: Colour | None = None, by_time: bool | None = None) -> None:
        """Show only the highlights that hold the words, in their order; `colour` is taken as it is."""
        self.words = self.words if words is None else words
        self.colour = colour
        self.by_time = self.by_time if by_time is None else by_time
        self.beginResetModel()
        self._rows = self._arranged()
        self.endResetModel()

    def _arranged(self) -> tuple[Placed, ...]:
        wanted = self.words.casefold().split()
        rows = [
            placed
            for placed in self._all
            if self.colour in (None, placed.highlight.colour) and all(word in _said(placed) for word in wanted)
        ]
        if self.by_time:
            rows.sort(key=lambda placed: placed.highlight.created, reverse=True)
        return tuple(rows)

    def row_of(self, highlight_id: str) -> int:
        """Return the row of a highlight, -1 where it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.highlight.id == highlight_id), -1)

    def at(self, row: int) -> Placed | None:
        """Return a row's highlight, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place_word(self, placed: Placed) -> str:
        """Say what is the matter with the highlight's place; "" when it stands in the text as shown."""
        if placed.resolution.state is State.ORPHAN or placed.resolution.span is None:
            return "not found in this text"
        if placed.resolution.state is State.SUGGESTED:
            return "perhaps here"
        if self._shown is not None and self._shown.to_shown(placed.resolution.span) is None:
            return "in a hidden block"
        return ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a highlight, or its words for the screen reader."""
        placed = self.at(index.row()) if index.isValid() else None
        if placed is None:
            return None
        if role == ROW:
            return placed
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            kept = placed.highlight
            style = "underline" if kept.underline else "highlight"
            parts = (
                f"{kept.colour.value.capitalize()} {style}",
                kept.anchor.quote,
                f"note: {kept.note}" if kept.note.strip() else "",
                f"tags: {', '.join(kept.tags)}" if kept.tags else "",
                self.place_word(placed),
            )
            return ", ".join(part for part in parts if part)
        return None


def _said(placed: Placed) -> str:
    kept = placed.highlight
    tags = " ".join(f"#{tag}" for tag in kept.tags)
    return f"{kept.anchor.quote}\n{kept.note}\n{tags}\n{kept.colour.value}".casefold()
