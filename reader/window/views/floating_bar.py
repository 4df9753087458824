"""The bar on a selection: five colours, Note, Copy."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.model.annotation import Colour
from reader.window.theme import Theme


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
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Colour the swatches."""
        for colour, swatch in self._swatches.items():
            swatch.setStyleSheet(
                f"background: {theme.swatch[colour]}; border: 1px solid {theme.hairline}; border-radius: 10px;"
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
