"""Qt's own small dialogs, set as the program's other ones are."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QInputDialog, QLabel, QMessageBox, QSizePolicy

from reader.window.sizing import wide

AROUND = (24, 20, 24, 20)
_WORDS = 360


class Question(QMessageBox):
    """Says something and offers what can be done: without the room that Qt leaves for an icon."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Set the parts, which Qt makes anew with each change of the words."""
        grid = self.layout()
        if isinstance(grid, QGridLayout):
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
        super().showEvent(event)


class Line(QInputDialog):
    """Asks for one line of words, or for one of several."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Set the parts, which Qt makes only now."""
        column = self.layout()
        if column is not None:
            column.setContentsMargins(*AROUND)
            column.setSpacing(12)
        self.resize(wide(480), self.sizeHint().height())
        super().showEvent(event)
