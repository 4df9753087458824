"""A real dump, copied whole from a news site's page. It is not part of the project."""

import re

import pytest
from program import ROOT, lines, program

REAL = ROOT.parent / "shared" / "samples" / "moscow-times-dump.txt"


def test_a_real_dump_keeps_its_article_and_nothing_of_the_appeal() -> None:
    if not REAL.exists():
        pytest.skip(f"the real dump is not at {REAL}")
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", REAL.read_text(encoding="utf-8").strip())]
    done = program("clean", "--format", "json", str(REAL))
    assert done.returncode == 0, done.stderr
    (cleaned,) = lines(done.stdout)
    assert cleaned["title"] == parts[1]
    assert [block["text"] for block in cleaned["blocks"] if block["kind"] == "caption"] == [parts[2]]
    assert cleaned["text"].split("\n\n") == parts[3:13]
    left_out = {block["text"]: block["reason"] for block in cleaned["left_out"]}
    assert left_out.keys() >= {parts[0], *parts[13:16]}
    assert {left_out[part] for part in (parts[0], *parts[13:16])} == {"donation appeal"}
