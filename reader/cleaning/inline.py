"""Inline text of an element, white space collapsed as a browser would."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from reader.cleaning.build import ASTRAY, Stretch
from reader.cleaning.images import absolute
from reader.model.article import Style

STYLES = {
    "em": Style.EMPHASIS, "i": Style.EMPHASIS, "cite": Style.EMPHASIS, "strong": Style.STRONG, "b": Style.STRONG,
    "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE, "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT, "del": Style.STRIKE, "s": Style.STRIKE,
}  # fmt: skip
_APART = frozenset("p div li ul ol tr td th h1 h2 h3 h4 h5 h6".split())
Styles = tuple[tuple[Style, str], ...]
_SCHEMES = ("http://", "https://", "mailto:", "#")
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\v\xa0\u2028\u2029]+")
BREAK = "\x1e"  # stands for <br> until the stretches are split
LINE = "\n"  # where a line of a paragraph ends, as in an address or a poem
_WRAPPED = 50


def text_of(element: HtmlElement) -> str:
    """Return the text with <br> as line feed."""
    for br in element.iter("br"):
        if not (br.tail or "").startswith("\n"):
            br.tail = "\n" + (br.tail or "")
    return str(element.text_content())


def code_stretches(pre: HtmlElement, base: str) -> list[Stretch]:
    """Return preformatted text letter by letter, with its links; nothing where there is only white space."""
    if not text_of(pre).strip():
        return []
    found: list[Stretch] = []
    linked: list[Styles] = [()]
    for event, element in etree.iterwalk(pre, events=("start", "end")):
        if event == "start":
            target = target_of(element, base) if element.tag == "a" else ""
            linked.append(((Style.LINK, target),) if target else linked[-1])
            found.append(Stretch(element.text or "", linked[-1]))
        else:
            linked.pop()
            found.append(Stretch("" if element is pre else element.tail or "", linked[-1]))
    return _unframed(found)


def _unframed(code: list[Stretch]) -> list[Stretch]:
    """Return the stretches without empty lines at the beginning and the end; what needs no styles becomes one."""
    if not any(stretch.styles and stretch.text for stretch in code):
        code = [Stretch("".join([stretch.text for stretch in code]))]
    kept = [stretch for stretch in code if stretch.text]
    while kept and not kept[0].text.strip("\n"):
        kept.pop(0)
    while kept and not kept[-1].text.strip("\n"):
        kept.pop()
    kept[0] = kept[0]._replace(text=kept[0].text.lstrip("\n"))
    kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip("\n"))
    return kept


def target_of(link: HtmlElement, base: str) -> str:
    """Return where a link leads, absolute to `base`; "" where it leads nowhere that may be followed.

    On a page whose own address is not known it is ASTRAY for what leads to another of its site's pages.
    """
    url = absolute(base, link.get("href") or "")
    if url.startswith(_SCHEMES):
        return url
    return ASTRAY if url and not base and not _SCHEME.match(url) else ""


def runs(element: HtmlElement, base: str) -> list[Stretch]:
    """Return the styled runs of everything in `element`, not yet collapsed; a stack of our own, no recursion."""
    found = [Stretch(element.text or "")]
    stack: list[tuple[HtmlElement, Iterator[HtmlElement], Styles]] = [(element, iter(element), ())]
    while stack:
        current, children, styles = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack and current.tail:
                found.append(Stretch(current.tail, stack[-1][2]))
        elif child.tag == "br" or child.tag in _APART:
            found.append(Stretch(" "))
            stack.append((child, iter(child), styles))
            found.append(Stretch(child.text or "", styles))
        elif isinstance(child.tag, str) and child.tag not in ("script", "style"):
            inner = styled(child, styles, base)
            found.append(Stretch(child.text or "", inner))
            stack.append((child, iter(child), inner))
        elif child.tail:
            found.append(Stretch(child.tail, styles))
    return found


def styled(element: HtmlElement, styles: Styles, base: str) -> Styles:
    """Return the styles of the text in `element`, which stands in text of `styles`."""
    style = STYLES.get(element.tag)
    if style is not None:
        return styles if (style, "") in styles else (*styles, (style, ""))
    if element.tag == "a" and (target := target_of(element, base)):
        return (*styles, (Style.LINK, target))
    return styles


def collapse(whole: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Yield one list of stretches per paragraph: two line breaks in a row end one, a single one begins a line of it."""
    joined = "".join([stretch.text for stretch in whole])
    if not joined.strip(BREAK + " \t\n\r\xa0"):
        return
    if BREAK in joined:
        yield from _paragraphs(whole)
    elif all(not stretch.styles for stretch in whole):
        yield [Stretch(" ".join(joined.split()))]
    elif len(whole) == 1:
        yield [Stretch(_SPACE.sub(" ", joined).strip(" "), whole[0].styles)]
    else:
        yield from _paragraphs(whole)


def _paragraphs(whole: Sequence[Stretch]) -> Iterator[list[Stretch]]:
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
                paragraph.append(Stretch(LINE))
            breaks = 0
        if not breaks:
            paragraph.append(Stretch(text, stretch.styles))
    yield from _trimmed(paragraph)


def _trimmed(paragraph: list[Stretch]) -> Iterator[list[Stretch]]:
    kept: list[Stretch] = []
    space = True
    for stretch in paragraph:
        text = stretch.text.lstrip(" ") if space else stretch.text
        if text == LINE:
            _strip(kept)
        if text:
            kept.append(Stretch(text, stretch.styles))
            space = text.endswith((" ", LINE))
    _strip(kept)
    if kept:
        yield in_one_line(kept) if _is_wrapped(kept) else kept


def _strip(kept: list[Stretch]) -> None:
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        kept[-1] = Stretch(kept[-1].text.rstrip(" "), kept[-1].styles)


def _is_wrapped(paragraph: list[Stretch]) -> bool:
    """Say whether the lines are those of a page that broke its prose by hand: long ones that go on in small letters."""
    lines = "".join([stretch.text for stretch in paragraph]).split(LINE)
    goes_on = sum(len(line) >= _WRAPPED and after[:1].islower() for line, after in pairwise(lines))
    return 2 * goes_on > len(lines) - 1


def in_one_line(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches with a space for each new line."""
    return [Stretch(" ", stretch.styles) if stretch.text == LINE else stretch for stretch in stretches]
