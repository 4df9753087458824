"""CSV and Web Annotations."""

import csv
import io
import json

from hypothesis import given

from reader.exchange import highlights_csv, readwise_csv, web_annotation
from reader.exchange.highlights_csv import guarded, unguarded
from tests.unit.exchange.made_readings import HOSTILE, article, full, highlight, placed, reading


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_highlight_and_note_has_a_row() -> None:
    found = rows(highlights_csv.write([full()]))
    assert [row["Id"] for row in found] == ["hl1", "hl2", "hl3", "hl4", "hl5", "hl6", "nt1"]
    assert [row["Standing"] for row in found] == ["shown"] * 2 + ["hidden", "shown", "unsure", "lost", "note"]
    assert found[0]["Highlight"] == "We are late"
    assert found[0]["Tags"] == "time, two words"
    assert found[0]["Date"] == "2026-03-04 05:06:07"
    assert found[4]["Location"] == ""


@given(HOSTILE)
def test_no_cell_is_a_formula_and_nothing_is_lost(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


@given(HOSTILE)
def test_our_table_comes_back(note: str) -> None:
    made = article()
    kept = (placed(highlight(made, "We are late", 1, note=note, tags=("a", "b"))), placed(highlight(made, "Nobody", 2)))
    (came,) = readwise_csv.read(highlights_csv.write([reading(*kept, made=made)]).encode())
    assert [(one.id, one.quote, one.colour) for one in came.excerpts] == [
        (each.highlight.id, each.highlight.anchor.quote, each.highlight.colour) for each in kept
    ]
    assert came.excerpts[0].note == note.strip()
    assert came.excerpts[0].tags == ("a", "b")
    assert (came.title, came.url) == (full().entry.title, full().entry.url)


def test_annotations_follow_the_w3c_model() -> None:
    document = json.loads(web_annotation.write([full()]))
    items = document["first"]["items"]
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert document["total"] == len(items) == 7
    text = full().article.text
    for item in items:
        assert item["type"] == "Annotation"
        assert ":" in item["id"]
        for selector in item["target"].get("selector", ()):
            if selector["type"] == "TextPositionSelector":
                quote = item["target"]["selector"][0]["exact"]
                assert text[selector["start"] : selector["end"]] == quote
    assert {body["purpose"] for body in items[0]["body"]} == {"commenting", "tagging"}
    assert [one["type"] for one in items[0]["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert [one["type"] for one in items[5]["target"]["selector"]] == ["TextQuoteSelector"]
    assert "selector" not in items[6]["target"]
    assert items[1]["target"]["styleClass"] == "rose underline"
    assert len({item["id"] for item in items}) == 7
