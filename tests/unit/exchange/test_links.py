"""Links to a passage."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.links import OwnLink, own_link, passage_link, safe
from reader.model.span import Span


def test_a_short_passage_is_named_whole_and_a_long_one_by_its_ends() -> None:
    assert passage_link("https://a.example/x", "well, six-day fog") == (
        "https://a.example/x#:~:text=well%2C%20six%2Dday%20fog"
    )
    long = " ".join(f"word{number}" for number in range(30))
    assert unquote(passage_link("https://a.example/x#part", long)) == (
        "https://a.example/x#part:~:text=word0 word1 word2 word3 word4,word25 word26 word27 word28 word29"
    )


@pytest.mark.parametrize("url", ["", "ferry.html", "javascript:alert(1)", "file:///etc/x"])
def test_only_web_addresses_are_linked(url: str) -> None:
    assert passage_link(url, "words") == ""


@given(st.text(max_size=40), st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_nothing_in_a_link_ends_it(path: str, quote: str) -> None:
    link = passage_link("https://a.example/" + path, quote)
    assert not set(link) & set("()<>[]\"'\\`|")
    assert not any(sign.isspace() for sign in link)
    assert safe(link) == link


def test_what_is_there_stays() -> None:
    assert urlsplit(safe("https://a.example/x?q=1&r=%20#z")).fragment == "z"


def test_a_link_of_our_own_is_read_back() -> None:
    for link in (
        OwnLink("a2cd"),
        OwnLink("a2cd", "h9"),
        OwnLink("a2cd", "", Span(3, 19)),
        OwnLink("a2cd", "", Span(3, 19), 2),
    ):
        assert own_link(str(link)) == link
    for wrong in (
        "https://x.example/",
        "article-reader://",
        "article-reader://article/a?h=../x",
        "article-reader://article/a?at=9",
    ):
        assert own_link(wrong) is None
    assert own_link("article-reader://article/a?at=9-3") == OwnLink("a"), "an empty span is none"
