"""All numbers of an article in a table: sort, copy, save, go to one."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model.facts import Number
from reader.window.models.ledger_model import COLUMNS, NUMBER, SORT, LedgerModel, tsv

NONE = "No numbers stand in this article."
_WIDTHS = (150, 110, 90, 120, 80)


class Ledger(QDialog):
    """The numbers of one article."""

    chosen = Signal(object)  # the number to go to
    copied = Signal(int)
    saved = Signal(str)

    def __init__(self, title: str, numbers: tuple[Number, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger")
        self.setWindowTitle("Numbers")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 520)
        self._title = title
        self._numbers = LedgerModel(numbers, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._numbers)
        self._sorted.setSortRole(SORT)
        self.table = QTableView(self)
        self._set_up_table()
        self._lay_out(title)
        self.table.activated.connect(self._go)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table, self.copy)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self._sorted)
        table.setAccessibleName("Numbers")
        table.setSortingEnabled(True)
        # No column: in order of the text, until a head is clicked.
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)

    def _lay_out(self, title: str) -> None:
        count = self._numbers.rowCount()
        head = QLabel(f"{count} numbers in “{title}”" if count else NONE, self)
        head.setObjectName("dialog-head")
        head.setWordWrap(True)
        go, copy, save = (QPushButton(words, self) for words in ("Show in the text", "Copy", "Save as CSV…"))
        row = QHBoxLayout()
        for button in (go, copy, save):
            button.setObjectName("secondary")
            button.setAutoDefault(False)
            button.setEnabled(bool(count))
        row.addWidget(go)
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        go.clicked.connect(lambda: self._go(self.table.currentIndex()))
        copy.clicked.connect(self.copy)
        save.clicked.connect(self._save)

    def shown_numbers(self) -> tuple[Number, ...]:
        """Return the numbers as they are sorted now."""
        return tuple(self._sorted.index(at, 0).data(NUMBER) for at in range(self._sorted.rowCount()))

    def copy(self) -> None:
        """Copy the chosen rows, or all where fewer than two are chosen, for a spreadsheet."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        every = self.shown_numbers()
        numbers = tuple(every[row] for row in rows) if len(rows) > 1 else every
        QGuiApplication.clipboard().setText(tsv(numbers))
        self.copied.emit(len(numbers))

    def _go(self, index: QModelIndex) -> None:
        number = index.data(NUMBER)
        if isinstance(number, Number):
            self.chosen.emit(number)
            self.accept()

    def _save(self) -> None:
        kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in self._title)
        name = " ".join(kept.split())[:80] or "Article"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save numbers", str(Path.home() / f"{name} numbers.csv"), "CSV (*.csv);;All files (*)"
        )
        if chosen:
            self.saved.emit(chosen)
