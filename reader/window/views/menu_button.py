"""A button that opens a menu."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class MenuButton(QToolButton):
    """Opens its menu at once, and looks unused again when that is closed."""

    def __init__(self, menu: QMenu, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._let_go))

    def _let_go(self) -> None:
        # Qt does not tell the button that the mouse has left it while the menu was open.
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()
