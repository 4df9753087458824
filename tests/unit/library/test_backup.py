"""Copies that can be trusted, and the way back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library, backup
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import annotate, read
from tests.unit.workflow.made import added, state


def filled(path: Path) -> Path:
    """Make a library with an article and a note."""
    with Library(path) as library:
        annotate.highlight(library, added(library), Span(0, 5), Colour.GREEN, "precious", ("sea",))
    return path


def damage(path: Path) -> None:
    """Overwrite a stretch in the middle of the file, as a bad disk would."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xde\xad" * ((size - 4096) // 4))


def test_a_backup_holds_everything(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    copy = backup.by_hand(path)
    with Library(path) as one, Library(copy) as other:
        assert state(one) == state(other)
        assert other.journal.undoable() == one.journal.undoable()


def test_a_backup_of_an_open_library(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    with Library(path) as library:
        (one,) = read.entry_ids(library)
        annotate.highlight(library, one, Span(6, 9), Colour.BLUE, "still in the log")
        with Library(backup.by_hand(path, tmp_path / "copy.sqlite")) as copy:
            assert state(copy) == state(library)


def test_once_a_day_and_seven_are_kept(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    backup.folder(path).mkdir()
    for day in range(1, 10):
        (backup.folder(path) / f"daily-2026-01-0{day}.sqlite").write_bytes(b"")
    made = backup.daily(path)
    assert made is not None
    assert backup.daily(path) is None
    assert len(backup.backups(path)) == 7
    assert made in {kept.path for kept in backup.backups(path)}
    assert not (backup.folder(path) / "daily-2026-01-03.sqlite").exists()
    assert (backup.folder(path) / "daily-2026-01-04.sqlite").exists()


def test_restoring_and_going_back_again(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    copy = backup.by_hand(path)
    with Library(path) as library:
        before = state(library)
        annotate.highlight(library, read.entry_ids(library)[0], Span(6, 9), Colour.BLUE, "later")
        after = state(library)
    replaced = backup.restore(path, copy)
    with Library(path) as library:
        assert state(library) == before
    assert replaced is not None
    backup.restore(path, replaced)
    with Library(path) as library:
        assert state(library) == after


def test_restoring_under_an_open_window(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    copy = backup.by_hand(path)
    with Library(path) as window:
        before = state(window)
        annotate.highlight(window, read.entry_ids(window)[0], Span(6, 9), Colour.BLUE, "later")
        backup.restore(path, copy)
        assert window.changed_elsewhere()
        assert state(window) == before
        annotate.highlight(window, read.entry_ids(window)[0], Span(6, 9), Colour.BLUE, "goes on")


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    other = tmp_path / "other"
    other.write_bytes(b"no database at all" * 100)
    empty = tmp_path / "empty"
    empty.write_bytes(b"")
    for wrong in (other, empty, tmp_path / "nowhere"):
        with pytest.raises(ReaderError):
            backup.restore(path, wrong)
    with Library(path) as library:
        assert len(read.entry_ids(library)) == 1


def test_a_damaged_library_never_becomes_a_backup(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    good = backup.daily(path)
    assert good is not None
    whole = good.read_bytes()
    damage(path)
    with pytest.raises(ReaderError):
        backup.by_hand(path)
    assert good.read_bytes() == whole
    assert [kept.path for kept in backup.backups(path)] == [good]
    assert not list(tmp_path.rglob("*.half"))


def test_a_damaged_library_is_told_and_left_and_can_be_restored(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    good = backup.by_hand(path)
    damage(path)
    left = path.read_bytes()

    def use() -> None:
        with Library(path) as library:
            for one in read.entry_ids(library):
                read.open_article(library, one)

    with pytest.raises(ReaderError, match="damaged"):
        use()
    assert path.read_bytes() == left
    aside = backup.restore(path, good)
    assert aside is not None
    assert aside.read_bytes() == left
    use()


def test_a_log_is_never_merged_into_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "killed.sqlite"
    with Library(filled(tmp_path / "library.sqlite")) as library:
        annotate.highlight(library, read.entry_ids(library)[0], Span(6, 9), Colour.BLUE, "in the log")
        shutil.copy(library.path, path)
        shutil.copy(f"{library.path}-wal", f"{path}-wal")
    damage(path)
    left = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    assert left[1]
    with pytest.raises(ReaderError, match="damaged"):
        Library(path)
    with pytest.raises(ReaderError):
        backup.daily(path)
    assert (path.read_bytes(), Path(f"{path}-wal").read_bytes()) == left
    aside = backup.restore(path, backup.by_hand(tmp_path / "library.sqlite"))
    assert aside is not None
    assert (aside.read_bytes(), Path(f"{aside}-wal").read_bytes()) == left
    with Library(path) as library:
        assert len(read.open_article(library, read.entry_ids(library)[0]).highlights) == 2


def test_a_log_left_by_a_killed_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "killed.sqlite"
    with Library(filled(tmp_path / "library.sqlite")) as library:
        annotate.highlight(library, read.entry_ids(library)[0], Span(6, 9), Colour.BLUE, "in the log")
        shutil.copy(library.path, path)
        shutil.copy(f"{library.path}-wal", f"{path}-wal")
        expected = state(library)
    with Library(path) as killed:
        assert state(killed) == expected


def test_a_missing_library_with_backups_is_not_silently_begun_anew(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    copy = backup.by_hand(path)
    path.unlink()
    with pytest.raises(ReaderError, match="missing, but"):
        Library(path)
    assert not path.exists()
    backup.restore(path, copy)
    with Library(path) as library:
        assert len(read.entry_ids(library)) == 1


def test_a_library_that_lost_its_bytes_is_not_silently_begun_anew(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    copy = backup.by_hand(path)
    path.write_bytes(b"")
    with pytest.raises(ReaderError, match="empty, but"):
        Library(path)
    assert not path.stat().st_size
    backup.restore(path, copy)
    with Library(path) as library:
        assert len(read.entry_ids(library)) == 1


def test_the_days_copy_is_not_one_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        assert backup.daily(path) is None
        added(library)
        assert backup.daily(path) is not None


def test_a_log_left_over_brings_a_closer_look(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'ix_highlights_article'")
        raw.commit()
    Path(f"{path}-wal").write_bytes(b"")
    with pytest.raises(ReaderError, match="damaged"):
        Library(path)
