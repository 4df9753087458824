"""Which candidate blocks are the article, and why the others are not.

The container is chosen by weighing paragraphs up the tree, an idea of Readability (Arc90, 2009; Mozilla);
inside it, small rules leave single blocks out, each with a reason in words.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from lxml.html import HtmlElement

from reader.cleaning.blocks import Candidate
from reader.cleaning.reasons import reason_by_place, reason_by_words
from reader.model.article import BlockKind

_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CODE, BlockKind.TABLE, BlockKind.LIST_ITEM})
_LEVELS = 6
_SENTENCE = re.compile(r"[.!?…。][\"'”’»)]*(?:\s|$)")


def decide(candidates: Sequence[Candidate]) -> list[str]:
    """Return for each candidate why it is left out, or "" where it is kept."""
    places = {id(candidate.element): reason_by_place(candidate.element) for candidate in candidates}
    container = _container(candidates, places)
    reasons = [_reason(candidate, places[id(candidate.element)], container) for candidate in candidates]
    _drop_repeated(candidates, reasons)
    _drop_bare_headings(candidates, reasons)
    return reasons


def _weight(candidate: Candidate) -> float:
    text = candidate.text
    if candidate.block.kind not in _TEXT or len(text) < 25:
        return 0.0
    if candidate.block.kind is BlockKind.LIST_ITEM and not _SENTENCE.search(text):
        return 0.0
    return (1 + text.count(",") + min(len(text) / 100, 6)) * (1 - candidate.link_share) ** 2


def _container(candidates: Sequence[Candidate], places: dict[int, str]) -> HtmlElement | None:
    scores: defaultdict[HtmlElement, float] = defaultdict(float)
    inside: defaultdict[HtmlElement, float] = defaultdict(float)
    total = 0.0
    for candidate in candidates:
        weight = _weight(candidate)
        if not weight or places[id(candidate.element)]:
            continue
        total += weight
        for level, ancestor in enumerate(candidate.element.iterancestors()):
            inside[ancestor] += weight
            if level < _LEVELS:
                scores[ancestor] += weight / (1, 1.3, 2, 3, 4, 6)[level]
    if not scores:
        return None
    best = max(scores, key=lambda element: scores[element])
    # Articles in several parts: climb while the parent holds clearly more of the page's text.
    for ancestor in best.iterancestors():
        if inside[ancestor] > inside[best] * 1.25 and inside[best] < total * 0.85:
            best = ancestor
    return best


def _reason(candidate: Candidate, place: str, container: HtmlElement | None) -> str:
    if place:
        return place
    inside = container is None or container in candidate.element.iterancestors() or container is candidate.element
    if not inside:
        return "outside the article"
    return _reason_inside(candidate)


def _reason_inside(candidate: Candidate) -> str:
    text, kind = candidate.text, candidate.block.kind
    if kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.FIGURE):
        return ""
    if said := reason_by_words(text):
        return said
    if candidate.link_share > 0.8 and len(text) < 160 and not _SENTENCE.search(text):
        return "related links"
    return ""


def _drop_repeated(candidates: Sequence[Candidate], reasons: list[str]) -> None:
    seen: set[str] = set()
    for at, candidate in enumerate(candidates):
        text = candidate.text
        if reasons[at] or len(text) < 40:
            continue
        if text in seen:
            reasons[at] = "repeated text"
        seen.add(text)


def _drop_bare_headings(candidates: Sequence[Candidate], reasons: list[str]) -> None:
    """A heading over nothing that is kept goes with what it headed."""
    kept_below = False
    for at in range(len(candidates) - 1, -1, -1):
        if candidates[at].block.kind is not BlockKind.HEADING:
            kept_below = kept_below or not reasons[at]
            if reasons[at] == "related links":
                kept_below = False
        elif not reasons[at] and not kept_below:
            reasons[at] = "heading of what is left out"
