"""The real window, offscreen: a picture and the notes come out."""

from pathlib import Path

from program import SAMPLE, program


def test_the_window_shows_an_article_and_writes_its_notes(tmp_path: Path) -> None:
    picture, notes = tmp_path / "window.png", tmp_path / "notes.md"
    done = program(
        "open", "--picture", str(picture), "--notes", str(notes), str(SAMPLE), library=tmp_path / "library.sqlite"
    )
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "Marta Okonjo (3)" in notes.read_text(encoding="utf-8")


def test_a_source_that_fails_is_told(tmp_path: Path) -> None:
    done = program("open", "--picture", str(tmp_path / "p.png"), "no-such-file", library=tmp_path / "library.sqlite")
    assert done.returncode == 1
    assert "no-such-file" in done.stderr
