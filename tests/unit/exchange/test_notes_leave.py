"""Notes on a paragraph and on the whole article leave in every format that holds highlights."""

from collections.abc import Callable

import pytest

from reader.anchoring import describe
from reader.exchange import highlights_csv, html_page, markdown, web_annotation
from reader.model.annotation import Colour, Note
from reader.model.entry import Reading
from reader.model.facts import Facts
from tests.unit.exchange.made_readings import WHEN, article, highlight, placed, reading

FORMATS: dict[str, Callable[[Reading], str]] = {
    "markdown": lambda one: markdown.write(one, Facts()),
    "csv": lambda one: highlights_csv.write([one]),
    "jsonld": lambda one: web_annotation.write([one]),
    "html": lambda one: html_page.write([one], []),
}


@pytest.mark.parametrize("form", FORMATS)
def test_both_kinds_leave(form: str) -> None:
    made = article()
    start = made.text.index("The ferry left")
    on = describe(made.text, start, made.text.index("\n\n", start))
    notes = (
        Note("nt1", "art1", "Compare with spring.", WHEN, WHEN, None, ("harbour",)),
        Note("nt2", "art1", "Ask the mate.", WHEN, WHEN, on, ("check",)),
    )
    written = FORMATS[form](reading(made=made, notes=notes))
    for words in ("Compare with spring.", "Ask the mate.", "harbour", "check", "The ferry left the quay at seven"):
        assert words in written


def test_a_colour_leaves_under_the_name_it_was_given() -> None:
    made = article()
    one = reading(placed(highlight(made, "We are late", 1)), made=made)
    assert "*green*" in markdown.write(one, Facts())
    written = markdown.write(one, Facts(), {Colour.GREEN: "what *they* say"})
    assert "*green*" not in written
    assert "what \\*they\\* say" in written
