"""The text never moves: what is shown maps to and from it."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.model.article import Article, Block, BlockKind, Decisions, Inline, Metadata, Style, running_text, shown
from reader.model.span import Span

words = st.text(alphabet="ab é😀\u00ad", max_size=12)
kinds = st.sampled_from(list(BlockKind))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    builder = ArticleBuilder()
    for _ in range(draw(st.integers(0, 8))):
        reason = draw(st.sampled_from(["", "", "related links"]))
        builder.add(Block(draw(kinds), Span(0, 0), left_out=reason), [Stretch(draw(words)), Stretch(draw(words))])
    return builder.article(Metadata(), "test")


@given(articles())
def test_blocks_are_the_text_joined_by_a_blank_line(article: Article) -> None:
    texts = [block.span.of(article.text) for block in article.blocks if len(block.span)]
    assert "\n\n".join(texts) == article.text


@given(articles(), st.frozensets(st.integers(0, 7)), st.frozensets(st.integers(0, 7)), st.data())
def test_every_shown_span_maps_to_the_article_and_back(
    article: Article, kept: frozenset[int], hidden: frozenset[int], data: st.DataObject
) -> None:
    view = shown(article, Decisions(kept, hidden))
    assert "\n\n".join(block.span.of(article.text) for _, block in view.blocks if len(block.span)) == view.text
    for piece, at in view.pieces:
        start = data.draw(st.integers(0, len(piece) - 1))
        end = data.draw(st.integers(start + 1, len(piece)))
        span = Span(at + start, at + end)
        there = view.to_article(span)
        assert there.of(article.text) == span.of(view.text)
        assert view.to_shown(there) == span


def test_a_span_over_a_hidden_block_keeps_its_ends() -> None:
    builder = ArticleBuilder()
    for text, reason in (("One.", ""), ("Advert.", "advertisement"), ("Two.", "")):
        builder.add(Block(BlockKind.PARAGRAPH, Span(0, 0), left_out=reason), [Stretch(text)])
    article = builder.article(Metadata(), "test")
    view = shown(article)
    assert view.text == "One.\n\nTwo."
    assert view.to_article(Span(0, len(view.text))) == Span(0, len(article.text))
    assert view.to_shown(Span(0, len(article.text))) == Span(0, len(view.text))
    assert view.to_shown(article.blocks[1].span) is None


def test_running_text_has_no_title_byline_caption_or_credit() -> None:
    builder = ArticleBuilder()
    for kind in BlockKind:
        builder.add(Block(kind, Span(0, 0)), [Stretch(kind.value)])
    assert running_text(builder.article(Metadata(), "test")).split("\n\n") == [
        "heading",
        "paragraph",
        "list_item",
        "quote",
        "table",
        "code",
    ]


def test_the_builder_brings_text_to_canonical_form_and_places_inlines() -> None:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.PARAGRAPH, Span(0, 0)), [Stretch("first")])
    link = (Style.LINK, "https://example.org/")
    builder.add(Block(BlockKind.PARAGRAPH, Span(0, 0)), [Stretch("so\u00adft "), Stretch("cafe\u0301", (link,))])
    article = builder.article(Metadata(), "test")
    assert article.text == "first\n\nsoft caf\u00e9"
    (inline,) = article.blocks[1].inlines
    assert (inline.span.of(article.text), inline.target) == ("caf\u00e9", "https://example.org/")


def test_what_goes_from_process_to_process_comes_back_whole() -> None:
    inline = Inline(Span(1, 3), Style.LINK, "https://packet.example/")
    block = Block(BlockKind.TABLE, Span(0, 4), 2, 7, (inline,), "en", "a.png", "a", 1, "sidebar", quoted=True)
    assert pickle.loads(pickle.dumps(block)) == block
