"""How a byline is signed."""

import pytest

from reader.model.byline import signed


@pytest.mark.parametrize(
    ("byline", "language", "said"),
    [
        ("Nadia Ferrant", "en-GB", "By Nadia Ferrant"),
        ("Nadia Ferrant", "", "By Nadia Ferrant"),
        ("By Nadia Ferrant", "en", "By Nadia Ferrant"),
        ("Jette Sommerfeld", "de_AT", "Von Jette Sommerfeld"),
        ("Von Jette Sommerfeld", "de", "Von Jette Sommerfeld"),
        ("Aino Laine", "fi", "Aino Laine"),
        ("", "de", ""),
    ],
)
def test_a_byline_is_signed_in_the_language_of_its_article(byline: str, language: str, said: str) -> None:
    assert signed(byline, language) == said
