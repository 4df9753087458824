"""Train the model for plain-text dumps: python packaging/cleaning/train_dumps.py [--all] [--check].

Needs scikit-learn and trafilatura (not part of the product) and the pages that packaging/bench/dumps.py measures on.
Gold: the benchmark's pages with their true texts. Silver: the mixed pages (German, French, forums, associations),
with trafilatura's text where the pages' hand-made snippets agree with it. A third of the gold sites is held out unless
--all. --check cross-validates by site instead of writing resources/cleaning/dump.json.
"""

import argparse
import gzip
import importlib
import json
import runpy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import trafilatura

ROOT = Path(__file__).resolve().parents[2]
BENCH = runpy.run_path(str(ROOT / "packaging" / "bench" / "dumps.py"))

from reader.cleaning.dump_features import Measured  # noqa: E402
from reader.cleaning.dump_model import second_rows  # noqa: E402
from reader.cleaning.dump_parts import split  # noqa: E402

OUT = ROOT / "resources" / "cleaning" / "dump.json"
# Not installed for the tests, which check the types of this file as well.
numpy = importlib.import_module("numpy")
LogisticRegression = importlib.import_module("sklearn.linear_model").LogisticRegression
GroupKFold = importlib.import_module("sklearn.model_selection").GroupKFold
SILVER = 0.35  # how much a silver page counts beside a gold one


@dataclass(frozen=True, slots=True)
class Case:
    """One dump: what is measured, which parts are the article, how much each counts."""

    site: str
    gold: bool
    true: str
    texts: list[str]
    cues: list[str]
    rows: list[dict[str, float]]
    table: Any
    labels: list[int]
    weights: list[float]


def labelled(texts: Sequence[str], true: str) -> list[int]:
    """Say for each part whether the true text has it; a short one must stand beside one that it has."""
    tokens = [BENCH["_TOKEN"].findall(text) for text in texts]
    wanted = set(BENCH["shingles"](true))
    runs = " " + " ".join(BENCH["_TOKEN"].findall(true)) + " "
    labels = []
    for words in tokens:
        if len(words) >= 4:
            own = [tuple(words[at : at + 4]) for at in range(len(words) - 3)]
            labels.append(int(sum(shingle in wanted for shingle in own) * 2 > len(own)))
        else:
            labels.append(-1 if words and f" {' '.join(words)} " in runs else 0)
    for at, label in enumerate(labels):
        if label == -1:
            near = (
                (tokens[at - 1][-3:] if at else []) + tokens[at] + (tokens[at + 1][:3] if at + 1 < len(tokens) else [])
            )
            hits = sum(tuple(near[here : here + 4]) in wanted for here in range(max(0, len(near) - 3)))
            labels[at] = int(hits * 2 > max(1, len(near) - 3))
    return labels


def case(site: str, gold: bool, text: str, true: str) -> Case:
    """Return a dump with its labels."""
    parts = split(text)
    measured = Measured(parts)
    texts = [part.text for part in parts]
    labels = labelled(texts, true)
    size = max(60, len(BENCH["_TOKEN"].findall(true)))
    table = tabled(measured.values, list(measured.values[0]))
    weights = [(len(words) + 2) / size * (1.0 if gold else SILVER) for words in measured.words]
    return Case(site, gold, true, texts, measured.cues, measured.values, table, labels, weights)


def site_of(url: str) -> str:
    return ".".join(urlsplit(url).netloc.split(".")[-2:])


def gold(everything: bool) -> Iterator[Case]:
    """Yield the benchmark's pages as a browser copies them."""
    for _, url, source, true in BENCH["pages"](BENCH["DATA"]):
        if everything or not BENCH["held_out"](url):
            lines = BENCH["visible"](source)
            yield case(site_of(url), True, BENCH["dump"](lines, "copied"), true)


def silver() -> Iterator[Case]:
    """Yield the mixed pages on which trafilatura and the hand-made snippets agree."""
    folder = BENCH["DATA"] / "mixed"
    for name, known in sorted(json.loads((folder / "snippets.json").read_text()).items()):
        data = gzip.decompress((folder / "pages" / f"{name}.html.gz").read_bytes())
        source = data.decode("utf-8", "replace")
        found = trafilatura.extract(source, favor_precision=False, include_comments=False, include_tables=True) or ""
        agree = all(each in found for each in known["with"]) and not any(each in found for each in known["without"])
        if agree and len(found) > 300:
            yield case(site_of(known["url"]), False, BENCH["dump"](BENCH["visible"](source.encode()), "copied"), found)


