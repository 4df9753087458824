"""The HTML page: marked passages, nothing that acts or loads, and the words as they stand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.exchange.article import as_html
from reader.exchange.html_page import write
from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.page import Asset
from reader.model.span import Span
from tests.unit.exchange.made_readings import HOSTILE, article, full, highlight, placed, reading

PICTURE = Asset("https://pics.example/q.png", "image/png", b"\x89PNG\r\n")


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def test_highlights_are_marked_and_their_notes_follow() -> None:
    page = tree(write([full()]))
    body = page.xpath("//article")[0]
    assert "".join(body.xpath(".//*[@id='h-hl1']//text()")) in "We are late"
    assert "".join(body.xpath("./p//mark[contains(@class, 'green')]//text()")) == "We are late"
    assert "".join(body.xpath("./p//mark[contains(@class, 'rose')]//text()")) == "May. “We are"
    assert [one.text_content() for one in body.xpath(".//td/mark | .//th/mark")] == ["Monday", "4"]
    notes = page.xpath("//section")[0].text_content()
    for words in ("Who says?", "#two words", "underlined", "in a hidden block", "its place is lost", "cheap", "whole"):
        assert words in notes
    assert page.xpath("//section//strong/text()") == ["says"]
    assert len(page.xpath("//section//blockquote")) == 6


def test_structure_is_kept() -> None:
    page = tree(write([full()]))
    assert page.xpath("//h1")[0].text_content().startswith("The “Quiet” Ferry")
    assert [row.text_content() for row in page.xpath("//thead/tr")] == ["DayFare"]
    assert page.xpath("//pre/code")[0].text_content() == "if a < b:\n    print('x')"
    assert page.xpath("//article/p/strong/text() | //article/p/mark/strong/text()") == ["ferry"]
    assert "Support the Harbour" not in page.xpath("//article")[0].text_content().split("Highlights and notes")[0]


def test_nothing_is_loaded_and_own_pictures_are_embedded() -> None:
    without = tree(write([full()]))
    assert without.xpath("//img") == []
    assert without.xpath("//p/a[@href='https://pics.example/q.png']")[0].text == "A quay"
    (picture,) = tree(write([full()], [PICTURE])).xpath("//img")
    assert picture.get("src", "").startswith("data:image/png;base64,")
    assert picture.get("alt") == "A quay"
    sneaky = replace(PICTURE, media_type='image/svg+xml" onload="x')
    assert [image.get("src") for image in tree(write([full()], [sneaky])).xpath("//img")] in ([], [None])


def test_lists_nest_and_number() -> None:
    made = article(
        (*((BlockKind.LIST_ITEM, text) for text in ("one", "inner", "inner two", "two")), (BlockKind.PARAGRAPH, "x"))
    )
    levels = ((0, 3), (1, None), (1, None), (0, 4))
    items = tuple(
        replace(block, level=level, number=number, left_out="")
        for block, (level, number) in zip(made.blocks[:4], levels, strict=True)
    )
    page = tree("<div>" + as_html(replace(made, blocks=(*items, made.blocks[4]))) + "</div>")
    assert page.xpath("//ol/@start") == ["3"]
    assert [one.text_content() for one in page.xpath("//ul/li")] == ["inner", "inner two"]
    assert [one.text_content() for one in page.xpath("//ol/li")] == ["one", "two"]
    assert page.xpath("//p/ancestor::ol") == []


@pytest.mark.parametrize("link", ["[]()", "[a](beside.html)", "[a](?q)", "[a](<>)"])
def test_a_link_of_a_note_leads_out_of_the_file_or_to_its_own_parts(link: str) -> None:
    made = article()
    marked = highlight(made, "The ferry left", note=f"{link} [b](https://e.example/x) [c](#n-1)")
    page = tree(write([reading(placed(marked), made=made)]))
    assert page.xpath("//article//p[contains(., 'b c')]/a/@href") == ["https://e.example/x", "#n-1"]


@given(HOSTILE, HOSTILE, st.sampled_from(["javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "//evil"]))
def test_nothing_acts(text: str, note: str, target: str) -> None:
    words = "ab " + text.replace("\n\n", "\n") + "<img src=x onerror=alert(1)>"
    span = Span(0, len(words))
    made = Article(
        words, (Block(BlockKind.PARAGRAPH, span, inlines=(Inline(Span(0, 2), Style.LINK, target),)),), Metadata(), "t"
    )
    written = write(
        [reading(placed(highlight(made, "ab", note=note + f"\n\n![x](https://e.example/x) [y]({target})")), made=made)]
    )
    page = tree(written)
    assert page.xpath("//script | //img | //iframe | //object | //form | //link | //*[@style]") == []
    assert not [name for one in page.iter() if isinstance(one.tag, str) for name in one.attrib if name.startswith("on")]
    for link in page.xpath("//article//a/@href"):
        assert link.startswith(("#", "http://", "https://", "mailto:"))


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(list(Style))), max_size=4),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4),
)
def test_overlapping_styles_and_marks_keep_every_letter(
    styles: list[tuple[int, int, Style]], marks: list[tuple[int, int]]
) -> None:
    words = "a<b & “c” de\U0001f30a"
    inlines = tuple(Inline(Span(min(a, b), max(a, b)), style, "https://x.example") for a, b, style in styles)
    made = Article(words, (Block(BlockKind.PARAGRAPH, Span(0, len(words)), inlines=inlines),), Metadata(), "t")
    kept = [
        placed(highlight(made, words[min(a, b) : max(a, b)], number)) for number, (a, b) in enumerate(marks) if a != b
    ]
    page = tree(write([reading(*kept, made=made)]))
    (paragraph,) = page.xpath("//article/p[not(@class)]")
    for reference in paragraph.xpath(".//sup[@class='number']"):
        reference.getparent().remove(reference) if not reference.tail else reference.clear(keep_tail=True)
    assert paragraph.text_content() == words
