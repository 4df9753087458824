"""Every number of an article as a table row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.facts import Number

NUMBER = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
COLUMNS = ("Number", "Value", "Unit", "Counts", "Kind", "Sentence")
Index = QModelIndex | QPersistentModelIndex


class LedgerModel(QAbstractTableModel):
    """Numbers in text order; a proxy sorts them."""

    def __init__(self, numbers: Sequence[Number], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers = tuple(numbers)
        self._cells = [cells(number) for number in self.numbers]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many numbers there are."""
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, what it sorts by, or its number."""
        if not index.isValid():
            return None
        number = self.numbers[index.row()]
        words = self._cells[index.row()][index.column()]
        if role == NUMBER:
            return number
        if role == SORT:
            return _sorting(number) if index.column() == 1 else words.casefold()
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == len(COLUMNS) - 1:
            return words
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's head."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None


def cells(number: Number) -> tuple[str, ...]:
    """Return a number's row, as it is shown and copied."""
    unit = f"{number.unit} per {number.per}" if number.per else number.unit
    words = (number.text, _value(number), unit, number.counts, number.kind.value, number.sentence)
    return tuple(" ".join(word.split()) for word in words)


def tsv(numbers: Sequence[Number]) -> str:
    """Return rows for a spreadsheet's clipboard, with a heading row."""
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *map(cells, numbers)))


def _value(number: Number) -> str:
    if number.value is not None:
        return str(number.value)
    return " to ".join(str(end) for end in (number.minimum, number.maximum) if end is not None)


def _sorting(number: Number) -> str:
    ends = (number.value, number.minimum, number.maximum)
    value = next((end for end in ends if end is not None), "")
    if isinstance(value, str):
        return f"~{value}"
    # Sorted as text, so that figures and dates can stand in one column: the sign first, then a fixed width.
    return f"{'1' if value >= 0 else '0'}{value if value >= 0 else 10**18 + value:030.6f}"
