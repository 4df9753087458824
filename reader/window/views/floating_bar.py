"""The bar on a selection: five colours, Note, Copy, and a menu of more."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from reader.model.annotation import Colour
from reader.window.sizing import px
from reader.window.theme import Theme, dress
from reader.window.views.menu_button import MenuButton


class FloatingBar(QFrame):
    """Stands beside the selected line, never over it."""

    colour_chosen = Signal(Colour)
    underline_chosen = Signal()
    note_chosen = Signal()
    copy_chosen = Signal()
    left = Signal()

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
            swatch.setAutoDefault(True)  # Enter presses it
            swatch.setAccessibleName(f"Highlight {colour.value}")
            swatch.setToolTip(f"Highlight {colour.value} ({number})")
            swatch.clicked.connect(lambda _=False, chosen=colour: self.colour_chosen.emit(chosen))
            layout.addWidget(swatch)
            self._swatches[colour] = swatch
        for label, signal, tip in (
            ("U", self.underline_chosen, "Underline (U)"),
            ("Note", self.note_chosen, "Highlight with a note (N)"),
            ("Copy", self.copy_chosen, "Copy the selected text (Ctrl+C)"),
        ):
            button = QPushButton(label)
            button.setToolTip(tip)
            button.setAutoDefault(True)
            if label == "U":
                button.setAccessibleName("Underline")
                button.setStyleSheet("text-decoration: underline; padding-left: 6px; padding-right: 6px;")
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.menu = QMenu(self)
        self._more = MenuButton(self.menu, "More to do with the selection", self)
        self._more.setToolTip("Quotations, links and more")
        layout.addWidget(self._more)
        self.hide()

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call the colours what the person calls them."""
        for number, (colour, swatch) in enumerate(self._swatches.items(), 1):
            swatch.setAccessibleName(f"Highlight {names[colour]}")
            swatch.setToolTip(f"Highlight {names[colour]} ({number})")

    def set_theme(self, theme: Theme) -> None:
        """Colour the swatches."""
        dress(self._more, "ellipsis", theme)
        for colour, swatch in self._swatches.items():
            swatch.setFixedSize(px(20), px(20))
            swatch.setStyleSheet(
                f"QPushButton {{ background: {theme.swatch[colour]}; border: 1px solid {theme.outline}; "
                f"border-radius: {px(10)}px; }} QPushButton:focus {{ border: 2px solid {theme.text}; }}"
            )

    def enter(self) -> None:
        """Go to the first colour; arrows and Tab lead on, Enter presses, Escape leaves."""
        next(iter(self._swatches.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Go round in the bar: the article behind it would take the way to its links."""
        if self.isHidden():  # it was hidden while it had the focus
            self._over.setFocus()
            return True
        buttons = self.findChildren(QPushButton)
        at = next((at for at, button in enumerate(buttons) if button.hasFocus()), -1)
        buttons[(at + (1 if forward else -1)) % len(buttons)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_at(self, line: QRect) -> None:
        """Show above the line, or lines, or below where there is no room."""
        # Shown before it is measured: its parts have no style until then, and would seem too small.
        self.show()
        self.adjustSize()
        parent = self._over.rect()
        top = line.top() - self.height() - 8
        if top < 0:
            top = max(8, min(line.bottom() + 8, parent.height() - self.height() - 8))
        left = min(max(8, line.left() - self.width() // 2), parent.width() - self.width() - 8)
        self.move(left, top)
        self.raise_()
