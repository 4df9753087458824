"""Markdown sources: everything is kept."""

from reader.cleaning.blocks import segment
from reader.cleaning.build import ArticleBuilder
from reader.cleaning.decode import decode
from reader.cleaning.dom import parse
from reader.errors import ReaderError
from reader.model.article import Article, BlockKind, Metadata
from reader.model.page import Page

CLEANER = "markdown-1"


def clean_markdown(page: Page) -> Article:
    """Return the article of a Markdown page; its first top heading is the title."""
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(decode(page))
    builder = ArticleBuilder()
    title = ""
    for candidate in segment(parse(f"<html><body>{html}</body></html>"), page.url):
        block = candidate.block
        if not title and block.kind is BlockKind.HEADING and block.level == 1:
            title = candidate.text
            block = candidate.with_kind(BlockKind.TITLE)
        builder.add(block, candidate.stretches)
    article = builder.article(Metadata(title=title), CLEANER)
    if not article.text:
        raise ReaderError("This page holds no text.")
    return article
