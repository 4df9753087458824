"""The bar at the top while only the page is shown: away, until the mouse comes to the window's upper edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from reader.window.views.toolbar import Toolbar

_HIGH = 6
_LOOK_EVERY_MS = 300


class TopEdge(QWidget):
    """A strip along the upper edge; the bar comes over the page where the mouse or a finger is on it."""

    def __init__(self, toolbar: Toolbar, whole: QWidget) -> None:
        super().__init__(whole)
        self._toolbar, self._whole = toolbar, whole
        self._soon = QTimer(self, interval=_LOOK_EVERY_MS)
        self._soon.timeout.connect(self._look)
        self._whole.installEventFilter(self)
        self.hide()

    @property
    def waits(self) -> bool:
        """Say whether the bar is away until the mouse comes for it."""
        return not self.isHidden()

    def take_away(self, away: bool) -> None:
        """Take the bar out of its row, or put it back."""
        if away == self.waits:
            return
        self.setVisible(away)
        self._soon.stop()
        rows = self._whole.layout()
        if isinstance(rows, QBoxLayout):
            if away:
                rows.removeWidget(self._toolbar)
                self._place()
            else:
                rows.insertWidget(0, self._toolbar)
        self._toolbar.leave.setVisible(away)
        self._toolbar.setVisible(not away)

    def show_bar(self) -> None:
        """Show the bar over the page, as long as the mouse, the keyboard or a menu of it is there."""
        self._toolbar.show()
        self._place()
        self._soon.start()

    def _place(self) -> None:
        self.setGeometry(0, 0, self._whole.width(), _HIGH)
        self.raise_()
        self._toolbar.setGeometry(0, 0, self._whole.width(), self._toolbar.sizeHint().height())
        self._toolbar.raise_()

    def _look(self) -> None:
        widget = QApplication.focusWidget()
        focused = widget is not None and self._toolbar.isAncestorOf(widget)
        open_over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if not (self._toolbar.underMouse() or self.underMouse() or focused or open_over):
            self._soon.stop()
            self._toolbar.hide()

    def event(self, event: QEvent) -> bool:
        """The mouse has come, or a finger has tapped."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.MouseButtonPress):
            self.show_bar()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay along the whole edge."""
        if event.type() == QEvent.Type.Resize and self.waits:
            self._place()
        return super().eventFilter(watched, event)
