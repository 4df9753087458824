"""Cards of the panel's notes: highlights, and notes on a block or on the whole article, as one kind of row."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.model.annotation import Colour, Placed, PlacedNote, State
from reader.model.article import Shown
from reader.model.facts import Facts
from reader.model.span import Span
from reader.window.text_search import folded

ARTICLE, BLOCK, HIGHLIGHT = "article", "block", "highlight"


@dataclass(frozen=True, slots=True)
class Card:
    """One row. `span` is None on the whole article, and where the words are lost; `about` are names and numbers."""

    id: str
    kind: str
    quote: str
    note: str
    tags: tuple[str, ...]
    created: datetime
    span: Span | None
    doubt: str = ""
    colour: Colour | None = None
    underline: bool = False
    about: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Say what the card is on, and what is the matter with its place; "" for a highlight that stands."""
        on = {ARTICLE: "on the article", BLOCK: "on this paragraph"}.get(self.kind, "")
        return ", ".join(part for part in (on, self.doubt) if part)

    def matches(self, words: Sequence[str], colour_name: str = "") -> bool:
        """Say whether it holds every word; `since:` takes a day, #tags and @names have _ for a blank."""
        said = folded(f"{self._said()}\n{colour_name}")
        day = self.created.astimezone().date().isoformat()
        return all(day >= word[6:] if word.startswith("since:") else folded(word) in said for word in words)

    def _said(self) -> str:
        day = self.created.astimezone().date().isoformat()
        tags = " ".join(f"#{tag} #{_one(tag)}" for tag in self.tags)
        colour = self.colour.value if self.colour else ""
        parts = (self.quote, self.note, tags, colour, self.place, " ".join(self.about), f"date:{day}")
        return "\n".join(parts)


def cards(
    highlights: Sequence[Placed], notes: Sequence[PlacedNote], shown: Shown | None, facts: Facts | None = None
) -> tuple[Card, ...]:
    """Return all in the order of the text: those on the article first, those without a place last."""
    about = _About(facts, shown)
    made = [_of_note(placed, shown) for placed in notes] + [
        _of_highlight(placed, shown, about) for placed in highlights
    ]
    return tuple(sorted(made, key=_order))


def _order(card: Card) -> tuple[int, int, int]:
    if card.kind == ARTICLE:
        return 0, 0, 0
    return (1, card.span.start, card.kind == HIGHLIGHT) if card.span is not None else (2, 0, 0)


def _of_highlight(placed: Placed, shown: Shown | None, about: "_About") -> Card:
    kept, found = placed.highlight, placed.resolution
    return Card(
        kept.id, HIGHLIGHT, kept.anchor.quote, kept.note, kept.tags, kept.created, found.span,
        _doubt(found.state, found.span, shown), kept.colour, kept.underline, about.of(found.span),
    )  # fmt: skip


def _of_note(placed: PlacedNote, shown: Shown | None) -> Card:
    kept, found = placed.note, placed.resolution
    if kept.anchor is None or found is None:
        return Card(kept.id, ARTICLE, "", kept.note, kept.tags, kept.created, None)
    doubt = _doubt(found.state, found.span, shown)
    return Card(kept.id, BLOCK, kept.anchor.quote, kept.note, kept.tags, kept.created, found.span, doubt)


def _doubt(state: State, span: Span | None, shown: Shown | None) -> str:
    if state is State.ORPHAN or span is None:
        return "not found in this text"
    if state is State.SUGGESTED:
        return "perhaps here"
    return "in a hidden block" if shown is not None and shown.to_shown(span) is None else ""


class _About:
    """Which names and numbers a passage holds; facts count in the shown text."""

    def __init__(self, facts: Facts | None, shown: Shown | None) -> None:
        self._shown = shown if facts is not None else None
        self._places: list[tuple[Span, str]] = []
        if facts is not None:
            for entity in facts.entities():
                self._places += [(mention.span, f"@{_one(entity.name)}") for mention in entity.mentions]
            self._places += [(number.span, f"number:{number.kind.value}") for number in facts.numbers]
        self._places.sort(key=lambda one: one[0].start)
        self._starts = [place.start for place, _ in self._places]
        self._longest = max((len(place) for place, _ in self._places), default=0)

    def of(self, span: Span | None) -> tuple[str, ...]:
        """Return the words for what stands within a span of the article's text."""
        cut = self._shown.to_shown(span) if self._shown is not None and span is not None else None
        if cut is None:
            return ()
        first = bisect_left(self._starts, cut.start - self._longest)
        near = self._places[first : bisect_left(self._starts, cut.end)]
        return tuple(dict.fromkeys(word for place, word in near if place.end > cut.start))


def _one(words: str) -> str:
    return "_".join(words.split())
