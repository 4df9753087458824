"""Reading by the page: each one begins with the last two lines of the one before."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation

from reader.window.features import Feature, Handlers, Parts
from reader.window.views.geometry import whole_lines

_LINES = 2
_AIR = 4  # pixels between the first line and the edge
_MS = 180


class Paging(Feature):
    """Scrolls by pages, softly where the person likes motion."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._preferences = parts.window, parts.preferences
        self._reading = parts.window.page.reading
        self._still = False
        self._glide = QPropertyAnimation(self._reading.verticalScrollBar(), b"value", parts.window)
        self._glide.setDuration(_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "page-down": lambda: self.turn(down=True),
            "page-up": lambda: self.turn(down=False),
            "reduce-motion": self._choose,
        }

    def restore(self) -> None:
        """Move as the person likes it."""
        self._still = self._preferences.flag("reduce-motion", False)
        self._window.actions_by_id["reduce-motion"].setChecked(self._still)

    def _choose(self, still: bool) -> None:
        self._still = still
        self._preferences.set_flag("reduce-motion", still)

    def turn(self, *, down: bool) -> None:
        """Go to the next page, or to the one before."""
        bar = self._reading.verticalScrollBar()
        if self._glide.state() is QAbstractAnimation.State.Running:
            # Another key while it glides counts from where it would have come to rest.
            self._glide.stop()
            bar.setValue(self._glide.endValue())
        wanted = max(bar.minimum(), min(bar.maximum(), bar.value() + (self._down() if down else -self._up())))
        if self._still or not self._reading.isVisible():
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
