"""Texts compared without what typesetting changes: white space, quotes, dashes."""

import re
from dataclasses import dataclass

from reader.model.span import Span

_SAME = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets[i]` is where its code point i stands in the original."""

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """Map a non-empty folded range back."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> str:
    """Return `text` with one space for white space and plain quotes and dashes."""
    return _SPACE.sub(" ", text.translate(_SAME)).strip()


def fold_with_offsets(text: str) -> Folded:
    """Fold `text` and remember where each code point came from."""
    plain = text.translate(_SAME)
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for space in _SPACE.finditer(plain):
        parts += plain[at : space.start()], " "
        offsets += range(at, space.start() + 1)
        at = space.end()
    parts.append(plain[at:])
    offsets += range(at, len(plain))
    return Folded("".join(parts), tuple(offsets))
