"""Where words stand that stand in one place alone: for quotations that come without a context."""

from collections.abc import Sequence

from reader.anchoring.folding import fold, fold_with_offsets
from reader.anchoring.resolve import TELLING
from reader.model.span import Span


def only_places(text: str, quotes: Sequence[str]) -> tuple[Span | None, ...]:
    """Return for each quote its place (folded alike), or None where it has none, several, or says too little."""
    folded = fold_with_offsets(text)
    found: list[Span | None] = []
    for quote in map(fold, quotes):
        at = folded.text.find(quote) if len(quote) >= TELLING else -1
        alone = at >= 0 and folded.text.find(quote, at + 1) < 0
        found.append(folded.original(at, at + len(quote)) if alone else None)
    return tuple(found)
