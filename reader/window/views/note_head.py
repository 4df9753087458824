"""The row above a note: colours and underline of a highlight, or what the note is on; saving, deleting."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.window.sizing import px
from reader.window.theme import Theme, dress


class Swatch(QAbstractButton):
    """One of the five colours."""

    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.theme: Theme | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name(colour.value)

    def name(self, name: str) -> None:
        """Call the colour what the person calls it."""
        self.setAccessibleName(f"Highlight in {name}")
        self.setToolTip(name[:1].upper() + name[1:])

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, as large as the letters are."""
        self.theme = theme
        self.setFixedSize(px(24), px(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc, a ring around it when it is chosen or has the focus."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent if self.hasFocus() else self.theme.secondary), 1.5))
            painter.drawEllipse(centre, px(21) / 2, px(21) / 2)
        painter.setPen(QColor(self.theme.outline))
        painter.setBrush(QColor(self.theme.swatch[self.colour]))
        painter.drawEllipse(centre, px(15) / 2, px(15) / 2)


class NoteHead(QWidget):
    """Says what is edited, and changes how it is marked."""

    colour_chosen = Signal(object)
    style_chosen = Signal(bool)
    delete_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatches = [Swatch(colour, self) for colour in Colour]
        self.underline = QToolButton(self)
        self.underline.setText("U")
        self.underline.setCheckable(True)
        self.underline.setObjectName("underline")
        self.underline.setAccessibleName("Underline")
        self.underline.setToolTip("Underline instead of a ground (U)")
        self.on, self.state, self.delete = QLabel(self), QLabel(self), QToolButton(self)
        self.state.setObjectName("note-state")
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for swatch in self.swatches:
            group.addButton(swatch)
            row.addWidget(swatch)
        row.addWidget(self.underline)
        row.addWidget(self.on)
        row.addStretch()
        row.addWidget(self.state)
        row.addWidget(self.delete)
        for button in (self.underline, self.delete):
            button.setAutoRaise(True)
        group.buttonClicked.connect(self._coloured)
        self.underline.clicked.connect(self.style_chosen)
        self.delete.clicked.connect(self.delete_chosen)

    def mark(self, colour: Colour, underline: bool) -> None:
        """Show the colours, with the one of a highlight chosen."""
        self._wear("")
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour is colour)
        self.underline.setChecked(underline)

    def tell(self, on: str) -> None:
        """Show what a note is on, in place of colours."""
        self._wear(on)

    def _wear(self, on: str) -> None:
        for part in (*self.swatches, self.underline):
            part.setVisible(not on)
        self.on.setText(on)
        self.on.setVisible(bool(on))
        name = "Delete note" if on else "Delete highlight"
        self.delete.setAccessibleName(name)
        self.delete.setToolTip(f"{name} (Del)")

    def _coloured(self, button: QAbstractButton) -> None:
        if isinstance(button, Swatch):
            self.colour_chosen.emit(button.colour)

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call the colours what the person calls them."""
        for swatch in self.swatches:
            swatch.name(names[swatch.colour])

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        dress(self.delete, "trash-2", theme)
        for swatch in self.swatches:
            swatch.set_theme(theme)
