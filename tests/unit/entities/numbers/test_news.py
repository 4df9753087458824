"""How far the grammar reaches on news annotated by hand; the articles themselves are not part of the project.

The parts of `halves.json`: three were looked at while the grammar was changed, "held" was only measured.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.entities.numbers import find_numbers
from reader.model.facts import Number

_TRUTH = Path(__file__).resolve().parents[4] / ".." / "shared" / "bench" / "extraction" / "truth.json"
_FOLDER = Path(__file__).with_name("news")
HALVES: dict[str, list[str]] = json.loads(Path(__file__).with_name("halves.json").read_text(encoding="utf-8"))


def _gold(file: Path, text: str) -> dict[tuple[int, int], dict[str, Any]]:
    gold = {}
    for row in json.loads(file.read_text(encoding="utf-8")):
        at = -1
        for _ in range(row["occurrence"] + 1):
            at = text.index(row["text"], at + 1)
        gold[at, at + len(row["text"])] = row
    return gold


def _right(row: dict[str, Any], number: Number) -> bool:
    wanted, value = row["value"], number.value
    if isinstance(wanted, int | float) and isinstance(value, int | float):
        return abs(wanted - value) <= 1e-3 * max(1, abs(wanted)) and row["unit"] == number.unit
    return bool(wanted == value and row["unit"] == number.unit)


@pytest.mark.parametrize("half", HALVES)
def test_reach_on_news(half: str) -> None:
    if not _TRUTH.exists():
        pytest.skip("the news articles are not beside this repository")
    truth = json.loads(_TRUTH.read_text(encoding="utf-8"))
    wanted = given = hits = values = kinds = 0
    for file in sorted(_FOLDER.glob("*.json")):
        if not file.name.startswith(tuple(HALVES[half])):
            continue
        text = truth[file.stem]["articleBody"]
        gold = _gold(file, text)
        found = {(number.span.start, number.span.end): number for number in find_numbers(text)}
        shared = gold.keys() & found.keys()
        wanted, given, hits = wanted + len(gold), given + len(found), hits + len(shared)
        values += sum(_right(gold[at], found[at]) for at in shared)
        kinds += sum(gold[at]["kind"] == found[at].kind.value for at in shared)
    assert wanted > 90
    assert 2 * hits / (wanted + given) >= 0.94
    assert values / hits >= 0.97
    assert kinds / hits >= 0.95
