"""A list is kept whole: its short items say little alone. So are the terms and meanings of a list of definitions."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.cleaning.blocks import WITH_PICTURES, Candidate
from reader.model.article import BlockKind

# How sure the classifier must be of the list's text in all, and how much of it may be links.
_LIKELY, _LINKED = 0.4, 0.3


def keep_lists(candidates: Sequence[Candidate], shares: Sequence[float], kept: list[bool]) -> None:
    """Keep the whole of a list that is likely in all, beside what is kept."""
    texts = [at for at, each in enumerate(candidates) if each.text and each.block.kind not in WITH_PICTURES]
    every = [candidates[at] for at in texts]
    for first, end in (*_definitions(every), *_lists(every)):
        items = texts[first:end]
        near = texts[max(0, first - 1) : first] + texts[end : end + 1]
        size = sum(len(candidates[at].text) for at in items)
        likely = sum(shares[at] * len(candidates[at].text) for at in items)
        linked = sum(candidates[at].link_share * len(candidates[at].text) for at in items)
        if likely >= _LIKELY * size and linked <= _LINKED * size and any(kept[at] for at in near):
            for at in items:
                kept[at] = True


def _lists(texts: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield where each list begins and ends, with the lists in it."""
    at = 0
    while at < len(texts):
        first, around = at, None
        if texts[at].block.kind is BlockKind.LIST_ITEM:
            around = texts[at].place.list_around()
        at += 1
        if around is not None:
            while at < len(texts) and around in texts[at].place.chain():
                at += 1
            yield first, at


def _definitions(texts: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield where definitions begin and end; lists that follow one another are one: manuals write one for each name."""
    first = 0
    for around, run in groupby(texts, key=_around_definitions):
        end = first + sum(1 for _ in run)
        if around is not None:
            yield first, end
        first = end


def _around_definitions(candidate: Candidate) -> int | None:
    """Return which element holds the outermost list of definitions around a text, None where none is around it."""
    if "dl" not in candidate.place.tags:
        return None
    outermost = [place for place in candidate.place.chain() if place.tag == "dl"][-1]
    return id(outermost.parent)
