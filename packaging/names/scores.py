"""Exact-span F1 of the network on a labelled file, sentence by sentence in windows of the document."""

from collections import Counter
from pathlib import Path

import torch
from data import LABELS, Sentence, encode, read
from tokenizers import Tokenizer

from reader.entities.decoding import best_path

KINDS = ("PER", "LOC", "ORG")


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """Return the labelled spans of a sentence."""
    found: set[tuple[int, int, str]] = set()
    start = -1
    for index, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            found.add((start, index, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = index
    return found


def f1(counts: Counter[tuple[str, str]], kinds: tuple[str, ...] = KINDS) -> float:
    """Return the F1 in percent."""
    right = sum(counts["right", kind] for kind in kinds)
    both = sum(counts["gold", kind] + counts["found", kind] for kind in kinds)
    return round(200 * right / both, 1) if both else 0.0


def predict(network: torch.nn.Module, tokenizer: Tokenizer, window: list[Sentence]) -> list[str]:
    """Return a label for each word of the window."""
    item = encode(window, tokenizer)
    device = next(network.parameters()).device
    with torch.no_grad():
        fed = [torch.tensor([row], device=device) for row in (item.ids, item.shapes, item.parts)]
        logits = network(*fed)[0].cpu().numpy()
    return [LABELS[label] for label in best_path(logits[item.firsts])]


def score_file(network: torch.nn.Module, tokenizer: Tokenizer, path: Path) -> dict[str, float]:
    """Return F1 over all and by kind, on a labelled file."""
    return score(network, tokenizer, read(path))


def score(network: torch.nn.Module, tokenizer: Tokenizer, documents: list[list[Sentence]]) -> dict[str, float]:
    """Return F1 over all and by kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for sentence in document:
            found = spans(predict(network, tokenizer, [sentence]))
            gold = spans(sentence.tags)
            for name, marked in (("gold", gold), ("found", found), ("right", gold & found)):
                counts.update((name, kind) for _, _, kind in marked)
    return {"all": f1(counts)} | {kind: f1(counts, (kind,)) for kind in KINDS}
