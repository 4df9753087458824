"""Pages made to hurt: an answer or a clear sentence within ten seconds and 1 GB, and the worker goes on."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from reader.errors import ReaderError
from reader.model.article import Article, running_text
from reader.model.page import Page
from reader.worker import Worker

SECONDS = 10.0
SLACK = 4.0  # for the start of a process on a busy machine
SAID = "The council of Lowmere decided on Thursday to close the harbour for a week because the ramp is not safe. "
PARAGRAPH = f"<p>{SAID * 3}</p>"
DEEP = f"<p>Found far below. {SAID}</p>"


def page(content: str | bytes, media_type: str = "text/html") -> Page:
    data = content if isinstance(content, bytes) else content.encode()
    return Page("given", data, media_type, datetime(2026, 1, 2, tzinfo=UTC))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def answer(worker: Worker, given: Page) -> Article | str:
    """Return the article or the sentence; fails where neither comes in time."""
    began = time.monotonic()
    try:
        found: Article | str = worker.clean(given)
    except ReaderError as error:
        found = str(error)
        assert found.endswith(".")
        assert "inside the program" not in found
        assert "\n" not in found
    assert time.monotonic() - began < SECONDS + SLACK
    return found


def article(worker: Worker, given: Page) -> Article:
    found = answer(worker, given)
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize("depth", [300, 5_000, 100_000])
def test_what_is_nested_deep_is_read(worker: Worker, depth: int) -> None:
    given = page(f"<html><body>{PARAGRAPH * 3}{'<div>' * depth}{DEEP}{'</div>' * depth}</body></html>")
    assert "Found far below." in article(worker, given).text


def test_200_000_attributes(worker: Worker) -> None:
    attributes = " ".join(f'a{at}="v"' for at in range(200_000))
    assert SAID.strip() in article(worker, page(f"<html><body {attributes}>{PARAGRAPH * 4}")).text


BIG: dict[str, Callable[[], Page]] = {
    "paragraphs": lambda: page("<html><body>" + PARAGRAPH * 60_000),
    "inline": lambda: page("<html><body><p>" + "<b>a</b> <i>b</i> " * 1_000_000),
    "tables": lambda: page("<html><body>" + "<table><tr><td>" * 20_000 + PARAGRAPH),
    "unclosed": lambda: page("<html><body>" + "<a><b><i><p>x " * 100_000),
    "brackets": lambda: page("<" * 2_000_000),
    "half tags": lambda: page("<html><body>" + PARAGRAPH * 3 + "<p" * 1_000_000),
    "comments": lambda: page("<html><body>" + PARAGRAPH * 3 + "<!--" * 500_000),
    "one line": lambda: page("a" * 20_000_000, "text/plain"),
    "short lines": lambda: page("x\n" * 5_000_000, "text/plain"),
    "Markdown brackets": lambda: page("[" * 200_000, "text/markdown"),
    "Markdown quotes": lambda: page("> " * 50_000 + "x", "text/markdown"),
}


@pytest.mark.parametrize("name", BIG)
def test_an_answer_or_a_sentence_comes_in_time(worker: Worker, name: str) -> None:
    answer(worker, BIG[name]())
    assert SAID.strip() in worker.clean(page(PARAGRAPH * 4)).text, "the worker does not go on"


def test_entities_of_the_page_are_not_expanded(worker: Worker) -> None:
    levels = "".join(f'<!ENTITY e{at + 1} "{f"&e{at};" * 10}">' for at in range(12))
    given = page(f'<!DOCTYPE html [<!ENTITY e0 "bomb">{levels}]><html><body><p>&e12;</p>{PARAGRAPH * 4}</body></html>')
    assert len(article(worker, given).text) < 20_000


def test_memory_over_the_limit_is_a_sentence() -> None:
    with Worker(clean_seconds=30.0, memory_bytes=60_000_000) as small:
        found = answer(small, page("<html><body>" + PARAGRAPH * 40_000))
    assert isinstance(found, str)


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16-le", "utf-16-be", "utf-8"])
def test_a_missing_charset(worker: Worker, encoding: str) -> None:
    said = "Совет Ловмера решил в четверг закрыть гавань на неделю, потому что пандус небезопасен."
    markup = '<div class="a b"><span></span></div>' * 40 if "16" in encoding else ""
    content = f"<html><body>{markup}" + f"<p>{said} {said}</p>" * 5
    assert said in article(worker, page(content.encode(encoding))).text


def test_nuls_and_a_cut_off_end(worker: Worker) -> None:
    content = f"<html><body>{PARAGRAPH * 3}<p>He said <a hre"
    assert SAID.strip() in article(worker, page(content.replace(" ", " \x00"))).text


def test_a_base_cannot_turn_links_into_scripts_or_files(worker: Worker) -> None:
    for base in ("javascript:alert(1)//", "file:///etc/", "data:text/html,"):
        given = page(
            f'<html><head><base href="{base}"></head><body>{PARAGRAPH * 3}<p>See <a href="passwd">the list</a>. {SAID}'
            '<a href="java&#10;script:alert(1)">no</a></p></body></html>'
        )
        targets = [inline.target for block in article(worker, given).blocks for inline in block.inlines]
        assert not [target for target in targets if target and not target.startswith(("http://", "https://", "#"))]


def test_formulas_rtl_and_ruby_stay_readable(worker: Worker) -> None:
    arabic = "قرر المجلس إغلاق الميناء لمدة أسبوع لأن المنحدر غير آمن."
    given = page(
        f"<html><body><article>{PARAGRAPH * 2}<p>So <math><mi>x</mi><mo>=</mo><mn>2</mn></math> holds. {SAID}</p>"
        f"<p><ruby>港<rt>みなと</rt></ruby> {SAID}</p><p dir=rtl>{arabic} {arabic}</p></article></body></html>"
    )
    text = running_text(article(worker, given))
    assert arabic in text
    assert "港" in text
    assert "holds." in text
