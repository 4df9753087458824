"""What can be seen of each candidate block: numbers for the classifier, each with a name.

Three sources: the block's own text, the elements around it (their names, tags and what they hold), and the
page as a whole (where its paragraphs gather, an idea of Arc90's Readability; order; repetition).
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.cleaning.blocks import Candidate
from reader.cleaning.places import Place, all_around, inner_first
from reader.cleaning.reasons import reason_by_words
from reader.model.article import BlockKind

_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CODE, BlockKind.TABLE, BlockKind.LIST_ITEM})
_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?:\s|$)")
_WORD = re.compile(r"\w+")
_DATED = re.compile(
    r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d+ (?:hours?|days?|min\w*) ago"
)
_DIGITS, _CAPITALS = b"0123456789", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_DIGIT = re.compile(r"\d")
_SPOKEN = re.compile(r"[^\W\d_]{2,}")
_KINDS = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CODE,
          BlockKind.FIGURE, BlockKind.CAPTION)  # fmt: skip
_TAGS = (
    "article",
    "main",
    "aside",
    "nav",
    "footer",
    "header",
    "li",
    "form",
    "button",
    "blockquote",
    "td",
    "figure",
    "p",
)
_KIND_ROWS = {kind: [float(kind is each) for each in _KINDS] for kind in BlockKind}
_LEVELS = (1, 1.3, 2, 3, 4, 6)
_LISTED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_WHOLLY, _MENU = 0.95, 100
_NEVER = frozenset({"footer", "button"})
Weigh = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How much a word speaks for content (above 0) or against it, by where it stands."""

    near: Weigh
    far: Weigh
    said: Weigh


def weight(candidate: Candidate) -> float:
    """Return how much a block looks like a paragraph of prose."""
    text, kind = candidate.text, candidate.block.kind
    if kind not in _TEXT or len(text) < 25 or candidate.place.hidden:
        return 0.0
    if kind is BlockKind.LIST_ITEM and not _SENTENCE.search(text):
        return 0.0
    commas = text.count(",") + text.count("、") + text.count("，")
    return (1 + min(commas, 12) + min(len(text) / 100, 6)) * (1 - candidate.link_share) ** 2


def tokens_near(place: Place) -> list[str]:
    """Return the name words of an element and of the two around it."""
    found = [f"<{place.tag}>", *place.words]
    for each in place.chain()[1:3]:
        found.append(f"<{each.tag}>")
        found.extend(each.words)
    return found


def tokens_said(text: str) -> list[str]:
    """Return the words that a block is known by: all of a short one, the first of a long one."""
    words = _SPOKEN.findall(text[:220].lower())
    if len(text) > 200:
        words = words[:5]
    return [
        *dict.fromkeys(words[:30]),
        *(f"^{word}" for word in words[:1]),
        *("^" + " ".join(words[:2]) for _ in words[1:2]),
    ]


