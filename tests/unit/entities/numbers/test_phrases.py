"""The table of phrases: each sentence and exactly the numbers in it, every field."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.entities.numbers import find_numbers
from reader.model.facts import Number, NumberKind

ROWS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("phrases.json").read_text(encoding="utf-8"))


def fields(number: Number) -> dict[str, object]:
    """Return the fields that say something; `value` always, because null means a range or a vague number."""
    every: dict[str, object] = {
        "text": number.text,
        "kind": number.kind.value,
        "value": number.value,
        "unit": number.unit,
        "counts": number.counts,
        "min": number.minimum,
        "max": number.maximum,
        "per": number.per,
        "direction": number.direction,
        "approximation": number.approximation,
    }
    return {name: value for name, value in every.items() if name == "value" or value not in ("", None)}


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_phrase(row: dict[str, Any]) -> None:
    assert [fields(number) for number in find_numbers(row["sentence"])] == row["numbers"]


def test_the_table_is_large_and_covers_every_kind() -> None:
    sentences = [row["sentence"] for row in ROWS]
    assert len(set(sentences)) == len(sentences) >= 300
    assert {number["kind"] for row in ROWS for number in row["numbers"]} == set(NumberKind)
    assert sum(not row["numbers"] for row in ROWS) >= 40
