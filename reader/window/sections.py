"""The sections of an article: its headings, in the order of the text."""

from bisect import bisect_right
from dataclasses import dataclass

from reader.model.article import Article, BlockKind, Decisions
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; `depth` counts from 0, the highest level that the article uses."""

    title: str
    depth: int
    span: Span


def sections(article: Article, decisions: Decisions) -> tuple[Section, ...]:
    """Return the shown headings; the article's own title is none of them."""
    found = [
        block
        for index, block in enumerate(article.blocks)
        if block.kind is BlockKind.HEADING and len(block.span) and decisions.shows(index, block)
    ]
    levels = sorted({block.level for block in found})
    return tuple(
        Section(" ".join(block.span.of(article.text).split()), levels.index(block.level), block.span) for block in found
    )


def current(found: tuple[Section, ...], place: int) -> int:
    """Return which section a code point is in, -1 before the first one."""
    return bisect_right([section.span.start for section in found], place) - 1