class Scene:
    """The page as a whole: sums over its elements, and where its paragraphs gather."""

    def __init__(self, candidates: Sequence[Candidate], body: str, title: str) -> None:
        self.candidates = candidates
        self.title = frozenset(_WORD.findall(title.lower()))
        self._titled: dict[str, float] = {}
        self.body = " ".join(body.lower().split())
        self.texts = Counter(candidate.text for candidate in candidates)
        self.weights = [weight(candidate) for candidate in candidates]
        self.total = sum(self.weights) or 1.0
        self.chars = sum(len(candidate.text) for candidate in candidates) or 1
        self.best = max(_sums(candidates, self.weights), key=lambda place: place.score, default=None)
        self.wide = _climb(self.best, self.total)
        inside = [at for at, each in enumerate(candidates) if self.weights[at] > 3 and self.wide in each.place.chain()]
        self.first, self.last = (inside[0], inside[-1]) if inside else (0, len(candidates) - 1)
        self.on_path = {id(place): at for at, place in enumerate(self.best.chain())} if self.best else {}
        self.headline = self._headline()
        self.since = _steps(self.weights)
        self.ahead = _steps(self.weights[::-1])[::-1]
        self.size = (math.log1p(len(candidates)), math.log1p(self.total))

    def _headline(self) -> int:
        """Return where the headline stands: the block before the prose that says most of what the title says."""
        ahead = [self.titled(each.text) for each in self.candidates[: self.first + 1]]
        best = max(range(len(ahead)), key=lambda at: (ahead[at], at), default=-1)
        if best >= 0 and ahead[best] > 0.6:
            return best
        return next((at for at, each in enumerate(self.candidates) if each.place.tag == "h1"), -1)

    def titled(self, text: str) -> float:
        """Return how far a short text and the title say the same: shared words against all of both."""
        if not self.title or not text or len(text) > 300:
            return 0.0
        if (known := self._titled.get(text)) is None:
            words = frozenset(_WORD.findall(text.lower()))
            shared = len(words & self.title)
            known = self._titled[text] = shared / len(words | self.title) if shared else 0.0
        return known


def _steps(weights: Sequence[float]) -> list[float]:
    """Return for each block how many steps up the nearest paragraph of prose stands, 8 where it is far."""
    found, last = [], -8
    for at, heavy in enumerate(weights):
        found.append(float(min(8, at - last)))
        if heavy > 3:
            last = at
    return found


def _sums(candidates: Sequence[Candidate], weights: Sequence[float]) -> list[Place]:
    """Add every block up in the places around it; return all places, in page order, inner ones first."""
    for candidate, heavy in zip(candidates, weights, strict=True):
        place = candidate.place
        size = len(candidate.text)
        place.blocks += 1
        place.chars += size
        place.linked += size * candidate.link_share
        if heavy:
            place.weight += heavy
            for level, outer in zip(_LEVELS, place.chain()[1:], strict=False):
                outer.score += heavy / level
    found = all_around([candidate.place for candidate in candidates])
    for place in inner_first(found):
        if (parent := place.parent) is not None:
            parent.blocks += place.blocks
            parent.chars += place.chars
            parent.linked += place.linked
            parent.weight += place.weight
    return found


def _climb(best: Place | None, total: float) -> Place | None:
    """Articles in several parts: climb while the parent holds clearly more of the page's prose."""
    if best is None:
        return None
    for place in best.chain()[1:]:
        if place.weight > best.weight * 1.25 and best.weight < total * 0.85:
            best = place
    return best


def menus(candidates: Sequence[Candidate]) -> list[bool]:
    """Say of each candidate whether it is plainly no article: a short link among such, or where a page navigates.

    Of the 58,000 blocks that were looked at to make this rule, 10,000 go by it, 17 of which the trees would have kept.
    """
    links = [
        candidate.link_share > _WHOLLY and len(candidate.text) < _MENU and candidate.block.kind in _LISTED
        for candidate in candidates
    ]
    run = [False, *links, False]
    return [
        (link and run[at] and run[at + 2])
        or not _NEVER.isdisjoint(candidate.place.tags)
        or (len(candidate.text) < _MENU and _navigates(candidate))
        for at, (link, candidate) in enumerate(zip(links, candidates, strict=True))
    ]


def _navigates(candidate: Candidate) -> bool:
    return "nav" in candidate.place.tags or (candidate.place.hidden and candidate.link_share > 0.5)


