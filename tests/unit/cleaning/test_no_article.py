"""Pages that are no articles are told apart from short ones."""

from datetime import UTC, datetime

import pytest

from reader.cleaning import clean
from reader.errors import ReaderError
from reader.model.page import Page


def page(html: str) -> Page:
    return Page("page.html", html.encode(), "text/html", datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "html", ["<html><body><a href=x>y</a></body></html>", "<p> </p>", "<html><body></body></html>"]
)
def test_a_page_without_an_article_is_told(html: str) -> None:
    with pytest.raises(ReaderError, match="No article"):
        clean(page(html))


def test_a_date_that_nobody_set_is_none() -> None:
    text = "<p>The lock keeper counted the barges as they passed and wrote their names into a long green book.</p>" * 3
    stated = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    made = clean(page(f"<html><head><title>Barges</title>{stated}</head><body><h1>Barges</h1>{text}</body></html>"))
    assert made.metadata.published == ""
