"""Many sources: their order, their failures, and stopping."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.workflow.gather import Stop, gather
from reader.workflow.read import entries, entry_ids

TEXT = "The lock keeper counted the barges as they passed and wrote their names into a long green book. " * 4


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    made = []
    for number in range(7):
        path = tmp_path / f"{number}.html"
        path.write_text(f"<h1>Barge {number}</h1><p>{TEXT}</p><p>{number} {TEXT}</p>", encoding="utf-8")
        made.append(str(path))
    return made


def test_each_source_is_answered_in_order(tmp_path: Path, pages: list[str]) -> None:
    sources = [*pages[:3], "no-such-file.html", *pages[3:]]
    with Library(tmp_path / "library.sqlite") as library:
        outcomes = list(gather(library, sources, workers=2))
        assert [outcome.source for outcome in outcomes] == sources
        assert [bool(outcome.changes) for outcome in outcomes] == [True] * 3 + [False] + [True] * 4
        assert outcomes[3].problem == "There is no file no-such-file.html."
        assert len(entry_ids(library)) == 7
        titles = {entry.title for entry in entries(library, entry_ids(library))}
        assert titles == {f"Barge {number}" for number in range(7)}


def test_stopping_keeps_what_was_added(tmp_path: Path, pages: list[str]) -> None:
    stop = Stop()
    with Library(tmp_path / "library.sqlite") as library:
        answered = 0
        for _ in gather(library, pages, workers=1, stop=stop):
            answered += 1
            if answered == 2:
                stop()
        assert answered == 2
        assert 2 <= len(entry_ids(library)) <= 3
