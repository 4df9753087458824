"""Articles as Markdown and HTML: what stands in a quotation."""

from html import escape
from typing import Any

import pytest
from markdown_it import MarkdownIt

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.exchange.article import as_html, as_json, as_markdown
from reader.exchange.html_body import sanitised
from reader.model.article import Article, Block, BlockKind, Metadata, Style
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


def written(*stretches: Stretch, kind: BlockKind = BlockKind.PARAGRAPH, **more: Any) -> str:
    builder = ArticleBuilder()
    builder.add(Block(kind, HERE, **more), stretches)
    return as_markdown(builder.article(Metadata(), "test")).strip()


@pytest.mark.parametrize(
    "prose",
    ["2 * 3 * 4 and <b>tags</b>", "# a sign", "1984. A year", "- a dash", "> more", "~~~", "see [x](y) and a_b"],
)
def test_signs_in_prose_are_no_markdown(prose: str) -> None:
    html = MarkdownIt("commonmark").render(written(Stretch(prose)))
    assert html == f"<p>{escape(prose, quote=False)}</p>\n"


def test_marks_stand_beside_letters_and_code_keeps_its_ticks() -> None:
    bold, code = Stretch("bold ", ((Style.STRONG, ""),)), Stretch("a `tick`", ((Style.CODE, ""),))
    assert written(Stretch("in "), bold, Stretch("text: "), code) == "in **bold** text: `` a `tick` ``"
    link = Stretch("there", ((Style.LINK, "https://x.example/a_(b)"),))
    assert written(Stretch("go "), link) == "go [there](<https://x.example/a_(b)>)"


LINES = (Stretch("The wheel, "), Stretch("the *", ((Style.EMPHASIS, ""),)), Stretch("\n"), Stretch("1. turns\n# round"))


@pytest.mark.parametrize(
    ("kind", "html"),
    [
        (BlockKind.PARAGRAPH, "<p>{}</p>"),
        (BlockKind.QUOTE, "<blockquote>\n<p>{}</p>\n</blockquote>"),
        (BlockKind.LIST_ITEM, "<ul>\n<li>{}</li>\n</ul>"),
    ],
)
def test_lines_of_a_block_stay_lines(kind: BlockKind, html: str) -> None:
    told = "The wheel, <em>the *</em><br />\n1. turns<br />\n# round"
    assert MarkdownIt("commonmark").render(written(*LINES, kind=kind)) == f"{html.format(told)}\n"
    builder = ArticleBuilder()
    builder.add(Block(kind, HERE), LINES)
    assert "The wheel, <em>the *</em><br>\n1. turns<br>\n# round" in as_html(builder.article(Metadata(), "test"))


def test_code_in_a_line_goes_on_where_the_line_ends() -> None:
    assert written(Stretch("go a\nb", ((Style.CODE, ""),))) == "`go a b`"


def test_a_fence_is_longer_than_those_in_its_code() -> None:
    assert written(Stretch("```\nx\n```"), kind=BlockKind.CODE, language="md") == "````md\n```\nx\n```\n````"


def test_html_says_in_which_language_code_is() -> None:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.CODE, HERE, language="c++"), [Stretch("x < 1;")])
    assert as_html(builder.article(Metadata(), "test")) == ('<pre><code class="language-c++">x &lt; 1;</code></pre>\n')
    assert "class" not in sanitised('<code class="evil language-x">y</code>')
