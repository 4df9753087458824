"""Dates as dumps print them."""

import pytest

from reader.cleaning.dump_dates import iso_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published 4 March 2024, 10:15 GMT", "2024-03-04"),
        ("March 4th, 2024", "2024-03-04"),
        ("Montag, 4. März 2024", "2024-03-04"),
        ("le 4 février 2024 à 10 h", "2024-02-04"),
        ("4 de marzo de 2024", "2024-03-04"),
        ("04.03.2024, 9 Uhr", "2024-03-04"),
        ("2024-03-04T10:00:00Z", "2024-03-04"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("4 maart 2024", "2024-03-04"),
        ("12 października 2024", "2024-10-12"),
        ("4/3/2024", ""),  # March in one country, April in another
        ("31 February 2024", ""),
        ("3 hours ago", ""),
    ],
)
def test_a_date_is_read(text: str, date: str) -> None:
    assert iso_date(text) == date
