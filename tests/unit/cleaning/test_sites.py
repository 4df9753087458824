"""What a page's site is called."""

import pytest

from reader.cleaning.sites import site_name


@pytest.mark.parametrize(
    ("stated", "others", "title", "url", "name"),
    [
        ("The Packet", [], "Quays | News", "https://packet.example/1", "The Packet"),
        ("https://packet.example", ["Tolmer Packet"], "Quays", "https://packet.example/1", "Tolmer Packet"),
        ("tolmerpacket", ["Tolmer Packet"], "Quays", "https://tolmerpacket.example/1", "Tolmer Packet"),
        ("", ["Wire Agency"], "Quays - The Orvik Harbour Times", "https://ohtimes.example/", "The Orvik Harbour Times"),
        ("", [], "The Harbour Review: Quays", "https://www.theharbourreview.example/", "The Harbour Review"),
        ("", [], "Quays - and what they are for", "https://gullwatch.example/", "gullwatch.example"),
        ("", [], "Quays", "http://[broken", ""),
    ],
)
def test_a_site_is_named(stated: str, others: list[str], title: str, url: str, name: str) -> None:
    assert site_name(stated, others, title, url) == name
