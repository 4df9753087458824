"""Which candidate blocks are the article, and why the others are not.

The classifier decides about text; a few rules that a person can read come after it: what is said twice, headings
over nothing, pictures and captions, which go with the text they stand in. Every block left out gets a reason.
"""

import re
from collections.abc import Sequence

from reader.cleaning.blocks import WITH_PICTURES, Candidate
from reader.cleaning.lists import keep_lists
from reader.cleaning.model import load
from reader.cleaning.places import Place, all_around, inner_first
from reader.cleaning.reasons import reason_by_place, reason_by_words
from reader.cleaning.rules import comment_places, overruled
from reader.model.article import BlockKind

_WORD = re.compile(r"\w+")
_REPEATED = 40
_LEAST = 250
_SLIDE = 100
_LEAST_SURE = 0.08
_CLUTTER = frozenset({"advertisement", "related links", "share buttons", "newsletter sign-up", "cookie notice"})
_LINKED, _SHORT = 0.9, 200
_LISTED = 0.6
_ASIDE = 0.7
_NEARLY, _LONG, _FEW_LINKS = 0.3, 150, 0.2
_REPEATED_ITEM = 100
_NEAR, _SAYS = 4, 30
_LEVELS = 8


def decide(candidates: Sequence[Candidate], body: str = "", title: str = "") -> list[str]:
    """Return for each candidate why it is left out, or "" where it is kept.

    `body` and `title` are what the page states of itself.
    """
    model = load()
    texts = [each for each in candidates if each.text]
    shares = iter(model.shares(texts, body, title))
    return settle(candidates, [next(shares) if each.text else 0.0 for each in candidates], model.threshold, title)


def settle(candidates: Sequence[Candidate], shares: Sequence[float], threshold: float, title: str) -> list[str]:
    """Return the reasons that follow from how sure the classifier is of each candidate."""
    enough = _threshold(candidates, shares, threshold)
    kept = [
        bool(each.text) and share >= _enough(each, enough) and each.block.kind not in WITH_PICTURES
        for each, share in zip(candidates, shares, strict=True)
    ]
    _keep_siblings(candidates, shares, kept)
    keep_lists(candidates, shares, kept)
    for at in _slides(candidates, shares, threshold):
        kept[at], candidates[at].block = True, candidates[at].with_kind(BlockKind.PARAGRAPH)
    reasons = [""] * len(candidates)
    overrule(candidates, kept, reasons, title)
    _keep_headings(candidates, kept, reasons)
    _drop_repeated(candidates, kept, reasons)
    _drop_bare_headings(candidates, kept, reasons)
    _keep_pictures(candidates, kept, reasons)
    first = next((at for at, keep in enumerate(kept) if keep), 0)
    for at, candidate in enumerate(candidates):
        if not kept[at] and not reasons[at]:
            reasons[at] = _why(candidate, before=at < first)
    return reasons


def _enough(candidate: Candidate, usual: float) -> float:
    """Return how sure is sure enough there: what the page itself puts aside must be surer."""
    return max(usual, _ASIDE) if "aside" in candidate.place.tags else usual


def _keep_siblings(candidates: Sequence[Candidate], shares: Sequence[float], kept: list[bool]) -> None:
    """Keep a long paragraph that is nearly sure and stands beside one that is kept, in the same element."""
    texts = [at for at, each in enumerate(candidates) if each.text and each.block.kind not in WITH_PICTURES]
    for before, at, after in zip([-1, *texts], texts, [*texts[1:], -1], strict=False):
        candidate = candidates[at]
        if kept[at] or shares[at] < _NEARLY or len(candidate.text) < _LONG or candidate.link_share > _FEW_LINKS:
            continue
        if candidate.block.kind is BlockKind.PARAGRAPH:
            near = (candidates[each] for each in (before, after) if each >= 0 and kept[each])
            kept[at] = any(each.place is candidate.place and len(each.text) >= _LONG for each in near)


