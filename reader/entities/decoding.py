"""From scores to labels: the best path on which every name has a beginning."""

from itertools import pairwise
from typing import Any

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_NEVER = -1e9


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[1:] == after[1:]


_ALLOWED = [[before for before, name in enumerate(LABELS) if _may_follow(name, after)] for after in LABELS]


def best_path(scores: Any) -> list[int]:
    """Return the best label for each row of `scores`; a name never goes on that did not begin."""
    rows = scores.tolist()
    if not rows:
        return []
    best = [_NEVER if label.startswith("I-") else score for label, score in zip(LABELS, rows[0], strict=True)]
    trail: list[list[int]] = []
    for row in rows[1:]:
        came = [max(before, key=best.__getitem__) for before in _ALLOWED]
        best = [best[before] + score for before, score in zip(came, row, strict=True)]
        trail.append(came)
    path = [max(range(len(LABELS)), key=best.__getitem__)]
    for came in reversed(trail):
        path.append(came[path[-1]])
    return path[::-1]


def runs(labels: list[int]) -> list[tuple[int, int, str]]:
    """Return the names as (first word, word after the last, kind)."""
    starts = [index for index, label in enumerate(labels) if LABELS[label].startswith("B-")]
    found: list[tuple[int, int, str]] = []
    for start, limit in pairwise([*starts, len(labels)]):
        end = start + 1
        while end < limit and LABELS[labels[end]].startswith("I-"):
            end += 1
        found.append((start, end, LABELS[labels[start]][2:]))
    return found
