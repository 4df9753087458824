"""Ranges of the document that may overlap, found by place: painting asks for those in view, in every frame."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Ranges(Generic[T]):
    """Things with the document ranges that they cover."""

    def __init__(self, things: Iterable[tuple[T, list[tuple[int, int]]]] = ()) -> None:
        self._rows = sorted(
            ((first, last, order, thing) for order, (thing, ranges) in enumerate(things) for first, last in ranges),
            key=lambda row: row[:3],
        )
        self._firsts = [row[0] for row in self._rows]
        # The furthest end of all rows up to each: where it stays before the view, nothing earlier reaches into it.
        self._reach = list(accumulate((row[1] for row in self._rows), max))

    def between(self, first: int, last: int) -> Iterator[tuple[T, tuple[int, int]]]:
        """Yield what overlaps the positions from `first` to `last`, in the order it was given."""
        found = []
        for at in range(bisect_left(self._firsts, last) - 1, -1, -1):
            if self._reach[at] <= first:
                break
            start, end, order, thing = self._rows[at]
            if end > first:
                found.append((order, start, end, thing))
        found.sort(key=lambda row: row[:2])
        for _, start, end, thing in found:
            yield thing, (start, end)
