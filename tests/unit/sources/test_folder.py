"""What of a folder is a page."""

from pathlib import Path

from reader.sources.folder import expanded


def test_a_folder_yields_its_pages_by_path(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", "deep/c.md", "b_files/frame.html", ".hidden/d.html", "photo.png", "E.HTM"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    assert list(expanded([str(tmp_path)])) == [
        str(tmp_path / name) for name in sorted(("E.HTM", "a.txt", "b.html", "deep/c.md"))
    ]


def test_other_sources_stay_as_they_are() -> None:
    given = ["-", "https://example.org/page", "no-such-file.html"]
    assert list(expanded(given)) == given
