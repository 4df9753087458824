"""What stands around the headline of a page, as a person sees it: short lines, in page order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

# A date in a caption is when the picture was made.
_UNSEEN = frozenset("aside figcaption caption script style noscript template svg nav form button iframe select".split())
_AFTER, _BEFORE = 60, 8
_MOST_ELEMENTS = 400
_LONG = 250  # such a line is prose: the head of the article is over


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text between tags; `moment` is what a <time> around it states."""

    text: str
    moment: str = ""


def around(headline: HtmlElement | None) -> list[Line]:
    """Return the lines below the headline down to the first prose, then those close above it, nearest first."""
    if headline is None:
        return []
    below: list[Line] = []
    long = 0
    for line in _below(headline):
        long += len(line.text) > _LONG
        if long > 1 or len(below) >= _AFTER:
            break
        below.append(line)
    return below + _above(headline)


def _below(element: HtmlElement) -> Iterator[Line]:
    seen = 0
    here: HtmlElement | None = element
    while here is not None and here.tag != "body":
        yield from _line(here.tail, here)
        for sibling in here.itersiblings():
            for each in sibling.iter():
                seen += 1
                if seen > _MOST_ELEMENTS:
                    return
                if not _unseen(each, sibling):
                    yield from _line(each.text, each)
                if each is not sibling:
                    yield from _line(each.tail, each.getparent())
            yield from _line(sibling.tail, sibling.getparent())
        here = here.getparent()


def _above(element: HtmlElement) -> list[Line]:
    found: list[Line] = []
    here: HtmlElement | None = element
    for _ in range(3):
        if here is None or here.tag == "body":
            break
        for sibling in here.itersiblings(preceding=True):
            if isinstance(sibling.tag, str) and len(sibling) < 20 and sibling.tag not in _UNSEEN:
                found.extend(
                    line for each in sibling.iter() if not _unseen(each, sibling) for line in _line(each.text, each)
                )
            if len(found) >= _BEFORE:
                return found[:_BEFORE]
        here = here.getparent()
    return found


def _unseen(element: HtmlElement, top: HtmlElement) -> bool:
    here: HtmlElement | None = element
    while here is not None:
        if not isinstance(here.tag, str) or here.tag in _UNSEEN:
            return True
        if here is top:
            return False
        here = here.getparent()
    return False


def _line(text: str | None, element: HtmlElement) -> Iterator[Line]:
    words = " ".join(text.split()) if text else ""
    moment = element.get("datetime") or "" if element.tag == "time" else ""
    if re.search(r"\w", words) or moment:
        yield Line(words[:1000], moment)
