"""The commands that keep things: add, list, show, highlight, export, search."""

from pathlib import Path

import pytest
from program import DUMP, SAMPLE, lines, program


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def added(library: Path, source: Path = SAMPLE) -> str:
    done = program("add", "--format", "json", str(source), library=library)
    assert done.returncode == 0, done.stderr
    (entry,) = lines(done.stdout)
    return str(entry["id"])


def test_the_whole_path(library: Path) -> None:
    article = added(library)
    made = program(
        *("highlight", article, "--quote", "Ilse Brandt", "--at", str(place(library, article, "Ilse Brandt"))),
        *("--note", "Call **her**.", "--colour", "blue", "--tag", "calls"),
        library=library,
    )
    assert made.returncode == 0, made.stderr
    (shown,) = lines(program("show", article[:4], "--format", "json", library=library).stdout)
    (highlight,) = shown["highlights"]
    assert highlight["id"] == made.stdout.strip()
    assert shown["text"][highlight["start"] : highlight["end"]] == highlight["quote"] == "Ilse Brandt"
    assert (highlight["colour"], highlight["note"], highlight["tags"], highlight["state"]) == (
        "blue",
        "Call **her**.",
        ["calls"],
        "exact",
    )
    first = program("export", article, library=library)
    assert first.returncode == 0, first.stderr
    assert first.stdout == program("export", library=library).stdout
    assert first.stdout.startswith("---\n")
    assert "> Ilse Brandt" in first.stdout
    assert "Call **her**." in first.stdout
    found = program("search", "her", "--format", "json", library=library)
    assert any(hit["highlight"] == highlight["id"] for hit in lines(found.stdout))


def place(library: Path, article: str, quote: str) -> int:
    (shown,) = lines(program("show", article, "--format", "json", library=library).stdout)
    return int(shown["text"].index(quote))


def test_the_same_page_is_the_same_article(library: Path) -> None:
    assert added(library) == added(library)
    assert added(library, DUMP) != added(library)
    assert len(program("list", library=library).stdout.splitlines()) == 2


def test_an_ambiguous_or_missing_quote_is_an_error(library: Path) -> None:
    article = added(library)
    for quote in ("the", "this stands nowhere at all"):
        done = program("highlight", article, "--quote", quote, library=library)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
    (shown,) = lines(program("show", article, "--format", "json", library=library).stdout)
    assert shown["highlights"] == []


def test_export_to_a_folder_and_a_file(library: Path, tmp_path: Path) -> None:
    added(library)
    added(library, DUMP)
    folder = tmp_path / "notes"
    folder.mkdir()
    assert program("export", "--to", str(folder), library=library).returncode == 0
    assert len(list(folder.glob("*.md"))) == 2


def test_an_unknown_article_is_an_error(library: Path) -> None:
    done = program("show", "zzzz", library=library)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_failed_add_leaves_the_library_as_it_was(library: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    assert program("add", str(empty), library=library).returncode == 1
    assert program("list", library=library).stdout == ""
