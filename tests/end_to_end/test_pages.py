"""`clean` and `facts`, whose JSON scripts depend on."""

import csv
import io
from pathlib import Path

import pytest
from program import DUMP, SAMPLE, lines, program

CLEAN_KEYS = {"source", "title", "byline", "published", "site", "language", "text", "blocks", "left_out", "error"}


@pytest.mark.parametrize("source", [SAMPLE, DUMP], ids=["page", "dump"])
def test_the_sample_is_cleaned(source: Path) -> None:
    done = program("clean", "--format", "json", str(source))
    assert done.returncode == 0, done.stderr
    (cleaned,) = lines(done.stdout)
    assert cleaned.keys() >= CLEAN_KEYS
    assert cleaned["source"] == str(source)
    assert cleaned["error"] is None
    assert cleaned["title"] == "Harrow Bay votes to raise its sea wall before winter"
    assert "Marta Okonjo" in cleaned["text"]
    assert all(block["reason"] for block in cleaned["left_out"])
    left_out = " ".join(block["text"] for block in cleaned["left_out"]).lower()
    assert "support" in left_out
    assert "cookie" not in cleaned["text"].lower()
    kinds = [block["kind"] for block in cleaned["blocks"]]
    assert kinds[0] == "title"
    assert "caption" in kinds
    (caption,) = [block["text"] for block in cleaned["blocks"] if block["kind"] == "caption"][:1]
    assert caption not in cleaned["text"]


def test_a_failing_source_has_its_line_and_the_others_are_done() -> None:
    done = program("clean", "--format", "json", "no-such-file.html", str(DUMP))
    assert done.returncode == 1
    failed, cleaned = lines(done.stdout)
    assert failed["error"]
    assert failed["text"] == failed["title"] == ""
    assert failed["blocks"] == failed["left_out"] == []
    assert cleaned["error"] is None
    assert "no-such-file.html" in done.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_other_forms_carry_the_article(form: str) -> None:
    done = program("clean", "--format", form, str(SAMPLE))
    assert done.returncode == 0, done.stderr
    assert "Marta Okonjo" in done.stdout
    assert "<script" not in done.stdout


def test_facts_count_in_their_text() -> None:
    done = program("facts", "--format", "json", str(SAMPLE))
    assert done.returncode == 0, done.stderr
    (facts,) = lines(done.stdout)
    text = facts["text"]
    names = {entity["name"] for entity in facts["people"]}
    assert {"Marta Okonjo", "Ilse Brandt"} <= names
    for kind in ("people", "places", "organisations"):
        for entity in facts[kind]:
            for mention in entity["mentions"]:
                assert text[mention["start"] : mention["end"]] == mention["text"]
    for number in facts["numbers"]:
        assert text[number["start"] : number["end"]] == number["text"]
    money = [number for number in facts["numbers"] if number["kind"] == "money"]
    assert any(number["value"] == 12.4e6 and number["unit"] == "EUR" for number in money)


def test_facts_without_cleaning_take_the_input_as_it_is() -> None:
    given = "Ana Ruiz paid $5.\nLine two 😀 with 3 boats.\n"
    done = program("facts", "--no-clean", "--format", "json", "-", given=given.encode())
    assert done.returncode == 0, done.stderr
    (facts,) = lines(done.stdout)
    assert facts["text"] == given
    assert facts["source"] == "-"
    assert {"$5", "3"} <= {number["text"] for number in facts["numbers"]}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.html", b""),
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("nothing.html", b"<html><head><title>t</title></head><body><script>1</script></body></html>"),
    ],
)
def test_bad_input_gets_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = program("clean", str(path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_csv_of_several_sources_is_one_table(tmp_path: Path) -> None:
    for name, words in (
        ("one.txt", "Ilse Brandt counted 40 boats."),
        ("none.txt", "It rained."),
        ("two.txt", "It cost $5."),
    ):
        (tmp_path / name).write_text(words, encoding="utf-8")
    done = program(
        "facts",
        "--no-clean",
        "--format",
        "csv",
        *(str(tmp_path / f"{name}.txt") for name in ("no", "one", "none", "two")),
    )
    assert done.returncode == 1
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(Path(row["source"]).name, row["text"]) for row in rows] == [
        ("one.txt", "Ilse Brandt"),
        ("one.txt", "40"),
        ("two.txt", "$5"),
    ]
