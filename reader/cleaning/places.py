"""Where a block stands: the chain of elements around it, what their names say and what they hold in all."""

import re
from collections.abc import Iterable
from functools import lru_cache

from lxml.html import HtmlElement

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED = re.compile(r"[a-z]{2,20}")
_COMPOUND = re.compile(r"[a-z]+(?:[-_]+[a-z]+){1,3}[-_]*")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4,}(?:px|r?em)", re.IGNORECASE
)
_NOTHING = re.compile(r"font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:;|!|$)", re.IGNORECASE)  # of text that is not set anew
_NAMES = ("class", "id", "role")
_CLASS_ALONE = ["class"]
_BARE = frozenset({"html", "body"})


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of class names, ids and roles, and the names made of several words, each once."""
    words: list[str] = []
    whole: list[str] = []
    for each in name[:400].split():
        parts, compound = _name(each)
        words += parts
        if compound:
            whole.append(compound)
    return tuple(dict.fromkeys(words + whole))


@lru_cache(maxsize=20_000)
def _name(name: str) -> tuple[list[str], str]:
    """Return the words of one name, and the name itself where it is made of several."""
    apart = name if name.islower() else _CAMEL.sub("-", name).lower()
    return _NAMED.findall(apart), apart.strip("-_") if _COMPOUND.fullmatch(apart) else ""


class Place:
    """An element that holds blocks; the sums count every block below it."""

    # Of the class until an element differs: pages have hundreds, and most stay as they are.
    items = 0
    blocks = 0
    chars = 0
    linked = 0.0
    weight = 0.0
    score = 0.0
    number: int | None = None
    far: tuple[float, float, float] | None = None
    row: list[float] | None = None
    outer: "list[Place] | None" = None

    def __init__(self, element: HtmlElement, tag: str, parent: "Place | None", words: tuple[str, ...], hidden: bool):
        self.element = element
        self.tag = tag
        self.parent = parent
        self.words = words
        self.hidden = hidden
        if parent is None:
            self.depth, self.tags = 0, frozenset((tag,))
        else:
            self.depth = parent.depth + 1
            self.tags = parent.tags if tag in parent.tags else parent.tags | {tag}

    def chain(self) -> "list[Place]":
        """Return this place and those around it, innermost first."""
        if self.parent is None:
            return [self]
        # The place itself is not kept with them: a page's places would wait for the garbage collector.
        if self.outer is None:
            self.outer = self.parent.chain()
        return [self, *self.outer]

    def nearest(self, *tags: str) -> "Place | None":
        """Return the innermost of this place and those around it that is one of `tags`, None where none is."""
        place: Place | None = self
        while place is not None and place.tag not in tags:
            place = place.parent
        return place

    def list_around(self) -> "Place | None":
        """Return the innermost list around this place, None where it stands in none."""
        item = self.nearest("li")
        return None if item is None else item.parent

    def list_depth(self) -> int:
        """Return how many lists stand around this place, minus one."""
        return max(0, sum(1 for place in self.chain() if place.tag in ("ul", "ol")) - 1)


def all_around(places: Iterable[Place]) -> list[Place]:
    """Return these places and all those around them, each once."""
    found: dict[int, Place] = {}
    for place in places:
        each: Place | None = place
        while each is not None and id(each) not in found:
            found[id(each)] = each
            each = each.parent
    return list(found.values())


def inner_first(places: Iterable[Place]) -> list[Place]:
    """Return the places so that each comes before the one around it, to add sums up."""
    return sorted(places, key=lambda place: place.depth, reverse=True)


def _hides(style: str, element: HtmlElement) -> bool:
    return _HIDDEN.search(style) is not None or (not len(element) and _NOTHING.search(style) is not None)


def place_of(element: HtmlElement, tag: str, parent: Place | None) -> Place:
    """Return the place of `element`, which stands in `parent`."""
    hidden = parent is not None and parent.hidden
    keys = element.keys()
    if not keys:
        return Place(element, tag, parent, (), hidden)
    get = element.get
    if keys == _CLASS_ALONE:  # as most have
        return Place(element, tag, parent, words_of(get("class", "")) if tag not in _BARE else (), hidden)
    words: tuple[str, ...] = ()
    if tag not in _BARE and (named := " ".join(filter(None, map(get, _NAMES)))):  # a body is named by its whole theme
        words = words_of(named)
    hidden = (
        hidden
        or "hidden" in keys
        or get("aria-hidden") == "true"
        or ((style := get("style")) is not None and _hides(style, element))
    )
    return Place(element, tag, parent, words, hidden)
