"""What `find_numbers` promises: kinds, fields, names, and time that grows with the text only."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from reader.entities import find_facts
from reader.entities.numbers import find_numbers
from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style, shown, without_numbers
from reader.model.facts import NumberKind
from reader.model.span import Span

_DUMP = Path(__file__).resolve().parents[4] / ".." / "shared" / "samples" / "moscow-times-dump.txt"


def test_people_at_the_plant_are_counted() -> None:
    if not _DUMP.exists():
        pytest.skip("the sample dump is not beside this repository")
    found = [number for number in find_numbers(_DUMP.read_text()) if number.kind is NumberKind.COUNT]
    assert [(number.text, number.value, number.counts) for number in found] == [
        ("1,000", 1000, "civilians"),
        ("500", 500, "injured Ukrainian soldiers"),
        ("1,000", 1000, "civilians"),
        ("500", 500, "wounded soldiers"),
    ]


def test_a_number_keeps_its_sentence_and_modifier() -> None:
    text = "Rain fell. About 40 farms flooded, officials said. It stopped."
    (number,) = find_numbers(text)
    assert number.sentence == "About 40 farms flooded, officials said."
    assert (number.approximation, number.counts) == ("about", "farms")


def test_the_stop_of_a_state_ends_no_sentence() -> None:
    (number,) = find_numbers("DOVER, Del. It rained.\n\nSALEM, Ore. (AP) — About 40 farms flooded.")
    assert number.sentence == "SALEM, Ore. (AP) — About 40 farms flooded."


def test_a_number_wholly_inside_a_name_is_left_out() -> None:
    text = "The band Nine Lamps 44 played for 44 people."
    name = Span(text.index("Nine"), text.index(" played"))
    assert [number.span.start for number in find_numbers(text, names=(name,))] == [text.rindex("44")]


def test_a_side_in_a_result_is_not_what_is_counted() -> None:
    text = "Harrow Bay Gulls 22 Tarn City Otters 24"
    (first, _) = find_numbers(text, names=(Span(0, 16), Span(text.index("Tarn"), text.index(" 24"))))
    assert (first.text, first.counts) == ("22", "")


def test_a_day_without_year_is_counted_from_the_publication_and_says_so() -> None:
    (number,) = find_numbers("The talks begin on Dec. 30.", published="2022-01-04T10:00:00Z")
    assert (number.text, number.value) == ("Dec. 30", "2021-12-30")
    assert number.approximation == "counted from 2022-01-04"
    assert find_numbers("The talks begin on Dec. 30.")[0].value == "--12-30"


def test_a_publication_day_that_is_none_is_ignored() -> None:
    assert find_numbers("The talks begin on Dec. 30.", published="yesterday")[0].value == "--12-30"


HOSTILE = (
    *(
        "1",
        "1,",
        "1,234,",
        "1.2.",
        "12-",
        "1 ",
        "$1,",
        "one ",
        "1/2",
        "'90s",
        "(1",
        "@1.",
        "1 2 3 4-5 ",
        "3-1 ",
        "1.5 ",
    ),
    *(
        "1-to-",
        "1-of-2-",
        "two-and-a-half-",
        "aged 1, ",
        "of 1 ",
        "of between ",
        "1%-",
        "7-9pm",
        "6'3",
        "1 Main ",
        "1-a-",
    ),
    *("$1 000 ", "5 rupees ", "2h 3m ", "two in three ", "killed two ", "Dover 1, ", "two F-16 ", "x(1)", "$1 to "),
    *("a quarter of ", "first, ", "first and ", "18th and ", "in 1 ", "1 x "),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length] + " 5 "
        start = time.process_time()
        find_numbers(text)
        return time.process_time() - start

    assert seconds(16_000) < 20 * max(seconds(4_000), 0.05)


def test_spans_are_ordered_and_slice_the_text() -> None:
    text = "From $5 to $10 million, 3-1, May 5, 10% and two-thirds of 40,000-50,000 people at 5 p.m."
    numbers = find_numbers(text)
    assert all(number.span.of(text) == number.text for number in numbers)
    assert all(left.span.end <= right.span.start for left, right in pairwise(numbers))


def test_nothing_is_read_in_skipped_spans() -> None:
    text = "We sold 40 lamps. total = 40 * 3 lamps were made, 7 broke."
    code = Span(text.index("total"), text.index(" lamps were"))
    assert [number.text for number in find_numbers(text, skip=(code,))] == ["40", "7"]
    assert find_facts(text, skip=(Span(0, len(text)),)).numbers == ()


def test_code_of_the_article_as_shown_is_skipped() -> None:
    text = "We sold 40 lamps with x = 12.\n\nfor i in range(99):\n\nIt took 3 days."
    at = text.index("for")
    paragraph = Block(BlockKind.PARAGRAPH, Span(0, at - 2), inlines=(Inline(Span(at - 9, at - 3), Style.CODE),))
    code = Block(BlockKind.CODE, Span(at, text.index("\n\nIt")))
    last = Block(BlockKind.PARAGRAPH, Span(text.index("It took"), len(text)))
    seen = shown(Article(text, (paragraph, code, last), Metadata(), "test"))
    found = find_numbers(seen.text, skip=without_numbers(seen))
    assert [number.text for number in found] == ["40", "3 days"]


def test_marks_of_footnotes_are_no_numbers() -> None:
    text = "They asked for a fifth lamp.1 Nobody counted.[12] See 3 lamps."
    links = [(text.index("1 N"), 1, "#fn1"), (text.index("[12]"), 4, "#cite_note-12"), (text.index("3 l"), 7, "/lamps")]
    inlines = tuple(Inline(Span(at, at + size), Style.LINK, target) for at, size, target in links)
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), inlines=inlines)
    seen = shown(Article(text, (block,), Metadata(), "test"))
    assert [number.text for number in find_numbers(seen.text, skip=without_numbers(seen))] == ["fifth", "3"]


def test_a_day_at_the_end_of_a_paragraph_is_a_date() -> None:
    assert [number.text for number in find_numbers("It ended on March 20.\n\nThen it rained.")] == ["March 20"]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Change\t-4%\t12", "-4%", -4),
        ("Result\t−2.5 million", "−2.5 million", -2_500_000),
        ("Profit\t-$3m", "-$3m", -3_000_000),
        ("It stood at -$5 million.", "-$5 million", -5_000_000),
        ("It stood at $-5.", "$-5", -5),
    ],
)
def test_a_minus_is_kept(text: str, written: str, value: float) -> None:
    found = find_numbers(text)[0]
    assert (found.text, found.value, found.span.of(text)) == (written, value, written)


def test_decades_without_end_are_read_one_after_the_other() -> None:
    assert len(find_numbers("80s and " * 3000)) == 3000
