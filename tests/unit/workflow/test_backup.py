"""Copies as a person asks for them."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.workflow import backup, read
from tests.unit.workflow.made import added


def test_now_daily_and_back(library: Library, tmp_path: Path) -> None:
    one = added(library)
    made = backup.daily(library)
    assert made is not None
    assert backup.daily(library) is None
    by_hand = backup.now(library.path, tmp_path / "elsewhere" / "copy.sqlite")
    with pytest.raises(ReaderError, match="there already"):
        backup.now(library.path, by_hand)
    assert [kept.path for kept in backup.listed(library.path)] == [made]
    other = added(library, "later")
    backup.restore(library.path, by_hand)
    assert read.entry_ids(library) == (one,)
    assert other not in read.entry_ids(library)


def test_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no library"):
        backup.now(tmp_path / "none.sqlite")


def test_a_folder_that_is_synced_is_warned_of() -> None:
    assert "OneDrive - Work" in backup.warning(Path("/home/ada/OneDrive - Work/notes/library.sqlite"))
    assert backup.warning(Path("/Users/ada/Library/Mobile Documents/library.sqlite"))
    assert backup.warning(Path("/home/ada/.local/share/article-reader/library.sqlite")) == ""
    assert backup.warning(Path("/home/ada/Dropbox.sqlite")) == ""
