"""Elements amid text that a person does not see as a part of it, and one that hides from parsers what they do see."""

import re

from lxml.html import HtmlElement

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPOKEN = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only".split())
_MAY_BE = re.compile("hidden|reader|sr-only")
_TELLING = frozenset(("hidden", "style", "class", "aria-hidden"))
_LONGEST = 200  # more of it may wait for a click on "more"
_MARKS = frozenset("¶ # § 🔗 ⚓ ∞".split())
_EDITING = frozenset("mw-editsection headerlink anchorjs-link header-anchor".split())


def is_unseen(element: HtmlElement) -> bool:
    """Say whether an element amid text is hidden, for screen readers alone, or says a formula a second time."""
    for name, value in element.items():
        if name in _TELLING and _hides(element, name, value):
            return len(str(element.text_content())) < _LONGEST
    return False


def _hides(element: HtmlElement, name: str, value: str) -> bool:
    if name == "class":  # a look for a part that all of them have spares most the rest
        return _MAY_BE.search(value) is not None and not _SPOKEN.isdisjoint(value.split())
    if name == "style":
        return _HIDDEN.search(value) is not None
    return name == "hidden" or (value == "true" and _beside_formula(element))


def _beside_formula(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and any(
        each is not element and (each.tag == "math" or next(each.iterdescendants("math"), None) is not None)
        for each in parent
    )


def is_permalink(element: HtmlElement) -> bool:
    """Say whether an element of a heading is the mark that links to it, or the way to edit its section."""
    if not _EDITING.isdisjoint((element.get("class") or "").split()):
        return True
    leads = element.tag == "a" and (element.get("href") or "").startswith("#")
    return leads and str(element.text_content()).strip() in _MARKS


def is_shadow_root(element: HtmlElement) -> bool:
    """Say whether a template is the part of a component that browsers show in place (declarative shadow DOM)."""
    return element.tag == "template" and element.get("shadowrootmode") is not None
