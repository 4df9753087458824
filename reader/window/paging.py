"""Reading by the page: each one begins with the last two lines of the one before."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation

from reader.window.features import Feature, Handlers, Parts
from reader.window.motion import Motion
from reader.window.views.geometry import whole_lines

_LINES = 2
_AIR = 4  # pixels between the first line and the edge
_MS = 180


class Paging(Feature):
    """Scrolls by pages, softly where the person likes motion."""

    def __init__(self, parts: Parts) -> None:
        self._window = parts.window
        self._reading = parts.window.page.reading
        self.motion = Motion(parts.preferences, parts.window)
        self._glide = QPropertyAnimation(self._reading.verticalScrollBar(), b"value", parts.window)
        self._glide.setDuration(_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "page-down": lambda: self.turn(down=True),
            "page-up": lambda: self.turn(down=False),
            "reduce-motion": self.motion.choose,
        }

    def restore(self) -> None:
        """Move as the person likes it."""
        self._window.actions_by_id["reduce-motion"].setChecked(self.motion.chosen)

    def turn(self, *, down: bool) -> None:
        """Go to the next page, or to the one before."""
        bar = self._reading.verticalScrollBar()
        if self._glide.state() is QAbstractAnimation.State.Running:
            # Another key while it glides counts from where it would have come to rest.
            self._glide.stop()
            bar.setValue(self._glide.endValue())
        wanted = max(bar.minimum(), min(bar.maximum(), bar.value() + (self._down() if down else -self._up())))
        if self.motion.reduced or not self._reading.isVisible():
            bar.setValue(wanted)
            return
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(wanted)
        self._glide.start()

    def _down(self) -> int:
        """Return how far it is until the last two whole lines are the first ones."""
        high, lines = self._reading.viewport().height(), whole_lines(self._reading)
        top = lines[-_LINES][0] if len(lines) >= _LINES else 0
        # A tall picture has no lines to keep.
        return round(top) - _AIR if top > high // 2 else high - self._plain()

    def _up(self) -> int:
        """Return how far it is until the first two whole lines are the last ones."""
        high, lines = self._reading.viewport().height(), whole_lines(self._reading)
        bottom = lines[_LINES - 1][1] if len(lines) >= _LINES else high
        return high - round(bottom) - _AIR if bottom < high // 2 else high - self._plain()

    def _plain(self) -> int:
        return _LINES * round(self._reading.text_size() * 1.6)
