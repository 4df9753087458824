"""How much of the structure of Mozilla's test pages survives, counted within the text that both sides keep."""

import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from cleaning_scores import SHARED
from lxml import html

from reader.cleaning import clean
from reader.errors import ReaderError
from reader.model.article import Article, BlockKind, Style
from reader.model.page import Page

FEATURES = ("headings", "lists", "items", "links", "images", "captions", "quotes", "pre", "inline code", "tables")
_WORD = re.compile(r"\w+")
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


def expected(text: str) -> dict[str, list[str]]:
    """Return what stands in Readability's output: for each feature the folded texts or addresses."""
    found: dict[str, list[str]] = {name: [] for name in FEATURES}
    before = ""
    for element in html.fromstring(text).iter():
        if isinstance(element.tag, str):
            before = " ".join(_WORD.findall((element.text or "").lower())[:6]) or before
            if element.tag == "img":
                if names := _pictures(element):
                    found["images"].append(f"{' '.join(names)}\t{before}")
                continue
            feature, said = _expected(element, folded(" ".join(map(str, element.itertext()))))
            if said:
                found[feature].append(said)
    return found


def _expected(element: html.HtmlElement, said: str) -> tuple[str, str]:
    """Return which feature an element is and what identifies it; nothing where it is none."""
    tag = element.tag
    if tag in ("ul", "ol"):
        return "lists", next((_first_text(item) for item in element.iterchildren("li")), "")
    if tag == "a":
        href = element.get("href") or ""
        return "links", f"{said} {href}" if said and href.startswith("http") else ""
    if tag == "table":
        return "tables", said if _is_data(element) else ""
    if tag == "code" and next(element.iterancestors("pre"), None) is not None:
        return "inline code", ""
    return _TAGS.get(tag, "headings"), (_first_text(element) if tag == "li" else said) if tag in _TAGS else ""


def _pictures(image: html.HtmlElement) -> list[str]:
    """Return the names of all sizes that a picture is offered in; none for icons and formulas."""
    sizes = [image.get("width") or "", image.get("height") or ""]
    if any(size.removesuffix("px").isdigit() and int(size.removesuffix("px")) < 60 for size in sizes):
        return []
    if "math" in (image.get("class") or "") or "math" in (image.get("src") or ""):
        return []
    offered = [image.get("src") or ""]
    for name in ("srcset", "data-srcset"):
        offered += [part.split()[0] for part in re.split(r",\s+", image.get(name) or "") if part.strip()]
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
        if block.kind in _KINDS:
            found[_KINDS[block.kind]][text] += 1
        if block.kind is BlockKind.LIST_ITEM:
            found["lists"][text] += 1
        if block.image:
            found["images"][picture(block.image)] += 1
    for inline in (inline for block in kept for inline in block.inlines):
        said = folded(inline.span.of(article.text))
        if inline.style is Style.LINK:
            found["links"][f"{said} {inline.target}"] += 1
        elif inline.style is Style.CODE:
            found["inline code"][said] += 1
    return found, " ".join(folded(block.span.of(article.text)) for block in kept)


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


def _both_keep(feature: str, each: str, whole: str) -> bool:
    if feature == "images":
        return each.partition("\t")[2] in whole
    text = each.rpartition(" ")[0] if feature == "links" else each
    words = text.split()
    return len(words) > 0 and " ".join(words[:8]) in whole and (len(words) > 1 or feature in ("inline code", "links"))


def _has(have: Counter[str], feature: str, each: str) -> bool:
    if each in have:
        return True
    if feature == "images":
        return any(name in have for name in each.partition("\t")[0].split(" "))
    if feature in ("quotes", "items", "lists", "captions", "tables", "pre", "headings"):
        begin = " ".join(each.split()[:8])
        return any(begin in text or (len(text) > 15 and text in each) for text in have)
    if feature == "links":
        said, _, href = each.rpartition(" ")
        return any(text.endswith(" " + href) and (said in text or text.rpartition(" ")[0] in said) for text in have)
    return False
