"""Code points of the article's text to positions of the document, and back.

Qt counts UTF-16 units, and a document holds more than the text: line separators, table cells, list marks, reasons.
Only here are the two told apart.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.model.span import Span


def units(text: str) -> int:
    """Return the length of `text` in Qt's UTF-16 units."""
    return len(text) if text.isascii() else len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text that was set in one go: its span, and its first and last position in the document."""

    start: int
    end: int
    position: int
    last: int


class OffsetMap:
    """Maps both ways; pieces are added in the order of text and document."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[_Piece] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._positions: list[int] = []

    def add(self, span: Span, position: int) -> None:
        """Say that the text at `span` was set from `position` on."""
        piece = _Piece(span.start, span.end, position, position + units(span.of(self._text)))
        self._pieces.append(piece)
        self._starts.append(piece.start)
        self._ends.append(piece.end)
        self._positions.append(piece.position)

    def position(self, offset: int) -> int | None:
        """Return the document position of `offset`, the next shown one where it is hidden, None after the last."""
        at = bisect_left(self._ends, offset)
        return self._within(self._pieces[at], offset) if at < len(self._pieces) else None

    def range(self, span: Span) -> list[tuple[int, int]]:
        """Return the document ranges of a span's shown parts."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return [(self._within(piece, span.start), self._within(piece, span.end)) for piece in self._pieces[first:last]]

    def span(self, first: int, last: int) -> Span | None:
        """Return the span between two document positions, None where no article text lies between."""
        low = max(0, bisect_right(self._positions, first) - 1)
        found = [
            piece
            for piece in self._pieces[low : bisect_left(self._positions, last)]
            if piece.position < last and first < piece.last
        ]
        if not found:
            return None
        return Span(self._offset(found[0], max(first, found[0].position)), self._offset(found[-1], last))

    def offset(self, position: int) -> int:
        """Return the code point at or before a document position."""
        at = bisect_right(self._positions, position) - 1
        return self._offset(self._pieces[at], position) if at >= 0 else 0

    def parts(self) -> list[Span]:
        """Return the shown parts of the text; what stands between two neighbours is not shown."""
        found: list[Span] = []
        for piece in self._pieces:
            if found and not self._text[found[-1].end : piece.start].strip():
                found[-1] = Span(found[-1].start, piece.end)
            else:
                found.append(Span(piece.start, piece.end))
        return found

    def _within(self, piece: _Piece, offset: int) -> int:
        inside = max(piece.start, min(offset, piece.end))
        return piece.position + units(self._text[piece.start : inside])

    def _offset(self, piece: _Piece, position: int) -> int:
        left = min(position, piece.last) - piece.position
        if piece.last - piece.position == piece.end - piece.start:
            return piece.start + left
        for offset in range(piece.start, piece.end):
            if left <= 0:
                return offset
            left -= 2 if ord(self._text[offset]) > 0xFFFF else 1
        return piece.end
