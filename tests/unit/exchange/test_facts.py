"""The JSON and CSV of facts: the keys of numbers and what stands under them."""

import csv
import io
import json

from reader.entities.numbers import find_numbers
from reader.exchange.facts import as_csv, as_json, as_text
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
from reader.model.span import Span

KEYS = ("text", "start", "end", "kind", "value", "unit", "counts", "min", "max", "per", "direction", "approximation")
TEXT = "Ada Holt, the mayor, spoke. The mill, she said, lost about $40-50 million a year."


def _facts() -> Facts:
    person = Entity(EntityKind.PEOPLE, "Ada Holt", (Mention(Span(0, 8), "Ada Holt"),))
    return Facts(people=(person,), numbers=find_numbers(TEXT))


def test_json_has_every_key_of_a_number() -> None:
    written = json.loads(json.dumps(as_json("page", TEXT, _facts(), None)))
    (number,) = written["numbers"]
    assert tuple(number) == (*KEYS, "sentence")
    assert (number["text"], number["value"], number["min"], number["max"]) == ("$40-50 million", None, 4e7, 5e7)
    assert (number["unit"], number["per"], number["direction"]) == ("USD", "year", "down")
    assert number["approximation"] == "about"
    assert number["sentence"] == "The mill, she said, lost about $40-50 million a year."
    assert TEXT[number["start"] : number["end"]] == number["text"]


def test_csv_has_a_column_for_every_key() -> None:
    person, number = csv.DictReader(io.StringIO(as_csv("page", _facts())))
    assert (person["kind"], person["name"], person["min"], person["sentence"]) == ("people", "Ada Holt", "", "")
    assert set(number) == {"source", "name", *KEYS, "sentence"}
    assert (number["value"], number["min"], number["max"]) == ("", "40000000", "50000000")
    assert (number["per"], number["direction"], number["approximation"]) == ("year", "down", "about")
    assert number["sentence"] == "The mill, she said, lost about $40-50 million a year."


def test_text_shows_a_range_and_a_value() -> None:
    wide = Number(Span(0, 3), "2-3", NumberKind.DURATION, None, unit="day", minimum=2, maximum=3)
    plain = Number(Span(4, 6), "40", NumberKind.COUNT, 40, counts="lamps")
    many = Number(Span(7, 13), "dozens", NumberKind.COUNT, None, counts="boats", minimum=12)
    written = as_text(Facts(numbers=(wide, plain, many)))
    assert "  2-3: duration, 2 to 3 day\n" in written
    assert "  40: count, 40 lamps\n" in written
    assert "  dozens: count, from 12 boats\n" in written
