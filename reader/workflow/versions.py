"""Versions of an article: cleaned or fetched again, the old one kept, the highlights carried over with a report."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime

from reader.anchoring import describe, resolve_all
from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Anchor, Placed, Resolution, State
from reader.model.article import Article, Decisions, running_text
from reader.model.changes import Changes
from reader.model.corrections import fold
from reader.model.entry import Reading, Report
from reader.model.page import Page, address
from reader.model.span import Span
from reader.workflow import facts
from reader.workflow.read import open_article
from reader.workflow.sites import decided

# A page that shrank below this share is taken for a failure (a wall, an error) until the person says otherwise.
MUCH_SHORTER = 0.5


def offered(library: Library, page: Page, article: Article) -> str:
    """Return the id of the article that this page is a later state of (same address, other bytes), or ""."""
    if library.articles.known(page):
        return ""
    return library.articles.at_address(address(article.metadata.canonical_url) or address(page.url))


def renew(library: Library, article_id: str, page: Page, article: Article, *, shorter: bool = False) -> Report:
    """Make what was cleaned or fetched again the version that is read; older versions stay as they are.

    Raises ReaderError, with nothing changed, for an article without text, or one much shorter than the present
    one unless the person agreed to it being `shorter`.
    """
    reading = open_article(library, article_id)
    old = reading.article
    # The page's own details, not what the person made of them: those hold for every version.
    found_then = old_version(library, article_id, reading.entry.version).metadata
    if (old.text, old.blocks, found_then) == (article.text, article.blocks, article.metadata):
        return _report(reading, reading, reading.highlights)
    _refuse(len(running_text(old)), len(running_text(article)), shorter=shorter)
    shows = decided(library, page, article) | _carried(old, article, reading.decisions)
    said = [one for one in library.corrections.of(article_id) if one.anchor is not None]
    places = resolve_all(article.text, [one.anchor for one in said if one.anchor is not None])
    moved = _anchors(article, {one.id: place for one, place in zip(said, places, strict=True)})
    version = library.articles.renew(article_id, page, article, shows, library.corrections.moved(article_id, moved))
    found = resolve_all(article.text, [placed.highlight.anchor for placed in reading.highlights])
    placed = [Placed(each.highlight, where) for each, where in zip(reading.highlights, found, strict=True)]
    library.highlights.carry(version, _anchors(article, {each.highlight.id: each.resolution for each in placed}))
    return _report(reading, open_article(library, article_id), placed)


def _anchors(article: Article, found: Mapping[str, Resolution]) -> dict[str, Anchor]:
    """Return how what stands surely in a new version is found again from there."""
    return {
        one: describe(article.text, place.span.start, place.span.end)
        for one, place in found.items()
        if place.state is State.EXACT and place.span is not None
    }


def accept(library: Library, article_id: str, highlight_id: str) -> Changes:
    """Take the suggested place of a highlight for the right one."""
    placed = _placed(library, article_id, highlight_id)
    if placed.resolution.state is not State.SUGGESTED or placed.resolution.span is None:
        raise ReaderError("There is no place to confirm.")
    return attach(library, article_id, highlight_id, placed.resolution.span, label="Confirm place")


def reject(library: Library, article_id: str, highlight_id: str) -> Changes:
    """Say that a highlight does not stand where it is suggested; it stays listed as lost."""
    placed = _placed(library, article_id, highlight_id)
    library.highlights.place(highlight_id, "Reject place", placed.highlight.anchor, refused=True)
    return Changes("Reject place", articles=(article_id,), highlights=(highlight_id,))


def attach(
    library: Library, article_id: str, highlight_id: str, span: Span, label: str = "Attach highlight"
) -> Changes:
    """Put a highlight on `span` of the present version: a lost one again, or one whose ends were moved."""
    article, _ = library.articles.current(article_id)
    if not span.of(article.text).strip() or span.end > len(article.text):
        raise ReaderError("Select some text to highlight.")
    library.highlights.place(highlight_id, label, describe(article.text, span.start, span.end))
    return Changes(label, articles=(article_id,), highlights=(highlight_id,))


def versions(library: Library, article_id: str) -> tuple[tuple[int, datetime, str], ...]:
    """Return number, time and cleaner of each version, oldest first."""
    return library.articles.versions(article_id)


def old_version(library: Library, article_id: str, number: int) -> Article:
    """Return the article as it was in a version."""
    article, _ = library.articles.version(article_id, number)
    return article


def passage(library: Library, article_id: str, number: int, span: Span) -> Span | None:
    """Return where a span of one version's text stands in the version that is read, None where that is not sure."""
    old, (article, _) = old_version(library, article_id, number).text, library.articles.current(article_id)
    if span.end > len(old):
        return None
    (found,) = resolve_all(article.text, (describe(old, span.start, span.end),))
    return found.span if found.state is State.EXACT else None


