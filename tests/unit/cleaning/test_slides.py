"""Slide shows, links in code, captions by compound names."""

from datetime import UTC, datetime

from reader.cleaning import clean
from reader.model.article import Article, BlockKind, Style, running_text
from reader.model.page import Page

SLIDE = "The ferry took its first passengers across the bay in spring, and the harbour master counted every one."
PROSE = "<p>" + "The bridge was built in a summer, and people still speak of the dust and the heat. " * 4 + "</p>"


def cleaned(body: str) -> Article:
    page = f"<html><head><title>Ferry</title></head><body><article>{body}</article></body></html>"
    return clean(Page("page", page.encode(), "text/html", datetime(2026, 1, 1, tzinfo=UTC), url="https://h.example/a"))


def test_captions_are_the_text_of_a_slide_show() -> None:
    slides = "".join(f'<figure><img src="{at}.jpg"><figcaption>{at}: {SLIDE}</figcaption></figure>' for at in range(6))
    assert running_text(cleaned(f"<h1>Ferry</h1>{slides}")).count("harbour master") == 6


def test_captions_beside_prose_stay_captions() -> None:
    picture = f'<figure><img src="a.jpg"><figcaption>{SLIDE}</figcaption></figure>'
    article = cleaned(PROSE + picture + PROSE.replace("bridge", "tunnel"))
    assert "harbour master" not in running_text(article)
    assert [block.left_out for block in article.blocks if block.kind is BlockKind.CAPTION] == [""]


def test_links_in_code_lead_somewhere() -> None:
    article = cleaned(
        f'{PROSE}<pre>\n\nsee <a href="/rfc9">RFC 9</a>,\n  <b>then</b> go\n</pre>{PROSE[:-9]} again.</p>'
    )
    block = next(each for each in article.blocks if each.kind is BlockKind.CODE)
    assert block.span.of(article.text) == "see RFC 9,\n  then go"
    links = [(each.span.of(article.text), each.target) for each in block.inlines if each.style is Style.LINK]
    assert links == [("RFC 9", "https://h.example/rfc9")]


def test_a_compound_name_tells_a_caption() -> None:
    thumb = '<div><img src="t.jpg"><div class="thumbcaption">A torn sheet of paper.</div></div>'
    article = cleaned(PROSE + thumb + PROSE.replace("bridge", "tunnel"))
    kinds = {block.span.of(article.text): block.kind for block in article.blocks}
    assert kinds["A torn sheet of paper."] is BlockKind.CAPTION
