"""Back and forward between places, as a browser has them."""

from dataclasses import dataclass

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """An article and the first code point of its text that was in view."""

    article_id: str
    position: int


class History:
    """Where the person was before each jump, and after each step back."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that a jump leaves; what lay ahead is forgotten."""
        if not self._back or self._back[-1] != place:
            self._back = [*self._back, place][-_LONGEST:]
        self._forward.clear()

    def back(self, now: Place) -> Place | None:
        """Return the place before this one, None at the beginning."""
        return self._step(self._back, self._forward, now)

    def forward(self, now: Place) -> Place | None:
        """Return the place that was left by going back, None at the end."""
        return self._step(self._forward, self._back, now)

    @staticmethod
    def _step(taken: list[Place], given: list[Place], now: Place) -> Place | None:
        while taken:
            place = taken.pop()
            if place != now:
                given.append(now)
                return place
        return None
