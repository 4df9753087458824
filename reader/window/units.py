"""Words, sentences and paragraphs of an article's text, as spans of code points."""

import itertools
import re

from PySide6.QtCore import QTextBoundaryFinder

from reader.model.article import Article, Decisions
from reader.model.span import Span
from reader.window.offsets import units

# After these a full stop ends no sentence: initials, titles, and what stands before a name or a number.
_SHORT = re.compile(
    r"(?:^|[\s(“\"'])(?:\w|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Sen|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Rep|No|Nos|vs|cf|pp|Fig|Vol"
    r"|e\.g|i\.e|Hr|Fr|Nr|bzw|ca|z\.B|d\.h|u\.a|M|Mme|Mlle|(?:\w\.)+\w)\.[\s]*$"
)
_WORD, _SENTENCE = QTextBoundaryFinder.BoundaryType.Word, QTextBoundaryFinder.BoundaryType.Sentence


def paragraph(article: Article, offset: int) -> Span | None:
    """Return the span of the block at `offset`, None where none stands there."""
    spans = (block.span for block in article.blocks)
    return next((span for span in spans if len(span) and span.start <= offset <= span.end), None)


def sentence(article: Article, offset: int) -> Span | None:
    """Return the sentence at `offset` without the blanks after it; None where there is no text."""
    within = paragraph(article, offset)
    if within is None:
        return None
    text = within.of(article.text)
    edges = [0]
    for edge in _edges(text, _SENTENCE):
        if edge == len(text) or not _SHORT.search(text[edges[-1] : edge]):
            edges.append(edge)
    found = _between(edges, offset - within.start)
    return _bare(article.text, found.shift(within.start)) if found is not None else None


def word(article: Article, offset: int) -> Span | None:
    """Return the word at `offset`, or the one that ends there; None where neither is."""
    within = paragraph(article, offset)
    if within is None:
        return None
    at = offset - within.start
    found = words(within.of(article.text))
    here = next((one for one in found if one.start <= at < one.end), None)
    here = here or next((one for one in found if one.end == at), None)
    return here.shift(within.start) if here is not None else None


def words(text: str) -> list[Span]:
    """Return the words of a text: what has a letter or a digit between two boundaries of Unicode's."""
    edges = [0, *_edges(text, _WORD)]
    pairs = itertools.pairwise(edges)
    return [Span(start, end) for start, end in pairs if any(letter.isalnum() for letter in text[start:end])]


def _edges(text: str, kind: QTextBoundaryFinder.BoundaryType) -> list[int]:
    """Return the boundaries after the start, in code points."""
    finder = QTextBoundaryFinder(kind, text)
    found = []
    while (at := finder.toNextBoundary()) >= 0:
        found.append(at)
    if units(text) == len(text):
        return found
    points = {0: 0}
    passed = 0
    for index, letter in enumerate(text, 1):
        passed += 2 if ord(letter) > 0xFFFF else 1
        points[passed] = index
    return [points[at] for at in found if at in points]


def _between(edges: list[int], at: int) -> Span | None:
    pairs = [Span(start, end) for start, end in itertools.pairwise(edges)]
    here = next((one for one in pairs if one.start <= at < one.end), None)
    return here or (pairs[-1] if pairs else None)


def _bare(text: str, span: Span) -> Span | None:
    bare = span.bare(text)
    return bare if len(bare) else None


def word_edges(article: Article, decisions: Decisions, offset: int, *, ends: bool) -> list[int]:
    """Return where words begin, or end, in the shown block at `offset` and its two neighbours."""
    shown = [block.span for at, block in enumerate(article.blocks) if len(block.span) and decisions.shows(at, block)]
    here = max((at for at, span in enumerate(shown) if span.start <= offset), default=0)
    found: set[int] = set()
    for span in shown[max(0, here - 1) : here + 2]:
        # What stands before the first word or after the last one belongs to the block too.
        found.add(span.end if ends else span.start)
        found.update(span.start + (one.end if ends else one.start) for one in words(span.of(article.text)))
    return sorted(found)
