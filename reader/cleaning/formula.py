"""A formula (MathML) as it is read in a line of text: 1/2, not 12."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.model.article import Style

Styles = tuple[tuple[Style, str], ...]
_UNREAD = frozenset({"annotation", "annotation-xml", "maligngroup", "malignmark", "none", "mprescripts"})
_RAISED, _LOWERED = ((Style.SUPERSCRIPT, ""),), ((Style.SUBSCRIPT, ""),)
# How the second and third part of an element stand to its first one.
_SCRIPTS = {
    "msup": (_RAISED,), "mover": (_RAISED,), "msub": (_LOWERED,), "munder": (_LOWERED,),
    "msubsup": (_LOWERED, _RAISED), "munderover": (_LOWERED, _RAISED),
}  # fmt: skip
_DEEPEST = 60


def formula(math: HtmlElement, styles: Styles = ()) -> list[Stretch]:
    """Return the formula's text with its raised and lowered parts; `styles` are those of the text around it."""
    found = [stretch for stretch in _written(math, styles, 0) if stretch.text]
    return found or [Stretch(math.get("alttext") or "", styles)]


def _written(element: HtmlElement, styles: Styles, depth: int) -> Iterator[Stretch]:
    parts = [each for each in element if isinstance(each.tag, str) and each.tag not in _UNREAD]
    if depth > _DEEPEST:
        yield Stretch(" ".join(str(element.text_content()).split()), styles)
    elif element.tag in _SCRIPTS and len(parts) == 1 + len(_SCRIPTS[element.tag]):
        yield from _written(parts[0], styles, depth + 1)
        for part, style in zip(parts[1:], _SCRIPTS[element.tag], strict=True):
            yield from _written(part, styles if style[0] in styles else (*styles, *style), depth + 1)
    elif element.tag == "mfrac" and len(parts) == 2:
        yield from _closed(parts[0], styles, depth)
        yield Stretch("/", styles)
        yield from _closed(parts[1], styles, depth)
    else:
        yield from _in_row(element, parts, styles, depth)


def _in_row(element: HtmlElement, parts: list[HtmlElement], styles: Styles, depth: int) -> Iterator[Stretch]:
    """Yield parts that stand side by side, below a root or in brackets where the element says so."""
    before, after = {"msqrt": ("√(", ")"), "mfenced": ("(", ")"), "mtr": ("", "; "), "mtd": ("", " ")}.get(
        element.tag, ("", "")
    )
    yield Stretch(before + (element.text or "").strip(), styles)
    for part in parts:
        yield from _written(part, styles, depth + 1)
        yield Stretch((part.tail or "").strip(), styles)
    yield Stretch(after, styles)


def _closed(part: HtmlElement, styles: Styles, depth: int) -> Iterator[Stretch]:
    """Yield a part of a fraction, in brackets where it is a sum or a product."""
    several = next(part.iter("mo"), None) is not None
    yield Stretch("(" if several else "", styles)
    yield from _written(part, styles, depth + 1)
    yield Stretch(")" if several else "", styles)
