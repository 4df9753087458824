"""Names measured: exact spans on labelled sentences, and how fast they come.

Data: `shared/bench/names` beside the checkout (GUM, UNER English EWT, Re-DocRED, CrossNER; see the model card).
"""

import gzip
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, groupby
from pathlib import Path

from reader.entities import document, grouping, model, rules
from reader.entities.recogniser import Name
from reader.model.facts import EntityKind
from reader.model.span import Span

DATA = Path(__file__).parents[3] / "shared" / "bench" / "names"
TESTS = ("gum_test", "ewt_test", "docred_test", "crossner_politics_test")
KINDS = {"PER": EntityKind.PEOPLE, "LOC": EntityKind.PLACES, "ORG": EntityKind.ORGANISATIONS}
Spans = set[tuple[Span, EntityKind]]
_NO_BLANK_BEFORE = set(",.;:!?)]}%'’”") | {"'s", "’s", "n't"}
_NO_BLANK_AFTER = set("([{$“‘£€")


def documents(path: Path) -> Iterator[tuple[str, Spans]]:
    """Yield each document's text, a sentence a line, and its labelled spans."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        text, gold = "", set()
        for row in group:
            text, spans = _joined(text, row["tokens"], row["tags"])
            gold |= spans
            text += "\n"
        yield text, gold


def _joined(text: str, tokens: list[str], tags: list[str]) -> tuple[str, Spans]:
    spans: Spans = set()
    begun: tuple[int, EntityKind] | None = None
    end, last = len(text), ""
    for token, tag in zip(tokens, tags, strict=True):
        if begun is not None and not tag.startswith("I-"):
            spans.add((Span(begun[0], end), begun[1]))
            begun = None
        if last and token not in _NO_BLANK_BEFORE and last not in _NO_BLANK_AFTER:
            text += " "
        if tag.startswith("B-"):
            begun = (len(text), KINDS[tag[2:]])
        text, last = text + token, token
        end = len(text)
    if begun is not None:
        spans.add((Span(begun[0], end), begun[1]))
    return text, spans


def by_model(text: str) -> Spans:
    """Return the model's own answer."""
    return {(one.span, one.kind) for one in model.load().find(text)}


def with_document(text: str) -> Spans:
    """Return the answer of the whole engine."""
    return _of(document.decide(text, *model.load().see(text)))


def by_rules(text: str) -> Spans:
    """Return the answer of the word lists alone, a gazetteer with rules."""
    return _of(rules.recognise(text))


def _of(names: list[Name]) -> Spans:
    return {(name.span, name.kind) for name in names if name.kind is not None}


def score(name: str, engine: Callable[[str], Spans]) -> dict[str, float]:
    """Return F1 over all and by kind, in percent."""
    counts: Counter[tuple[str, EntityKind]] = Counter()
    for text, gold in documents(DATA / "test" / f"{name}.jsonl.gz"):
        found = engine(text)
        for what, spans in (("gold", gold), ("found", found), ("right", gold & found)):
            counts.update((what, kind) for _, kind in spans)

    def f1(*kinds: EntityKind) -> float:
        right = sum(counts["right", kind] for kind in kinds)
        both = sum(counts["gold", kind] + counts["found", kind] for kind in kinds)
        return round(200 * right / both, 1) if both else 0.0

    return {"all": f1(*EntityKind)} | {kind.value: f1(kind) for kind in EntityKind}


def grouped(path: Path) -> float:
    """Return the pairwise F1, in percent, of grouping the gold mentions of each document."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        clusters = json.load(file)
    right = both = 0
    for document_clusters in clusters.values():
        rows = sorted((m[2], key, m[0], m[1]) for key, members in document_clusters.items() for m in members)
        texts = [text.replace(" - ", "-").removesuffix(" 's") for _, _, text, _ in rows]
        starts = [1000 * at for at in range(len(rows))]
        names = [
            Name(Span(start, start + len(text)), text, KINDS[row[3]])
            for start, text, row in zip(starts, texts, rows, strict=True)
        ]
        gold = {(a, b) for a, b in combinations(range(len(rows)), 2) if rows[a][1] == rows[b][1]}
        found = {
            pair
            for one in grouping.group(names)
            for pair in combinations(sorted(m.span.start // 1000 for m in one.mentions), 2)
        }
        right += len(gold & found)
        both += len(gold) + len(found)
    return round(200 * right / both, 1)


def report() -> None:
    """Print the figures."""
    if not DATA.is_dir():
        print(f"names: {DATA} is not there; nothing was measured")
        return
    began = time.perf_counter()
    model.load()
    print(f"loads in {1000 * (time.perf_counter() - began):.0f} ms")
    engines = {"model": by_model, "model + document": with_document, "word lists and rules": by_rules}
    for name in TESTS:
        for label, engine in engines.items():
            print(f"{name:24} {label:22} {score(name, engine)}")
    print(f"grouping, gold mentions of GUM: {grouped(DATA / 'groups' / 'gum_clusters.json.gz')}")
    text = next(text for text, _ in documents(DATA / "test" / "gum_test.jsonl.gz"))
    words = text.split()
    for size in (600, 10_000):
        sample = " ".join((words * (size // len(words) + 1))[:size])
        began = time.perf_counter()
        with_document(sample)
        print(f"{size} words in {1000 * (time.perf_counter() - began):.0f} ms")


if __name__ == "__main__":
    report()
