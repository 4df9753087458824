"""Plain-text dumps: what is kept, as what, and why the rest is not."""

import textwrap
from datetime import UTC, datetime

import pytest

from reader.cleaning.text import clean_text
from reader.errors import ReaderError
from reader.model.article import Article, BlockKind, running_text
from reader.model.page import Page

TITLE = "Ferry to Oster Island returns after eleven weeks"
BODY = (
    "The ferry between Lowmere and Oster Island sailed again on Monday morning, eleven weeks after a storm tore the "
    "ramp from the island's only pier and left its 340 people to be supplied by fishing boats.",
    "Harbour master Pia Holm said the new ramp had been tested twice over the weekend with a loaded lorry. “It held, "
    "and it did not so much as creak,” she told the people who had come down to see the first boat in.",
    "The repair cost 1.2 million crowns, a third more than the council had set aside. Most of the difference went "
    "into longer piles, because divers found that the sea bed had sunk by almost a metre since the pier was built.",
    "On the island the shop had run out of flour in the third week and the school had taught in the church hall, "
    "which can be heated with wood. Nobody was hurt, but two families moved to the mainland and have not come back.",
    "The ferry company wants the council to pay for the weeks in which it could not sail. A hearing is planned for "
    "the spring, and both sides say that they would rather settle before it.",
)
BEFORE = ("Skip to content", "Home", "News", "Sport", "Weather", "Subscribe to our newsletter", "Search", "Log in")
AFTER = (
    "Share this article",
    "Facebook",
    "Twitter",
    "Related stories",
    "Storm tears ramp from island pier",
    "Council to debate harbour budget",
    "Fishing boats carry the post",
    "3 comments",
    "Leave a comment",
    "About us",
    "Contact",
    "Privacy policy",
    "© 2024 The Lowmere Post. All rights reserved.",
)


def cleaned(text: str) -> Article:
    return clean_text(Page("-", text.encode(), "text/plain", datetime(2026, 1, 2, tzinfo=UTC), "utf-8"))


def kinds(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind is kind and not block.left_out]


def reasons(article: Article) -> dict[str, str]:
    return {block.span.of(article.text): block.left_out for block in article.blocks if block.left_out}


def lines(*parts: str) -> list[str]:
    return [*BEFORE, TITLE, "By Jonas Weil", "4 March 2024", *parts, *BODY, *AFTER]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_article_is_found_among_menus_and_links(between: str) -> None:
    article = cleaned(between.join(lines()))
    assert running_text(article).split("\n\n") == list(BODY)
    assert article.metadata.title == TITLE
    assert article.metadata.byline == "Jonas Weil"
    assert article.metadata.published == "2024-03-04"
    assert set(reasons(article)) >= {*BEFORE, *AFTER}


def test_hard_wrapped_paragraphs_are_kept_word_for_word() -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 72, break_on_hyphens=False) for part in lines())
    assert running_text(cleaned(wrapped)).split("\n\n") == list(BODY)


def test_each_reason_is_said() -> None:
    said = reasons(cleaned("\n".join(lines())))
    assert said["Subscribe to our newsletter"] == "newsletter sign-up"
    assert said["Share this article"] == "share buttons"
    assert said["Council to debate harbour budget"] == "related links"
    assert said["Leave a comment"] == "comments"
    assert said["© 2024 The Lowmere Post. All rights reserved."] == "copyright line"
    assert said["Home"] == "site navigation"


def test_words_under_a_picture_are_a_caption_and_a_first_sentence_is_not() -> None:
    caption = "The new ramp at low water on Sunday evening."
    article = cleaned("\n\n".join(lines(caption)))
    assert kinds(article, BlockKind.CAPTION) == [caption]
    opening = "The ferry to Oster Island was back on Monday."
    article = cleaned("\n\n".join(lines(opening)))
    assert opening in running_text(article)


def test_an_appeal_at_the_end_goes_whole() -> None:
    appeal = (
        "We have a small favour to ask. The Lowmere Post is read by many and paid for by few.",
        "If you can, please support us monthly from just 2 crowns. It takes a minute. Thank you.",
        "Remind me later",
    )
    article = cleaned("\n\n".join([TITLE, *BODY, *appeal]))
    assert running_text(article).split("\n\n") == list(BODY)
    assert {reasons(article)[part] for part in appeal[:2]} == {"donation appeal"}


def test_lists_and_headings_inside_the_article_keep_their_kind() -> None:
    parts = [TITLE, *BODY[:3], "What was replaced", "- eight piles of oak", "- the ramp itself", *BODY[3:]]
    article = cleaned("\n\n".join(parts))
    assert kinds(article, BlockKind.HEADING) == ["What was replaced"]
    assert kinds(article, BlockKind.LIST_ITEM) == ["eight piles of oak", "the ramp itself"]


def test_a_german_dump_is_cleaned_by_its_structure() -> None:
    body = (
        "Die Fähre zwischen Lohmar und der Osterinsel fährt seit Montag wieder, elf Wochen nachdem ein Sturm die Rampe "
        "vom einzigen Anleger der Insel gerissen hatte und Fischerboote die 340 Bewohner versorgen mussten.",
        "Die Hafenmeisterin Pia Holm sagte, die neue Rampe sei am Wochenende zweimal mit einem beladenen Lastwagen "
        "geprüft worden. „Sie hat gehalten und nicht einmal geknarrt“, sagte sie den Leuten am Ufer.",
        "Die Reparatur kostete 1,2 Millionen Kronen, ein Drittel mehr als der Rat vorgesehen hatte. Das meiste davon "
        "floss in längere Pfähle, weil der Meeresgrund um fast einen Meter gesunken war.",
    )
    page = ["Startseite", "Politik", "Sport", "Wetter", "Anmelden", "Fähre zur Osterinsel fährt wieder", *body,
            "Teilen", "Weitere Artikel", "Rat streitet über den Hafen", "Kommentar schreiben", "Impressum",
            "Datenschutz"]  # fmt: skip
    article = cleaned("\n".join(page))
    assert running_text(article).split("\n\n") == list(body)
    assert article.metadata.title == "Fähre zur Osterinsel fährt wieder"


def test_a_short_note_is_kept_whole() -> None:
    article = cleaned("Bring flour.\nAsk Pia about the ramp.\n")
    assert running_text(article).split() == "Bring flour. Ask Pia about the ramp.".split()


@pytest.mark.parametrize("text", ["", "   \n\n", "***\n---\n"])
def test_no_text_is_said_so(text: str) -> None:
    with pytest.raises(ReaderError, match="no text"):
        cleaned(text)
