"""How likely each part of a dump is to be the article: two logistic passes, the second one sees the first one's run.

The weights are in resources/cleaning/dump.json; packaging/cleaning/train_dumps.py makes them.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache

from reader.bundled import bundled
from reader.cleaning.dump_features import Measured

Row = Mapping[str, float]
_CLIP = 5.0
_REACH = (1, 3, 8)


def chances(measured: Measured) -> list[float]:
    """Return for each part the chance (0 to 1) that it is the article."""
    first = [weigh(row, weights("first")) for row in measured.values]
    rows = second_rows(measured.values, first)
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, weigh(row, weights("second")))))) for row in rows]


def second_rows(rows: Sequence[Row], first: Sequence[float]) -> list[dict[str, float]]:
    """Return what the second pass sees: each part again, its neighbours' first sums, and the best run of parts."""
    clipped = [max(-_CLIP, min(_CLIP, value)) for value in first]
    weighed = [value * row["size"] for value, row in zip(clipped, rows, strict=True)]
    start, end = best_run(weighed)
    sums = [0.0]
    for value in weighed:
        sums.append(sums[-1] + value)
    found: list[dict[str, float]] = []
    for at, row in enumerate(rows):
        more = {
            "first pass": clipped[at],
            "in the run": float(start <= at < end),
            "before the run": math.exp(-(start - at) / 3) if at < start else 0.0,
            "after the run": math.exp(-(at - end + 1) / 3) if at >= end else 0.0,
            "likely in the run": clipped[at] if start <= at < end else 0.0,
            "depth in the run": math.exp(-min(at - start, end - 1 - at) / 3) if start <= at < end else 0.0,
        }
        for reach in _REACH:
            before, after = max(0, at - reach), min(len(rows), at + 1 + reach)
            more[f"first pass {reach} before"] = (sums[at] - sums[before]) / (3 * max(1, at - before))
            more[f"first pass {reach} after"] = (sums[after] - sums[at + 1]) / (3 * max(1, after - at - 1))
        found.append({**row, **more})
    return found


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """Return the bounds of the stretch with the greatest sum; (0, 0) where nothing is above 0."""
    best, total, start, run = 0.0, 0.0, 0, (0, 0)
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, run = total, (start, at + 1)
    return run


@cache
def weights(name: str) -> dict[str, float]:
    """Return the weights of a regression: "first" or "second"."""
    loaded: dict[str, dict[str, float]] = json.loads(bundled("cleaning/dump.json").read_text("utf-8"))
    return loaded[name]


def weigh(row: Row, by: Row) -> float:
    """Return the weighed sum of what was measured."""
    return sum(value * by.get(name, 0.0) for name, value in row.items() if value) + by["bias"]
