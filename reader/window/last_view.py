"""The last view: a picture of the window as it was left, shown at once while the program loads behind it.

It lies beside the library, holds nothing that the library does not hold, and is used once: it is removed when it
is shown, so a program that was killed never greets with an old page.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from reader.window.main_window import MainWindow
    from reader.window.state import Preferences

_STAMP = "last-view"
_AT_MOST_MS = 4000
_SETTLED_MS = 250


def _path(preferences: Preferences) -> Path:
    return preferences.library.with_suffix(".view.png")


def _stamp(window: QWidget) -> str:
    """Return what may change the look of a view while the program is not running."""
    scheme = QGuiApplication.styleHints().colorScheme().name
    return f"{scheme} {window.devicePixelRatioF()} {window.logicalDpiX()}"


def _removed(path: Path) -> bool:
    """Remove a view; say whether none is there any more, as none may be in a folder that is read-only."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return not path.exists()


def keep_view(window: MainWindow, preferences: Preferences) -> None:
    """Keep a picture of a window that shows an article."""
    path = _path(preferences)
    if not _removed(path) or window.controller.showing is None or not window.isVisible():
        return
    picture = window.grab().toImage()
    picture.setText(_STAMP, _stamp(window))
    picture.save(str(path), quality=80)


class LastView(QWidget):
    """Covers a window with its last view until the article is shown again."""

    def __init__(self, window: MainWindow, picture: QImage) -> None:
        super().__init__(window)
        self._picture = picture
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    @classmethod
    def show_over(cls, window: MainWindow, preferences: Preferences) -> LastView | None:
        """Show the last view over a window; None where there is none that looks as the window would."""
        path = _path(preferences)
        picture = QImage(str(path))
        # What could not be removed would greet again, with an old page.
        if not _removed(path) or picture.isNull() or picture.text(_STAMP) != _stamp(window):
            return None
        picture.setDevicePixelRatio(window.devicePixelRatioF())
        view = cls(window, picture)
        view.show()
        return view

    def await_article(self, window: MainWindow) -> None:
        """Leave when the article is shown, or where there is something to say in its place."""
        window.article_shown.connect(self._settle)
        window.controller.closed.connect(self.hide)
        window.controller.message.connect(self.hide)
        QTimer.singleShot(_AT_MOST_MS, self, self.deleteLater)
        self.raise_()

    def _settle(self) -> None:
        """Leave once what lies below is painted. A method: later articles find it disconnected with its object."""
        QTimer.singleShot(_SETTLED_MS, self, self.deleteLater)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as the window: a maximised one gets its size when it is shown."""
        if event.type() == QEvent.Type.Resize and isinstance(window, QWidget):
            self.setGeometry(window.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture where it is the window's size."""
        if self._picture.deviceIndependentSize().toSize() == self.size():
            painter = QPainter(self)
            painter.drawImage(0, 0, self._picture)
            painter.end()
