"""Lazily loaded pictures name their address in many places."""

import pytest
from lxml import html

from reader.cleaning.images import absolute, picture_url

BASE = "https://packet.example/a/page"


@pytest.mark.parametrize(
    ("tag", "address"),
    [
        ('<img src="x.jpg">', "https://packet.example/a/x.jpg"),
        ('<img src="data:image/gif;base64,R0" data-src="/y.jpg">', "https://packet.example/y.jpg"),
        ('<img src="/blank.gif" data-original="/z.jpg">', "https://packet.example/z.jpg"),
        ('<img srcset="/s.jpg 1x, /l.jpg 2x" src="/s.jpg">', "https://packet.example/l.jpg"),
        ('<img srcset="/s.jpg 320w,https://cdn.example/l.jpg 900w">', "https://cdn.example/l.jpg"),
        ('<img data-loader-path="/odd.webp?x=1">', "https://packet.example/odd.webp?x=1"),
        ('<picture><source srcset="/p.webp 800w"><img alt="x"></picture>', "https://packet.example/p.webp"),
        ('<img src="data:image/gif;base64,R0">', ""),
        ("<img>", ""),
    ],
)
def test_the_address_of_a_picture(tag: str, address: str) -> None:
    image = next(html.fromstring(f"<div>{tag}</div>").iter("img"))
    assert picture_url(image, BASE) == address


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/x/../y", "https://packet.example/y"),
        ("//cdn.example/z", "https://cdn.example/z"),
        ("?p=2", "https://packet.example/a/page?p=2"),
        ("http://[bad", "http://[bad"),
    ],
)
def test_addresses_become_absolute(url: str, expected: str) -> None:
    assert absolute(BASE, url) == expected


def test_an_address_without_a_scheme_is_of_the_web_where_the_page_has_none() -> None:
    assert absolute("", "//cdn.example/z") == "https://cdn.example/z"
