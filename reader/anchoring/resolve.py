"""An anchor is found again, or said to be lost. Never silently elsewhere.

Exact: the same words (folded), vouched for by their context, or by standing nowhere else and where they stood.
Suggested: a likely place that the person confirms. Orphan: nothing likely.
"""

from collections.abc import Sequence

from reader.anchoring.describe import text_hash
from reader.anchoring.ends import fitted
from reader.anchoring.folding import Folded, fold, fold_with_offsets
from reader.model.annotation import Anchor, Resolution, State
from reader.model.span import Span

# Context this alike vouches for a place; measured as rapidfuzz ratio, 0-100.
VOUCHES = 75.0
# A side shorter than this vouches for nothing on its own.
SPEAKS = 6
# So do both sides together where each was edited a little. Places that have nothing in common stay below 50: a copy of
# the words elsewhere is not vouched for by being the only one.
BOTH_VOUCH = 55.0
# Words that stand where they stood need less, and this many that stand nowhere else need no other voucher.
NEAR, BOTH_NEAR, TELLING_NEAR, ALONE = 100, 35.0, 12, 30
# Of two places of the same words, one that leads by less may be the wrong one, unless it alone is where they stood.
LEAD = 15.0
# A quote this long is told from others by its words.
TELLING = 20
# Changed words are suggested down to this likeness, and only if the best place leads.
LIKELY = 62.0

ORPHAN = Resolution(State.ORPHAN, None)


def resolve(text: str, anchor: Anchor) -> Resolution:
    """Return where `anchor` stands in `text`; the span counts code points of `text`."""
    return resolve_all(text, (anchor,))[0]


def resolve_all(text: str, anchors: Sequence[Anchor]) -> tuple[Resolution, ...]:
    """Resolve many anchors; the text is hashed and folded once."""
    hashed = text_hash(text)
    folded: Folded | None = None
    found: list[Resolution] = []
    for anchor in anchors:
        if anchor.text_hash == hashed and text[anchor.start : anchor.end] == anchor.quote:
            found.append(Resolution(State.EXACT, Span(anchor.start, anchor.end)))
            continue
        folded = folded or fold_with_offsets(text)
        found.append(_search(folded, anchor))
    return tuple(found)


def _search(text: Folded, anchor: Anchor) -> Resolution:
    quote = fold(anchor.quote)
    if not quote:
        return ORPHAN
    places = _places(text.text, quote)
    if not places:
        return _likely(text, anchor, quote)
    scored = sorted(
        (
            (_context(text.text, place, len(quote), anchor), text.original(place, place + len(quote)))
            for place in places
        ),
        reverse=True,
    )
    context, span = _best(scored, anchor.start)
    sure = _vouched(context, len(quote), near=_near(span, anchor.start), alone=len(scored) == 1)
    rivals = [other for other, where in scored if where != span]
    if sure and (not rivals or _leads(context, rivals[0], near=_near(span, anchor.start))):
        return Resolution(State.EXACT, span)
    return Resolution(State.SUGGESTED, span)


def _near(span: Span, start: int) -> bool:
    return abs(span.start - start) <= NEAR


def _best(scored: list[tuple[tuple[float, float], Span]], start: int) -> tuple[tuple[float, float], Span]:
    """Return the place whose context is most alike; where another comes close, the one that stands where it stood."""
    (best, both), _ = scored[0]
    close = [one for one in scored if best - one[0][0] <= LEAD or both - one[0][1] <= LEAD]
    near = [one for one in close if _near(one[1], start)]
    return near[0] if len(near) == 1 else scored[0]


def _vouched(context: tuple[float, float], length: int, *, near: bool, alone: bool) -> bool:
    best, both = context
    if near and alone and length >= ALONE:
        return True
    telling = length >= (TELLING_NEAR if near else TELLING)
    return best >= VOUCHES or (telling and both >= (BOTH_NEAR if near else BOTH_VOUCH))


def _leads(context: tuple[float, float], rival: tuple[float, float], *, near: bool) -> bool:
    return near or context[1] - rival[1] > LEAD or (context[0] >= 99.0 > rival[0])


def _places(text: str, quote: str) -> list[int]:
    places = [text.find(quote)]
    while places[-1] >= 0:
        places.append(text.find(quote, places[-1] + 1))
    return places[:-1]


def _context(text: str, at: int, length: int, anchor: Anchor) -> tuple[float, float]:
    """Return how alike the better side of the context is, and both sides on average."""
    prefix, suffix = fold(anchor.prefix), fold(anchor.suffix)
    before = text[max(0, at - len(prefix) - 1) : at].strip()
    after = text[at + length : at + length + len(suffix) + 1].strip()
    # A side speaks as loudly as it is long: a single full stop says nothing; nor does one at the text's edge.
    weights = (len(prefix), len(suffix))
    if not any(weights):
        # All of the text was marked, or nothing is known: only all of the text is like that.
        whole = 100.0 if not text[:at].strip() and not text[at + length :].strip() else 0.0
        return whole, whole
    from rapidfuzz import fuzz  # a text that is as it was needs no likeness

    sides = (fuzz.ratio(before, prefix), fuzz.ratio(after, suffix))
    both = sum(side * weight for side, weight in zip(sides, weights, strict=True)) / sum(weights)
    return max((side for side, weight in zip(sides, weights, strict=True) if weight >= SPEAKS), default=both), both


def _likely(text: Folded, anchor: Anchor, quote: str) -> Resolution:
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(quote, text.text, score_cutoff=LIKELY)
    if found is None or found.dest_start >= found.dest_end or len(quote) > len(text.text):
        return ORPHAN
    words = _whole_words(text.text, found.dest_start, found.dest_end)
    start, end = fitted(text.text, words, quote, (fold(anchor.prefix), fold(anchor.suffix)))
    context, _ = _context(text.text, start, end - start, anchor)
    if len(quote) < TELLING and context < VOUCHES:
        return ORPHAN
    return Resolution(State.SUGGESTED, text.original(start, end))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end - 1 and text[start] == " ":
        start += 1
    while end > start + 1 and text[end - 1] == " ":
        end -= 1
    return start, end
