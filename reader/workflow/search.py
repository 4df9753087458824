"""Searching titles, texts and notes; or, with a filter among the words, all highlights and notes."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from reader.library import Library
from reader.library.search import unmarked
from reader.model.annotation import Colour, Note
from reader.model.entry import Hit
from reader.model.letters import bare
from reader.workflow.colours import colour_names
from reader.workflow.marks import Mark, marks
from reader.workflow.tags import known

_FILTER = re.compile(r"(#|colour:|since:|until:|number:)(.*)", re.IGNORECASE)


def search(library: Library, words: str, limit: int = 50) -> tuple[Hit, ...]:
    """Return what matches every word, the last one as a beginning, best first.

    With "#tag", "colour:green" (or the person's own name of it), "since:2026-01-31", "until:2026-02-28" (both days
    included) or "number:" among the words: the highlights and notes that are all of it, the last made first. A tag and
    a colour may be begun; blanks in them are written _.
    """
    asked = {word: found for word in words.split() if (found := _FILTER.fullmatch(word)) and _filters(library, found)}
    if not asked:
        return library.search(words, limit)
    plain = " ".join(word for word in words.split() if word not in asked)
    given = [(found[1].casefold(), found[2]) for found in asked.values()]
    return tuple(hit for _, hit in sorted(_all(library, plain, given), key=lambda one: one[0], reverse=True)[:limit])


def _filters(library: Library, found: re.Match[str]) -> bool:
    """Say whether a word filters: "#1" does where there is such a tag."""
    return found[1] != "#" or any(_one(tag).startswith(_one(found[2])) for tag, _ in known(library))


def _all(library: Library, plain: str, given: Sequence[tuple[str, str]]) -> Iterator[tuple[datetime, Hit]]:
    colours = _colours(library, [value for sign, value in given if sign == "colour:"])
    numbers = any(sign == "number:" for sign, _ in given)
    tags = [_one(value) for sign, value in given if sign == "#"]
    try:
        since = max((_midnight(value) for sign, value in given if sign == "since:"), default="")
        until = min((_midnight(value, later=1) for sign, value in given if sign == "until:"), default="")
    except ValueError:  # a day that is not typed to its end yet
        return
    if colours is None or colours:
        found = marks(library, words=plain, colours=colours or (), since=since, until=until, numbers=numbers)
        yield from ((mark.highlight.created, _hit(mark)) for mark in found if _tagged(mark.highlight.tags, tags))
    if colours is None and not numbers:
        notes = [note for note in library.notes.everywhere(since, until) if _tagged(note.tags, tags)]
        yield from _noted(library, notes, bare(plain).split())


def _colours(library: Library, begun: Sequence[str]) -> tuple[Colour, ...] | None:
    """Return the colours that are called so, None where no colour is asked for."""
    if not begun:
        return None
    named = colour_names(library)
    called = {colour: (colour.value, _one(named.get(colour, ""))) for colour in Colour}
    return tuple(
        colour for colour, names in called.items() if any(name.startswith(_one(one)) for name in names for one in begun)
    )


def _tagged(tags: Sequence[str], begun: Sequence[str]) -> bool:
    return all(any(_one(tag).startswith(one) for tag in tags) for one in begun)


def _hit(mark: Mark) -> Hit:
    kept = mark.highlight
    words = " — ".join(" ".join(part.split()) for part in (kept.anchor.quote, unmarked(kept.note)) if part.strip())
    return Hit(kept.article_id, mark.title, "note" if kept.note.strip() else "highlight", words, kept.id)


def _noted(library: Library, notes: Sequence[Note], wanted: Sequence[str]) -> Iterator[tuple[datetime, Hit]]:
    titles = {entry.id: entry.title for entry in library.articles.entries([note.article_id for note in notes])}
    for note in notes:
        said = bare(" ".join((note.note, *note.tags)))
        if all(word in said for word in wanted):
            words = " ".join(unmarked(note.note).split())
            yield note.created, Hit(note.article_id, titles[note.article_id], "note", words, note_id=note.id)


def _midnight(day: str, later: int = 0) -> str:
    """Return when a day begins where the person is, as the library writes it."""
    return (datetime.fromisoformat(day) + timedelta(days=later)).astimezone(UTC).isoformat()


def _one(words: str) -> str:
    return re.sub(r"[\W_]+", "_", bare(words)).strip("_")
