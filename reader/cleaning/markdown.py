"""Markdown sources: everything is kept."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.cleaning.blocks import NOWHERE, Candidate, segment
from reader.cleaning.build import ArticleBuilder, Stretch
from reader.cleaning.decode import decode
from reader.cleaning.dom import parse
from reader.cleaning.front_matter import front_matter
from reader.cleaning.text import clean_text
from reader.errors import ReaderError
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.byline import signed
from reader.model.page import Page

CLEANER = "markdown-2"
_OPTIONS = {"html": False, "maxNesting": 30}
_ADDRESS = re.compile(r"\]\([^)\n]*\)|https?://\S+")
_LEAST_READ = 0.5  # of the letters: the rest is nested deeper than the parser goes


def clean_markdown(page: Page) -> Article:
    """Return the article of a Markdown page; its title is that of its front matter, else its first top heading."""
    from markdown_it import MarkdownIt

    about, text = front_matter(decode(page))
    html = MarkdownIt("commonmark", _OPTIONS).enable(["table", "strikethrough"]).render(text)
    article = _built(about, segment(parse(f"<html><body>{html}</body></html>"), page.url))
    if _letters(article.text) < _LEAST_READ * _letters(_ADDRESS.sub("", text)):
        return clean_text(page)
    if not article.text:
        raise ReaderError("This page holds no text.")
    return article


def _built(about: Metadata, candidates: Iterable[Candidate]) -> Article:
    builder = ArticleBuilder()
    title = about.title
    if title:
        builder.add(Block(BlockKind.TITLE, NOWHERE), [Stretch(title)])
    if about.byline:
        builder.add(Block(BlockKind.BYLINE, NOWHERE), [Stretch(signed(about.byline, about.language))])
    for candidate in candidates:
        block = candidate.block
        if block.kind is BlockKind.HEADING and block.level == 1:
            if candidate.text == title:
                continue
            if not title:
                title = candidate.text
                block = candidate.with_kind(BlockKind.TITLE)
        builder.add(block, candidate.stretches)
    return builder.article(replace(about, title=title), CLEANER)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
