"""Links within a page lead to their words in the article."""

from datetime import UTC, datetime

from reader.cleaning import clean
from reader.library import Library
from reader.model.page import Page
from reader.workflow import add, footnotes, read

PROSE = "The pilots of the outer mole asked for another lamp when the evenings grew short that year. "
HTML = f"""<html><head><title>Lamps</title></head><body><article><h1>Lamps</h1>
<p id="fnref1">{PROSE * 3}<a href="#fn1"><sup>1</sup></a></p><h2 id="later">What came later</h2>
<p>{PROSE[::-1].capitalize() * 3}<a href="#later">above</a> <a href="https://other.example/#fn1">there</a></p>
<p>{"Nobody counted boats after dark before. " * 6}</p>
<ol><li><a name="fn1"></a>The letter was read in the council. <a href="#fnref1">↩</a></li></ol>
</article></body></html>"""


def _added(library: Library, url: str = "") -> str:
    page = Page("lamps.html", HTML.encode(), "text/html", datetime.now(UTC), "utf-8", url)
    (made,) = add.add(library, page, clean(page)).added
    return made


def test_a_note_is_told_and_placed(library: Library) -> None:
    one = _added(library)
    found = footnotes.within(library, one, "#fn1")
    assert found is not None
    assert found.note
    assert found.text == "The letter was read in the council."
    assert found.span is not None
    text = read.open_article(library, one).article.text
    assert found.span.of(text).startswith("The letter was read")


def test_a_place_is_no_note_and_the_way_back_leads_to_its_paragraph(library: Library) -> None:
    one = _added(library)
    text = read.open_article(library, one).article.text
    head, back = footnotes.within(library, one, "#later"), footnotes.within(library, one, "#fnref1")
    assert head is not None
    assert back is not None
    assert not head.note
    assert not back.note
    assert head.span is not None
    assert head.span.of(text) == "What came later"
    assert back.span is not None
    assert back.span.of(text).startswith("The pilots of the outer mole")


def test_another_page_and_an_unknown_place_are_not_within(library: Library) -> None:
    one = _added(library, "https://harbour.example/lamps")
    assert footnotes.within(library, one, "https://harbour.example/lamps#fn1") is not None
    assert footnotes.within(library, one, "https://other.example/#fn1") is None
    assert footnotes.within(library, one, "#nowhere") is None
