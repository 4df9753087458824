"""Title, byline, dates and site, where JSON-LD, meta elements and visible text agree."""

import re
from collections.abc import Sequence
from typing import Any

from lxml.html import HtmlElement

from reader.cleaning.stated import Thing, article_thing
from reader.model.article import Metadata

_BY = re.compile(r"^\s*(?:by|von|par|por|di|door)[\s:]+", re.IGNORECASE)
_AUTHOR_KEYS = ("author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "byl",
                "article:author", "citation_author")  # fmt: skip
_SIGNED = (
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author')"
    " or contains(@class, 'autor') or contains(@id, 'byline')]"
)
_PUBLISHED_KEYS = ("article:published_time", "parsely-pub-date", "date", "dc.date", "dc.date.issued", "dcterms.created",
                   "pubdate", "publishdate", "sailthru.date", "datepublished")  # fmt: skip
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*")
_PERSON = re.compile(
    r"(?!About|Follow|More|All|Read|Share|Contact|View|Staff )[^\W\d_a-z][^\W\d_]*\.?(?:[ -][^\W\d_][\w.'’-]*){1,4}"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00b7»:-]\s+")


def metadata(root: HtmlElement, url: str, things: Sequence[Thing] = ()) -> Metadata:
    """Return what the page says of itself; `things` is its JSON-LD."""
    meta = _meta(root)
    data = article_thing(things)
    site = meta.get("og:site_name") or _name(data.get("publisher")) or ""
    authors = _authors(data, meta, root)
    published = _date(data.get("datePublished"), meta, *_PUBLISHED_KEYS)
    if not published:
        published = next((found for time in root.iter("time") if (found := _iso(time.get("datetime")))), "")
    return Metadata(
        title=_title(root, meta, data, site),
        byline=", ".join(authors),
        authors=authors,
        published=published,
        updated=_date(data.get("dateModified"), meta, "article:modified_time", "lastmod"),
        site=site,
        language=(root.get("lang") or meta.get("og:locale") or "").replace("_", "-"),
        description=meta.get("og:description") or meta.get("description") or "",
        canonical_url=next(iter(root.xpath("//link[@rel='canonical']/@href")), "") or meta.get("og:url") or url,
        lead_image=meta.get("og:image") or "",
    )


def _meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if content:
            found.setdefault(name.lower(), content)
    return found


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _authors(data: dict[str, Any], meta: dict[str, str], root: HtmlElement) -> tuple[str, ...]:
    listed = data.get("author")
    names = [_name(each) for each in (listed if isinstance(listed, list) else [listed])]
    if not any(names):
        names = [next((named for key in _AUTHOR_KEYS if (named := meta.get(key, "")) and "/" not in named), "")]
    if not any(names):
        names = _signed(root)
    plain = (_BY.sub("", name).strip(" ,") for name in names)
    return tuple(dict.fromkeys(name for name in plain if name and len(name) < 80 and not name.startswith("http")))


def _signed(root: HtmlElement) -> list[str]:
    """Return the names in the first visible line that looks like a byline, and nothing that is no name."""
    for element in root.xpath(_SIGNED)[:12]:
        line = " ".join(str(element.text_content()).split())
        names = [part.strip(" .,|·—–-") for part in _AND.split(_BY.sub("", line)) if part.strip(" .,|·—–-")]
        if names and len(line) < 120 and all(_PERSON.fullmatch(name) for name in names):
            return names
    return []


def _date(given: Any, meta: dict[str, str], *names: str) -> str:
    return _iso(given) or next((found for name in names if (found := _iso(meta.get(name)))), "")


def _iso(value: Any) -> str:
    found = _DATE.match(value.strip()) if isinstance(value, str) else None
    # Templates without a date say 1 January of the year 1.
    return found.group().replace(" ", "T") if found and found.group() >= "1500" else ""


def _title(root: HtmlElement, meta: dict[str, str], data: dict[str, Any], site: str) -> str:
    whole = " ".join((root.findtext(".//title") or "").split())
    headings = [text for h1 in root.iter("h1") if (text := " ".join(h1.text_content().split()))]
    stated = _name(data.get("headline")) or meta.get("og:title") or whole
    for heading in headings:
        # The visible headline is the title when the page's own statements agree with it.
        if heading.lower() == site.lower() or len(heading) < 0.4 * len(stated):
            continue
        if heading and (heading in whole or heading in stated or stated in heading):
            return heading
    parts = _SUFFIX.split(stated)
    if len(parts) > 1 and (parts[-1].lower() == site.lower() or len(parts[-1]) < len(stated) / 3):
        return stated[: stated.rindex(parts[-1])].rstrip(" |\u2013\u2014\u00b7»:-")
    return stated or (headings[0] if headings else "")
