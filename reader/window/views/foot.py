"""The quiet line at the foot of the page: the section, how far the person is, and how long it still takes."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.window.sizing import px
from reader.window.theme import Theme
from reader.window.views.drawing import font

HEIGHT = 24
_ASIDE = 24  # from the page's edges
_GAP = 32  # between the two ends of the line


def written(part: float, minutes: int) -> str:
    """Return how far somebody is and what is left, in words."""
    if part >= 1:
        return "100% · the end"
    left = ceil(minutes * (1 - part))
    # The end is not reached before it is.
    return f"{min(99, round(part * 100))}% · {left} minute{'s' * (left != 1)} left"


class Foot(QWidget):
    """Says it in small letters at the sides of the page; it is no button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setFixedHeight(px(HEIGHT))
        self._section, self._progress, self.mode = "", "", ""
        self._colour, self._page = QColor(), QColor()

    def say(self, section: str, progress: str) -> None:
        """Say where the person is."""
        if (section, progress) != (self._section, self._progress):
            self._section, self._progress = section, progress
            self._tell()

    def set_mode(self, mode: str) -> None:
        """Name the mode that keys are in, before all else; "" for none."""
        self.mode = mode
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName("Reading progress")
        self.setAccessibleDescription(" · ".join(filter(None, (self.mode, self._section, self._progress))))
        self.update()

    @property
    def words(self) -> tuple[str, str]:
        """Return what is said at the left and at the right."""
        return self._section, self._progress

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's quiet colour."""
        self._colour, self._page = QColor(theme.secondary), QColor(theme.page)
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw both ends of the line; a long heading is cut."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._page)
        small = font(11)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(self._colour)
        whole = QRect(_ASIDE, 0, self.width() - 2 * _ASIDE, self.height() - 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(whole, middle | Qt.AlignmentFlag.AlignRight, self._progress)
        room = whole.width() - metrics.horizontalAdvance(self._progress) - _GAP
        if room > 60:
            line = " · ".join(filter(None, (self.mode, self._section)))
            section = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            painter.drawText(whole, middle | Qt.AlignmentFlag.AlignLeft, section)
        painter.end()
