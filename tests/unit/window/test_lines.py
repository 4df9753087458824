"""The words under a title: when it came out."""

import pytest

from reader.window.lines import read_date, written_date


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
