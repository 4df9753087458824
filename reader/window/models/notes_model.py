"""The panel's notes: an article's highlights and notes in text order."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.annotation import Colour
from reader.window.models.cards import Card

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractListModel):
    """Rows are cards, filtered and sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Card, ...] = ()
        self._rows: tuple[Card, ...] = ()
        self.words = ""
        self.colour: Colour | None = None
        self.by_time = False
        self.names: Mapping[Colour, str] = {}

    @property
    def all(self) -> tuple[Card, ...]:
        """Return the cards, also those that the filter hides."""
        return self._all

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards."""
        self._all = tuple(cards)
        rows = self._arranged()
        if [row.id for row in rows] == [row.id for row in self._rows]:
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
        """Show only the cards that hold the words, in their order; `colour` is taken as it is."""
        self.words = self.words if words is None else words
        self.colour = colour
        self.by_time = self.by_time if by_time is None else by_time
        self.beginResetModel()
        self._rows = self._arranged()
        self.endResetModel()

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Know the person's own names of the colours."""
        self.names = names
        self.arrange(colour=self.colour)

    def _name(self, card: Card) -> str:
        return self.names.get(card.colour, "") if card.colour is not None else ""

    def _arranged(self) -> tuple[Card, ...]:
        wanted = self.words.casefold().split()
        rows = [
            card for card in self._all if self.colour in (None, card.colour) and card.matches(wanted, self._name(card))
        ]
        if self.by_time:
            rows.sort(key=lambda card: card.created, reverse=True)
        return tuple(rows)

    def row_of(self, card_id: str) -> int:
        """Return the row of a card, -1 where it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.id == card_id), -1)

    def at(self, row: int) -> Card | None:
        """Return a row's card, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a card, or its words for the screen reader."""
        card = self.at(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == ROW:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (
                self._kind(card),
                card.quote,
                f"note: {card.note}" if card.note.strip() else "",
                f"tags: {', '.join(card.tags)}" if card.tags else "",
                card.place,
            )
            return ", ".join(part for part in parts if part)
        return None

    def _kind(self, card: Card) -> str:
        if card.colour is None:
            return "Note"
        own = self._name(card)
        name = f"{own} ({card.colour.value})" if own else card.colour.value
        return f"{name[:1].upper()}{name[1:]} {'underline' if card.underline else 'highlight'}"
