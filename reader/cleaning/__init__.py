"""A Page becomes an Article."""

from dataclasses import replace

from reader.model.article import Article, running_text
from reader.model.page import Page

__all__ = ["clean"]


def clean(page: Page) -> Article:
    """Return the cleaned page; raises ReaderError where there is no article."""
    article = _cleaned(page)
    if article.metadata.language:
        return article
    from reader.cleaning.tongue import language_of

    language = language_of(running_text(article))
    return replace(article, metadata=replace(article.metadata, language=language)) if language else article


def _cleaned(page: Page) -> Article:
    if page.media_type == "text/plain":
        from reader.cleaning.text import clean_text

        return clean_text(page)
    if page.media_type == "text/markdown":
        from reader.cleaning.markdown import clean_markdown

        return clean_markdown(page)
    from reader.cleaning.html import clean_html

    return clean_html(page)
