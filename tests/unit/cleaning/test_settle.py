"""What follows from how sure the classifier is of each block."""

import pytest

from reader.cleaning.blocks import segment
from reader.cleaning.decide import settle
from reader.cleaning.dom import parse

LONG = "The council of Tolmer met for the third time to speak of the ferry, whose chains had rusted. "
OTHER = "Nobody had asked the ferryman, who sat at the back with his hat on his knees and said nothing. "


def settled(body: str, *shares: float) -> list[str]:
    return settle(segment(parse(f"<html><body>{body}</body></html>"), "https://packet.example/"), shares, 0.5, "")


def test_a_long_paragraph_beside_a_kept_one_is_kept_where_it_is_nearly_sure() -> None:
    body = f"<div>{LONG * 3}<br><br>{OTHER * 2}</div>"
    assert settled(body, 0.9, 0.35) == ["", ""]
    assert settled(body, 0.9, 0.2)[1]


def test_it_is_not_kept_from_another_element() -> None:
    assert settled(f"<div>{LONG * 3}</div><div>{OTHER * 2}</div>", 0.9, 0.35)[1]


@pytest.mark.parametrize(("share", "reason"), [(0.65, "sidebar"), (0.75, "")])
def test_what_stands_aside_must_be_surer(share: float, reason: str) -> None:
    assert settled(f"<p>{LONG * 3}</p><aside><p>{OTHER}</p></aside>", 0.9, share) == ["", reason]


def test_a_short_item_of_a_list_may_be_said_twice_but_a_paragraph_may_not() -> None:
    item = "Carries a charge of four hours and thirty minutes"
    assert settled(f"<p>{LONG * 3}</p><ul><li>{item}</li></ul><ul><li>{item}</li></ul>", 0.9, 0.9, 0.9) == ["", "", ""]
    assert settled(f"<p>{LONG * 3}</p><p>{item}</p><p>{item}</p>", 0.9, 0.9, 0.9) == ["", "", "repeated text"]


ITEMS = "<ul><li>New chains for the ferry</li><li>Paint</li><li>Potatoes, a sack<ul><li>and a spade</li></ul></li></ul>"


@pytest.mark.parametrize(
    ("shares", "kept"),
    [
        ((0.9, 0.8, 0.2, 0.3, 0.4), True),  # likely in all
        ((0.9, 0.4, 0.1, 0.2, 0.3), False),
    ],
)
def test_a_list_beside_what_is_kept_stays_whole_where_it_is_likely_in_all(
    shares: tuple[float, ...], kept: bool
) -> None:
    _, *items = settled(f"<p>{LONG * 3}</p>{ITEMS}", *shares)
    assert [not reason for reason in items] == [kept] * 4


def test_a_list_beside_nothing_that_is_kept_goes() -> None:
    assert all(settled(f"<p>{LONG * 3}</p><p>{OTHER}</p>{ITEMS}", 0.9, 0.1, 0.4, 0.4, 0.49, 0.45)[1:])


def test_a_list_of_links_is_not_kept_for_its_neighbour() -> None:
    links = "".join(f'<li><a href="/{at}">Gulls on the west pier, part {at}</a></li>' for at in range(3))
    assert all(settled(f"<p>{LONG * 3}</p><ul>{links}</ul>", 0.9, 0.6, 0.4, 0.4)[2:])


def test_a_heading_amid_the_article_stays_with_the_text_right_below_it() -> None:
    post = "<div><h3>{}</h3><p>{}</p></div>"
    body = f"<section>{post.format('Dam holds', LONG)}{post.format('School shut', OTHER)}</section>"
    assert settled(body, 0.9, 0.9, 0.1, 0.9) == ["", "", "", ""]
    assert settled(f"<div><h3>News</h3><p>{LONG}</p></div>", 0.1, 0.9)[0], "nothing of the article stands above it"


def test_a_heading_goes_with_the_list_it_heads() -> None:
    toc = "<h2>Contents</h2><ul><li>History</li><li>Fauna</li></ul>"
    body = f"<div><p>{LONG}</p>{toc}<h2>History</h2><h3>Early</h3><p>{OTHER}</p></div>"
    reasons = settled(body, 0.9, 0.9, 0.1, 0.1, 0.9, 0.9, 0.9)
    assert reasons[1] == "heading of what is left out"
    assert reasons[4:] == ["", "", ""]


TERMS = "<dl><dt>sluice</dt><dd>A small gate in a large one.</dd></dl><dl><dt>sill</dt><dd>What it stands on.</dd></dl>"


def test_definitions_that_are_likely_in_all_are_kept_with_their_terms() -> None:
    assert settled(f"<p>{LONG * 3}</p>{TERMS}", 0.9, 0.1, 0.7, 0.1, 0.6) == [""] * 5
    assert all(settled(f"<p>{LONG * 3}</p>{TERMS}", 0.9, 0.1, 0.3, 0.1, 0.2)[1:])


def test_definitions_beside_nothing_that_is_kept_go_as_they_were_judged() -> None:
    body = f"<p>{LONG * 3}</p><p>{OTHER}</p>{TERMS}"
    assert settled(body, 0.9, 0.1, 0.1, 0.49, 0.1, 0.49)[0] == ""
    assert all(settled(body, 0.9, 0.1, 0.1, 0.49, 0.1, 0.49)[1:])