def _threshold(texts: Sequence[Candidate], shares: Sequence[float], usual: float) -> float:
    """Return how sure is sure enough: on a page where hardly anything is, what comes nearest."""
    found = sum(len(each.text) for each, share in zip(texts, shares, strict=True) if share >= usual)
    if found >= _LEAST:
        return usual
    likely = [share for each, share in zip(texts, shares, strict=True) if len(each.text) >= _REPEATED]
    return min(usual, max(_LEAST_SURE, 0.7 * max(likely, default=usual)))


def _slides(texts: Sequence[Candidate], shares: Sequence[float], usual: float) -> list[int]:
    """Return the long captions of a page that hardly says anything else: in a slide show they are the text."""
    said = [
        len(each.text)
        for each, share in zip(texts, shares, strict=True)
        if share >= usual and each.block.kind not in WITH_PICTURES
    ]
    if sum(said) >= _LEAST:
        return []
    long = [at for at, each in enumerate(texts) if each.block.kind is BlockKind.CAPTION and len(each.text) >= _SLIDE]
    return long if sum(len(texts[at].text) for at in long) >= 2 * _LEAST else []


def overrule(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str], title: str) -> None:
    """Leave out what the rules name, readers' comments below an article, and the headline said again."""
    said = folded(title)
    first = next((at for at, keep in enumerate(kept) if keep and len(candidates[at].text) > 200), len(kept))
    for at, candidate in enumerate(candidates):
        if not kept[at]:
            continue
        if reason := overruled(candidate) or _placed(candidate):
            kept[at], reasons[at] = False, reason
        elif said and at < first and len(candidate.text) < 300 and _says(folded(candidate.text), said):
            kept[at], reasons[at] = False, "the headline again"
    comments = comment_places(candidates, kept)
    for at, candidate in enumerate(candidates):
        if kept[at] and id(candidate.place) in comments:
            kept[at], reasons[at] = False, "comments"
    _drop_hidden(candidates, kept, reasons)


def _drop_hidden(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str]) -> None:
    """What the page hides goes, unless it hides most of its text until a script runs."""
    hidden = [at for at, each in enumerate(candidates) if kept[at] and each.place.hidden]
    seen = sum(len(each.text) for at, each in enumerate(candidates) if kept[at] and not each.place.hidden)
    if sum(len(candidates[at].text) for at in hidden) * 2 < seen:
        for at in hidden:
            kept[at], reasons[at] = False, "hidden by the page"


def _placed(candidate: Candidate) -> str:
    """Return why a short link goes that stands where its element says that clutter stands."""
    if candidate.link_share < _LINKED or len(candidate.text) > _SHORT:
        return ""
    placed = reason_by_place(candidate.place)
    return placed if placed in _CLUTTER else ""


def folded(text: str) -> str:
    """Return the words of `text` in lower case, a space between."""
    return " ".join(_WORD.findall(text.lower()))


def _says(text: str, title: str) -> bool:
    return text == title or (len(text) > 20 and (text in title or title in text) and len(text) < 1.3 * len(title))


def _why(candidate: Candidate, *, before: bool) -> str:
    """Say in words what a left-out block most likely is: by what it says, where it stands, how it looks."""
    if said := reason_by_words(candidate.text):
        return said
    if placed := reason_by_place(candidate.place):
        return placed
    if candidate.place.hidden:
        return "hidden by the page"
    if candidate.link_share > _LISTED:
        return "related links" if not before else "site navigation"
    if before:
        return "above the article"
    return "not part of the article"


def _keep_headings(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str]) -> None:
    """A heading amid the article stays with the text right below it in the same element."""
    below, first = -1, kept.index(True) if any(kept) else len(kept)
    for at in range(len(candidates) - 1, -1, -1):
        candidate = candidates[at]
        if not candidate.text or candidate.block.kind in WITH_PICTURES:
            continue
        if candidate.block.kind is BlockKind.HEADING and not kept[at] and at > first and below >= 0 and kept[below]:
            spoken = reasons[at] or candidate.link_share >= _LINKED or reason_by_words(candidate.text)
            kept[at] = not spoken and _heads(at, below, candidates, kept)
        below = at


