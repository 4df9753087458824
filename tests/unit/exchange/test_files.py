"""A file that a person touched is never overwritten, in any format."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.exchange.files import name_for, seal, write


def sealed(text: str) -> str:
    return seal(text + "\n", "a1")


@pytest.mark.parametrize("form", [sealed, str], ids=["sealed", "unsealed"])
def test_an_untouched_export_is_replaced(tmp_path: Path, form: "type[str]") -> None:
    path = tmp_path / "Ferry.md"
    assert write(path, form("one")) == path
    assert write(path, form("two")) == path
    assert path.read_text() == form("two")


@pytest.mark.parametrize("form", [sealed, str], ids=["sealed", "unsealed"])
def test_an_edit_is_kept_and_so_is_an_edit_of_the_update(tmp_path: Path, form: "type[str]") -> None:
    path = tmp_path / "Ferry.md"
    write(path, form("one"))
    path.write_text(path.read_text() + "mine")
    second = write(path, form("two"))
    assert second.name == "Ferry (update).md"
    assert write(path, form("three")) == second
    second.write_text("mine again")
    third = write(path, form("four"))
    assert third.name == "Ferry (update 2).md"
    assert path.read_text() == form("one") + "mine"
    assert second.read_text() == "mine again"
    assert third.read_text() == form("four")


def test_an_edit_inside_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "Ferry.md"
    write(path, sealed("one"))
    path.write_text(path.read_text().replace("one", "mine"))
    assert write(path, sealed("two")) != path


def test_someone_elses_file_is_kept_and_the_same_bytes_are_no_update(tmp_path: Path) -> None:
    path = tmp_path / "Ferry.csv"
    path.write_text("a,b\n")
    assert write(path, "a,b\n") == path
    path.write_text("mine\n")
    assert write(path, "a,c\n").name == "Ferry (update).csv"
    assert path.read_text() == "mine\n"


def test_a_damaged_record_only_makes_us_careful(tmp_path: Path) -> None:
    path = tmp_path / "Ferry.csv"
    write(path, "one")
    (tmp_path / ".article-reader-exports.json").write_text("[[[")
    assert write(path, "two").name == "Ferry (update).csv"
    assert path.read_text() == "one"


def test_a_folder_in_the_way_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "Ferry.md").mkdir()
    assert write(tmp_path / "Ferry.md", sealed("one")).name == "Ferry (update).md"


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReaderError, match="cannot be written"):
        write(tmp_path / "file" / "Ferry.md", "x")


def test_a_full_disk_leaves_the_earlier_export_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "Ferry.md", sealed("one"))

    def full(path: Path, data: bytes) -> None:
        with path.open("wb") as out:
            out.write(data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ReaderError, match="No space left"):
        write(path, sealed("two"))
    assert [each.name for each in tmp_path.iterdir()] == ["Ferry.md"]
    assert path.read_text() == sealed("one")


@given(st.text(max_size=400), st.sampled_from(["", "k2m9"]))
def test_names_are_safe_on_every_platform(title: str, extra: str) -> None:
    name = name_for(title, ".md", extra)
    assert not set(name) & set('<>:"/\\|?*\n\r\t\x00#^[]')
    assert len(f"{name} (update 22)".encode()) <= 255
    assert name.endswith(f"{extra}.md")
    assert not name.startswith((".", " "))
    assert name.split(".")[0].strip().upper() not in {"CON", "NUL", "AUX", "PRN", "COM1", "LPT9", ""}
