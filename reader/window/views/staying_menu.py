"""A menu that stays open while its ticks are set."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StayingMenu(QMenu):
    """What is ticked here says how the next thing is done, so ticking does not close the menu."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick what is under the mouse, or do it and close."""
        if not self._ticked_at(event):
            super().mouseReleaseEvent(event)

    def _ticked_at(self, event: QMouseEvent) -> bool:
        action = self.actionAt(event.position().toPoint())
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.toggle()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick what is chosen, or do it and close."""
        action = self.activeAction()
        if event.key() in _CHOOSE and action is not None and action.isCheckable():
            action.toggle()
        else:
            super().keyPressEvent(event)
