"""Library, page and panel side by side; where there is little room, library and panel lie over the page."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.window.sizing import wide

LIBRARY_FITS, PANEL_FITS = 1000, 820
NARROWEST, WIDEST = 200, 480
PAGE_NEEDS = 480


class _Handle(QWidget):
    """The line between two columns; dragging it moves them."""

    moved = Signal(int)
    released = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._from: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold."""
        self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag."""
        if self._from is not None:
            now = event.globalPosition().toPoint()
            self.moved.emit(now.x() - self._from.x())
            self._from = now

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._from = None
        self.released.emit()


class Columns(QWidget):
    """Places three widgets; knows which side columns are wanted and which fit."""

    changed = Signal()

    def __init__(self, library: QWidget, page: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._page, self._panel = library, page, panel
        for part in (page, library, panel):
            part.setParent(self)
        self._left, self._right = _Handle(self), _Handle(self)
        self.widths = [256, 328]
        # What is wanted where it fits, and what is opened over the page where it does not.
        self.wanted = {"library": True, "panel": True}
        self._over = {"library": False, "panel": False}
        self._left.moved.connect(lambda by: self._drag(0, by))
        self._right.moved.connect(lambda by: self._drag(1, -by))
        self._left.released.connect(self.changed)
        self._right.released.connect(self.changed)

    def fits(self, name: str) -> bool:
        """Say whether a column has room beside the page."""
        return self.width() >= wide(LIBRARY_FITS if name == "library" else PANEL_FITS)

    def shows(self, name: str) -> bool:
        """Say whether a column is shown, beside the page or over it."""
        return self.wanted[name] if self.fits(name) else self._over[name]

    def show_column(self, name: str, show: bool) -> None:
        """Show or hide a column; over the page, one at a time."""
        if self.fits(name):
            self.wanted[name] = show
        else:
            self._over = {"library": False, "panel": False, name: show}
        self.place()
        self.changed.emit()

    def close_overlays(self) -> None:
        """Give the page its room back."""
        if any(self._over.values()):
            self._over = {"library": False, "panel": False}
            self.place()
            self.changed.emit()

    def _drag(self, side: int, by: int) -> None:
        self.widths[side] = max(NARROWEST, min(WIDEST, self.widths[side] + round(100 * by / wide(100))))
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the columns; what lay over the page closes where it fits beside it.

        A column in which the person writes does not close where it fits no longer: it comes to lie over the page.
        """
        super().resizeEvent(event)
        inside = self._with_focus()
        over = {name: name == inside for name in self._over} if inside else self._over
        self._over = {name: lies and not self.fits(name) for name, lies in over.items()}
        self.place()
        self.changed.emit()

    def _with_focus(self) -> str:
        """Return the shown side column that has the keys, "" where none has."""
        focus = QApplication.focusWidget()
        for part, name in ((self._library, "library"), (self._panel, "panel")):
            if focus is not None and part.isVisible() and part.isAncestorOf(focus):
                return name
        return ""

    def place(self) -> None:
        """Give each column its room; the page never falls under what it needs."""
        width, height = self.width(), self.height()
        left, right = map(wide, self.widths)
        beside_left = left if self.shows("library") and self.fits("library") else 0
        beside_right = right if self.shows("panel") and self.fits("panel") else 0
        lacking = max(0, PAGE_NEEDS - (width - beside_left - beside_right))
        if lacking and beside_right:
            beside_right = max(NARROWEST, beside_right - lacking)
        self._page.setGeometry(beside_left, 0, max(0, width - beside_left - beside_right), height)
        self._library.setVisible(self.shows("library"))
        self._panel.setVisible(self.shows("panel"))
        self._library.setGeometry(0, 0, beside_left or min(left, width), height)
        across = beside_right or min(right, width)
        self._panel.setGeometry(width - across, 0, across, height)
        for part, name in ((self._library, "library"), (self._panel, "panel")):
            if not self.fits(name):
                part.raise_()
        self._left.setVisible(bool(beside_left))
        self._right.setVisible(bool(beside_right))
        self._left.setGeometry(beside_left - 3, 0, 6, height)
        self._right.setGeometry(width - beside_right - 3, 0, 6, height)
        self._left.raise_()
        self._right.raise_()
