"""Tags of highlights, notes and articles."""

from collections.abc import Iterable

from reader.library import Library


def tidy(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags without signs, stray spaces and doubles, in their order."""
    return tuple(dict.fromkeys(tag for given in tags if (tag := " ".join(given.split()).lstrip("#").strip())))


def known(library: Library, beginning: str = "") -> tuple[tuple[str, int], ...]:
    """Return the tags in use that begin so, with how often each is, the most used first: for completion."""
    start = " ".join(beginning.split()).lstrip("#").casefold()
    return tuple((tag, count) for tag, count in library.tags() if tag.casefold().startswith(start))
