"""How much of the structure of Mozilla's test pages survives, counted within the text that both sides keep."""

import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from cleaning_scores import SHARED
from lxml import etree, html

from reader.cleaning import clean
from reader.errors import ReaderError
from reader.model.article import Article, BlockKind, Style
from reader.model.page import Page

FEATURES = ("headings", "lists", "items", "links", "images", "captions", "quotes", "pre", "inline code", "tables")
_WORD = re.compile(r"\w+")
_NEAR = 4  # so many words before or after tell where something stands
_SIZES = re.compile(r",\s+|,(?=https?:|//)")
_TELLING = 10  # so many words stand in one place only
_URL = "http://fakehost/test/page.html"
_TAGS = {
    "h1": "headings", "h2": "headings", "h3": "headings", "h4": "headings", "h5": "headings", "h6": "headings",
    "li": "items", "figcaption": "captions", "pre": "pre", "blockquote": "quotes", "code": "inline code",
}  # fmt: skip


def folded(text: str) -> str:
    """Return the words of a text, lower case."""
    return " ".join(_WORD.findall(text.lower()))


def pages() -> Iterator[tuple[str, bytes, str]]:
    """Yield name, source and expected HTML of Mozilla's test pages."""
    found: dict[str, dict[str, bytes]] = {}
    with tarfile.open(SHARED / "mozilla-test-pages.tar.gz") as archive:
        for member in archive:
            path = Path(member.name)
            if path.name in ("source.html", "expected.html") and (file := archive.extractfile(member)):
                found.setdefault(path.parent.name, {})[path.name] = file.read()
    for name in sorted(found):
        yield name, found[name]["source.html"], found[name]["expected.html"].decode()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something in Readability's output: what identifies it, and the words that stand before and after that."""

    said: str
    leads: str = ""
    names: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


def expected(text: str) -> dict[str, list[Wanted]]:
    """Return what stands in Readability's output, each with the words around it."""
    found: dict[str, list[Wanted]] = {name: [] for name in FEATURES}
    words: list[str] = []
    spans: list[tuple[html.HtmlElement, int, int]] = []
    begun: dict[html.HtmlElement, int] = {}
    for event, element in etree.iterwalk(html.fromstring(text), events=("start", "end")):
        if event == "start":
            begun[element] = len(words)
            words += _WORD.findall((element.text or "").lower()) if isinstance(element.tag, str) else []
        else:
            spans.append((element, begun[element], len(words)))
            words += _WORD.findall((element.tail or "").lower())
    for element, start, stop in spans:
        if isinstance(element.tag, str):
            feature, wanted = _expected(element, " ".join(words[start:stop]))
            if wanted.said or wanted.names:
                end = start + len(wanted.said.split())
                before, after = words[max(0, start - _NEAR) : start], words[end : end + _NEAR]
                found[feature].append(replace(wanted, before=" ".join(before), after=" ".join(after)))
    return found


def _expected(element: html.HtmlElement, said: str) -> tuple[str, Wanted]:
    """Return which feature an element is and what identifies it; nothing where it is none."""
    tag = element.tag
    if tag == "img":
        return "images", Wanted("", names=tuple(_pictures(element)))
    if tag in ("ul", "ol"):
        return "lists", Wanted(next((_first_text(item) for item in element.iterchildren("li")), ""))
    if tag == "a":
        href = element.get("href") or ""
        return "links", Wanted(said if href.startswith("http") else "", leads=address(href))
    if tag == "table":
        return "tables", Wanted(said if _is_data(element) else "")
    if tag == "code" and next(element.iterancestors("pre"), None) is not None:
        return "inline code", Wanted("")
    return _TAGS.get(tag, "headings"), Wanted((_first_text(element) if tag == "li" else said) if tag in _TAGS else "")


def _pictures(image: html.HtmlElement) -> list[str]:
    """Return the names of all sizes that a picture is offered in; none for icons and formulas."""
    sizes = [image.get("width") or "", image.get("height") or ""]
    if any(size.removesuffix("px").isdigit() and int(size.removesuffix("px")) < 60 for size in sizes):
        return []
    if "math" in (image.get("class") or "") or "math" in (image.get("src") or ""):
        return []
    offered = [image.get("src") or ""]
    for name in ("srcset", "data-srcset"):
        offered += [part.split()[0] for part in _SIZES.split(image.get(name) or "") if part.strip()]
    return list(dict.fromkeys(name for url in offered if url and (name := picture(url))))


