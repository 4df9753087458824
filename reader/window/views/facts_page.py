"""The facts with a field that filters them, and their order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.window.models.fact_rows import FactRow, Order
from reader.window.models.facts_model import ROW
from reader.window.theme import Theme, icon
from reader.window.views.facts_view import FactsView

_ORDERS = {Order.TEXT: "In order of the text", Order.COUNT: "By count", Order.NAME: "By name or value"}


class FilterField(QLineEdit):
    """Esc clears it, then leaves it; Down and Enter go to the list."""

    left = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the field by key."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FactsPage(QWidget):
    """Filter, order and list of facts."""

    ordered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactsView(self)
        self.filter = FilterField(self)
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName("Filter names and numbers")
        self.sort = QToolButton(self)
        self.sort.setToolTip("Order")
        self.sort.setAccessibleName("Order of the facts")
        self.sort.setAutoRaise(True)
        self.sort_menu = QMenu(self.sort)
        self._orders = QActionGroup(self)
        for order, words in _ORDERS.items():
            action = self._orders.addAction(self.sort_menu.addAction(words))
            action.setCheckable(True)
            action.setData(order.value)
        self._lay_out()
        self.sort.clicked.connect(lambda: self.sort_menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft())))
        self._orders.triggered.connect(lambda action: self._choose(str(action.data())))
        self.filter.textChanged.connect(lambda words: self.facts.facts.arrange(words, self.facts.facts.order))
        self.filter.entered.connect(self._enter)
        self.filter.left.connect(self.left)
        self.set_order("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.facts, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.facts.set_theme(theme)
        self.sort.setIcon(icon("list", theme, 16))

    def set_order(self, order: str) -> None:
        """Sort the rows; what is no order means that of the text."""
        chosen = Order(order) if order in tuple(Order) else Order.TEXT
        for action in self._orders.actions():
            action.setChecked(action.data() == chosen.value)
        self.facts.facts.arrange(self.filter.text(), chosen)

    def _choose(self, order: str) -> None:
        self.set_order(order)
        self.ordered.emit(order)

    def _enter(self) -> None:
        model = self.facts.facts
        rows = (model.index(at) for at in range(model.rowCount()))
        first = next((index for index in rows if isinstance(index.data(ROW), FactRow)), None)
        if first is not None:
            self.facts.setFocus()
            self.facts.setCurrentIndex(first)
