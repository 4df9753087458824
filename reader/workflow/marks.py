"""All highlights of the library, filtered and sorted: notes are looked for more often than articles."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from reader.library import Library
from reader.model.annotation import Colour, Highlight
from reader.model.facts import EntityKind
from reader.model.letters import bare
from reader.workflow.people import naming


class Order(StrEnum):
    """How marks are sorted: the last made first, or by article and place in it."""

    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight and the title of its article."""

    highlight: Highlight
    title: str


def marks(
    library: Library,
    *,
    words: str = "",
    colours: Collection[Colour] = (),
    tags: Collection[str] = (),
    since: str = "",
    until: str = "",
    name: tuple[EntityKind, str] | None = None,
    numbers: bool = False,
    order: Order = Order.TIME,
) -> tuple[Mark, ...]:
    """Return the highlights that are all that is asked.

    `words` each stand in quote, note or tags; `colours` allows any of them, `tags` asks for all; `since` and
    `until` (not included) are ISO dates of the making; the quote names whom `name` is, with `numbers` it has a
    number, in figures or words; a figure in a name ("COVID-19") is none.
    """
    found = library.highlights.everywhere([colour.value for colour in colours], tags, since, until)
    wanted = bare(words).split()
    kept = [
        Mark(highlight, title)
        for highlight, title in found
        if _says(highlight, wanted) and (not numbers or _counts(highlight.anchor.quote))
    ]
    if name is not None:
        quotes = [(mark.highlight.article_id, mark.highlight.anchor.quote) for mark in kept]
        kept = [mark for mark, says in zip(kept, naming(library, *name, quotes), strict=True) if says]
    if order is Order.TIME:
        return tuple(reversed(kept))
    return tuple(sorted(kept, key=lambda mark: (bare(mark.title), mark.highlight.article_id, _place(mark))))


def _says(highlight: Highlight, words: list[str]) -> bool:
    if not words:
        return True
    said = bare(" ".join((highlight.anchor.quote, highlight.note, *highlight.tags)))
    return all(word in said for word in words)


def _counts(quote: str) -> bool:
    from reader.entities.numbers import find_numbers  # few ask

    return bool(find_numbers(quote))


def _place(mark: Mark) -> tuple[int, int]:
    return mark.highlight.anchor.start, mark.highlight.anchor.end
