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


def test_a_text_without_clutter_is_kept_whole() -> None:
    recipe = (
        "Barley soup with lemon",
        "It takes an hour, most of which is waiting.",
        "Ingredients\n200 g barley\n1 onion",
    )
    article = cleaned("\n\n".join([*recipe, "Method\n1. Fry the onion.\n2. Add the rest."]))
    assert not reasons(article)
    assert article.metadata.title == recipe[0]
    assert kinds(article, BlockKind.HEADING) == ["Ingredients", "Method"], "ingredients are no headings"


def test_an_article_goes_on_below_a_link_or_a_heading_amid_it() -> None:
    between = ("Lesen Sie auch: Wie alt unsere Brücken wirklich sind", "Tickets gelten länger")
    prose = (
        "Nach drei Wochen Stillstand fährt die Hafenbahn seit Freitagmorgen wieder, teilten die Stadtwerke mit.",
        "Ein gerissenes Seil hatte den Betrieb lahmgelegt; ein Ersatz musste in Österreich gefertigt werden.",
        "„Wir haben jeden Tag gezählt“, sagte die Betriebsleiterin. Rund 4.000 Fahrgäste nutzen die Bahn täglich.",
        "Monatskarten verlängern sich um 21 Tage, ohne dass die Kunden etwas tun müssen, und zwar kostenlos.",
    )
    page = ("Startseite", "Politik", "Anmelden", "Hafenbahn fährt wieder", "Von Jürgen Maß", *prose[:2], between[0])
    article = cleaned("\n\n".join([*page, prose[2], between[1], prose[3], "Mehr zum Thema", "Neue Kräne", "Impressum"]))
    assert [part for part in running_text(article).split("\n\n") if part != between[1]] == list(prose)
    assert reasons(article)[between[0]] == "related links"


def test_teasers_of_other_articles_are_no_continuation() -> None:
    teasers = [
        f"Harbour news {at}\n\nThree people were hurt when ramp {at} broke in the night, police said." for at in "abc"
    ]
    article = cleaned("\n\n".join([*BEFORE, TITLE, "By Jonas Weil", *BODY, *AFTER[:3], *teasers, *AFTER[-4:]]))
    assert running_text(article).split("\n\n") == list(BODY)


def test_a_headline_stands_above_the_line_that_sums_the_article_up() -> None:
    summary = "Harbour master says the new ramp held, but the repair cost a third more"
    article = cleaned("\n\n".join([*BEFORE, TITLE, summary, "By Jonas Weil", "4 March 2024", *BODY, *AFTER]))
    assert article.metadata.title == TITLE
    assert article.metadata.byline == "Jonas Weil"


def test_names_below_the_headline_of_a_reader_mode_copy_are_its_byline() -> None:
    article = cleaned("\n\n".join(["post.example", f"{TITLE}\nJonas Weil and Ana Ruiz\n4–5 minutes", *BODY]))
    assert (article.metadata.title, article.metadata.byline) == (TITLE, "Jonas Weil and Ana Ruiz")
    assert running_text(article).split("\n\n") == list(BODY)


def test_lines_of_signs_say_nothing_and_underline_headings() -> None:
    letter = "\n\n".join(["THE FERRY LETTER", f"FERRY IS BACK\n=============\n\n{BODY[0]}", BODY[1], "* * *", BODY[2]])
    article = cleaned(letter)
    assert kinds(article, BlockKind.HEADING) == ["FERRY IS BACK"]
    assert not kinds(article, BlockKind.LIST_ITEM)
    assert "===" not in article.text


def test_an_appeal_at_the_end_goes_with_its_buttons() -> None:
    appeal = ("This story was free to read, but it was not free to make.", "Please consider a gift, however small.")
    article = cleaned("\n\n".join([TITLE, "By Jonas Weil", *BODY, *appeal, "Once", "Monthly", "Continue"]))
    assert running_text(article).split("\n\n") == list(BODY)
    assert {reasons(article)[line] for line in (*appeal, "Monthly")} == {"donation appeal"}


def test_a_picture_below_the_headline_is_no_heading() -> None:
    shown = "The ferry at the new ramp. Photograph: Ida Holm"
    article = cleaned("\n\n".join([*BEFORE, TITLE, "By Jonas Weil", shown, *BODY, *AFTER]))
    assert shown not in kinds(article, BlockKind.HEADING)
    assert article.metadata.title == TITLE
    assert running_text(article).split("\n\n") == list(BODY)


def test_headers_of_a_forwarded_message_are_no_part_of_it() -> None:
    head = "From: Ana Ruiz <ana@post.example>\nSent: 4 March 2024 10:11\nSubject: Fwd: " + TITLE
    article = cleaned("\n\n".join([head, *BODY]))
    assert article.metadata.title == TITLE
    assert running_text(article).split("\n\n") == list(BODY)


def test_a_letter_is_kept_whole_but_for_its_foot() -> None:
    letter = ("La lettre du verger", "Bonjour,", *BODY[:2], "LES CHIFFRES", "* 40 fermes", "Lucie")
    foot = ("Vous recevez ce message car vous êtes inscrit.", "Se désinscrire : https://v.example/d")
    article = cleaned("\n\n".join([*letter, *foot]))
    assert set(reasons(article).values()) == {"newsletter sign-up"}
    assert set(reasons(article)) == set(foot)
    assert kinds(article, BlockKind.LIST_ITEM) == ["40 fermes"]


def test_a_date_below_the_headline_is_no_list_item() -> None:
    head = ("Startseite", "Politik", "Anmelden", "Fähre fährt wieder", "Von Jonas Weil", "14. April 2025, 8:30 Uhr")
    article = cleaned("\n\n".join([*head, *BODY, *AFTER]))
    assert running_text(article).split("\n\n") == list(BODY)
    assert article.metadata.published == "2025-04-14"
