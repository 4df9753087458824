"""Citations and quotations."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given

from reader.exchange import bibtex, csl
from reader.exchange.citation import author, date
from reader.exchange.quotation import QuoteStyle, quotation
from reader.model.entry import Reading
from reader.model.span import Span
from tests.unit.exchange.made_readings import HOSTILE, full, reading


@pytest.mark.parametrize(
    ("name", "given_name", "family"),
    [
        ("Mira Okonjo", "Mira", "Okonjo"),
        ("Ada van der Venn", "Ada", "van der Venn"),
        ("José María de la Cruz", "José María", "de la Cruz"),
        ("Sam Till Jr.", "Sam", "Till Jr."),
        ("Reuters", "", ""),
        ("Harbour Gazette staff", "", ""),
        ("One, Two", "", ""),
    ],
)
def test_names_are_taken_apart_only_where_they_are_a_persons(name: str, given_name: str, family: str) -> None:
    found = author(name)
    assert (found.given, found.family) == (given_name, family)
    assert found.name == name


def test_dates_as_far_as_they_are_known() -> None:
    assert [date(value) for value in ("2026-03-04T05:00:00Z", "2026-03", "2026", "", "May 4")] == [
        (2026, 3, 4),
        (2026, 3),
        (2026,),
        (),
        (),
    ]


def test_an_article_as_bibtex() -> None:
    assert bibtex.write([full()]) == (
        "@online{okonjo2026quiet,\n"
        "  author = {Okonjo, Mira and van der Venn, Ada},\n"
        "  title = {{The “Quiet” Ferry: who paid?}},\n"
        "  organization = {Harbour Gazette},\n"
        "  date = {2026-03-04},\n"
        "  url = {https://gazette.example/ferry(1)?a=1},\n"
        "  urldate = {2026-03-04},\n"
        "  langid = {en},\n"
        "}\n"
    )


def test_keys_are_never_the_same_twice() -> None:
    keys = re.findall(r"@online\{(.+),", bibtex.write([full(), full(), reading(title="京都"), reading(title="!!")]))
    assert len(keys) == len(set(keys)) == 4
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


@given(HOSTILE)
def test_no_title_breaks_an_entry_open(title: str) -> None:
    written = bibtex.write([reading(title=title or "x")])
    depth = 0
    for sign in re.sub(r"\\[#$%&_{}]", "", written):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
    (item,) = json.loads(csl.write([reading(title=title or "x")]))
    assert item["title"] == (" ".join((title or "x").split()) or "Untitled")


def test_an_article_as_csl() -> None:
    (item,) = json.loads(csl.write([full()]))
    assert item["author"] == [
        {"family": "Okonjo", "given": "Mira"},
        {"family": "van der Venn", "given": "Ada"},
    ]
    assert item["issued"] == {"date-parts": [[2026, 3, 4]]}
    assert (item["id"], item["type"], item["container-title"]) == ("art1", "webpage", "Harbour Gazette")


def span(made: Reading, words: str) -> Span:
    start = made.article.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        (
            QuoteStyle.PLAIN,
            "“We are late”\n— Mira Okonjo and Ada van der Venn, “The “Quiet” Ferry: who paid?”, Harbour Gazette, "
            "4 March 2026 https://gazette.example/ferry(1)?a=1",
        ),
        (
            QuoteStyle.MARKDOWN,
            "> We are late\n>\n> — [The “Quiet” Ferry: who paid?](https://gazette.example/ferry%281%29?a=1"
            "#:~:text=We%20are%20late), Mira Okonjo and Ada van der Venn, Harbour Gazette, 4 March 2026",
        ),
        (
            QuoteStyle.APA,
            "“We are late” (Okonjo & van der Venn, 2026)\n\nOkonjo, M., & van der Venn, A. (2026, March 4). "
            "The “Quiet” Ferry: who paid? Harbour Gazette. https://gazette.example/ferry(1)?a=1",
        ),
        (
            QuoteStyle.MLA,
            "“We are late” (Okonjo)\n\nOkonjo, Mira, and Ada van der Venn. “The “Quiet” Ferry: who paid?” "
            "Harbour Gazette, 4 Mar. 2026, gazette.example/ferry(1)?a=1.",
        ),
        (
            QuoteStyle.CHICAGO,
            "“We are late”\n\nOkonjo, Mira, and Ada van der Venn. “The “Quiet” Ferry: who paid?” "
            "Harbour Gazette, 4 March 2026. https://gazette.example/ferry(1)?a=1",
        ),
    ],
)
def test_a_passage_in_each_style(style: QuoteStyle, wanted: str) -> None:
    made = full()
    assert quotation(made, span(made, "We are late"), style) == wanted


@pytest.mark.parametrize("style", QuoteStyle)
def test_little_is_known_and_still_it_is_a_quotation(style: QuoteStyle) -> None:
    made = full()
    bare = replace(
        made,
        article=replace(made.article, metadata=type(made.article.metadata)()),
        entry=replace(made.entry, byline="", site="", published="", url=""),
    )
    written = quotation(bare, span(made, "We are late"), style)
    assert "We are late" in written
    assert "Ferry" in written
    assert not re.search(r"None|, ,|\(\)|\.\.", written)
    assert quotation(bare, span(made, "Support the Harbour"), style) == ""


def test_code_is_quoted_as_code() -> None:
    made = reading()
    code = "if a < b:\n    print('x')"
    written = quotation(made, span(made, code), QuoteStyle.MARKDOWN)
    assert written.startswith("> ```\n> if a < b:\n>     print('x')\n> ```\n>\n> — ")
    assert "> print('x')\n" in quotation(made, span(made, "    print('x')"), QuoteStyle.MARKDOWN)
