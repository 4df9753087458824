"""Anchors measured: where a highlight is found after its article was edited, and how often it is painted wrongly.

usage: python packaging/bench/anchors.py [--half tune|report]

Articles: `shared/bench/extraction/truth.json` beside the checkout, one half to tune on, the other to report. Peers in
the same run: diff-match-patch's match_main (position, then Bitap; what several web annotators use), and the approximate
search that Hypothes.is' client does (best place by edit distance within half the quote's length, with its weights for
context and position), both after the published method.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from reader.anchoring import describe, resolve, resolve_all
from reader.anchoring.folding import fold
from reader.model.annotation import Anchor, Resolution, State
from reader.model.span import Span

DATA = Path(__file__).parents[3] / "shared" / "bench" / "extraction" / "truth.json"
CASES = 200
Edited = tuple[str, Span | None]
_CURLY = str.maketrans({'"': "”", "'": "’", "-": "–", "“": '"', "”": '"', "’": "'", "—": "-"})


def articles(half: str) -> list[str]:
    """Return the texts of one half that are long enough to be edited."""
    truth = json.loads(DATA.read_text(encoding="utf-8"))
    texts = [truth[key]["articleBody"] for key in sorted(truth)]
    texts = [text for text in texts if len(text.split()) > 200]
    return texts[0::2] if half == "tune" else texts[1::2]


class Case:
    """A highlight in an article, and ways to edit the article."""

    def __init__(self, texts: list[str], chance: random.Random) -> None:
        self.chance, self.texts = chance, texts
        self.text = chance.choice(texts)
        sentences = list(re.finditer(r"[^.!?\n][^.!?\n]{30,220}[.!?]", self.text))
        found = chance.choice(sentences)
        start, end = found.start(), found.end()
        start += len(self.text[start:end]) - len(self.text[start:end].lstrip())
        if chance.random() < 0.4:
            words = list(re.finditer(r"\S+", self.text[start:end]))
            first = chance.randrange(max(1, len(words) // 2))
            last = min(len(words), first + chance.randint(4, 12))
            start, end = start + words[first].start(), start + words[last - 1].end()
        self.span = Span(start, end)
        self.quote = self.text[start:end]

    def _with(self, quote: str) -> Edited:
        start = self.span.start
        here = Span(start, start + len(quote)) if quote else None
        return self.text[:start] + quote + self.text[self.span.end :], here

    def _word(self) -> str:
        return self.chance.choice(self.chance.choice(self.texts).split())

    def _changed(self, text: str, share: float) -> str:
        words = text.split(" ")
        for at in self.chance.sample(range(len(words)), max(1, round(share * len(words)))):
            words[at] = self._word()
        return " ".join(words)

    def unchanged(self) -> Edited:
        return self.text, self.span

    def inserted(self) -> Edited:
        above = self.chance.choice([text for text in self.texts if text is not self.text])[:600] + "\n\n"
        return above + self.text, Span(self.span.start + len(above), self.span.end + len(above))

    def curly(self) -> Edited:
        return self.text.translate(_CURLY), self.span

    def context(self) -> Edited:
        before, after = self.text[: self.span.start], self.text[self.span.end :]
        cut = max(0, before.rfind("\n", 0, max(0, len(before) - 60)) + 1, len(before) - 80)
        near = after[:80]
        before = before[:cut] + self._changed(before[cut:], 0.25)
        here = Span(len(before), len(before) + len(self.quote))
        return before + self.quote + self._changed(near, 0.25) + after[80:], here

    def moved(self) -> Edited:
        start = self.text.rfind("\n", 0, self.span.start) + 1
        end = self.text.find("\n", self.span.end)
        end = len(self.text) if end < 0 else end
        rest = self.text[:start] + self.text[end:].lstrip("\n")
        at = rest.find("\n", self.chance.randrange(max(1, len(rest) - 200))) + 1
        moved = self.text[start:end]
        offset = at + self.span.start - start
        return rest[:at] + moved + "\n" + rest[at:], Span(offset, offset + len(self.quote))

    def words_15(self) -> Edited:
        return self._with(self._changed(self.quote, 0.15))

    def words_35(self) -> Edited:
        return self._with(self._changed(self.quote, 0.35))

    def deleted(self) -> Edited:
        return self._with("")

    def lookalike(self) -> Edited:
        text, _ = self._with("")
        like = self.quote if self.chance.random() < 0.5 else self._changed(self.quote, 0.15)
        breaks = [m.end() for m in re.finditer(r"\n+|[.!?] ", text) if abs(m.end() - self.span.start) > 150]
        at = self.chance.choice(breaks) if breaks else len(text)
        return text[:at] + like + " " + text[at:], None

    def one_word(self) -> Edited:
        words = self.quote.split(" ")
        del words[self.chance.randrange(len(words))]
        return self._with(" ".join(words))


ROWS: dict[str, Callable[[Case], Edited]] = {
    "nothing changed": Case.unchanged,
    "text inserted above": Case.inserted,
    "quotes and dashes": Case.curly,
    "context edited": Case.context,
    "passage moved": Case.moved,
    "15 % of its words": Case.words_15,
    "35 % of its words": Case.words_35,
    "deleted": Case.deleted,
    "deleted, a lookalike left": Case.lookalike,
    "one word deleted": Case.one_word,
}


def judge(text: str, quote: str, true: Span | None, found: Resolution) -> str:
    """Return "exact", "suggested", "orphan" or "wrong" (painted, or offered, where it does not stand)."""
    span = found.span
    if found.state is State.ORPHAN or span is None:
        return "orphan"
    there = true is not None and span.start < true.end and true.start < span.end
    if found.state is State.EXACT:
        return "exact" if there and fold(span.of(text)) == fold(quote) else "wrong"
    return "suggested" if there else "offered elsewhere"


def by_patch(text: str, anchor: Anchor) -> Resolution:
    """Return what diff-match-patch's match_main answers (it has no third state: what it finds is painted)."""
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Match_Distance, engine.Match_Threshold = 2000, 0.5
    at = engine.match_main(text, anchor.quote[:32], anchor.start)
    return Resolution(State.ORPHAN, None) if at < 0 else Resolution(State.EXACT, Span(at, at + len(anchor.quote)))