def tabled(rows: Sequence[dict[str, float]], names: Sequence[str]) -> Any:
    """Return the rows as a table."""
    return numpy.array([[row[name] for name in names] for row in rows]).reshape(-1, len(names))


@dataclass(frozen=True, slots=True)
class Pass:
    """One fitted logistic regression."""

    names: list[str]
    slopes: Any
    bias: float

    def sums(self, table: Any) -> list[float]:
        found: list[float] = (table @ self.slopes + self.bias).tolist()
        return found

    def plain(self) -> dict[str, float]:
        slopes = zip(self.names, self.slopes.tolist(), strict=True)
        return {name: round(value, 3) for name, value in slopes} | {"bias": round(self.bias, 3)}


@dataclass(frozen=True, slots=True)
class Model:
    """Two passes; the second is trained on the first one's out-of-fold sums."""

    first: Pass
    second: Pass

    def sums(self, each: Case) -> list[float]:
        rows = second_rows(each.rows, self.first.sums(each.table))
        return self.second.sums(tabled(rows, self.second.names))


def fit(cases: Sequence[Case], strength: float) -> Model:
    """Return the model of these dumps."""
    outside: list[list[float]] = [[] for _ in cases]
    for train, test in GroupKFold(3).split(cases, groups=[each.site for each in cases]):
        some = [cases[at] for at in train]
        inner = _fit([each.table for each in some], some, list(cases[0].rows[0]), strength)
        for at in test:
            outside[at] = inner.sums(cases[at].table)
    first = _fit([each.table for each in cases], cases, list(cases[0].rows[0]), strength)
    rows = [second_rows(each.rows, sums) for each, sums in zip(cases, outside, strict=True)]
    names = list(rows[0][0])
    return Model(first, _fit([tabled(each, names) for each in rows], cases, names, strength))


def _fit(tables: Sequence[Any], cases: Sequence[Case], names: list[str], strength: float) -> Pass:
    table = numpy.concatenate(tables)
    labels = numpy.array([label for each in cases for label in each.labels])
    weights = numpy.array([weight for each in cases for weight in each.weights])
    spread = table.std(axis=0) + 1e-6
    solver = LogisticRegression(C=strength, max_iter=60, solver="newton-cholesky")
    fitted = solver.fit(table / spread, labels, weights * len(weights) / weights.sum())
    return Pass(names, fitted.coef_[0] / spread, float(fitted.intercept_[0]))


def cross_validate(cases: Sequence[Case], strength: float) -> None:
    """Print the score of the gold dumps, each cleaned by a model that never saw its site."""
    scores: dict[float, list[object]] = {}
    ideal = []
    for train, test in GroupKFold(4).split(cases, groups=[each.site for each in cases]):
        model = fit([cases[at] for at in train], strength)
        for one in (cases[at] for at in test if cases[at].gold):
            sums = model.sums(one)
            for above in (-1.0, -0.5, 0.0, 0.5):
                kept = "\n".join(text for text, value in zip(one.texts, sums, strict=True) if value > above)
                scores.setdefault(above, []).append(BENCH["score"](one.true, kept))
            best = "\n".join(text for text, label in zip(one.texts, one.labels, strict=True) if label)
            ideal.append(BENCH["score"](one.true, best))
    print("perfect choice", round(BENCH["mean"](ideal).f1, 4))
    for above, some in scores.items():
        found = BENCH["mean"](some)
        print(f"C {strength} above {above}: F1 {found.f1:.4f} P {found.precision:.4f} R {found.recall:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="train on the held-out third as well")
    parser.add_argument("--check", action="store_true", help="cross-validate instead of writing the weights")
    parser.add_argument("--strength", type=float, default=0.1)
    given = parser.parse_args()
    cases = [*gold(given.all), *silver()]
    print(len(cases), "dumps,", sum(len(each.labels) for each in cases), "parts")
    if given.check:
        cross_validate(cases, given.strength)
        return
    model = fit(cases, given.strength)
    OUT.parent.mkdir(exist_ok=True)
    data = {"first": model.first.plain(), "second": model.second.plain()}
    OUT.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
