"""Where a block stands: the chain of elements around it, what their names say and what they hold in all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED = re.compile(r"[a-z]{2,20}")
_COMPOUND = re.compile(r"[a-z]+(?:[-_]+[a-z]+){1,3}[-_]*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMES = ("class", "id", "role")
_BARE = frozenset({"html", "body"})


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of class names, ids and roles, and the names made of several words, each once."""
    apart = _CAMEL.sub("-", name[:400]).lower()
    whole = [each.strip("-_") for each in apart.split() if _COMPOUND.fullmatch(each)]
    return tuple(dict.fromkeys([*_NAMED.findall(apart), *whole]))


@dataclass(slots=True, eq=False)
class Place:
    """An element that holds blocks; the sums count every block below it."""

    element: HtmlElement
    tag: str
    parent: "Place | None"
    depth: int = 0
    words: tuple[str, ...] = ()
    hidden: bool = False
    tags: frozenset[str] = frozenset()
    items: int = 0
    blocks: int = 0
    chars: int = 0
    linked: float = 0.0
    weight: float = 0.0
    score: float = 0.0
    number: int | None = None
    far: tuple[float, float, float] | None = None
    row: list[float] | None = None
    around: "list[Place] | None" = None

    def chain(self) -> "list[Place]":
        """Return this place and those around it, innermost first."""
        if self.around is None:
            self.around = [self] if self.parent is None else [self, *self.parent.chain()]
        return self.around

    def list_depth(self) -> int:
        """Return how many lists stand around this place, minus one."""
        return max(0, sum(1 for place in self.chain() if place.tag in ("ul", "ol")) - 1)


def all_around(places: Iterable[Place]) -> list[Place]:
    """Return these places and all those around them, each once."""
    found: dict[int, Place] = {}
    for place in places:
        for each in place.chain():
            if id(each) in found:
                break
            found[id(each)] = each
    return list(found.values())


def inner_first(places: Iterable[Place]) -> list[Place]:
    """Return the places so that each comes before the one around it, to add sums up."""
    return sorted(places, key=lambda place: place.depth, reverse=True)


def place_of(element: HtmlElement, tag: str, parent: Place | None) -> Place:
    """Return the place of `element`, which stands in `parent`."""
    if parent is not None and not element.keys():
        tags = parent.tags if tag in parent.tags else parent.tags | {tag}
        return Place(element, tag, parent, parent.depth + 1, (), parent.hidden, tags)
    get = element.get
    words: tuple[str, ...] = ()
    if tag not in _BARE and (named := " ".join(filter(None, map(get, _NAMES)))):  # a body is named by its whole theme
        words = words_of(named)
    hidden = (
        (parent is not None and parent.hidden)
        or get("hidden") is not None
        or get("aria-hidden") == "true"
        or ((style := get("style")) is not None and _HIDDEN.search(style) is not None)
    )
    if parent is None:
        return Place(element, tag, None, 0, words, hidden, frozenset((tag,)))
    tags = parent.tags if tag in parent.tags else parent.tags | {tag}
    return Place(element, tag, parent, parent.depth + 1, words, hidden, tags)
