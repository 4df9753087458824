"""Names measured: exact spans on labelled sentences, and how fast they come.

Data: `shared/bench/names` beside the checkout (GUM, UNER English EWT, Re-DocRED, CrossNER; see the model card).
`gum_conventions.json` beside this file holds what in GUM's labels contradicts the conventions that the recogniser is
made to ("Speaker" and "Earl" as people, demonyms as places, names without a label), found by reading: for each
sentence that changed, all its labels as [first token, token after the last, kind]. GUM's test part was read twice, by
readers who saw neither the recogniser's output nor each other's; what both changed in the same way counts (126 of 135
changes).
"""

import gzip
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, groupby
from pathlib import Path

import names_peer

from reader.entities import document, grouping, model, rules
from reader.entities.recogniser import Name
from reader.model.facts import Entity, EntityKind
from reader.model.span import Span

DATA = Path(__file__).parents[3] / "shared" / "bench" / "names"
CONVENTIONS = json.loads((Path(__file__).parent / "gum_conventions.json").read_text(encoding="utf-8"))
TESTS = ("gum_test", "ewt_test", "docred_test", "crossner_politics_test")
KINDS = {"PER": EntityKind.PEOPLE, "LOC": EntityKind.PLACES, "ORG": EntityKind.ORGANISATIONS}
Spans = set[tuple[Span, EntityKind]]
_NO_BLANK_BEFORE = set(",.;:!?)]}%'’”") | {"'s", "’s", "n't"}
_NO_BLANK_AFTER = set("([{$“‘£€")


def documents(path: Path, *, by_convention: bool = False) -> Iterator[tuple[str, Spans]]:
    """Yield each document's text, a sentence a line, and its labelled spans, mended by the conventions if asked."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    changes = CONVENTIONS.get(path.name.partition(".")[0], {}) if by_convention else {}
    for key, group in groupby(rows, key=lambda row: row["doc"]):
        text, gold = "", set()
        for at, row in enumerate(group):
            labels = changes.get(key, {}).get(str(at))
            tags = row["tags"] if labels is None else _tags(len(row["tokens"]), labels)
            text, spans = _joined(text, row["tokens"], tags)
            gold |= spans
            text += "\n"
        yield text, gold


def _tags(size: int, spans: list[tuple[int, int, str]]) -> list[str]:
    tags = ["O"] * size
    for start, end, kind in spans:
        tags[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return tags


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


def compromise(name: str) -> Callable[[str], Spans] | None:
    """Return npm's compromise on a file's documents, None where it is not installed."""
    found = names_peer.found([text for text, _ in documents(DATA / "test" / f"{name}.jsonl.gz")])
    return (lambda text: _of(found[text])) if found else None


def _of(names: list[Name]) -> Spans:
    return {(name.span, name.kind) for name in names if name.kind is not None}


def score(name: str, engine: Callable[[str], Spans], *, by_convention: bool = False) -> dict[str, float]:
    """Return F1 over all and by kind, in percent."""
    counts: Counter[tuple[str, EntityKind]] = Counter()
    for text, gold in documents(DATA / "test" / f"{name}.jsonl.gz", by_convention=by_convention):
        found = engine(text)
        for what, spans in (("gold", gold), ("found", found), ("right", gold & found)):
            counts.update((what, kind) for _, kind in spans)

    def f1(*kinds: EntityKind) -> float:
        right = sum(counts["right", kind] for kind in kinds)
        both = sum(counts["gold", kind] + counts["found", kind] for kind in kinds)
        return round(200 * right / both, 1) if both else 0.0

    return {"all": f1(*EntityKind)} | {kind.value: f1(kind) for kind in EntityKind}


def _clusters() -> dict[str, dict[str, list[tuple[str, str, int, str]]]]:
    with gzip.open(DATA / "groups" / "gum_clusters.json.gz", "rt", encoding="utf-8") as file:
        clusters: dict[str, dict[str, list[tuple[str, str, int, str]]]] = json.load(file)
    return clusters


def grouped(name: str) -> dict[str, float]:
    """Return the pairwise F1, in percent, of grouping a file's mentions: of all that are right where they were found.

    `as labelled` groups the labelled mentions instead; `end to end` counts the pairs of what was not found as missed.
    """
    clusters = _clusters()
    counts: Counter[str] = Counter()
    for key, text, tokens in _placed(DATA / "test" / f"{name}.jsonl.gz"):
        gold: dict[Span, tuple[str, EntityKind]] = {}
        for cluster, mentions in clusters.get(key, {}).items():
            for form, kind, at, _ in mentions:
                gold[Span(tokens[at].start, tokens[at + len(form.split()) - 1].end)] = cluster, KINDS[kind]
        found = _by_span(grouping.group(document.decide(text, *model.load().see(text))))
        labelled = _by_span(grouping.group([Name(span, span.of(text), kind) for span, (_, kind) in gold.items()]))
        both = sorted(gold.keys() & found.keys())
        cluster_of = {span: cluster for span, (cluster, _) in gold.items()}
        counts["right"] += len(_pairs(both, cluster_of) & _pairs(both, found))
        counts["both"] += len(_pairs(both, cluster_of)) + len(_pairs(both, found))
        every = _pairs(sorted(gold), cluster_of)
        counts["all"] += len(every) + len(_pairs(sorted(found), found))
        counts["labelled right"] += len(every & _pairs(sorted(gold), labelled))
        counts["labelled both"] += len(every) + len(_pairs(sorted(gold), labelled))
    return {
        "found": round(200 * counts["right"] / counts["both"], 1),
        "as labelled": round(200 * counts["labelled right"] / counts["labelled both"], 1),
        "end to end": round(200 * counts["right"] / counts["all"], 1),
    }


def _pairs(spans: list[Span], of: Mapping[Span, str | int]) -> set[tuple[Span, Span]]:
    return {(one, other) for one, other in combinations(spans, 2) if of[one] == of[other]}


def _by_span(entities: tuple[Entity, ...]) -> dict[Span, int]:
    return {mention.span: at for at, entity in enumerate(entities) for mention in entity.mentions}


def _placed(path: Path) -> Iterator[tuple[str, str, list[Span]]]:
    """Yield each document's name, its text and where its tokens stand."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for key, of in groupby(rows, key=lambda row: row["doc"]):
        text, places = "", []
        for row in of:
            begun = len(text)
            for end in range(1, len(row["tokens"]) + 1):
                text, last = _joined(text[:begun], row["tokens"][:end], ["O"] * end)[0], row["tokens"][end - 1]
                places.append(Span(len(text) - len(last), len(text)))
            text += "\n"
        yield key, text, places


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
        peer = compromise(name)
        for label, engine in (engines | ({"compromise": peer} if peer else {})).items():
            print(f"{name:24} {label:22} {score(name, engine)}")
            if name in CONVENTIONS:
                print(f"{name + ', conventions':24} {label:22} {score(name, engine, by_convention=True)}")
    for name in ("gum_dev", "gum_test"):
        print(f"{name:24} grouping, pairwise F1 {grouped(name)}")
    text = next(text for text, _ in documents(DATA / "test" / "gum_test.jsonl.gz"))
    words = text.split()
    for size in (600, 10_000):
        sample = " ".join((words * (size // len(words) + 1))[:size])
        began, busy = time.perf_counter(), time.process_time()
        grouping.group(document.decide(sample, *model.load().see(sample)))
        took, worked = time.perf_counter() - began, time.process_time() - busy
        print(f"{size} words in {1000 * took:.0f} ms, of which {1000 * worked:.0f} ms of processor time")


if __name__ == "__main__":
    report()
