"""An HTML page becomes an article."""

import re
from dataclasses import replace

from reader.cleaning.blocks import NOWHERE, Candidate, segment
from reader.cleaning.build import ArticleBuilder, Stretch
from reader.cleaning.decide import decide
from reader.cleaning.decode import decode
from reader.cleaning.dom import drop_unread, parse
from reader.cleaning.metadata import metadata
from reader.errors import ReaderError
from reader.model.article import Article, Block, BlockKind, Metadata, running_text
from reader.model.page import Page

CLEANER = "html-1"
_WORD = re.compile(r"\w+")


def clean_html(page: Page) -> Article:
    """Return the article of an HTML page; raises ReaderError where there is none."""
    root = parse(decode(page))
    base = next(iter(root.xpath("//base/@href")), "") or page.url
    about = metadata(root, page.url)
    drop_unread(root)
    candidates = [each for each in segment(root, base) if each.text or each.block.kind is BlockKind.FIGURE]
    reasons = decide(candidates)
    article = _build(about, candidates, reasons)
    if not _WORD.search(running_text(article)):
        raise ReaderError("No article was found on this page.")
    return article


def _build(about: Metadata, candidates: list[Candidate], reasons: list[str]) -> Article:
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.TITLE, NOWHERE), [Stretch(about.title)])
    if about.byline:
        builder.add(Block(BlockKind.BYLINE, NOWHERE), [Stretch(f"By {about.byline}")])
    named = {_folded(about.title), _folded(about.byline), _folded(f"By {about.byline}")} - {""}
    for candidate, reason in zip(candidates, reasons, strict=True):
        if _folded(candidate.text) in named:
            continue
        block = _named(candidate)
        builder.add(replace(block, left_out=reason), candidate.stretches)
    return builder.article(about, CLEANER)


def _named(candidate: Candidate) -> Block:
    """Return the block, a caption where it stands in a figure."""
    in_figure = any(ancestor.tag in ("figure", "figcaption") for ancestor in candidate.element.iterancestors())
    classes = " ".join(each.get("class", "") for each in [candidate.element, *candidate.element.iterancestors()][:3])
    if candidate.block.kind is BlockKind.PARAGRAPH and (in_figure or "caption" in classes.lower()):
        return candidate.with_kind(BlockKind.CAPTION)
    return candidate.block


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