def features(
    candidates: Sequence[Candidate], body: str, title: str, lexicon: Lexicon, passed: Sequence[bool] = ()
) -> list[list[float]]:
    """Return one row of numbers per candidate, in the order of `NAMES`; an empty one for those to be passed over."""
    scene = Scene(candidates, body, title)
    passed = passed or [False] * len(candidates)
    seen = _seen(candidates, passed)
    own = [
        _own(candidate, heavy, scene, lexicon) if not skip else _glimpse(candidate, lexicon) if near else _UNSEEN
        for candidate, heavy, skip, near in zip(candidates, scene.weights, passed, seen, strict=True)
    ]
    heads = _headings(candidates, own)
    none = [[-1.0] * 4] * 2
    near = [*none, *([*row[:3], heavy] for row, heavy in zip(own, scene.weights, strict=True)), *none]
    rows: list[list[float]] = []
    for at, candidate in enumerate(candidates):
        if passed[at]:
            rows.append([])
            continue
        place = candidate.place
        if place.row is None:
            place.row = _around(place, lexicon) + _shares(place, scene)
        rows.append([
            *own[at], *place.row, *_position(at, scene), *heads[at], *_looks(candidate, scene),
            *near[at], *near[at + 1], *near[at + 3], *near[at + 4],
        ])  # fmt: skip
    return rows


_OWN = ("length", "links", "said", "said_least", "words_mean", "ends", "sentences", "commas", "digits", "capitals",
        "copies", "stated", "weight", *(kind.value for kind in _KINDS))  # fmt: skip


_SAID = _OWN.index("said")


_UNSEEN = [0.0] * 3


def _seen(candidates: Sequence[Candidate], passed: Sequence[bool]) -> list[bool]:
    """Say of each candidate whether another one's numbers tell of it: a neighbour's, or those of all below."""
    near = [True, True, *passed, True, True]
    return [
        not all(near[at : at + 5]) or candidate.block.kind is BlockKind.HEADING
        for at, candidate in enumerate(candidates)
    ]


def _glimpse(candidate: Candidate, lexicon: Lexicon) -> list[float]:
    """Return what neighbours see of a block, the first numbers of `_own`."""
    said = list(map(lexicon.said, tokens_said(candidate.text)))
    return [math.log1p(len(candidate.text)), candidate.link_share, sum(said) / math.sqrt(len(said) or 1)]


def _own(candidate: Candidate, heavy: float, scene: Scene, lexicon: Lexicon) -> list[float]:
    text = candidate.text
    size = len(text)
    head = text[:400]
    heads = max(1, len(head))
    said = list(map(lexicon.said, tokens_said(text or candidate.block.alt)))
    words = text.count(" ") + 1
    return [
        math.log1p(size), candidate.link_share, sum(said) / math.sqrt(len(said) or 1), min(said, default=0.0),
        size / words, float(_END.search(text[-12:]) is not None), min(9.0, len(_SENTENCE.findall(head))),
        100 * head.count(",") / heads, _count(head, _DIGITS, str.isdigit) / heads,
        _count(head, _CAPITALS, str.isupper) / heads,
        float(min(5, scene.texts[text])), _stated(text, scene.body), heavy, *_KIND_ROWS[candidate.block.kind],
    ]  # fmt: skip


def _count(text: str, plain: bytes, is_one: Callable[[str], bool]) -> int:
    """Return how many letters of `text` are of a kind: those of ASCII in one step, the others one by one."""
    if text.isascii():
        return len(text) - len(text.encode().translate(None, plain))
    letters = text.encode("ascii", "ignore")
    others = sum(map(is_one, "".join(_FOREIGN.findall(text))))
    return len(letters) - len(letters.translate(None, plain)) + others


def _stated(text: str, body: str) -> float:
    """Say whether the page's own statement of its text (JSON-LD) holds the block: 1, -1, or 0 where none."""
    if not body or len(text) < 12:
        return 0.0
    folded = " ".join(text.lower().split())
    middle = len(folded) // 2
    return 1.0 if folded[:50] in body or folded[middle : middle + 40] in body else -1.0


_AROUND = ("near", "near_least", "near_most", "far", "far_least", "far_most", "depth", "hidden",
           *(f"in_{tag}" for tag in _TAGS))  # fmt: skip