def _heads(at: int, below: int, candidates: Sequence[Candidate], kept: Sequence[bool]) -> bool:
    """Say whether a heading stands in one element with the text below it, amid kept text of the element around both."""
    around = candidates[at].place.parent
    if around is None or around not in candidates[below].place.chain()[:_NEAR]:
        return False
    said = (each for each in range(at - 1, -1, -1) if len(candidates[each].text) >= _SAYS)
    before = next((each for each in said if candidates[each].block.kind not in WITH_PICTURES), -1)
    return before >= 0 and kept[before] and around.parent in candidates[before].place.chain()


def _drop_repeated(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str]) -> None:
    seen: set[str] = set()
    for at, candidate in enumerate(candidates):
        text = candidate.text
        least = _REPEATED_ITEM if candidate.block.kind is BlockKind.LIST_ITEM else _REPEATED
        if kept[at] and len(text) >= least:
            if text in seen:
                kept[at], reasons[at] = False, "repeated text"
            seen.add(text)


def _drop_bare_headings(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str]) -> None:
    """A heading over nothing that is kept goes with what it headed."""
    below = False
    kept_under = left_under = 0  # a bit for a heading of each level: something down to the next one is kept, left out
    for at in range(len(candidates) - 1, -1, -1):
        block = candidates[at].block
        if not candidates[at].text or block.kind in WITH_PICTURES:
            continue
        level = block.level
        if block.kind is not BlockKind.HEADING:
            below, level = below or kept[at], _LEVELS
        elif kept[at] and (not below or (left_under & ~kept_under) >> level & 1):
            kept[at], reasons[at] = False, "heading of what is left out"
        outer = (1 << level) - 1
        kept_under = (kept_under | outer if kept[at] else kept_under) & outer
        left_under = (left_under if kept[at] else left_under | outer) & outer


def _keep_pictures(candidates: Sequence[Candidate], kept: list[bool], reasons: list[str]) -> None:
    """A picture or a caption stays where most of the text around it stays; the same picture stays once."""
    chars = _chars(candidates, kept)
    seen: set[str] = set()
    for at, candidate in enumerate(candidates):
        block = candidate.block
        if block.kind is not BlockKind.FIGURE and block.kind not in WITH_PICTURES:
            continue
        whole, content = next((chars[place] for place in candidate.place.chain() if place in chars), (0, 0))
        kept[at] = (content * 2 > whole or _amid(at, candidates, kept)) and not candidate.place.hidden
        if kept[at] and block.kind is BlockKind.FIGURE:
            if block.image in seen:
                kept[at], reasons[at] = False, "repeated picture"
            seen.add(block.image)


def _chars(candidates: Sequence[Candidate], kept: Sequence[bool]) -> dict[Place, tuple[int, int]]:
    """Return for each place how much text, but for captions, stands in it, and how much of it is kept."""
    texts = [
        (candidate.place, len(candidate.text), keep)
        for candidate, keep in zip(candidates, kept, strict=True)
        if candidate.text and candidate.block.kind not in WITH_PICTURES
    ]
    sums = dict.fromkeys(inner_first(all_around([place for place, _, _ in texts])), (0, 0))
    for place, size, keep in texts:
        whole, content = sums[place]
        sums[place] = (whole + size, content + keep * size)
    for place, (whole, content) in sums.items():
        if place.parent is not None:
            outer = sums[place.parent]
            sums[place.parent] = (outer[0] + whole, outer[1] + content)
    return sums


def _amid(at: int, candidates: Sequence[Candidate], kept: Sequence[bool]) -> bool:
    """Say whether the nearest texts before and after are both kept."""
    for steps in (range(at - 1, -1, -1), range(at + 1, len(candidates))):
        near = next((each for each in steps if candidates[each].text and not _is_pictorial(candidates[each])), -1)
        if near < 0 or not kept[near]:
            return False
    return True


def _is_pictorial(candidate: Candidate) -> bool:
    return candidate.block.kind in WITH_PICTURES
