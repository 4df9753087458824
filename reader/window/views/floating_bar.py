"""The bar on a selection: five colours, Note, Copy, and a menu of more."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.window.theme import Theme, icon


class FloatingBar(QFrame):
    """Stands beside the selected line, never over it."""

    colour_chosen = Signal(Colour)
    note_chosen = Signal()
    copy_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("floating")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(6)
        self._swatches: dict[Colour, QPushButton] = {}
        for number, colour in enumerate(Colour, 1):
            swatch = QPushButton()
            swatch.setFixedSize(20, 20)
            swatch.setAccessibleName(f"Highlight {colour.value}")
            swatch.setToolTip(f"Highlight {colour.value} ({number})")
            swatch.clicked.connect(lambda _=False, chosen=colour: self.colour_chosen.emit(chosen))
            layout.addWidget(swatch)
            self._swatches[colour] = swatch
        for label, signal, tip in (
            ("Note", self.note_chosen, "Highlight with a note (N)"),
            ("Copy", self.copy_chosen, "Copy the selected text (Ctrl+C)"),
        ):
            button = QPushButton(label)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.menu = QMenu(self)
        self._more = QToolButton()
        self._more.setAccessibleName("More to do with the selection")
        self._more.setToolTip("Quotations, links and more")
        self._more.setAutoRaise(True)
        self._more.setIconSize(QSize(16, 16))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self.menu)
        layout.addWidget(self._more)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Colour the swatches."""
        self._more.setIcon(icon("ellipsis", theme, 16))
        for colour, swatch in self._swatches.items():
            swatch.setStyleSheet(
                f"background: {theme.swatch[colour]}; border: 1px solid {theme.outline}; border-radius: 10px;"
            )

    def show_at(self, line: QRect) -> None:
        """Show above the line, or below it where there is no room."""
        self.adjustSize()
        parent = self._over.rect()
        top = line.top() - self.height() - 8
        if top < 0:
            top = line.bottom() + 8
        left = min(max(8, line.left() - self.width() // 2), parent.width() - self.width() - 8)
        self.move(left, top)
        self.show()
        self.raise_()
