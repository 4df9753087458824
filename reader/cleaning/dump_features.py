"""What is measured of each part of a dump. Structure and position count more than words."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from reader.cleaning.dump_cues import byline, cue, dated
from reader.cleaning.dump_parts import END, ITEM, Part

# Chinese and Japanese write no spaces: two of their letters count as a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)]*(?:\s|$)")
_DIGITS = re.compile(r"\d+")
_LINKLIKE = re.compile(r"[|›»«·•]|https?://|www\.|@\w|#\w")
_TRUNCATED = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$|read more|continue reading|weiterlesen|lire la suite", re.IGNORECASE
)
_ASKING = re.compile(r"\b(?:you|your|yours|us|our|sie|ihr|ihre|vous|votre|vos|su|você|seu)\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:i|my|me|i[’']m|lol|thanks|ich|je|yo|eu)\b", re.IGNORECASE)
# The commonest small words of nine languages: prose has many, menus have few.
_SMALL = frozenset(
    "the of and to in a is that for it on was with as he be at by this had not are but from or have an they which you "
    "were her his she there been their has will would said der die das und den von zu mit sich des auf für ist im dem "
    "nicht ein eine als auch es an er hat aus bei sie nach wird le la les de des et du en un une que qui dans est pour "
    "au par sur pas plus ne se ce il el los las y del con su por lo como para al o da do dos em na no com uma os i di "
    "che non per della het een van dat niet zijn и в не на что он с по это как yang dan di ini itu untuk dengan".split()
)
_REASONS = ("comments", "related links", "share buttons", "newsletter sign-up", "donation appeal", "cookie notice",
            "copyright line", "advertisement", "site navigation", "topic links", "page controls",
            "photo credit")  # fmt: skip
_BELOW = ("comments", "related links", "newsletter sign-up", "copyright line", "share buttons", "topic links")
_MEASURED = 6000  # more of a part says no more of it
_WINDOWS = (1, 3, 8)


class Measured:
    """The parts of a dump with what is measured of each, in `cues` and `values`; `headline` is one of them or -1."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.texts = [_bounded(part.text) for part in parts]
        self.words = [[word.lower() for word in _WORD.findall(text)] for text in self.texts]
        self.cues = [cue(text) for text in self.texts]
        self._count = len(parts)
        self._times = Counter(text.lower() for text in self.texts)
        self._prose = [self._prose_score(at) for at in range(self._count)]
        self._shared = self._shared_words()
        self._sums = _running(self._prose)
        self._short = _running([float(len(words) < 7) for words in self.words])
        self._size = _running([math.log1p(len(words)) for words in self.words])
        self._dates = _running([float(dated(text)) for text in self.texts])
        self._chars = _running([float(len(text)) for text in self.texts])
        self._shapes = Counter(_shape(text) for text in self.texts)
        self._runs = self._label_runs()
        self.headline = self._find_headline()
        below = self._below()
        self.values = [{**self._alone(at), **self._around(at), **below[at]} for at in range(self._count)]

    def _prose_score(self, at: int) -> float:
        """Return from 0 (a label) to 1 (a paragraph of prose)."""
        text, words = self.texts[at], self.words[at]
        if self.cues[at] or len(words) < 8:
            return 0.0
        ended = 1.0 if END.search(text) else 0.4
        return ended * min(1.0, len(words) / 30)

    def _shared_words(self) -> list[float]:
        """Return how much of each part's long words the prose of the dump has elsewhere."""
        where: Counter[str] = Counter()
        for words, prose in zip(self.words, self._prose, strict=True):
            if prose >= 0.5:
                where.update({word for word in words if len(word) > 4})
        shared: list[float] = []
        for words, prose in zip(self.words, self._prose, strict=True):
            own = 1 if prose >= 0.5 else 0
            long = {word for word in words if len(word) > 4}
            shared.append(sum(min(3, where[word] - own) for word in long) / (3 * len(long) + 2))
        return shared

    def _label_runs(self) -> list[int]:
        """Return for each part how many labels stand together there: 0 for a part that ends like a sentence."""
        labels = [len(words) < 20 and not END.search(text) for words, text in zip(self.words, self.texts, strict=True)]
        runs = [0] * self._count
        start = 0
        for at in range(1, self._count + 1):
            if at == self._count or labels[at] != labels[start]:
                if labels[start]:
                    runs[start:at] = [at - start] * (at - start)
                start = at
        return runs

    def _find_headline(self) -> int:
        """Return the part most like the headline of what follows it: its words stand there, or it stands twice."""
        best, found = 0.0, -1
        for at, words in enumerate(self.words):
            if not 3 <= len(words) <= 25 or self.cues[at] or len(self.texts[at]) > 200 or self.texts[at][-1] in ".,;:":
                continue
            reach = range(at + 1, min(self._count, at + 25))
            follows = {word for other in reach if self._prose[other] > 0.2 for word in self.words[other]}
            prose = min(2.0, self._sums[reach.stop] - self._sums[at + 1]) if len(reach) else 0.0
            long = {word for word in words if len(word) > 3 or not word.isascii()}
            shared = len(long & follows) / (len(long) + 1)
            near = min(2.0, self._sums[min(self._count, at + 7)] - self._sums[at + 1]) if at + 1 < self._count else 0.0
            worth = shared * (prose + near) * (1.2 if self._times[self.texts[at].lower()] > 1 else 1.0)
            worth *= 0.5 + 0.5 * math.exp(-self._sums[at] / 4)
            if worth > best:
                best, found = worth, at
        return found

    def _alone(self, at: int) -> dict[str, float]:
        text, words = self.texts[at], self.words[at]
        count = max(1, len(words))
        sentences = len(_SENTENCE.findall(text))
        raw = _WORD.findall(text)
        capital = sum(word[:1].isupper() for word in raw[1:]) / max(1, len(raw) - 1)
        said = self.cues[at]
        found = {
            "size": math.log1p(len(words)),
            "tiny": float(len(words) < 4),
            "short": float(4 <= len(words) < 10),
            "long": float(len(words) >= 30),
            "very long": float(len(words) >= 60),
            "ended": float(bool(END.search(text))),
            "ended and long": float(bool(END.search(text)) and len(words) >= 15),
            "colon": float(text.endswith(":")),
            "sentences": math.log1p(sentences),
            "words a sentence": math.log1p(count / max(1, sentences)),
            "small words": sum(word in _SMALL for word in words) / count,
            "capitals": capital,
            "shouting": float(len(text) > 3 and text.isupper()),
            "digits": sum(character.isdigit() for character in text) / max(1, len(text)),
            "commas": min(1.0, text.count(",") / count * 5),
            "quotes": float(any(mark in text for mark in '“”„«»"')),
            "link-like": float(bool(_LINKLIKE.search(text))),
            "truncated": float(len(text) < 500 and bool(_TRUNCATED.search(text))),
            "asking": min(1.0, len(_ASKING.findall(text)) / count * 8),
            "first person": min(1.0, len(_SELF.findall(text)) / count * 8),
            "item": float(bool(ITEM.match(text))),
            "dated": float(dated(text)),
            "byline": float(bool(byline(text))),
            "repeated": float(self._times[text.lower()] > 1),
            "shape repeated": math.log1p(self._shapes[_shape(text)] - 1),
            "labels together": math.log1p(self._runs[at]),
            "among many labels": float(self._runs[at] >= 5),
            "shared words": self._shared[at],
            "question": float(text.endswith("?")),
        }
        found.update({f"says {reason}": float(said == reason) for reason in _REASONS})
        return found

    def _around(self, at: int) -> dict[str, float]:
        found: dict[str, float] = {}
        for reach in _WINDOWS:
            before, after = max(0, at - reach), min(self._count, at + 1 + reach)
            found[f"prose {reach} before"] = _mean(self._sums, before, at)
            found[f"prose {reach} after"] = _mean(self._sums, at + 1, after)
            found[f"short {reach} before"] = _mean(self._short, before, at)
            found[f"short {reach} after"] = _mean(self._short, at + 1, after)
            found[f"size {reach} around"] = (_mean(self._size, before, at) + _mean(self._size, at + 1, after)) / 2
        around = (found["prose 3 before"] + found["prose 3 after"]) / 2
        ended, size = float(bool(END.search(self.texts[at]))), math.log1p(len(self.words[at]))
        found["ended amid prose"] = ended * around
        found["size amid prose"] = size * around
        found["item amid prose"] = float(bool(ITEM.match(self.texts[at]))) * around
        found["ended amid labels"] = ended * found["short 3 before"] * found["short 3 after"]
        found["shared amid prose"] = self._shared[at] * around
        below = at - self.headline
        found["above the headline"] = float(below < 0)
        found["well above the headline"] = float(below < -5)
        found["just below the headline"] = math.exp(-below / 5) if below > 0 and self.headline >= 0 else 0.0
        found["below the headline"] = math.exp(-below / 40) if below > 0 and self.headline >= 0 else 0.0
        found["the headline"] = float(below == 0)
        near, far = max(0, at - 3), min(self._count, at + 4)
        found["dates around"] = _mean(self._dates, near, far)
        found["prose so far"] = self._sums[at] / max(1.0, self._sums[-1])
        found["place"] = self._chars[at] / max(1.0, self._chars[-1])
        found["among the first"] = math.exp(-at / 10)
        found["among the last"] = math.exp(-(self._count - 1 - at) / 10)
        return found

    def _below(self) -> list[dict[str, float]]:
        """Return what each part stands below: how near the last cue of a kind is, and whether prose went before."""
        last = dict.fromkeys((*_BELOW, "a dateline"), -1)
        rows: list[dict[str, float]] = []
        for at, said in enumerate(self.cues):
            row: dict[str, float] = {}
            started = min(1.0, self._sums[at] / 3)
            for kind, where in last.items():
                near = math.exp(-(at - where) / 6) if where >= 0 else 0.0
                row[f"just below {kind}"] = near
                row[f"some way below {kind}"] = started * float(where >= 0)
            rows.append(row)
            if said in last:
                last[said] = at
            elif dated(self.texts[at]) or byline(self.texts[at]):
                last["a dateline"] = at
        return rows


def _shape(text: str) -> str:
    """Return what lines such as "3 hours ago" have in common."""
    return _DIGITS.sub("0", text[:60].lower())


def _bounded(text: str) -> str:
    """Return a text whose beginning and end are enough to judge it by."""
    return text if len(text) <= _MEASURED else text[: _MEASURED - 500] + " " + text[-500:]


def _running(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _mean(sums: Sequence[float], start: int, end: int) -> float:
    return (sums[end] - sums[start]) / (end - start) if end > start else 0.0
