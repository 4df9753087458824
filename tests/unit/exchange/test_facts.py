"""The JSON and CSV of facts: the keys of numbers and what stands under them."""

import csv
import io
import json

from reader.entities.numbers import find_numbers
from reader.exchange.facts import as_csv, as_json, as_text, ledger
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


def test_text_keeps_what_is_said_of_a_number() -> None:
    written = as_text(Facts(numbers=find_numbers("Fares rose by about 12 percent. It lost more than $5 a day.")))
    assert "  12 percent: percent, 12 percent (up, about)\n" in written
    assert "  $5: money, 5 USD per day (down, more than)\n" in written


def test_text_says_where_names_were_not_looked_for() -> None:
    assert as_text(Facts(english=False)).startswith("Names are read in English only")


def test_the_ledger_has_plain_figures() -> None:
    heading, *rows = ledger(find_numbers("It paid $40-50 million for 1,150 boats."))
    assert [dict(zip(heading, row, strict=True)) for row in rows] == [
        dict.fromkeys(heading, "")
        | {"Phrase": "$40-50 million", "Kind": "money", "Minimum": "40000000", "Maximum": "50000000", "Unit": "USD"}
        | {"Sentence": "It paid $40-50 million for 1,150 boats."},
        dict.fromkeys(heading, "")
        | {"Phrase": "1,150", "Kind": "count", "Value": "1150", "Counts": "boats"}
        | {"Sentence": "It paid $40-50 million for 1,150 boats."},
    ]


def test_json_says_where_names_were_not_looked_for() -> None:
    assert as_json("page", TEXT, _facts(), None)["english"] is True
    assert as_json("page", "Ja.", Facts(english=False), None)["english"] is False
    assert as_json("page", "", Facts(), "It cannot be read.")["english"] is None
