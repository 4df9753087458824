"""Articles as Markdown and HTML: what stands in a quotation."""

import pytest

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.exchange.article import as_html, as_json, as_markdown
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.span import Span

HERE = Span(0, 0)


@pytest.fixture
def rules() -> Article:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.PARAGRAPH, HERE), [Stretch("She read it aloud.")])
    builder.add(Block(BlockKind.LIST_ITEM, HERE, quoted=True), [Stretch("Boots stand by the door.")])
    builder.add(Block(BlockKind.TABLE, HERE, header_rows=1, quoted=True), [Stretch("Month\tShips\nMay\t12")])
    builder.add(Block(BlockKind.LIST_ITEM, HERE), [Stretch("No rule.")])
    return builder.article(Metadata(), "test")


def test_markdown_quotes_every_line(rules: Article) -> None:
    assert as_markdown(rules).strip().split("\n\n") == [
        "She read it aloud.", "> - Boots stand by the door.",
        "> | Month | Ships |\n> |---|---|\n> | May | 12 |", "- No rule.",
    ]  # fmt: skip


def test_html_holds_them_in_one_blockquote_with_its_own_list(rules: Article) -> None:
    order = [
        line for line in as_html(rules).split("\n") if line.startswith(("<block", "</block", "<ul", "</ul", "<tab"))
    ]
    assert [line[:8] for line in order] == ["<blockqu", "<ul>", "</ul>", "<table><", "</blockq", "<ul>", "</ul>"]


def test_json_says_so(rules: Article) -> None:
    blocks = as_json("x", rules, None)["blocks"]
    assert isinstance(blocks, list)
    assert [block.get("quoted", False) for block in blocks] == [False, True, True, False]
