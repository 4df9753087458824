"""What the worker process can do. Heavy imports happen inside, in that process alone."""

from collections.abc import Callable, Mapping

from reader.model.article import Article
from reader.model.facts import Facts
from reader.model.page import Page
from reader.model.span import Span


def clean(page: Page) -> Article:
    """Return the cleaned page."""
    from reader.cleaning import clean as clean_page

    return clean_page(page)


def facts(text: str, language: str, published: str, byline: Span | None, skip: tuple[Span, ...] = ()) -> Facts:
    """Return the facts of `text`; spans count its code points; no numbers are read in the `skip` spans."""
    from reader.entities import find_facts

    return find_facts(text, language=language, published=published, byline=byline, skip=skip)


JOBS: Mapping[str, Callable[..., object]] = {"clean": clean, "facts": facts}
