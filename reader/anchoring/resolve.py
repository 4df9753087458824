"""An anchor is found again, or said to be lost. Never silently elsewhere.

Exact: the same words (folded), vouched for by their context or by standing only once while long enough.
Suggested: a likely place that the person confirms. Orphan: nothing likely.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz

from reader.anchoring.describe import text_hash
from reader.anchoring.folding import Folded, fold, fold_with_offsets
from reader.model.annotation import Anchor, Resolution, State
from reader.model.span import Span

# Context this alike vouches for a place; measured as rapidfuzz ratio, 0-100.
VOUCHES = 75.0
# So do both sides together where each was edited a little. Places that have nothing in common stay below 50: a copy of
# the words elsewhere is not vouched for by being the only one.
BOTH_VOUCH = 55.0
# Words that stand where they stood need less.
NEAR, BOTH_NEAR, TELLING_NEAR = 100, 35.0, 12
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
    scored = sorted(((_context(text.text, place, len(quote), anchor), place) for place in places), reverse=True)
    (best, both), place = scored[0]
    span = text.original(place, place + len(quote))
    leads = len(scored) == 1 or scored[0][0] > scored[1][0]
    near = abs(span.start - anchor.start) <= NEAR
    enough = BOTH_NEAR if near else BOTH_VOUCH
    telling = len(quote) >= (TELLING_NEAR if near else TELLING)
    if leads and (best >= VOUCHES or (both >= enough and telling)):
        return Resolution(State.EXACT, span)
    return Resolution(State.SUGGESTED, span)


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
    sides = (_alike(before, prefix), _alike(after, suffix))
    if not prefix or not suffix:  # at the text's edge one side has nothing to say
        return max(sides), max(sides)
    return max(sides), sum(sides) / 2


def _alike(here: str, there: str) -> float:
    # Both at the text's edge: that is where it stood.
    return fuzz.ratio(here, there) if there else (100.0 if not here else 0.0)


def _likely(text: Folded, anchor: Anchor, quote: str) -> Resolution:
    found = fuzz.partial_ratio_alignment(quote, text.text, score_cutoff=LIKELY)
    if found is None or found.dest_start >= found.dest_end or len(quote) > len(text.text):
        return ORPHAN
    start, end = _whole_words(text.text, found.dest_start, found.dest_end)
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
