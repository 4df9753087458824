"""Dates and times as pages state and print them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.moments import localised, moment
from reader.cleaning.visible import Line


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("2024-05-03 10:00:00 +02:00", "2024-05-03T10:00:00+02:00"),
        ("2024-05-03T10:00Z", "2024-05-03T10:00Z"),
        ("0001-01-01T00:00:00Z", ""),
        ("Fri May 03 2024 03:05:46 GMT+0000", "2024-05-03T03:05:46+00:00"),
        ("November 19, 2019, 07:47 PM EST", "2019-11-19T19:47-05:00"),
        ("01:38:07 PM Nov 20, 2019", "2019-11-20T13:38:07"),
        ("12:05 a.m., 3 May 2024", "2024-05-03T00:05"),
        ("2024/05/03", "2024-05-03"),
        ("2024.5.3", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("Stand: 14.03.2025, 17:42 Uhr", "2025-03-14T17:42"),
        ("le 3 septembre 2024 à 18h05", "2024-09-03T18:05"),
        ("2025年3月12日 10時30分", "2025-03-12T10:30"),
        ("12 ноября 2024, 10:30", "2024-11-12T10:30"),
        ("yesterday", ""),
        (None, ""),
    ],
)
def test_a_stated_date_is_read(stated: object, found: str) -> None:
    assert moment(stated) == found


@given(st.text(alphabet="0123456789:-/. TZ+APMapmJanuryMGT", max_size=60))
def test_what_is_found_is_a_date(text: str) -> None:
    found = moment(f"3 May 2024 {text}")
    assert not found or datetime.fromisoformat(found).year >= 1500


def test_a_printed_time_that_no_zone_explains_changes_nothing() -> None:
    assert localised("2024-05-04T02:05:31Z", [Line("3 May 2024, 10:17 pm")]) == "2024-05-04T02:05:31Z"
