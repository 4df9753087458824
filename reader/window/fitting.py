"""Dialogs that fit: none is larger than the window it stands over, where it can be made smaller."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QMargins, QObject, Qt
from PySide6.QtWidgets import QDialog

from reader.window.features import Feature, Parts

_ROOM = 24


class Fitting(Feature, QObject):
    """Watches for the window's dialogs, and gives each its size when it is shown."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window = parts.window
        parts.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take up a new dialog; fit one that is shown, also when the window becomes smaller."""
        if isinstance(event, QChildEvent) and event.polished() and isinstance(event.child(), QDialog):
            event.child().installEventFilter(self)
        elif event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            self._fit(watched)
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            for dialog in self._window.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if dialog.isVisible():
                    self._fit(dialog)
        return super().eventFilter(watched, event)

    def _fit(self, dialog: QDialog) -> None:
        if dialog.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
            return
        over = self._window.frameGeometry()
        fits = dialog.size().boundedTo(over.size().shrunkBy(QMargins(_ROOM, _ROOM, _ROOM, _ROOM)))
        if fits != dialog.size():
            dialog.resize(fits)
        place = dialog.frameGeometry()
        place.moveCenter(over.center())
        dialog.move(place.topLeft())
