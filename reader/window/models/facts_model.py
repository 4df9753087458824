"""The panel's facts as a flat list: section heads, rows, and a sentence where a section is empty."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.window.models.fact_rows import HIDDEN, FactRow, Order, Section, arranged, as_table, with_elsewhere

ROW = Qt.ItemDataRole.UserRole
_ONE = {"people": "person", "places": "place", "organisations": "organisation", "numbers": "number"}
Index = QModelIndex | QPersistentModelIndex


class FactsModel(QAbstractListModel):
    """Rows are a Section (its head), a FactRow, or a str (the sentence of an empty section)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._rows: list[Section | FactRow | str] = []
        # What was hidden is looked for seldom.
        self.collapsed: set[str] = {HIDDEN}
        self.underlined: frozenset[str] = frozenset()
        self.order = Order.TEXT
        self.words = ""

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return all facts, whatever is folded or filtered."""
        return self._sections

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other facts."""
        self.beginResetModel()
        self._sections = tuple(sections)
        self._flatten()
        self.endResetModel()

    def set_elsewhere(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Note how many other articles name each fact, by kind and folded name."""
        self.set_sections([with_elsewhere(section, counts) for section in self._sections])

    def arrange(self, *, words: str | None = None, order: Order | None = None) -> None:
        """Show only rows that hold the words, in another order."""
        self.beginResetModel()
        self.words = self.words if words is None else words
        self.order = order or self.order
        self._flatten()
        self.endResetModel()

    def table(self) -> str:
        """Return what is shown, collapsed sections too, as tab-separated lines."""
        return as_table(
            [arranged(section, self.words, self.order) for section in self._sections if section.kind != HIDDEN]
        )

    def toggle(self, kind: str) -> None:
        """Collapse a section, or open it again."""
        self.beginResetModel()
        self.collapsed ^= {kind}
        self._flatten()
        self.endResetModel()

    def set_underlined(self, kinds: frozenset[str]) -> None:
        """Remember which kinds are underlined in the text."""
        self.underlined = kinds
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _flatten(self) -> None:
        self._rows = []
        for whole in self._sections:
            section = arranged(whole, self.words, self.order)
            self._rows.append(section)
            if section.kind not in self.collapsed:
                self._rows.extend(section.rows or (section.missing,))

    def row_named(self, kind: str, name: str) -> int:
        """Return the row of a fact by what it says, -1 where it is not shown."""
        return self._first(lambda row: (row.kind, row.name) == (kind, name))

    def row_like(self, fact: FactRow) -> int:
        """Return the row of a fact by what it says, else of what its first mention is now; -1 where it is not shown."""
        named = self.row_named(fact.kind, fact.name)
        return named if named >= 0 else self._first(lambda row: fact.spans[0] in row.spans)

    def head_of(self, kind: str) -> int:
        """Return the row of a section's head, -1 where there is none."""
        heads = (at for at, row in enumerate(self._rows) if isinstance(row, Section) and row.kind == kind)
        return next(heads, -1)

    def row_of(self, key: str) -> int:
        """Return the row of a fact, -1 where it is not shown."""
        return self._first(lambda row: row.key == key)

    def _first(self, fits: Callable[[FactRow], bool]) -> int:
        found = (at for at, row in enumerate(self._rows) if isinstance(row, FactRow) and fits(row))
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words for the screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, FactRow):
            return row.tooltip
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads and facts can be chosen, sentences not."""
        if isinstance(self.data(index, ROW), str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _words(row: Section | FactRow | str) -> str:
    if isinstance(row, Section):
        return f"{row.kind.capitalize()}, {len(row.rows)}"
    if isinstance(row, FactRow):
        mentions = f"{len(row.spans)} mention{'s' * (len(row.spans) != 1)}"
        elsewhere = f"in {row.elsewhere} other article{'s' * (row.elsewhere != 1)}" if row.elsewhere else ""
        parts = (row.name, _ONE.get(row.kind, row.kind), row.secondary, mentions, elsewhere)
        return ", ".join(part for part in parts if part)
    return row
