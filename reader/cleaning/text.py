"""A plain-text dump becomes an article: structure and position first, words second."""

import re
from collections.abc import Sequence

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.cleaning.decode import decode
from reader.cleaning.dump_choice import choose
from reader.cleaning.dump_cues import dated
from reader.cleaning.dump_head import Head, find_head
from reader.cleaning.dump_parts import END, ITEM, Part, split
from reader.errors import ReaderError
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.page import Page
from reader.model.span import Span

CLEANER = "text-3"
_NOWHERE = Span(0, 0)
_CODE = re.compile(r"[{}\[\]=;]|\w\(")
_HEADING = 80  # a longer line that no full stop ends is still a paragraph


def clean_text(page: Page) -> Article:
    """Return the article of a plain-text page; raises ReaderError where it holds no text."""
    parts = split(decode(page))
    if not any(character.isalnum() for part in parts for character in part.text):
        raise ReaderError("This page holds no text.")
    texts = [part.text for part in parts]
    choice = choose(parts)
    head = find_head(texts, choice)
    builder = ArticleBuilder()
    for at in range(len(texts)):
        kind = head.kinds.get(at)
        reason = "" if kind is not None else choice.reasons[at]
        block, shown = _block(parts, at, kind, reason, choice.reasons)
        builder.add(block, [Stretch(shown)])
    return builder.article(_metadata(head), CLEANER)


def _metadata(head: Head) -> Metadata:
    authors = (head.byline,) if head.byline else ()
    return Metadata(title=head.title, byline=head.byline, authors=authors, published=head.published)


def _block(
    parts: Sequence[Part], at: int, kind: BlockKind | None, reason: str, reasons: Sequence[str]
) -> tuple[Block, str]:
    text = parts[at].text
    if reason or kind is not None:
        return Block(kind or BlockKind.PARAGRAPH, _NOWHERE, left_out=reason), text
    if item := ITEM.match(text):
        number = int(item.group(1)) if item.group(1) else None
        return Block(BlockKind.LIST_ITEM, _NOWHERE, number=number), text[item.end() :]
    if _heads(parts, at, reasons):
        return Block(BlockKind.HEADING, _NOWHERE, level=2), text
    return Block(BlockKind.PARAGRAPH, _NOWHERE), text


def _heads(parts: Sequence[Part], at: int, reasons: Sequence[str]) -> bool:
    """Say whether a short line stands above a longer kept part, as a heading does, and is none of several lines."""
    text = parts[at].text
    if not _labels(text) or text[:1] in '“"«„':
        return False
    following = next((parts[other].text for other in range(at + 1, len(parts)) if not reasons[other]), "")
    among = at > 0 and not parts[at].gap and not reasons[at - 1] and _labels(parts[at - 1].text)
    return len(following) > len(text) and not among


def _labels(text: str) -> bool:
    """Say whether a text is a short line that is no sentence, no code and no date."""
    label = len(text) < _HEADING and (not END.search(text) or text.endswith("?")) and not text.endswith((",", ";"))
    return label and not _CODE.search(text) and not dated(text)