def _around(place: Place, lexicon: Lexicon) -> list[float]:
    near = list(map(lexicon.near, tokens_near(place)))
    tags = place.tags
    return [
        sum(near), min(near), max(near), *_far(place, lexicon), float(place.depth), float(place.hidden),
        *[float(tag in tags) for tag in _TAGS],
    ]  # fmt: skip


def _far(place: Place, lexicon: Lexicon) -> tuple[float, float, float]:
    """Return sum, least and most over the names of all elements around, each summed once per page."""
    if place.far is None:
        total, least, most = _far(place.parent, lexicon) if place.parent is not None else (0.0, 0.0, 0.0)
        said = list(map(lexicon.far, place.words))
        total += sum(said) + lexicon.far(f"<{place.tag}>")
        place.far = (total, min([least, *said]), max([most, *said]))
    return place.far


_SHARES = ("own_share", "parent_share", "second_share", "third_share", "parent_purity", "second_purity",
           "third_purity", "parent_linked", "second_linked", "third_linked", "parent_blocks", "second_blocks",
           "parent_chars", "in_best", "in_wide", "steps_in", "steps_out", "best_share", "wide_share")  # fmt: skip


def _shares(place: Place, scene: Scene) -> list[float]:
    chain = place.chain()
    ring = [chain[min(level, len(chain) - 1)] for level in range(4)]
    shares = [each.weight / scene.total for each in ring]
    purity = [each.weight / (each.blocks or 1) for each in ring[1:]]
    linked = [each.linked / (each.chars or 1) for each in ring[1:]]
    meets = next((level for level, each in enumerate(chain) if id(each) in scene.on_path), len(chain))
    out = scene.on_path.get(id(chain[meets]), 0) if meets < len(chain) else 0
    best, wide = scene.best, scene.wide
    return [
        *shares, *purity, *linked, math.log1p(ring[1].blocks), math.log1p(ring[2].blocks), math.log1p(ring[1].chars),
        float(best in chain), float(wide in chain), float(meets), float(out),
        best.weight / scene.total if best else 0.0, wide.weight / scene.total if wide else 0.0,
    ]  # fmt: skip


_POSITION = ("rank", "from_first", "from_last", "from_headline", "to_prose", "since_prose", "blocks", "prose")


def _position(at: int, scene: Scene) -> list[float]:
    count = len(scene.candidates)
    return [
        at / count, float(max(-30, min(60, at - scene.first))), float(max(-30, min(60, scene.last - at))),
        float(max(-30, min(60, at - scene.headline))) if scene.headline >= 0 else -31.0,
        scene.ahead[at], scene.since[at], *scene.size,
    ]  # fmt: skip


_LOOKS = ("titled", "dated", "worded", "strong", "by_picture", "capitals_all")


def _looks(candidate: Candidate, scene: Scene) -> list[float]:
    text = candidate.text
    short = len(text) < 120
    dated = short and _DIGIT.search(text) is not None and _DATED.search(text) is not None
    return [
        scene.titled(text), float(dated), float(bool(reason_by_words(text))),
        candidate.strong_share, float(candidate.by_picture), float(len(text) < 300 and text.isupper()),
    ]  # fmt: skip


_HEADS = ("heading_said", "heading_distance", "heading_level")


def _headings(candidates: Sequence[Candidate], own: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return for each block what the heading above it says, how far up it stands and its level."""
    rows = []
    said, since, level = 0.0, 30.0, 0.0
    for candidate, row in zip(candidates, own, strict=True):
        since = min(30.0, since + 1)
        if candidate.block.kind is BlockKind.HEADING:
            said, since, level = row[_SAID], 0.0, float(candidate.block.level)
        rows.append([said, since, level])
    return rows


NAMES = (
    *_OWN, *_AROUND, *_SHARES, *_POSITION, *_HEADS, *_LOOKS,
    *(f"{name}_{step:+d}" for step in (-2, -1, 1, 2) for name in ("length", "links", "said", "weight")),
)  # fmt: skip
