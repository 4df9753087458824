"""What a person wants of every page of a site: this block never, that kind of block always."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.corrections import fold


@dataclass(frozen=True, slots=True)
class SiteRule:
    """Blocks of a site that look like `signature` are shown or hidden; `sample` is the block it was made from."""

    id: str
    site: str
    shown: bool
    kind: BlockKind
    signature: str
    sample: str
    created: datetime


def site_of(url: str, metadata: Metadata) -> str:
    """Return what tells a site: its host without www, else the name the page gives it, else ""."""
    for one in (url, metadata.canonical_url):
        try:
            host = urlsplit(one).hostname
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return fold(metadata.site)


def signature(article: Article, block: Block, *, shown: bool) -> str:
    """Return what the next page's block is known by.

    What is hidden is known by its words, whatever numbers stand in them. What is shown although the cleaner
    leaves it out is known by the cleaner's reason: its words are other ones on each page.
    """
    if shown:
        return f"reason {block.left_out}"
    words = fold(block.span.of(article.text)) or fold(block.alt) or block.image.rpartition("/")[2]
    return "words " + re.sub(r"\d+", "0", words)


def decide(article: Article, rules: Iterable[SiteRule]) -> dict[int, bool]:
    """Return which blocks the rules of the article's site show or hide other than the cleaner; the last rule wins."""
    chosen = {(rule.kind, rule.signature): rule.shown for rule in rules}
    decided: dict[int, bool] = {}
    for index, block in enumerate(article.blocks):
        wanted = chosen.get((block.kind, signature(article, block, shown=bool(block.left_out))))
        if wanted is not None and wanted == bool(block.left_out):
            decided[index] = wanted
    return decided
