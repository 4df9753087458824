"""The words under a title: who signed it, and when it came out."""

import pytest

from reader.window.lines import read_date, signed, written_date


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


@pytest.mark.parametrize("iso", ["2025-03-14", "1999-12-01", "2024-02-29"])
def test_a_date_that_is_read_is_written_back(iso: str) -> None:
    assert read_date(written_date(iso)) == iso


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("14. Mar 2025", "2025-03-14"),
        ("march 14, 2025", "2025-03-14"),
        ("30 February 2025", "30 February 2025"),
        ("14 Ma 2025", "14 Ma 2025"),
        ("last spring", "last spring"),
        ("2025-03-14", "2025-03-14"),
    ],
)
def test_only_what_is_a_date_is_read_as_one(written: str, read: str) -> None:
    assert read_date(written) == read
