"""Names of a byline, and nothing that is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.bylines import agreed, names_of, signed, unsigned
from reader.cleaning.dom import parse
from reader.cleaning.visible import Line


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("By ILSE MARROW and JON TVEIT, Tolmer Press", ["Ilse Marrow", "Jon Tveit", "Tolmer Press"]),
        ("By ILSE MARROW, AP Harbour Writer", ["Ilse Marrow"]),
        ("Posted by Gullwatch", ["Gullwatch"]),
        ("Analysis by Ilse Marrow, Editor-at-large", ["Ilse Marrow"]),
        ("Ilse Marrow, MS, RD", ["Ilse Marrow"]),
        ("Ilse Marrow | Special to the Packet", ["Ilse Marrow"]),
        ("Текст: Ольга Белых", ["Ольга Белых"]),
        ("Ein Beitrag von Ilse Marrow", ["Ilse Marrow"]),
        ("Pressemitteilung von Ilse Marrow und Jon Tveit", ["Ilse Marrow", "Jon Tveit"]),
        ("Artikel von", []),
        ("Ilse Marrow, August 3", ["Ilse Marrow"]),
        ("Gesponserte Inhalte", []),
        ("News Service Orvik", ["News Service Orvik"]),
        ("AFP", ["AFP"]),
        ("Par Éloïse Garnier, avec l’AFP", ["Éloïse Garnier", "AFP"]),
        ("admin", []),
        ("https://social.example/packet", []),
        ("Follow @packet", []),
        ("Updated 3 May", []),
    ],
)
def test_a_line_gives_its_names(stated: str, names: list[str]) -> None:
    assert names_of(stated) == names


@given(st.text(max_size=200))
def test_no_line_gives_addresses_or_nothing(line: str) -> None:
    assert all(name.strip() and "://" not in name and len(name) < 80 for name in names_of(line))


def test_a_byline_cut_by_links_is_read_to_its_end() -> None:
    lines = [Line("By"), Line("Ilse Marrow"), Line("and"), Line("Jon Tveit"), Line("3 May 2024"), Line("Share")]
    assert signed(parse("<p>x</p>"), lines) == ["Ilse Marrow", "Jon Tveit"]


def test_a_comment_s_author_did_not_sign_the_article() -> None:
    root = parse("<div class='comment-author'>Ilse Marrow</div><div class='byline'><b>Jon Tveit</b><i>Orvik</i></div>")
    assert signed(root, []) == ["Jon Tveit"]


def test_what_is_stated_counts_unless_more_is_shown() -> None:
    assert agreed(["Ilse Marrow"], ["Jon Tveit"], ["Packet"]) == ("Ilse Marrow",)
    assert agreed(["Ilse Marrow"], ["Ilse Marrow", "Jon Tveit"], ["Packet"]) == ("Ilse Marrow", "Jon Tveit")
    assert agreed(["Packet.com"], ["Jon Tveit"], ["Packet"]) == ("Jon Tveit",)
    assert agreed(["Packet"], [], ["Packet"]) == ("Packet",)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Von Jette Sommerfeld", "Jette Sommerfeld"),
        ("By Nadia Ferrant", "Nadia Ferrant"),
        ("Par Odile Marchand", "Odile Marchand"),
        ("Bystanders watched the boats", "Bystanders watched the boats"),
    ],
)
def test_a_line_without_its_by(line: str, left: str) -> None:
    assert unsigned(line) == left
