"""Links within an article: which words they lead to, and where those stand."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag

from reader.library import Library
from reader.model.article import Article
from reader.model.page import address
from reader.model.span import Span

# How names of notes begin in the pages that are about, and not those of the places that refer to them.
_NOTE = re.compile(r"_?(fn|ftn|edn|footnote|endnote|note|cite[_-]note)(?!ref|-?back)", re.IGNORECASE)
_BACK = re.compile(r"^[\s^↑]+|[\s↩↵⤴\ufe0e]+$")
_ENOUGH = 60  # so many letters tell a block from any other


@dataclass(frozen=True, slots=True)
class Passage:
    """What a link within the article leads to; `span` is None where the article does not hold it."""

    text: str
    span: Span | None
    note: bool


def within(library: Library, article_id: str, link: str) -> Passage | None:
    """Return what a link leads to, None where it leads out of the article or to nothing."""
    base, fragment = urldefrag(link)
    article, _ = library.articles.current(article_id)
    (entry,) = library.articles.entries((article_id,))
    own = {address(entry.url), address(article.metadata.canonical_url)} - {""}
    if not fragment or (base and address(base) not in own):
        return None
    from reader.cleaning.landing import landing

    page = library.articles.page(article_id)
    words = landing(page, fragment) or landing(page, unquote(fragment))
    if not words:
        return None
    return Passage(_BACK.sub("", words), place(article, words), bool(_NOTE.match(fragment)))


def place(article: Article, words: str) -> Span | None:
    """Return the first block that begins with the words, or that the words begin with."""
    wanted = _BACK.sub("", words)
    for block in article.blocks:
        text = _BACK.sub("", " ".join(block.span.of(article.text).split()))
        least = min(_ENOUGH, len(text), len(wanted))
        if least and text[:least] == wanted[:least] and (least == len(wanted) or least >= min(len(text), 12)):
            return block.span
    return None
