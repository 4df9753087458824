"""The one way to make an Article: texts go in, spans come out."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.span import Span

SEPARATOR = "\n\n"
# Where a link leads that cannot be followed, since its page's own address is not known: it counts as a link while the
# page is cleaned, and is plain text in the article.
ASTRAY = "astray:"
_DROPPED = "\u00ad\ufeff\u200b\x00"


class Stretch(NamedTuple):
    """A styled run of a block under construction, or a plain one (no style)."""

    text: str
    styles: tuple[tuple[Style, str], ...] = ()


def canonical(text: str) -> str:
    """Return `text` in NFC without soft hyphens, zero-width spaces, byte-order marks and NULs."""
    if text.isascii():
        return text.replace("\x00", "")
    for letter in _DROPPED:
        text = text.replace(letter, "")
    return unicodedata.normalize("NFC", text)


def _placed(block: Block, span: Span, inlines: tuple[Inline, ...], left_out: str) -> Block:
    """Return the block at its place; several times quicker than `replace`, and pages have hundreds."""
    return Block(
        block.kind, span, block.level, block.number, inlines, block.language, block.image, block.alt,
        block.header_rows, left_out or block.left_out, block.quoted,
    )  # fmt: skip


class ArticleBuilder:
    """Collects blocks in page order and joins them into an Article."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._at = 0

    def add(self, block: Block, stretches: Iterable[Stretch] = (), left_out: str = "") -> None:
        """Append `block` with the text of `stretches`; its span and inlines are filled in here.

        `left_out` is the reason why the block is left out, where the block itself names none.

        A block without text is dropped, unless it is a figure. Stretches are expected to be
        white-space normalised already; each is brought to canonical form.
        """
        parts = [(canonical(text), styles) for text, styles in stretches]
        text = "".join([part for part, _ in parts])
        if not text:
            if block.kind is BlockKind.FIGURE:
                self._blocks.append(_placed(block, Span(self._at, self._at), (), left_out))
            return
        start = self._at + (len(SEPARATOR) if self._texts else 0)
        inlines: list[Inline] = []
        at = start
        for part, styles in parts:
            end = at + len(part)
            if styles and part:
                inlines.extend([Inline(Span(at, end), style, to) for style, to in styles if to != ASTRAY])
            at = end
        self._texts.append(text)
        self._blocks.append(_placed(block, Span(start, at), tuple(inlines), left_out))
        self._at = at

    def article(self, metadata: Metadata, cleaner: str) -> Article:
        """Return what was collected, as an Article."""
        return Article(SEPARATOR.join(self._texts), tuple(self._blocks), metadata, cleaner)
