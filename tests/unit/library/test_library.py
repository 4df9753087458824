"""The file: opening, refusing, sharing between threads and processes."""

import sqlite3
import threading
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import annotate, read
from tests.unit.workflow.made import added


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "library.sqlite"
    Library(path).close()
    assert path.exists()


@pytest.mark.parametrize("content", [b"%PDF-1.7 and so on", b"x", b"SQLite format 3\x00" + b"\x7f" * 3000])
def test_other_files_are_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(content)
    with pytest.raises(ReaderError):
        Library(path)
    assert path.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == ["library.sqlite"]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(ReaderError, match="not an Article Reader library"):
        Library(path)
    assert path.read_bytes() == before


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    with pytest.raises(ReaderError, match="newer Article Reader"):
        Library(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="folder"):
        Library(tmp_path)


def test_many_threads_write_at_once(library: Library) -> None:
    one = added(library)
    failures: list[BaseException] = []

    def write(number: int) -> None:
        try:
            for step in range(5):
                annotate.highlight(library, one, Span(number, number + 5), Colour.BLUE, f"{number}.{step}")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    notes = {placed.highlight.note for placed in read.open_article(library, one).highlights}
    assert notes == {f"{number}.{step}" for number in range(6) for step in range(5)}
