"""What the foot of the page says."""

import pytest

from reader.window.views.foot import written


@pytest.mark.parametrize(
    ("part", "minutes", "words"),
    [
        (0.0, 12, "0% · 12 minutes left"),
        (0.5, 12, "50% · 6 minutes left"),
        (0.95, 12, "95% · 1 minute left"),
        (0.999, 1, "99% · 1 minute left"),
        (1.0, 12, "100% · the end"),
    ],
)
def test_progress_in_words(part: float, minutes: int, words: str) -> None:
    assert written(part, minutes) == words
