"""How an article stands in the document."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.model.article import Article, Block, BlockKind, Decisions, Metadata
from reader.model.span import Span
from reader.window.app import application
from reader.window.document import DRAWING, DocumentBuilder, Drawing, is_rtl
from reader.window.theme import PAPER
from reader.window.typography import Paragraphs, Typography

ARABIC = "وصل القارب إلى الميناء في المساء"


@pytest.fixture(scope="module", autouse=True)
def qt() -> object:
    return application()


def article(*blocks: tuple[BlockKind, str]) -> Article:
    builder = ArticleBuilder()
    for kind, text in blocks:
        builder.add(Block(kind, Span(0, 0)), [Stretch(text)])
    return builder.article(Metadata(), "test")


def blocks(made: Article, typography: Typography, line: str = "") -> tuple[QTextDocument, list[QTextBlock]]:
    document = QTextDocument()
    DocumentBuilder(document, made, PAPER, typography).build(Decisions(), line, show_left_out=False)
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return document, found


def test_lines_of_a_paragraph_are_lines_of_one_block() -> None:
    document, found = blocks(
        article((BlockKind.PARAGRAPH, "The wheel\nturns round"), (BlockKind.QUOTE, "So\nit is")), Typography()
    )
    assert document
    assert [block.text() for block in found] == ["The wheel\u2028turns round", "So\u2028it is"]


def test_direction_of_a_text() -> None:
    assert is_rtl(ARABIC)
    assert not is_rtl(f"Harbour {ARABIC}")
    assert is_rtl(f"2025: {ARABIC}"), "digits decide nothing"
    assert is_rtl("12 %", default=True)
    assert not is_rtl("")


def test_the_line_under_an_arabic_title_stands_at_the_right() -> None:
    made = article((BlockKind.TITLE, ARABIC), (BlockKind.PARAGRAPH, ARABIC + ". " + ARABIC))
    document, found = blocks(made, Typography(), "example.org · 5 min")
    assert document
    line = next(block for block in found if "min" in block.text())
    assert line.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "\u20685 min\u2069" in line.text()


def test_a_quote_from_the_right_is_indented_at_the_right() -> None:
    made = article((BlockKind.TITLE, ARABIC), (BlockKind.QUOTE, ARABIC), (BlockKind.QUOTE, "The boat came in."))
    document, found = blocks(made, Typography())
    assert document
    margins = [(b.blockFormat().leftMargin(), b.blockFormat().rightMargin()) for b in found[-2:]]
    assert margins == [(0, 20), (20, 0)]


def test_a_paragraph_is_indented_only_after_another_one() -> None:
    text = "The boat came in at night. " * 3
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PARAGRAPH)
    made = article(*((kind, f"{number} {text}") for number, kind in enumerate(kinds)))
    document, found = blocks(made, Typography(paragraphs=Paragraphs.INDENT))
    assert document
    assert [block.blockFormat().textIndent() > 0 for block in found] == [False, False, True, False, False]


def test_rooms_grow_with_the_letters() -> None:
    made = article((BlockKind.TITLE, "Night"), (BlockKind.HEADING, "The boat"), (BlockKind.PARAGRAPH, "It came in."))
    rooms = []
    for size in (16, 32):
        document, found = blocks(made, Typography(size=size))
        assert document
        rooms.append(found[1].blockFormat().topMargin())
    assert rooms[1] == pytest.approx(2 * rooms[0])


@pytest.mark.parametrize("quoted", [True, False])
def test_a_list_in_a_quotation_stands_in_beside_its_rule(*, quoted: bool) -> None:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.LIST_ITEM, Span(0, 0), quoted=quoted), [Stretch("Boots stand by the door.")])
    _document, (block,) = blocks(builder.article(Metadata(), "test"), Typography())
    assert (block.blockFormat().property(DRAWING) == Drawing.RULE) is quoted
    assert (block.blockFormat().leftMargin() > 40) is quoted
