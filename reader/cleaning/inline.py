"""Inline text of an element, white space collapsed as a browser would."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.model.article import Style

_STYLES = {
    "em": Style.EMPHASIS, "i": Style.EMPHASIS, "cite": Style.EMPHASIS, "strong": Style.STRONG, "b": Style.STRONG,
    "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE, "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT, "del": Style.STRIKE, "s": Style.STRIKE,
}  # fmt: skip
_SCHEMES = ("http://", "https://", "mailto:")
_SPACE = re.compile(r"[ \t\n\r\f\v\xa0\u2028\u2029]+")
BREAK = "\x1e"  # stands for <br> until the stretches are split


def text_of(element: HtmlElement) -> str:
    """Return the text with <br> as line feed."""
    for br in element.iter("br"):
        if not (br.tail or "").startswith("\n"):
            br.tail = "\n" + (br.tail or "")
    return str(element.text_content())


def stretches_of(parts: Iterable[HtmlElement | str], base: str) -> Iterator[Stretch]:
    """Yield the styled runs of `parts`, not yet collapsed."""
    for part in parts:
        if isinstance(part, str):
            yield Stretch(part)
        else:
            yield from _runs(part, base, ())


def _runs(element: HtmlElement, base: str, styles: tuple[tuple[Style, str], ...]) -> Iterator[Stretch]:
    tag = element.tag
    if tag == "br":
        yield Stretch(BREAK)
        return
    here = styles
    if tag in _STYLES and (_STYLES[tag], "") not in styles:
        here = (*styles, (_STYLES[tag], ""))
    elif tag == "a" and (target := _target(element, base)):
        here = (*styles, (Style.LINK, target))
    yield Stretch(element.text or "", here)
    for child in element:
        if isinstance(child.tag, str):
            yield from _runs(child, base, here)
        yield Stretch(child.tail or "", here)


def _target(link: HtmlElement, base: str) -> str:
    try:
        url = urljoin(base, (link.get("href") or "").strip())
    except ValueError:
        return ""
    return url if url.startswith(_SCHEMES) else ""


def collapse(parts: Iterable[HtmlElement | str], base: str) -> Iterator[list[Stretch]]:
    """Yield one list of stretches per paragraph: two line breaks in a row end one, a single one is a space."""
    whole = list(stretches_of(parts, base))
    joined = "".join(stretch.text for stretch in whole)
    if not joined.strip(BREAK + " \t\n\r\xa0"):
        return
    paragraph: list[Stretch] = []
    breaks = 0
    for stretch in whole:
        text = _SPACE.sub(" ", stretch.text)
        if text == BREAK:
            breaks += 1
            continue
        if text.strip() and breaks:
            if breaks > 1 and paragraph:
                yield from _trimmed(paragraph)
                paragraph = []
            elif paragraph:
                paragraph.append(Stretch(" "))
            breaks = 0
        if not breaks:
            paragraph.append(Stretch(text, stretch.styles))
    yield from _trimmed(paragraph)


def _trimmed(paragraph: list[Stretch]) -> Iterator[list[Stretch]]:
    kept: list[Stretch] = []
    space = True
    for stretch in paragraph:
        text = stretch.text.lstrip(" ") if space else stretch.text
        if text:
            kept.append(Stretch(text, stretch.styles))
            space = text.endswith(" ")
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        kept[-1] = Stretch(kept[-1].text.rstrip(" "), kept[-1].styles)
        yield kept
