"""What pages state for machines."""

from reader.cleaning.dom import parse
from reader.cleaning.stated import article_thing, framework_body, linked_data, stated_body

BODY = "The ferry stopped calling on Monday, after a fender gave way. " * 10


def test_a_graph_is_read_through() -> None:
    page = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Packet"},
    {"@type": ["NewsArticle"], "headline": "No ferry", "articleBody": "Short."}]}</script><p>x</p>"""
    things = linked_data(parse(page))
    assert article_thing(things)["headline"] == "No ferry"
    assert stated_body(things) == "Short."


def test_broken_json_is_passed_over() -> None:
    assert linked_data(parse('<script type="application/ld+json">{"@type": </script><p>x</p>')) == []


def test_line_feeds_inside_strings_are_borne() -> None:
    things = linked_data(parse('<script type="application/ld+json">{"@type":"Article","name":"a\nb"}</script><p>x</p>'))
    assert article_thing(things)["name"] == "a\nb"


def test_a_framework_s_data_hold_the_body() -> None:
    page = f'<script id="__NEXT_DATA__" type="application/json">{{"a": [{{"body": "{BODY}"}}]}}</script><p>x</p>'
    assert framework_body(parse(page)) == BODY
    parts = ", ".join(f'{{"text": "{BODY}"}}' for _ in range(2))
    page = f'<script type="application/json">{{"content": [{parts}]}}</script><p>x</p>'
    assert framework_body(parse(page)) == f"{BODY}\n\n{BODY}"
