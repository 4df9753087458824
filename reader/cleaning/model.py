"""The classifier: boosted decision trees and word tables, trained by packaging/cleaning/train.py."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.bundled import bundled
from reader.cleaning.blocks import Candidate
from reader.cleaning.features import NAMES, Lexicon, features, menus

# A leaf is a number; a node asks whether one number of the row is at most a threshold.
Node = float | tuple[int, float, Any, Any]
# After so many trees a total this far from even is not turned round by the rest.
_GLANCES = ((12, 1.9), (28, 1.75), (45, 1.2), (70, 1.05), (100, 0.7), (1000, 0.0))


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees: their leaves and the start add up to the log-odds of "content"."""

    start: float
    nodes: tuple[Node, ...]

    def share(self, row: Sequence[float]) -> float:
        """Return how sure the trees are that the row is content, 0 to 1."""
        total = self.start
        begin = 0
        for end, sure in _GLANCES:
            for root in self.nodes[begin:end]:
                node: Any = root
                while type(node) is tuple:
                    feature, threshold, low, high = node
                    node = low if row[feature] <= threshold else high
                total += node
            if not -sure < total < sure:
                break  # menus by the hundred, and plain prose, need no more than a glance
            begin = end
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Model:
    """What the words say, and the trees that weigh it with all else that can be seen of a block."""

    lexicon: Lexicon
    trees: Trees
    threshold: float

    def shares(self, candidates: Sequence[Candidate], body: str, title: str) -> list[float]:
        """Return how sure the model is of each candidate, 0 to 1; `body` and `title` are what the page states."""
        plain = menus(candidates)  # on most pages every second block, and never content to the trees
        rows = features(candidates, body, title, self.lexicon, plain)
        return [self.trees.share(row) if row else 0.0 for row in rows]


@cache
def load() -> Model:
    """Return the model that ships with the program."""
    given = json.loads((bundled("cleaning") / "model.json").read_text(encoding="utf-8"))
    if tuple(given["names"]) != NAMES:
        raise ValueError("resources/cleaning/model.json was trained on other features")
    tables: dict[str, dict[str, float]] = given["words"]
    return Model(
        Lexicon(*(_Table(tables[name]).__getitem__ for name in ("near", "far", "said"))),
        Trees(float(given["start"]), tuple(_node(node) for node in given["trees"])),
        float(given["threshold"]),
    )


class _Table(dict[str, float]):
    """Word weights; a word that is not known weighs nothing."""

    def __missing__(self, word: str) -> float:
        return 0.0


def _node(given: Any) -> Node:
    """Turn JSON's lists into tuples; a tree is a few levels deep."""
    if isinstance(given, list):
        feature, threshold, low, high = given
        return int(feature), float(threshold), _node(low), _node(high)
    return float(given)