def _is_data(table: html.HtmlElement) -> bool:
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    nested = next(table.iterdescendants("table"), None) is not None
    return len(rows) > 1 and max(map(len, rows)) > 1 and not nested and table.get("role") != "presentation"


def _first_text(item: html.HtmlElement) -> str:
    """Return an item's own text, without the lists in it."""
    inner = {id(part) for sub in item.iterdescendants("ul", "ol") for part in sub.iter()}
    parts = [item.text or ""]
    for element in item.iterdescendants():
        if id(element) not in inner and isinstance(element.tag, str):
            parts.append(element.text or "")
        if element.tail and (element.getparent() is not None and id(element.getparent()) not in inner):
            parts.append(element.tail)
    return folded(" ".join(parts))


def picture(url: str) -> str:
    """Return what names a picture: the path without its host, or nothing for pictures without an address."""
    url = urljoin(_URL, url.strip())
    if not url.startswith("http"):
        return ""
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2] or url).lower().replace(" ", "_")


def address(url: str) -> str:
    """Return an address as browsers write it: Readability does, and a host's capitals and a bare host mean the same."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


_KINDS = {
    BlockKind.HEADING: "headings", BlockKind.TITLE: "headings", BlockKind.LIST_ITEM: "items",
    BlockKind.CAPTION: "captions", BlockKind.QUOTE: "quotes", BlockKind.CODE: "pre", BlockKind.TABLE: "tables",
}  # fmt: skip


def ours(article: Article) -> tuple[dict[str, Counter[str]], str]:
    """Return the same of our article, and the whole text that it keeps."""
    found: dict[str, Counter[str]] = {name: Counter() for name in FEATURES}
    kept = [block for block in article.blocks if not block.left_out]
    for block in kept:
        text = folded(block.span.of(article.text))
        as_well = ("lists" if block.kind is BlockKind.LIST_ITEM else "", "quotes" if block.quoted else "")
        for feature in filter(None, (_KINDS.get(block.kind, ""), *as_well)):
            found[feature][text] += 1
        if block.image:
            found["images"][picture(block.image)] += 1
    for inline in (inline for block in kept for inline in block.inlines):
        said = folded(inline.span.of(article.text))
        if inline.style is Style.LINK:
            found["links"][f"{said} {address(inline.target)}"] += 1
        elif inline.style is Style.CODE:
            found["inline code"][said] += 1
    return found, f" {' '.join(folded(block.span.of(article.text)) for block in kept)} "


def measure() -> dict[str, tuple[int, int]]:
    """Return for each feature how many of those in text that both keep survive, and of how many."""
    sums = {name: [0, 0] for name in FEATURES}
    for name, source, text in pages():
        try:
            article = clean(Page(name, source, "text/html", datetime.now(UTC), url=_URL))
        except ReaderError:
            continue
        have, whole = ours(article)
        for feature, wanted in expected(text).items():
            for each in wanted:
                if _both_keep(feature, each, whole):
                    sums[feature][1] += 1
                    sums[feature][0] += _has(have[feature], feature, each)
    return {name: (good, all_) for name, (good, all_) in sums.items()}


def _both_keep(feature: str, each: Wanted, whole: str) -> bool:
    """Say whether it stands in text that we keep too: a few words may stand anywhere, so their neighbours count.

    A picture says nothing: the words before it and those after it must both be kept.
    """
    if feature == "images":
        return f" {each.before} " in whole and f" {each.after} " in whole and bool(each.before or each.after)
    words = each.said.split()
    if len(words) >= _TELLING:
        return f" {' '.join(words[:8])} " in whole
    # A table of contents says the headings again, often under the same words: its entries go by what follows them.
    before = "" if feature in ("items", "lists") and each.after else each.before
    ahead, behind = f" {before} {each.said} ", f" {each.said} {each.after} "
    return bool(before and ahead in whole) or bool(each.after and behind in whole)


def _has(have: Counter[str], feature: str, each: Wanted) -> bool:
    if feature == "images":
        return any(name in have for name in each.names)
    if feature == "links":
        leads = [text.rpartition(" ") for text in have]
        return any(href == each.leads and (each.said in said or said in each.said) for said, _, href in leads)
    if each.said in have or feature == "inline code":
        return each.said in have
    begin = " ".join(each.said.split()[:8])
    return any(begin in text or (len(text) > 15 and text in each.said) for text in have)
