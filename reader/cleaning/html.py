"""An HTML page becomes an article."""

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import unescape
from urllib.parse import urljoin

from lxml.html import HtmlElement

from reader.cleaning.blocks import NOWHERE, Candidate, segment
from reader.cleaning.build import ArticleBuilder, Stretch
from reader.cleaning.bylines import names_of, unsigned
from reader.cleaning.decide import decide, folded
from reader.cleaning.decode import decode
from reader.cleaning.dom import parse
from reader.cleaning.inline import in_one_line
from reader.cleaning.metadata import metadata
from reader.cleaning.stated import framework_body, is_markup, linked_data, stated_body
from reader.errors import ReaderError
from reader.model.article import Article, Block, BlockKind, Metadata, running_text
from reader.model.byline import signed
from reader.model.page import Page

CLEANER = "html-4"
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 5
# Where a line that the page ended stays one; a heading and a caption run on.
_LINED = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.TABLE}
_LEAST = 250  # fewer characters than this may be a teaser of a text that only the page's data hold


def clean_html(page: Page) -> Article:
    """Return the article of an HTML page; raises ReaderError where there is none."""
    with _uncollected():
        return _clean(page)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking the page's many small objects again and again: a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _clean(page: Page) -> Article:
    root = parse(decode(page))
    base = _base(root, page.url)
    things = linked_data(root)
    about = metadata(root, page.url, things)
    body = stated_body(things)
    candidates = [each for each in segment(root, base) if each.text or each.block.kind is BlockKind.FIGURE]
    reasons = decide(candidates, body, about.title)
    kept = sum(len(each.text) for each, reason in zip(candidates, reasons, strict=True) if not reason)
    if kept < max(_LEAST, len(body) // 3):
        told = _from_data(body or framework_body(root), base)
        if sum(len(each.text) for each in told) > 2 * kept:
            candidates, reasons = told, [""] * len(told)
    article = _build(about, candidates, reasons)
    if len(_WORD.findall(running_text(article))) < _FEWEST_WORDS:
        raise ReaderError("No article was found on this page.")
    return article


def _base(root: HtmlElement, url: str) -> str:
    """Return what the page's links are relative to; a <base> leads to a web address or is passed over."""
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        try:
            base = urljoin(url, href)
        except ValueError:
            continue
        if href and base.startswith(("http://", "https://")):
            return str(base)
    return url


def _from_data(body: str, base: str) -> list[Candidate]:
    """Return the blocks of a text that only the page's data hold, as HTML or as lines."""
    if not body.strip():
        return []
    if not is_markup(body):
        body = unescape(body)  # many state "&amp;", and some their whole markup like that
    if not is_markup(body):
        lines = [line.strip() for line in body.split("\n") if line.strip()]
        body = "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>" for line in lines)
    found = segment(parse(f"<html><body>{body}</body></html>"), base)
    return [each for each in found if each.text or each.block.kind is BlockKind.FIGURE]


def _signs(text: str, authors: Sequence[str]) -> bool:
    """Say whether a line names the authors and nothing else."""
    return bool(authors) and len(text) < 160 and _plain(names_of(text)) == _plain(authors)


def _plain(names: Sequence[str]) -> set[str]:
    return {folded(name).removeprefix("the ") for name in names}


def _build(about: Metadata, candidates: list[Candidate], reasons: list[str]) -> Article:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.TITLE, NOWHERE), [Stretch(about.title)])
    if about.byline:
        builder.add(Block(BlockKind.BYLINE, NOWHERE), [Stretch(signed(about.byline, about.language))])
    # A line that only says again who wrote it, in the page's own language.
    named = {folded(about.title), folded(about.byline)} - {""}
    ends = [words.rsplit(" ", 1)[-1] for words in named]
    for candidate, reason in zip(candidates, reasons, strict=True):
        words = candidate.text
        short = len(words) < 300 and any(map(words.lower().__contains__, ends))  # a look that spares most the rest
        if short and (named & {folded(words), folded(unsigned(words))} or _signs(words, about.authors)):
            continue
        lined = candidate.block.kind in _LINED
        builder.add(candidate.block, candidate.stretches if lined else in_one_line(candidate.stretches), reason)
    return builder.article(about, CLEANER)
