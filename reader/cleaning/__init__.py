"""A Page becomes an Article."""

from reader.model.article import Article
from reader.model.page import Page

__all__ = ["clean"]


def clean(page: Page) -> Article:
    """Return the cleaned page; raises ReaderError where there is no article."""
    if page.media_type == "text/plain":
        from reader.cleaning.text import clean_text

        return clean_text(page)
    if page.media_type == "text/markdown":
        from reader.cleaning.markdown import clean_markdown

        return clean_markdown(page)
    from reader.cleaning.html import clean_html

    return clean_html(page)
