"""Trains the cleaner's classifier and writes resources/cleaning/model.json.

    python packaging/cleaning/train.py [--check FOLDS] [--peers FILE]

Needs the `bench` dependency group and the pages in ../shared/bench/extraction: the benchmark's pages with their true
texts, the mixed pages with their snippets, Mozilla's test pages with what Readability.js gives. Where no truth says
what a block is, it counts only if two extractors agree. `--check` cross-validates by site instead of writing.
"""

import argparse
import json
import random
import sys
import tarfile
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "bench")]

import numpy as np  # noqa: E402
from cleaning_scores import SHARED, Sample, compare, mixed, news, overall, snippets  # noqa: E402
from lexicons import PageVotes, lexicon, total  # noqa: E402
from lxml import html  # noqa: E402
from model_data import Lesson, lesson  # noqa: E402
from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: E402

from reader.cleaning.decide import settle  # noqa: E402
from reader.cleaning.features import NAMES, features  # noqa: E402
from reader.model.article import BlockKind  # noqa: E402

TARGET = ROOT / "resources" / "cleaning" / "model.json"
TRUST = {"news": 1.0, "mixed": 0.7, "moz": 0.15}
THRESHOLD = 0.5
_PICTURES = (BlockKind.CAPTION, BlockKind.CREDIT)


def mozilla() -> Iterator[tuple[Sample, str]]:
    """Yield Mozilla's test pages with the text that Readability.js keeps of them."""
    sources: dict[str, bytes] = {}
    expected: dict[str, bytes] = {}
    with tarfile.open(SHARED / "mozilla-test-pages.tar.gz") as archive:
        for member in archive:
            path = Path(member.name)
            if path.name in ("source.html", "expected.html") and (file := archive.extractfile(member)):
                (sources if path.name == "source.html" else expected)[path.parent.name] = file.read()
    for name in sorted(sources):
        text = "\n".join(map(str, html.fromstring(expected[name].decode()).itertext()))
        yield Sample(f"moz-{name}", f"http://{name}.example/", sources[name]), text


def second_opinions(sample: Sample) -> list[str]:
    """Return what trafilatura and readability-lxml keep of a page."""
    import trafilatura
    from readability import Document

    text = sample.data.decode("utf-8", "replace")
    strict = trafilatura.extract(text, url=sample.url, favor_precision=True, include_comments=False) or ""
    kept = html.fromstring(Document(text).summary())
    return [strict, "\n".join(map(str, kept.itertext()))]


def lessons(cache: Path | None) -> list[tuple[str, Lesson]]:
    """Return every page to learn from; `cache` keeps the second opinions between runs."""
    peers: dict[str, Sequence[str]] = json.loads(cache.read_text()) if cache and cache.exists() else {}
    found: list[tuple[str, Sample]] = [("news", each) for each in news()]
    found += [("mixed", each) for each in mixed()]
    for sample, expected in mozilla():
        found.append(("moz", sample))
        peers.setdefault(sample.name, [second_opinions(sample)[0], expected])
    for kind, sample in found:
        if kind == "mixed" and sample.name not in peers:
            peers[sample.name] = second_opinions(sample)
    if cache:
        cache.write_text(json.dumps(peers))
    return [(kind, lesson(sample, peers)) for kind, sample in found]


