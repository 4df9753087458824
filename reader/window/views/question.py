"""Qt's own small dialogs, set as the program's other ones are."""

from PySide6.QtWidgets import QGridLayout, QInputDialog, QLabel, QMessageBox, QSizePolicy

from reader.window.sizing import wide

AROUND = (24, 20, 24, 20)
_WORDS, _WIDE = 360, 480

# Both are set before they are shown: by then it is settled where they stand.


class Question(QMessageBox):
    """Says something and offers what can be done: without the room that Qt leaves for an icon."""

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Set the parts, which Qt makes anew with each change of the words."""
        grid = self.layout()
        if visible and isinstance(grid, QGridLayout):
            self._set(grid)
        super().setVisible(visible)

    def _set(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(*AROUND)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(16)
        beside = grid.itemAtPosition(0, 0)
        spacer = beside.spacerItem() if beside is not None else None
        if spacer is not None:
            spacer.changeSize(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            grid.setColumnStretch(1, 1)  # what the buttons need goes to the words
            grid.invalidate()
        for label in self.findChildren(QLabel, "qt_msgbox_informativelabel"):
            label.setMinimumWidth(wide(_WORDS))
        self.adjustSize()


class Line(QInputDialog):
    """Asks for one line of words, or for one of several."""

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Set the parts, which Qt makes when it is asked how large they are."""
        if visible:
            self.ensurePolished()
            self.sizeHint()
            column = self.layout()
            if column is not None:
                column.setContentsMargins(*AROUND)
                column.setSpacing(12)
            self.resize(wide(_WIDE), self.sizeHint().height())
        super().setVisible(visible)
