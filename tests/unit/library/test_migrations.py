"""Libraries of older versions open, with all that was in them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library, backup, encoding, migrations
from reader.library.schema import SCHEMA_VERSION
from reader.model.article import Decisions
from reader.workflow import read, undo
from reader.workflow.search import search
from tests.unit.workflow.made import article

VERSION_1 = (Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8")
WHEN = "2026-01-02T03:04:05.000006+00:00"


def old_library(path: Path) -> Path:
    """Make a library as version 1 made it: an article, a highlight with a note, a decision, four steps of undo."""
    made = article()
    start = made.text.index("Lindqvist")
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(VERSION_1)
        raw.execute(
            "INSERT INTO pages VALUES (1, 'hash', 'ferry.html', x'64', 'text/html', '', ?, ?)",
            ("https://www.gazette.example/ferry/?utm_source=x#top", WHEN),
        )
        raw.execute("INSERT INTO articles VALUES (7, 'art', 1, 'reading', ?, NULL, 12, 0)", (WHEN,))
        raw.execute(
            "INSERT INTO versions VALUES (5, 7, 1, 1, ?, ?, ?, 'test 1', ?, 'Gazette', 'Ada Venn', '2026-03-04', ?, 9)",
            (
                made.text,
                made.text_hash,
                encoding.blocks_to_json(made.blocks),
                made.metadata.title,
                encoding.metadata_to_json(made.metadata),
            ),
        )
        raw.execute(
            "INSERT INTO highlights VALUES (3, 'mark', 7, 'green', 'which ferry?', ?, ?, ?, 0)",
            (json.dumps(["sea"]), WHEN, WHEN),
        )
        raw.execute(
            "INSERT INTO anchors VALUES (3, 5, 'Lindqvist', '', '', ?, ?, ?)", (start, start + 9, made.text_hash)
        )
        raw.execute("INSERT INTO decisions VALUES (7, 2, 1)")
        steps = [
            ("Add article", "articles", "art", {"removed": True}, {"removed": False}),
            ("Highlight", "highlights", "mark", {"removed": True}, {"removed": False}),
            ("Keep block", "decisions", "2", {"shown": None}, {"shown": True}),
        ]
        raw.executemany(
            "INSERT INTO journal (label, 'table', article, 'row', before, after, at) VALUES (?, ?, 'art', ?, ?, ?, '')",
            [(label, table, row, json.dumps(before), json.dumps(after)) for label, table, row, before, after in steps],
        )
        raw.commit()
    return path


def test_a_library_of_version_1_opens(tmp_path: Path) -> None:
    with Library(old_library(tmp_path / "library.sqlite")) as library:
        reading = read.open_article(library, "art")
        assert reading.article == article()
        assert reading.decisions == Decisions(frozenset({2}))
        (placed,) = reading.highlights
        assert (placed.highlight.id, placed.highlight.note, placed.highlight.tags) == ("mark", "which ferry?", ("sea",))
        span = placed.resolution.span
        assert span is not None
        assert span.of(reading.article.text) == "Lindqvist"
        assert reading.entry.position == 12
        assert library.articles.at_address("gazette.example/ferry") == "art"
        assert [hit.where for hit in search(library, "which ferry")] == ["note"]
        assert [hit.where for hit in search(library, "dawn")] == ["title"]


def test_undo_goes_back_through_a_migration(tmp_path: Path) -> None:
    with Library(old_library(tmp_path / "library.sqlite")) as library:
        labels = []
        while (changes := undo.undo(library)) is not None:
            labels.append(changes.label)
        assert labels == ["Keep block", "Highlight", "Add article"]
        assert read.entry_ids(library) == ()
        for _ in labels:
            undo.redo(library)
        assert read.open_article(library, "art").decisions == Decisions(frozenset({2}))


def test_what_an_older_index_lacked_is_found(tmp_path: Path) -> None:
    path = old_library(tmp_path / "old.sqlite")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE highlights SET note = 'ask Łukasz'")
        raw.commit()
    with Library(path) as library:
        assert [hit.where for hit in search(library, "lukasz")] == ["note"]


def test_a_migrated_library_is_like_a_new_one(tmp_path: Path) -> None:
    Library(old_library(tmp_path / "old.sqlite")).close()
    Library(tmp_path / "new.sqlite").close()
    assert shape(tmp_path / "old.sqlite") == shape(tmp_path / "new.sqlite")


def shape(path: Path) -> object:
    with closing(sqlite3.connect(path)) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return (
            raw.execute("PRAGMA user_version").fetchone(),
            {
                table: (
                    sorted(row[1:] for row in raw.execute(f"PRAGMA table_info('{table}')")),
                    sorted(row[2:] for row in raw.execute(f"PRAGMA foreign_key_list('{table}')")),
                )
                for table in tables
            },
            sorted(raw.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'")),
        )


def test_the_old_file_is_backed_up_first(tmp_path: Path) -> None:
    path = old_library(tmp_path / "library.sqlite")
    Library(path).close()
    (kept,) = backup.backups(path)
    with closing(sqlite3.connect(kept.path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert raw.execute("SELECT note FROM highlights").fetchall() == [("which ferry?",)]


def test_a_failed_migration_leaves_the_old_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old_library(tmp_path / "library.sqlite")
    broken = ("ALTER TABLE articles ADD COLUMN address TEXT; SELECT nonsense(1)", lambda _: None)
    monkeypatch.setattr(migrations, "MIGRATIONS", {**migrations.MIGRATIONS, SCHEMA_VERSION - 1: broken})
    with pytest.raises(ReaderError):
        Library(path)
    monkeypatch.undo()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    with Library(path) as library:
        assert read.open_article(library, "art").highlights


def test_no_migration_without_its_backup(tmp_path: Path) -> None:
    path = old_library(tmp_path / "library.sqlite")
    backup.folder(path).write_text("a file where the folder would be")
    with pytest.raises(ReaderError, match="could not be backed up"):
        Library(path)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)


def test_every_version_has_its_way_up() -> None:
    assert set(migrations.MIGRATIONS) == set(range(1, SCHEMA_VERSION))