def choose(library: Library, article_id: str, number: int) -> Changes:
    """Make an older or newer version the one that is read."""
    library.articles.version(article_id, number)
    library.articles.change(article_id, "Choose version", {"current": number})
    facts.refresh(library, article_id)
    return Changes("Choose version", articles=(article_id,), blocks=True)


def _refuse(before: int, after: int, *, shorter: bool) -> None:
    if not after:
        raise ReaderError("The new version has no text; the present one was kept.")
    if after < before * MUCH_SHORTER and not shorter:
        raise ReaderError(f"The new version has only {after:,} of {before:,} characters; the present one was kept.")


def _carried(old: Article, new: Article, decisions: Decisions) -> dict[int, bool]:
    """Return what the person decided about blocks that stand in the new version with the same words.

    Blocks with the same words ("Read more") are told apart by what stands around them.
    """
    decided = sorted(decisions.kept | decisions.hidden)
    if not decided:
        return {}
    was, now = _looks(old), _looks(new)
    places = dict(_paired(was, now))
    taken = set(places.values())
    moved: dict[tuple[str, str], int] = {}
    for index, look in enumerate(now):
        if index not in taken:
            moved.setdefault(look, index)
    found = {index: places.get(index, moved.get(was[index])) for index in decided}
    return {here: index in decisions.kept for index, here in found.items() if here is not None}


def _paired(was: Sequence[Hashable], now: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return which are the same ones in both: as many as can be, in one order."""
    from rapidfuzz.distance import LCSseq  # unlike difflib, quick where thousands are equal

    return [
        (part.src_start + step, part.dest_start + step)
        for part in LCSseq.opcodes(was, now)
        if part.tag == "equal"
        for step in range(part.src_end - part.src_start)
    ]


def _looks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, fold(block.span.of(article.text)) or block.image) for block in article.blocks]


def _report(before: Reading, after: Reading, placed: Sequence[Placed]) -> Report:
    parts: dict[str, list[Placed]] = {"kept": [], "moved": [], "to_confirm": [], "lost": []}
    order = _Order(before.article, after.article)
    for was, now in zip(before.highlights, placed, strict=True):
        if now.resolution.state is State.EXACT:
            moved = order.differs(was.resolution.span, now.resolution.span)
            parts["moved" if moved else "kept"].append(now)
        else:
            parts["to_confirm" if now.resolution.state is State.SUGGESTED else "lost"].append(now)
    return Report(before.entry.version, after.entry.version, **{name: tuple(found) for name, found in parts.items()})


class _Order:
    """Says whether a passage stands elsewhere among the blocks that both versions share."""

    def __init__(self, old: Article, new: Article) -> None:
        self._old, self._new = old, new
        self._pairs = _paired(_texts(old), _texts(new))

    def differs(self, was: Span | None, now: Span | None) -> bool:
        if was is None or now is None:
            return False
        old, new = _block_at(self._old, was.start), _block_at(self._new, now.start)
        return any((a < old) != (b < new) or (a == old) != (b == new) for a, b in self._pairs)


def _texts(article: Article) -> list[str]:
    return [fold(block.span.of(article.text)) for block in article.blocks]


def _block_at(article: Article, offset: int) -> int:
    return max((index for index, block in enumerate(article.blocks) if block.span.start <= offset), default=0)


def _placed(library: Library, article_id: str, highlight_id: str) -> Placed:
    for placed in open_article(library, article_id).highlights:
        if placed.highlight.id == highlight_id:
            return placed
    raise ReaderError("This highlight is no longer there.")
