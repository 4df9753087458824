"""The one way to make an Article: texts go in, spans come out."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.span import Span

SEPARATOR = "\n\n"
_DROPPED = dict.fromkeys(map(ord, "\u00ad\ufeff\u200b\x00"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A styled run of a block under construction, or a plain one (no style)."""

    text: str
    styles: tuple[tuple[Style, str], ...] = ()


def canonical(text: str) -> str:
    """Return `text` in NFC without soft hyphens, zero-width spaces, byte-order marks and NULs."""
    if text.isascii():
        return text.replace("\x00", "")
    return unicodedata.normalize("NFC", text.translate(_DROPPED))


class ArticleBuilder:
    """Collects blocks in page order and joins them into an Article."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._at = 0

    def add(self, block: Block, stretches: Iterable[Stretch] = ()) -> None:
        """Append `block` with the text of `stretches`; its span and inlines are filled in here.

        A block without text is dropped, unless it is a figure. Stretches are expected to be
        white-space normalised already; each is brought to canonical form.
        """
        parts = [Stretch(canonical(stretch.text), stretch.styles) for stretch in stretches]
        text = "".join(part.text for part in parts)
        if not text:
            if block.kind is BlockKind.FIGURE:
                self._blocks.append(replace(block, span=Span(self._at, self._at), inlines=()))
            return
        start = self._at + (len(SEPARATOR) if self._texts else 0)
        inlines: list[Inline] = []
        at = start
        for part in parts:
            span = Span(at, at + len(part.text))
            inlines.extend(Inline(span, style, target) for style, target in part.styles if len(span))
            at = span.end
        self._texts.append(text)
        self._blocks.append(replace(block, span=Span(start, at), inlines=tuple(inlines)))
        self._at = at

    def article(self, metadata: Metadata, cleaner: str) -> Article:
        """Return what was collected, as an Article."""
        return Article(SEPARATOR.join(self._texts), tuple(self._blocks), metadata, cleaner)
