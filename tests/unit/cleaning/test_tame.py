"""Markup beyond what the parser bears is bounded; all other markup stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.dom import parse
from reader.cleaning.tame import MAX_DEPTH, tame

TAGS = [
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<br>",
    "word ",
    "<!-- x -->",
    "<",
    "a<b",
]


@given(st.lists(st.sampled_from(TAGS), max_size=80).map("".join))
def test_usual_markup_is_left_alone(source: str) -> None:
    assert tame(source) == source


@pytest.mark.parametrize(
    "tag", ["div", "section", "span", "b", "table", "dd", "ruby", "h2", "button", "x-note", "nobr"]
)
@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 300, 20_000])
def test_text_at_any_depth_survives(tag: str, depth: int) -> None:
    source = f"<html><body>{f'<{tag}>' * depth}found below{f'</{tag}>' * depth}<p>found after</p></body></html>"
    text = " ".join(" ".join(parse(source).itertext()).split())
    assert text == "found below found after"


@pytest.mark.parametrize("opened", ["<dl><dd>", "<dl><dt>", "<ul><li>", "<ruby><rb>", "<x-a><x-b>"])
@pytest.mark.parametrize("closed", [True, False])
def test_text_below_nested_lists_survives(opened: str, closed: bool) -> None:
    ends = "".join(f"</{tag}>" for tag in reversed(opened.strip("<>").split("><")))
    source = f"<body>{opened * 20_000}found below{ends * 20_000 if closed else ''}<p>found after</p>"
    assert " ".join(" ".join(parse(source).itertext()).split()) == "found below found after"


def test_flattened_blocks_do_not_run_together() -> None:
    source = "<div>" * 500 + "<div>one</div><div>two</div>" + "</div>" * 500
    assert " ".join(" ".join(parse(f"<body>{source}").itertext()).split()) == "one two"


def test_thousands_of_attributes_go_and_one_long_value_stays() -> None:
    many = "<p " + " ".join(f"data-a{at}=1" for at in range(5000)) + ">text</p>"
    assert tame(many) == "<p>text</p>"
    picture = f'<img alt="a b" src="data:image/png;base64,{"A" * 9000}">'
    assert tame(picture) == picture


def test_markup_inside_scripts_counts_for_nothing() -> None:
    source = "<script>" + "'<div>'" * 1000 + "</script><div><p>text</p></div>"
    assert tame(source) == source
