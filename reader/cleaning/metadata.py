"""Title, byline, dates and site, where JSON-LD, meta elements and visible text agree."""

import re
from collections.abc import Sequence
from typing import Any

from lxml.html import HtmlElement

from reader.cleaning.stated import Thing, article_thing
from reader.model.article import Metadata

_BY = re.compile(r"^\s*(?:by|von|par|por|di|door)[\s:]+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00b7»:-]\s+")


def metadata(root: HtmlElement, url: str, things: Sequence[Thing] = ()) -> Metadata:
    """Return what the page says of itself; `things` is its JSON-LD."""
    meta = _meta(root)
    data = article_thing(things)
    site = meta.get("og:site_name") or _name(data.get("publisher")) or ""
    authors = _authors(data, meta, root)
    published = _date(data.get("datePublished"), meta, "article:published_time", "date", "dc.date", "pubdate")
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
        names = [meta.get("author") or meta.get("article:author") or meta.get("byl") or ""]
    if not any(names):
        seen = root.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")
        names = [" ".join(seen[0].text_content().split())] if seen else []
    plain = (_BY.sub("", name).strip(" ,") for name in names)
    return tuple(dict.fromkeys(name for name in plain if name and len(name) < 80 and not name.startswith("http")))


def _date(given: Any, meta: dict[str, str], *names: str) -> str:
    return _iso(given) or next((found for name in names if (found := _iso(meta.get(name)))), "")


def _iso(value: Any) -> str:
    found = _DATE.match(value.strip()) if isinstance(value, str) else None
    return found.group().replace(" ", "T") if found else ""


def _title(root: HtmlElement, meta: dict[str, str], data: dict[str, Any], site: str) -> str:
    whole = " ".join((root.findtext(".//title") or "").split())
    headings = [text for h1 in root.iter("h1") if (text := " ".join(h1.text_content().split()))]
    stated = _name(data.get("headline")) or meta.get("og:title") or whole
    for heading in headings:
        # The visible headline is the title when the page's own statements agree with it.
        if heading and (heading in whole or heading in stated or stated in heading):
            return heading
    parts = _SUFFIX.split(stated)
    if len(parts) > 1 and (parts[-1].lower() == site.lower() or len(parts[-1]) < len(stated) / 3):
        return stated[: stated.rindex(parts[-1])].rstrip(" |\u2013\u2014\u00b7»:-")
    return stated or (headings[0] if headings else "")