def by_distance(text: str, anchor: Anchor) -> Resolution:
    """Return the best approximate match, weighed by quote 50, prefix 20, suffix 20, position 2; all are painted."""
    found = fuzz.partial_ratio_alignment(anchor.quote, text, score_cutoff=50.0)
    places = [m.start() for m in re.finditer(re.escape(anchor.quote), text)] or ([found.dest_start] if found else [])
    if not places:
        return Resolution(State.ORPHAN, None)

    def score(at: int) -> float:
        end = at + len(anchor.quote)
        return (
            50 * Levenshtein.normalized_similarity(anchor.quote, text[at:end])
            + 20 * Levenshtein.normalized_similarity(anchor.prefix, text[max(0, at - 32) : at])
            + 20 * Levenshtein.normalized_similarity(anchor.suffix, text[end : end + 32])
            + 2 * (1 - abs(at - anchor.start) / max(1, len(text)))
        )

    at = max(places, key=score)
    return Resolution(State.EXACT, Span(at, at + len(anchor.quote)))


def painted(text: str, quote: str, true: Span | None, found: Resolution) -> str:
    """Judge a peer, which paints all that it finds: right where it overlaps the true place."""
    if found.span is None:
        return "orphan"
    there = true is not None and found.span.start < true.end and true.start < found.span.end
    return "exact" if there else "wrong"


def table(half: str, seed: int = 7) -> None:
    """Print a row for each edit."""
    texts = articles(half)
    print(f"{len(texts)} articles ({half} half), {CASES} of each edit; in percent")
    print(f"{'':28}{'exact':>7}{'suggest':>8}{'orphan':>7}{'wrong':>7}{'offered elsewhere':>19}   wrong: dmp  distance")
    whole: Counter[str] = Counter()
    for name, edit in ROWS.items():
        chance = random.Random(f"{seed} {name}")
        counts: Counter[str] = Counter()
        for _ in range(CASES):
            case = Case(texts, chance)
            anchor = describe(case.text, case.span.start, case.span.end)
            text, true = edit(case)
            counts[judge(text, case.quote, true, resolve(text, anchor))] += 1
            counts["dmp " + painted(text, case.quote, true, by_patch(text, anchor))] += 1
            counts["distance " + painted(text, case.quote, true, by_distance(text, anchor))] += 1
        whole += counts
        _row(name, counts, CASES)
    _row("over all", whole, CASES * len(ROWS))


def _row(name: str, counts: Counter[str], total: int) -> None:
    part = [100 * counts[key] / total for key in ("exact", "suggested", "orphan", "wrong", "offered elsewhere")]
    peers = [100 * counts[f"{peer} wrong"] / total for peer in ("dmp", "distance")]
    cells = [f"{x:>7.1f}" for x in part[:4]] + [f"{part[4]:>19.1f}"] + [f"{x:>10.1f}" for x in peers]
    print(f"{name:28}" + "".join(cells))


def speed() -> None:
    """Print how long 2,000 highlights take in an article of 10,000 words."""
    words = " ".join(articles("tune")).split()[:10_000]
    text = " ".join(words)
    chance = random.Random(3)
    starts = [chance.randrange(len(text) - 200) for _ in range(2000)]
    anchors = [describe(text, start, start + chance.randint(20, 160)) for start in starts]
    for name, now in (("unchanged", text), ("after an edit", text[:5000] + "An edit. " + text[5000:])):
        began = time.perf_counter()
        resolve_all(now, anchors)
        print(f"2,000 highlights in 10,000 words, {name}: {1000 * (time.perf_counter() - began):.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    given = parser.parse_args()
    if DATA.is_file():
        table(given.half)
        speed()
    else:
        print(f"{DATA} is not there; nothing was measured")
