"""Whole pages of our own invention, a folder per kind of page.

`facts.json` is written by hand and never refreshed: what must and must not be read, and how it is set.
`expected.json` is every block as the cleaner makes it; `REFRESH_GOLDEN=1 packaging/test tests/golden` writes it anew,
and the facts are checked all the same.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.cleaning import clean
from reader.model.article import Article, Block, BlockKind, Style, shown
from reader.model.page import Page
from reader.sources.embedded import taken_out

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/source.html"))


def cleaned(case: str) -> Article:
    data = (HERE / case / "source.html").read_bytes()
    page = Page(case, data, "text/html", datetime(2026, 1, 2, tzinfo=UTC), url="https://packet.example/a/page")
    return clean(taken_out(page))


def facts(case: str) -> dict[str, Any]:
    return dict(json.loads((HERE / case / "facts.json").read_text(encoding="utf-8")))


def as_json(article: Article) -> dict[str, Any]:
    about = article.metadata
    return {
        "title": about.title, "byline": about.byline, "published": about.published, "site": about.site,
        "language": about.language, "blocks": [_block(article, block) for block in article.blocks],
    }  # fmt: skip


def _block(article: Article, block: Block) -> dict[str, Any]:
    whole = {
        "kind": block.kind.value, "text": block.span.of(article.text), "level": block.level, "number": block.number,
        "language": block.language, "image": block.image, "alt": block.alt, "left_out": block.left_out,
        "inlines": [[each.span.of(article.text), each.style.value, each.target] for each in block.inlines],
    }  # fmt: skip
    return {name: value for name, value in whole.items() if value not in ("", None, [], 0)}


def test_there_are_enough_kinds_of_pages() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES)
def test_a_page_is_cleaned_as_before(case: str) -> None:
    found = as_json(cleaned(case))
    expected = HERE / case / "expected.json"
    if os.environ.get("REFRESH_GOLDEN"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_what_must_be_read_is_and_the_rest_is_not(case: str) -> None:
    article, wanted = cleaned(case), facts(case)
    text = shown(article).text
    assert [each for each in wanted["with"] if each not in text] == []
    assert [each for each in wanted["without"] if each in text] == []


@pytest.mark.parametrize("case", CASES)
def test_what_the_page_says_of_itself(case: str) -> None:
    about, wanted = cleaned(case).metadata, facts(case)
    for name in ("title", "byline", "published", "site"):
        if wanted.get(name):
            assert getattr(about, name) == wanted[name]


@pytest.mark.parametrize("case", CASES)
def test_the_structure_survives(case: str) -> None:
    article, wanted = cleaned(case), facts(case)
    blocks = [block for block in article.blocks if not block.left_out]
    kinds = {
        "headings": BlockKind.HEADING, "items": BlockKind.LIST_ITEM, "quotes": BlockKind.QUOTE,
        "code": BlockKind.CODE, "tables": BlockKind.TABLE, "captions": BlockKind.CAPTION,
    }  # fmt: skip
    for name, kind in kinds.items():
        if name in wanted:
            assert (name, sum(block.kind is kind for block in blocks)) == (name, wanted[name])
    numbers = [block.number for block in blocks if block.number is not None]
    assert len(numbers) == wanted.get("numbered", len(numbers))
    assert numbers[:1] == [wanted["first_number"]] if "first_number" in wanted else True
    assert [block.image for block in blocks if block.image] == wanted.get(
        "images", [b.image for b in blocks if b.image]
    )
    assert [b.language for b in blocks if b.language] == wanted.get("languages", [])
    targets = [each.target for block in blocks for each in block.inlines if each.style is Style.LINK]
    assert targets == wanted.get("links", targets)


@pytest.mark.parametrize("case", CASES)
def test_every_left_out_block_says_why_and_nothing_dangerous_is_kept(case: str) -> None:
    article = cleaned(case)
    for block in article.blocks:
        assert block.left_out == block.left_out.strip()
        assert not any(each.target.startswith(("javascript:", "data:")) for each in block.inlines)
        assert all(each.span.start >= block.span.start and each.span.end <= block.span.end for each in block.inlines)