class Table:
    """All rows of all pages; the words of a page's own site have no say in its rows."""

    def __init__(self, given: Sequence[tuple[str, Lesson]]) -> None:
        self.kinds = [kind for kind, _ in given]
        self.lessons = [each for _, each in given]
        self.votes = total(each.votes for each in self.lessons)
        by_site: defaultdict[str, list[PageVotes]] = defaultdict(list)
        for each in self.lessons:
            by_site[each.site].append(each.votes)
        own = {site: total(votes) for site, votes in by_site.items()}
        self.rows = [
            np.array(features(each.candidates, each.body, each.title, lexicon(self.votes, own[each.site]))).reshape(
                -1, len(NAMES)
            )
            for each in self.lessons
        ]
        self.labels = [np.array([label for label, _ in each.labels]) for each in self.lessons]
        self.weights = [
            np.array(
                [
                    0.0 if candidate.block.kind in _PICTURES else weight * TRUST[kind]
                    for candidate, (_, weight) in zip(each.candidates, each.labels, strict=True)
                ]
            )
            for kind, each in given
        ]

    def fit(self, pages: Sequence[int]) -> HistGradientBoostingClassifier:
        """Return trees fitted to the rows of `pages`."""
        rows = np.concatenate([self.rows[at] for at in pages])
        labels = np.concatenate([self.labels[at] for at in pages])
        weights = np.concatenate([self.weights[at] for at in pages])
        # Two thirds of the many small blocks that are clearly none are left out, the rest weighs more.
        trifling = (labels == 0) & (weights <= 0.02)
        chosen = (weights > 0) & (~trifling | (np.random.default_rng(1).random(len(weights)) < 0.34))
        model = HistGradientBoostingClassifier(
            max_iter=140, learning_rate=0.08, max_leaf_nodes=16, max_features=0.3, min_samples_leaf=20,
            l2_regularization=5.0, max_bins=64, early_stopping=False, random_state=1,
        )  # fmt: skip
        model.fit(rows[chosen], labels[chosen], sample_weight=np.where(trifling, weights * 2.9, weights)[chosen] * 100)
        return model


def check(table: Table, folds: int) -> None:
    """Print the scores of pages whose whole site the trees have not seen."""
    sites = sorted({each.site for each in table.lessons})
    random.Random(0).shuffle(sites)
    fold = {site: at % folds for at, site in enumerate(sites)}
    texts: dict[str, str] = {}
    for number in range(folds):
        model = table.fit([at for at, each in enumerate(table.lessons) if fold[each.site] != number])
        for at, each in enumerate(table.lessons):
            if fold[each.site] == number and len(table.rows[at]):
                shares = model.predict_proba(table.rows[at])[:, 1]
                texts[each.sample.name] = _text(each, shares)
    held = list(zip(table.kinds, table.lessons, strict=True))
    matches = [compare(texts.get(each.sample.name, ""), each.sample.body) for kind, each in held if kind == "news"]
    print("news   F1 {:.4f} P {:.4f} R {:.4f}".format(*overall(matches)), "under .8:", sum(m.f1 < 0.8 for m in matches))
    said = [(texts.get(each.sample.name, ""), each.sample) for kind, each in held if kind == "mixed"]
    print("mixed  F1 {:.4f} P {:.4f} R {:.4f}".format(*snippets(said)))


def _text(page: Lesson, shares: Sequence[float]) -> str:
    """Return what is kept, by the same steps as in the program."""
    reasons = settle(page.candidates, [float(share) for share in shares], THRESHOLD, page.title)
    kept = [each for each, reason in zip(page.candidates, reasons, strict=True) if not reason]
    return "\n".join(each.text for each in kept if each.block.kind not in _PICTURES)


def export(model: HistGradientBoostingClassifier, table: Table) -> dict[str, Any]:
    """Return the trees and words as plain JSON values."""
    bases = (0.35, 0.45, 0.35)
    words = {
        name: votes.table(base)
        for name, votes, base in zip(("near", "far", "said"), table.votes.parts(), bases, strict=True)
    }
    trees = [_tree(predictors[0].nodes, 0) for predictors in model._predictors]
    return {
        "about": "Boosted trees and word weights of the HTML cleaner; made by packaging/cleaning/train.py.",
        "data": "87 pages of the article-extraction benchmark (MIT), 347 of trafilatura's evaluation pages "
        "(Apache-2.0), 130 test pages of Mozilla Readability (Apache-2.0); only weights are kept, no text.",
        "names": list(NAMES),
        "threshold": THRESHOLD,
        "start": round(float(model._baseline_prediction.ravel()[0]), 5),
        "words": words,
        "trees": trees,
    }


def _tree(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    low, high = _tree(nodes, int(node["left"])), _tree(nodes, int(node["right"]))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), low, high]


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the cleaner's classifier.")
    parser.add_argument("--check", type=int, default=0, metavar="FOLDS")
    parser.add_argument("--peers", type=Path, help="a file that keeps the second opinions between runs")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    table = Table(lessons(given.peers))
    if given.check:
        check(table, given.check)
        return
    model = table.fit(range(len(table.lessons)))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(export(model, table), separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
