"""Scores of cleaned pages: shingles against a true text, snippets that must and must not be there."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

SHARED = Path(__file__).parents[2].parent / "shared" / "bench" / "extraction"
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page with its true text, or with snippets that must (`within`) and must not (`without`) be there."""

    name: str
    url: str
    data: bytes
    body: str = ""
    within: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """True positives, false positives and false negatives of one page, their sum being 1."""

    tp: float
    fp: float
    fn: float

    @property
    def f1(self) -> float:
        """Return the page's own F1."""
        whole = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / whole if whole else 0.0


def news(root: Path = SHARED) -> Iterator[Sample]:
    """Yield the pages of the article-extraction benchmark that lie in `root`."""
    for name, truth in json.loads((root / "truth.json").read_text(encoding="utf-8")).items():
        data = gzip.decompress((root / "pages" / f"{name}.html.gz").read_bytes())
        yield Sample(name, truth.get("url", ""), data, truth["articleBody"])


def mixed(root: Path = SHARED) -> Iterator[Sample]:
    """Yield the mixed pages with their snippets that lie in `root`."""
    for name, truth in json.loads((root / "mixed" / "snippets.json").read_text(encoding="utf-8")).items():
        data = gzip.decompress((root / "mixed" / "pages" / f"{name}.html.gz").read_bytes())
        yield Sample(name, truth.get("url", ""), data, "", tuple(truth["with"]), tuple(truth["without"]))


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Count the runs of `size` words; a shorter text is one run."""
    words = _TOKEN.findall(text)
    if len(words) < size:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def compare(found: str, truth: str) -> Match:
    """Compare the text that was found with the true one."""
    have, want = shingles(found), shingles(truth)
    tp = sum((have & want).values())
    fp, fn = sum(have.values()) - tp, sum(want.values()) - tp
    whole = tp + fp + fn
    return Match(tp / whole, fp / whole, fn / whole) if whole else Match(1.0, 0.0, 0.0)


def overall(matches: Iterable[Match]) -> tuple[float, float, float]:
    """Return F1, precision and recall over pages, as the benchmark's authors define them."""
    pages = list(matches)
    precision = mean([each.tp / (each.tp + each.fp) for each in pages if each.tp + each.fp] or [0.0])
    recall = mean([each.tp / (each.tp + each.fn) for each in pages if each.tp + each.fn] or [0.0])
    return (2 * precision * recall / (precision + recall) if precision + recall else 0.0), precision, recall


def snippets(found: Iterable[tuple[str, Sample]]) -> tuple[float, float, float]:
    """Return F1, precision and recall over the snippets of all pages."""
    tp = fp = fn = 0
    for text, sample in found:
        folded = " ".join(text.split())
        hits = sum(" ".join(each.split()) in folded for each in sample.within)
        tp, fn = tp + hits, fn + len(sample.within) - hits
        fp += sum(" ".join(each.split()) in folded for each in sample.without)
    precision, recall = tp / (tp + fp) if tp else 0.0, tp / (tp + fn) if tp else 0.0
    return (2 * precision * recall / (precision + recall) if tp else 0.0), precision, recall
