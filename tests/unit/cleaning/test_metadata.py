"""What a page says of itself, and what its head shows."""

import json

import pytest

from reader.cleaning.dom import parse
from reader.cleaning.metadata import metadata
from reader.cleaning.stated import linked_data
from reader.model.article import Metadata

URL = "https://www.tolmerpacket.example/harbour/1"


def about(head: str = "", body: str = "", data: object = None) -> Metadata:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    root = parse(f"<html><head>{head}{script}</head><body>{body}</body></html>")
    return metadata(root, URL, linked_data(root))


def test_the_visible_headline_wins_over_what_search_engines_are_told() -> None:
    found = about(
        "<title>Ferry crews strike over pay | Tolmer Packet</title>",
        "<h1>Tolmer Packet</h1><h1>Ferry crews walk out in a strike over pay</h1>",
    )
    assert found.title == "Ferry crews walk out in a strike over pay"
    assert found.site == "Tolmer Packet"


def test_a_heading_of_something_else_is_no_title() -> None:
    found = about("<title>Ferry crews strike over pay - Tolmer Packet</title>", "<h1>Win a weekend in Orvik</h1>")
    assert found.title == "Ferry crews strike over pay"


def test_entities_in_linked_data_are_resolved() -> None:
    found = about(data={"@type": "NewsArticle", "headline": "Crews &#8211; and quays"})
    assert found.title == "Crews – and quays"


def test_a_recipe_in_an_article_does_not_date_it() -> None:
    recipe = {"@type": "Recipe", "name": "Kelp soup", "datePublished": "2025-01-01", "a": 1, "b": 2, "c": 3, "d": 4}
    found = about(data=[recipe, {"@type": "BlogPosting", "headline": "Soup", "datePublished": "2024-03-02"}])
    assert found.published == "2024-03-02"


def test_an_author_is_found_through_the_graph() -> None:
    graph = [
        {"@type": "Article", "headline": "Quays", "author": {"@id": "#p"}},
        {"@type": "WebPage", "mainEntity": {"@type": "Person", "@id": "#p", "name": "Ilse Marrow"}},
    ]
    assert about(data={"@graph": graph}).authors == ("Ilse Marrow",)


def test_a_publisher_as_author_gives_way_to_the_names_that_are_shown() -> None:
    found = about(
        "<title>Quays reopen | Tolmer Packet</title>",
        "<h1>Quays reopen</h1><p>By <a>Ilse Marrow</a> and <a>Jon Tveit</a> <span>3 May 2024, 4:15 pm</span></p>",
        {"@type": "NewsArticle", "headline": "Quays reopen", "author": {"name": "Tolmer-Packet"}},
    )
    assert found.authors == ("Ilse Marrow", "Jon Tveit")
    assert found.published == "2024-05-03T16:15"


def test_a_stated_moment_takes_the_time_zone_in_which_the_page_prints_it() -> None:
    found = about(
        '<meta property="article:published_time" content="2024-05-04T02:05:31+00:00">',
        "<h1>Quays reopen</h1><p>May 3, 2024 at 10:05 pm</p>",
    )
    assert found.published == "2024-05-03T22:05:31-04:00"
    found = about(
        '<title>Quays reopen</title><meta property="article:published_time" content="2024-05-04T02:05:31+00:00">'
        '<meta property="article:modified_time" content="2024-05-04T03:00:00Z">',
        "<h1>Quays reopen</h1><p>May 3, 2024 at 10:05 pm</p>",
    )
    assert found.published == "2024-05-03T22:05:31-04:00"
    assert found.updated == "2024-05-03T23:00:00-04:00"


def test_an_update_is_not_the_publication() -> None:
    body = "<h1>Quays reopen</h1><p>Updated: 9 June 2024</p><p>Published: 3 May 2024</p>"
    assert about("<title>Quays reopen</title>", body).published == "2024-05-03"


@pytest.mark.parametrize("name", ["datePublished", "article.published", "article:published_time", "DC.date.issued"])
def test_every_spelling_of_a_date_s_key_is_known(name: str) -> None:
    assert about(f'<meta name="{name}" content="2024-05-03T10:00:00Z">').published == "2024-05-03T10:00:00Z"


def test_a_day_alone_gives_way_to_a_time_on_that_day() -> None:
    found = about(
        '<meta name="pubdate" content="2024-05-03T10:00:00+02:00">',
        data={"@type": "Article", "headline": "Quays", "datePublished": "May 3, 2024"},
    )
    assert found.published == "2024-05-03T10:00:00+02:00"


def test_a_page_without_a_head_has_its_address_for_a_site() -> None:
    assert about(body="<p>Words.</p>").site == "tolmerpacket.example"


def test_a_title_loses_the_site_where_a_second_heading_or_a_bar_parts_them() -> None:
    thread = about(
        "<title>Water in the bilge after rain - Small Boats Forum</title>", "<h2>Water in the bilge after rain</h2>"
    )
    assert thread.title == "Water in the bilge after rain"
    assert about("<title>Bakers end their strike | Old Town Courier</title>").title == "Bakers end their strike"


def test_a_permalink_is_no_part_of_the_title() -> None:
    assert about("<title>Streams — Floe</title>", '<h1>Streams<a href="#s">¶</a></h1>').title == "Streams"


def test_a_date_below_a_picture_is_the_picture_s() -> None:
    below = "<figure><figcaption>The pier, 3 May 1999</figcaption></figure><p>Published 4 March 2024</p>"
    assert about("", f"<h1>The pier is open</h1>{below}").published == "2024-03-04"


def test_a_blog_s_name_in_the_first_heading_is_no_title() -> None:
    body = '<h1><a href="/">The Orchard Diary</a></h1><h3>White in April</h3>'
    assert about("<title>The Orchard Diary: White in April</title>", body).title == "White in April"


def test_a_heading_without_spaces_is_found_in_the_title() -> None:
    assert about("<title>果园四月开花_山谷日报</title>", "<h1>果园四月开花</h1>").title == "果园四月开花"
