"""`export` in every format and `import`, as a person types them."""

import json
from pathlib import Path

import pytest
from program import SAMPLE, lines, program

from reader.library import Library
from reader.model.annotation import Colour
from reader.workflow.colours import name_colours


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    (entry,) = lines(program("add", "--format", "json", str(SAMPLE), library=path).stdout)
    (shown,) = lines(program("show", str(entry["id"]), "--format", "json", library=path).stdout)
    at = str(shown["text"].index("Ilse Brandt"))
    marked = ("highlight", str(entry["id"]), "--quote", "Ilse Brandt", "--at", at, "--note", "Call her.")
    assert program(*marked, library=path).returncode == 0
    return path


@pytest.mark.parametrize(
    ("form", "suffix", "holds"),
    [
        ("md", ".md", "> Ilse Brandt"),
        ("json", ".json", '"note": "Call her."'),
        ("csv", ".csv", '"Ilse Brandt"'),
        ("jsonld", ".jsonld", "TextQuoteSelector"),
        ("html", ".html", "Ilse Brandt</mark>"),
        ("bib", ".bib", "@online{"),
        ("csl", ".csl.json", '"title"'),
    ],
)
def test_each_format_to_standard_output_and_to_a_folder(
    library: Path, tmp_path: Path, form: str, suffix: str, holds: str
) -> None:
    out = program("export", "--format", form, library=library)
    assert out.returncode == 0, out.stderr
    assert holds in out.stdout
    for _ in range(2):
        done = program("export", "--format", form, "--to", f"{tmp_path}/out/", library=library)
        assert done.returncode == 0, done.stderr
    (path,) = [path for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")]
    assert path.name.endswith(suffix)
    assert path.read_bytes().decode() == out.stdout


def test_what_is_exported_can_be_imported(library: Path, tmp_path: Path) -> None:
    kept, other = tmp_path / "all.json", tmp_path / "other.sqlite"
    assert program("export", "--format", "json", "--to", str(kept), library=library).returncode == 0
    first = program("import", str(kept), library=other)
    assert first.returncode == 0, first.stderr
    assert first.stdout == f"{kept}: 1 new article, 1 highlight, 0 notes\n"
    (again,) = lines(program("import", "--format", "json", "-", library=other, given=kept.read_bytes()).stdout)
    assert (again["source"], again["highlights"], again["known"]) == ("-", 0, 1)
    back = json.loads(program("export", "--format", "json", library=other).stdout)
    assert back["articles"][0]["highlights"] == json.loads(kept.read_text("utf-8"))["articles"][0]["highlights"]


def test_one_bad_file_does_not_keep_the_others_out(library: Path, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.json", tmp_path / "good.csv"
    bad.write_text("{", "utf-8")
    good.write_text("Highlight,Title\nSome words of a book.,Book\n", "utf-8")
    done = program("import", str(bad), str(tmp_path / "none"), str(good), library=library)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert "1 new article, 1 highlight" in done.stdout


def test_a_colour_leaves_under_the_name_that_the_person_gave_it(library: Path) -> None:
    with Library(library) as opened:
        name_colours(opened, dict.fromkeys(Colour, "evidence"))
    assert "*evidence*" in program("export", library=library).stdout
