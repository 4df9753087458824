"""Full disks, read-only places, other writers."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import annotate, read, undo
from tests.unit.workflow.made import added, article, page, state

ROOT = Path(__file__).parents[3]


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        added(library)
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as raw:
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
    with Library(tmp_path / "library.sqlite") as library:
        before, label = state(library), undo.can_undo(library)
        with library._database.write() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(ReaderError, match="no room left"):
            library.articles.add(page("x" * 100_000), article("long " * 5000), {})
        assert state(library) == before
        assert undo.can_undo(library) == label
        with library._database.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        added(library, "room again")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (Path("/proc/nowhere/library.sqlite"), Path("/dev/null/library.sqlite")):
        with pytest.raises(ReaderError, match="cannot be opened"):
            Library(path)


def test_a_read_only_library_says_so(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        one = added(library)
        with library._database.write() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(ReaderError, match="read-only"):
            annotate.highlight(library, one, Span(0, 5), Colour.BLUE)


def test_a_library_in_a_read_only_folder_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        added(library)
    # A folder where SQLite wants its file cannot be opened as one, whoever asks: permissions bind no administrator.
    Path(f"{path}-wal").mkdir()
    with pytest.raises(ReaderError, match="Copy it into a folder of your own"):
        Library(path)


def test_a_busy_library_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library, closing(sqlite3.connect(path)) as other:
        one = added(library)
        with library._database.write() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ReaderError, match="Another program is writing"):
            annotate.highlight(library, one, Span(0, 5), Colour.BLUE)
        other.rollback()
        annotate.highlight(library, one, Span(0, 5), Colour.BLUE)


def test_another_process_writes_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    script = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "from reader.model.annotation import Colour; from reader.model.span import Span\n"
        "from reader.workflow import annotate\n"
        "with Library(Path(sys.argv[1])) as library:\n"
        "    for number in range(20):\n"
        "        annotate.highlight(library, sys.argv[2], Span(0, 5), Colour.BLUE, f'there {number}')\n"
    )
    with Library(path) as library:
        one = added(library)
        assert not library.changed_elsewhere()
        other = subprocess.Popen([sys.executable, "-c", script, str(path), one], cwd=ROOT)
        for number in range(20):
            annotate.highlight(library, one, Span(0, 5), Colour.GREEN, f"here {number}")
        assert other.wait(60) == 0
        assert library.changed_elsewhere()
        assert not library.changed_elsewhere()
        notes = {placed.highlight.note for placed in read.open_article(library, one).highlights}
        assert notes == {f"{where} {number}" for where in ("here", "there") for number in range(20)}


def test_own_writes_are_not_taken_for_anothers(library: Library) -> None:
    one = added(library)
    annotate.highlight(library, one, Span(0, 5), Colour.BLUE)
    undo.undo(library)
    assert not library.changed_elsewhere()


def test_writing_waits_for_the_disk(library: Library) -> None:
    with library._database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_change_that_fails_halfway_leaves_nothing(library: Library) -> None:
    one = added(library)
    before = state(library)

    def fail(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("INSERT INTO journal"):
            raise KeyboardInterrupt

    event.listen(library._database.engine, "before_cursor_execute", fail)
    with pytest.raises(KeyboardInterrupt):
        annotate.highlight(library, one, Span(0, 5), Colour.BLUE, "half")
    event.remove(library._database.engine, "before_cursor_execute", fail)
    assert state(library) == before
    annotate.highlight(library, one, Span(0, 5), Colour.BLUE, "whole")


def test_many_programs_open_a_new_library_at_once(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "from tests.unit.workflow.made import added\n"
        "with Library(Path(sys.argv[1])) as library:\n    added(library, sys.argv[2])\n"
    )
    path = tmp_path / "library.sqlite"
    others = [subprocess.Popen([sys.executable, "-c", script, str(path), str(number)], cwd=ROOT) for number in range(4)]
    assert [other.wait(60) for other in others] == [0] * 4
    with Library(path) as library:
        assert len(read.entry_ids(library)) == 4
