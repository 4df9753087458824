"""Listing, finding and opening articles."""

from collections.abc import Sequence

from reader.anchoring import resolve_all
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import now
from reader.model.annotation import Placed, PlacedNote, Resolution, State
from reader.model.entry import Entry, Reading
from reader.model.page import Page


def entry_ids(library: Library) -> tuple[str, ...]:
    """Return the ids of the library's articles, newest opened or added first."""
    return library.articles.ids()


def entries(library: Library, ids: Sequence[str]) -> tuple[Entry, ...]:
    """Return the rows of `ids`, in their order."""
    return library.articles.entries(ids)


def open_article(library: Library, article_id: str) -> Reading:
    """Return an article with its highlights placed: in text order, those without a place last."""
    article, version = library.articles.current(article_id)
    (entry,) = library.articles.entries((article_id,))
    kept = library.highlights.of(article_id)
    resolutions = resolve_all(article.text, tuple(highlight.anchor for highlight, _ in kept))
    placed = [
        Placed(highlight, Resolution(State.ORPHAN, None) if refused else resolution)
        for (highlight, refused), resolution in zip(kept, resolutions, strict=True)
    ]
    placed.sort(key=_order)
    decisions = library.articles.decisions(version)
    return Reading(entry, article, decisions, tuple(placed), _notes(library, article_id, article.text))


def _notes(library: Library, article_id: str, text: str) -> tuple[PlacedNote, ...]:
    kept = library.notes.of(article_id)
    found = iter(resolve_all(text, [note.anchor for note in kept if note.anchor is not None]))
    return tuple(PlacedNote(note, next(found) if note.anchor is not None else None) for note in kept)


def _order(placed: Placed) -> tuple[bool, int, int]:
    span = placed.resolution.span
    return (span is None, span.start if span else 0, span.end if span else 0)


def original(library: Library, article_id: str) -> Page:
    """Return the page that the article was made from."""
    return library.articles.page(article_id)


def mark_opened(library: Library, article_id: str) -> None:
    """Remember that the article was opened now."""
    library.articles.set_unjournalled(article_id, opened=now())


def keep_position(library: Library, article_id: str, position: int) -> None:
    """Remember the first visible code point of the article's text."""
    library.articles.set_unjournalled(article_id, position=position)


def last_opened(library: Library) -> str:
    """Return the id of the article to reopen, or ""."""
    return library.articles.last_opened()


def find_id(library: Library, prefix: str) -> str:
    """Return the id that begins with `prefix`; ReaderError when none or several do."""
    found = library.articles.matching(prefix)
    if prefix in found:
        return prefix
    if not found or not prefix:
        raise ReaderError(f"There is no article {prefix} in this library.")
    if len(found) > 1:
        raise ReaderError(f"Several articles begin with {prefix}: {', '.join(found)}.")
    return found[0]


def setting(library: Library, name: str) -> str:
    """Return a stored setting, or ""."""
    return library.setting(name)


def set_setting(library: Library, name: str, value: str) -> None:
    """Store a setting."""
    library.set_setting(name, value)
