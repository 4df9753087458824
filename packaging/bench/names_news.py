"""Names in news read by hand: grouped people, places and organisations, ours beside two peers'.

`names_news.json` holds the names of twenty-two articles of the extraction bench, each a list of its forms; what is in
brackets may be left out. A form stands wherever the article has it and no longer form does. `ignored` is what the
conventions leave open: it is neither right nor wrong. Nine were not looked at while rules were made: six that are
`unseen`, and three of a `second` such part, chosen and marked later.
The texts are in `shared/bench/extraction` beside the checkout.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import names_peer

from reader.entities import find_facts, grouping, rules
from reader.model.facts import EntityKind
from reader.model.span import Span

HERE = Path(__file__).parent
TEXTS = HERE.parents[2] / "shared" / "bench" / "extraction" / "truth.json"
Groups = list[tuple[EntityKind, set[Span]]]


@dataclass(frozen=True)
class Article:
    """A text and the names that a person found in it; each mention is the spans that are all right for it."""

    text: str
    half: str
    entities: list[tuple[EntityKind, list[set[Span]]]]
    ignored: list[Span]


def articles() -> list[Article]:
    """Return the articles whose texts are there."""
    truth = json.loads(TEXTS.read_text(encoding="utf-8"))
    marked = json.loads((HERE / "names_news.json").read_text(encoding="utf-8"))
    return [
        _article(page["articleBody"], names)
        for start, names in marked.items()
        for key, page in truth.items()
        if key.startswith(start)
    ]


def _article(text: str, names: dict[str, object]) -> Article:
    entities = [(kind, forms) for kind in EntityKind for forms in names[kind.value]]  # type: ignore[attr-defined] # JSON
    ways: dict[str, tuple[int, str]] = {}
    for index, (_, forms) in enumerate(entities):
        ways |= {way: (index, form) for form in forms for way in _ways(form)}
    ways |= {way: (-1, way) for way in names["ignored"]}  # type: ignore[attr-defined] # JSON
    pattern = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
    found: list[list[set[Span]]] = [[] for _ in entities]
    ignored = []
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?!\w)", text):
        index, form = ways[match.group()]
        span = Span(match.start(), match.end())
        if index < 0:
            ignored.append(span)
        else:
            within = {match.group().find(way) for way in _ways(form)} - {-1}
            found[index].append({
                Span(match.start() + at, match.start() + at + len(way))
                for at in within for way in _ways(form) if match.group().startswith(way, at)
            })  # fmt: skip
    kinds = [kind for kind, _ in entities]
    return Article(text, str(names["half"]), list(zip(kinds, found, strict=True)), ignored)


def _ways(form: str) -> set[str]:
    return {re.sub(r"\[.*?\]", "", form), form.replace("[", "").replace("]", "")}


def ours(text: str) -> Groups:
    """Return what the panel shows."""
    facts = find_facts(text, language="en")
    found = (*facts.people, *facts.places, *facts.organisations)
    return [(one.kind, {mention.span for mention in one.mentions}) for one in found]


def gazetteer(text: str) -> Groups:
    """Return what word lists and rules without a model find, grouped as ours."""
    return [(one.kind, {m.span for m in one.mentions}) for one in grouping.group(rules.recognise(text))]


def compromise(texts: list[str]) -> dict[str, Groups]:
    """Return what npm's compromise finds in each text, grouped as ours; nothing where it is not installed."""
    return {
        text: [(one.kind, {m.span for m in one.mentions}) for one in grouping.group(names)]
        for text, names in names_peer.found(texts).items()
    }


def score(engine: Callable[[str], Groups], some: list[Article]) -> dict[str, float]:
    """Return F1 by grouped entity, in percent: a group is right that shares a mention with an entity none else has."""
    counts: Counter[tuple[str, EntityKind]] = Counter()
    for article in some:
        for name, kinds in _matched(article, engine(article.text)).items():
            counts.update((name, kind) for kind in kinds)
    return _by_kind(counts)


def score_spans(engine: Callable[[str], Groups], some: list[Article]) -> dict[str, float]:
    """Return F1 of exact mentions of the right kind, in percent: each place where a name stands counts."""
    counts: Counter[tuple[str, EntityKind]] = Counter()
    for article in some:
        gold = [(kind, ways) for kind, mentions in article.entities for ways in mentions]
        allowed = {(kind, span): at for at, (kind, ways) in enumerate(gold) for span in ways}
        found = {
            (kind, span)
            for kind, spans in engine(article.text)
            for span in spans
            if not any(one.start < span.end and span.start < one.end for one in article.ignored)
        }
        right = {allowed[one] for one in found if one in allowed}
        counts.update(("gold", kind) for kind, _ in gold)
        counts.update(("found", kind) for kind, _ in found)
        counts.update(("right", gold[at][0]) for at in right)
    return _by_kind(counts)


def _by_kind(counts: Counter[tuple[str, EntityKind]]) -> dict[str, float]:
    def f1(*kinds: EntityKind) -> float:
        right = sum(counts["right", kind] for kind in kinds)
        both = sum(counts["gold", kind] + counts["found", kind] for kind in kinds)
        return round(200 * right / both, 1) if both else 0.0

    return {kind.value: f1(kind) for kind in EntityKind} | {"all": f1(*EntityKind)}


def _matched(article: Article, groups: Groups) -> dict[str, list[EntityKind]]:
    gold = [(kind, mentions) for kind, mentions in article.entities if mentions]
    counted = [
        (kind, spans)
        for kind, spans in groups
        if any(not any(one.start < span.end and span.start < one.end for one in article.ignored) for span in spans)
    ]
    pairs = sorted(
        (-sum(bool(ways & spans) for ways in mentions), g, f)
        for g, (kind, mentions) in enumerate(gold)
        for f, (found, spans) in enumerate(counted)
        if kind is found and any(ways & spans for ways in mentions)
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, g, f in pairs:
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
    return {
        "gold": [kind for kind, _ in gold],
        "found": [kind for kind, _ in counted],
        "right": [gold[g][0] for g in used_gold],
    }


def report() -> None:
    """Print the figures: of each part, and of both that were not looked at."""
    if not TEXTS.is_file():
        print(f"news: {TEXTS} is not there; nothing was measured")
        return
    every = articles()
    engines: dict[str, Callable[[str], Groups]] = {"ours": ours, "word lists and rules": gazetteer}
    peer = compromise([article.text for article in every])
    if peer:
        engines["compromise"] = peer.__getitem__
    for parts in (("tuned",), ("unseen",), ("second",), ("unseen", "second")):
        some = [article for article in every if article.half in parts]
        size = sum(len(one.entities) for one in some)
        for label, engine in engines.items():
            print(f"news, {' + '.join(parts):15} ({size} entities) {label:22} {score(engine, some)}")
            print(f"{'':20} by exact mention {label:22} {score_spans(engine, some)}")


if __name__ == "__main__":
    report()
