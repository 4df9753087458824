"""The rules that overrule the classifier."""

import pytest

from reader.cleaning.blocks import segment
from reader.cleaning.dom import parse
from reader.cleaning.rules import is_date, overruled


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p>We have a small favour to ask of you today.</p>", "donation appeal"),
        ("<p>Sign up for our weekly newsletter.</p>", "newsletter sign-up"),
        ("<p>© 2025 The Tolmer Packet</p>", "copyright line"),
        ("<p>https://packet.example/a</p>", "address of the page"),
        ("<p>Updated 11:20 pm, Tuesday, 4 March 2025</p>", "byline and date"),
        ('<p>Read more: <a href="/x">The gulls of the west pier</a></p>', "related links"),
        ('<p><a href="/x">GULLS PREFER THE WEST PIER, COUNCIL FINDS</a></p>', "related links"),
        ("<p>Filed under: ferries, chains, potatoes</p>", "topic links"),
        ("<p>Comments are moderated and appear within a day.</p>", "comments"),
        ("<p>Os comentários só serão aprovados depois de lidos.</p>", "comments"),
        ("<p>Support the Packet so we continue to count the gulls.</p>", "donation appeal"),
        ('<p>Le puede interesar: <a href="/x">Las gaviotas del muelle del oeste</a></p>', "related links"),
        (
            '<p><a href="/x">The ferry’s chains hold</a> <a href="/y">Council finds the potatoes again</a> '
            '<a href="/z">Gulls prefer the west pier</a> and more</p>',
            "related links",
        ),
        ('<p>You get this letter because you signed up. <a href="/u">Unsubscribe</a></p>', "newsletter sign-up"),
        ('<p>A strike and a loaf. <a href="/v">View in browser</a></p>', "newsletter sign-up"),
        ('<p>Already a subscriber? <a href="/l">Log in</a></p>', "subscription offer"),
        ("<p>Cet article est réservé aux abonnés. Il vous reste 60 % à lire.</p>", "subscription offer"),
        ('<p><a href="/x">関連記事:古い倉庫の歴史</a></p>', "related links"),
        ("<p>The Quay is a reader-supported publication. To receive new posts, subscribe.</p>", "newsletter sign-up"),
        ("<p>Advertisement</p>", "advertisement"),
        ("<p>Story continues below the advert</p>", "advertisement"),
        ("<p>Sharing is caring!</p>", "share buttons"),
        ("<h3>You may also like:</h3>", "related links"),
        ("<h3>Related post: Gulls, and how to live with them</h3>", "related links"),
        ("<p>The advert that the ferryman read was for potatoes.</p>", ""),
        ("<p>You may also like the west pier, which has fewer gulls.</p>", ""),
        ("<p>The council voted on Tuesday to replace the chains.</p>", ""),
        ("<p>Her support made the work of the newsroom possible, he wrote in 2019.</p>", ""),
    ],
)
def test_what_is_left_out_at_a_glance(markup: str, reason: str) -> None:
    (block,) = segment(parse(f"<html><body>{markup}</body></html>"), "https://packet.example/")
    assert overruled(block) == reason


@pytest.mark.parametrize(
    "text",
    [
        "3. März 2025, 14:05 Uhr",
        "le 3 avril 2025",
        "Published: 12 May 2025",
        "04/03/2025 8:15 am",
        "2025年3月12日 10時30分",
    ],
)
def test_a_date_alone_is_a_date(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["", "2025", "May", "In 2025 the pier fell", "12 of 40"])
def test_other_short_texts_are_none(text: str) -> None:
    assert not is_date(text)
