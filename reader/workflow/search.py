"""Searching titles, texts and notes."""

from reader.library import Library
from reader.model.entry import Hit


def search(library: Library, words: str, limit: int = 50) -> tuple[Hit, ...]:
    """Return what matches every word, the last one as a beginning, best first."""
    return library.search(words, limit)
