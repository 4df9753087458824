"""The numbers of an article as a table that sorts, copies and saves."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.exchange.facts import ledger
from reader.model.article import shown
from reader.model.entry import Reading
from reader.model.facts import Facts, Number
from reader.model.span import Span
from reader.window.models.fact_rows import value_words, worth
from reader.window.sizing import px, wide

COLUMNS = ("Phrase", "Kind", "Value", "Unit", "Counts", "More", "Sentence")
_WIDEST = 200
_VALUE = 2
_SORT, _SPAN, _AT = (Qt.ItemDataRole.UserRole + role for role in range(3))


class _Cell(QTableWidgetItem):
    """Sorts by what it means, not by how it is written."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        mine, others = self.data(_SORT), other.data(_SORT)
        if mine is None or others is None:
            return self.text().casefold() < other.text().casefold()
        return tuple(mine) < tuple(others)


class Ledger(QDialog):
    """One row a number; Enter or a double click goes to it in the text."""

    chosen = Signal(object)

    def __init__(self, reading: Reading, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Numbers — {reading.entry.title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(960), wide(520))
        view = shown(reading.article, reading.decisions)
        self.table = QTableWidget(len(facts.numbers), len(COLUMNS), self)
        self.table.setAccessibleName("Numbers")
        self.table.setHorizontalHeaderLabels(COLUMNS)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(px(28))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        value = self.table.horizontalHeaderItem(COLUMNS.index("Value"))
        if value is not None:
            value.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._numbers = facts.numbers
        for row, number in enumerate(facts.numbers):
            self._fill(row, number, view.to_article(number.span))
        self._fit()
        # Without this Qt sorts at once; the first order is the text's.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.activated.connect(self._choose)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        self.saved = QLabel(self)
        self._lay_out()

    def _choose(self, index: QModelIndex) -> None:
        self.accept()  # it would lie over the place
        self.chosen.emit(index.data(_SPAN))

    def _fit(self) -> None:
        self.table.resizeColumnsToContents()
        for column in range(len(COLUMNS) - 1):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), px(_WIDEST)))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.saved, 1)
        for label, act in (("Copy", self.copy), ("Save as CSV…", self._ask)):
            button = QPushButton(label, self)
            button.setObjectName("secondary")
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _fill(self, row: int, number: Number, span: Span) -> None:
        unit = f"{number.unit} per {number.per}".strip() if number.per else number.unit
        more = " · ".join(part for part in (number.direction, number.approximation) if part)
        cells = (number.text, number.kind.value, value_words(number), unit, number.counts, more, number.sentence)
        for column, text in enumerate(cells):
            cell = _Cell(" ".join(text.split()))
            cell.setData(_SPAN, span)
            cell.setData(_AT, row)
            if column == _VALUE:
                cell.setData(_SORT, list(worth(number)))
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cell.setToolTip(cell.text())
            self.table.setItem(row, column, cell)

    def rows(self, *, chosen: bool = False) -> list[list[str]]:
        """Return the numbers as they are sorted, for a spreadsheet; only the chosen ones where asked."""
        picked = sorted({index.row() for index in self.table.selectionModel().selectedRows()}) if chosen else []
        model = self.table.model()
        wanted: Sequence[int] = picked or range(self.table.rowCount())
        return ledger(self._numbers[model.index(row, 0).data(_AT)] for row in wanted)

    def copy(self) -> None:
        """Copy the chosen rows, or all, as tab-separated lines."""
        QGuiApplication.clipboard().setText("".join("\t".join(row) + "\n" for row in self.rows(chosen=True)))
        self.saved.setText("Copied.")

    def _ask(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Save the numbers", "numbers.csv", "CSV (*.csv)")
        if path:
            try:
                self.save(Path(path))
            except ReaderError as problem:
                self.saved.setText(str(problem))

    def save(self, path: Path) -> None:
        """Write all rows as CSV."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(self.rows())
        try:
            path.write_text(out.getvalue(), encoding="utf-8", newline="")
        except OSError as problem:
            raise ReaderError(f"{path.name} could not be written.") from problem
        self.saved.setText(f"Saved as {path.name}.")
