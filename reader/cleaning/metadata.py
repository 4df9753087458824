"""Title, byline, dates and site, where JSON-LD, meta elements and visible text agree."""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from reader.cleaning.bylines import agreed, names_of, signed
from reader.cleaning.moments import in_zone, localised, moment, shown
from reader.cleaning.sites import site_name
from reader.cleaning.stated import Thing, article_thing, kinds
from reader.cleaning.visible import Line, around
from reader.model.article import Metadata

_AUTHOR_KEYS = ("author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "byl",
                "article:author", "citation_author")  # fmt: skip
# Keys of meta elements and microdata, letters alone: "article:published_time", "article.published", "datePublished".
_PUBLISHED_KEYS = ("datepublished", "articlepublishedtime", "articlepublished", "parselypubdate", "date", "dcdate",
                   "dcdateissued", "dctermscreated", "dctermsdate", "pubdate", "ogpubdate", "publishdate", "published",
                   "publisheddate", "publishedat", "sailthrudate", "dcsextarticlefirstpublished", "snpostdate",
                   "postdate", "articledateoriginal", "citationpublicationdate", "datecreated", "pdate")  # fmt: skip
_UPDATED_KEYS = ("datemodified", "articlemodifiedtime", "articlemodified", "articleupdated", "ogupdatedtime", "lastmod",
                 "lastmodified", "dctermsmodified", "updateddate", "articledateupdated")  # fmt: skip
_LANGUAGE_KEYS = ("language", "content-language", "dc.language", "inlanguage", "og:locale", "og:language")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][A-Za-z0-9]{2,4})?")
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00b7»:-]\s+")
_WORD = re.compile(r"\w{3,}")
_SIGNS = " |\u2013\u2014\u00b7»:_-"
_SITE_OF = (3, 2)  # a site takes up less of a title; where a bar parts it, as nothing else is parted, up to half
_LEAST_SHARED = 0.34  # of a heading's words must stand in what the page states its title to be


def metadata(root: HtmlElement, url: str, things: Sequence[Thing] = ()) -> Metadata:
    """Return what the page says of itself; `things` is its JSON-LD."""
    meta = _meta(root)
    data = article_thing(things)
    whole = " ".join((root.findtext(".//title") or "").split())
    canonical = next(iter(root.xpath("//link[@rel='canonical']/@href")), "") or meta.get("og:url") or url
    stated_site = meta.get("og:site_name", "")
    publisher = _name(data.get("publisher"))
    others = (publisher, *_sites(things), meta.get("application-name", ""), meta.get("apple-mobile-web-app-title", ""))
    site = site_name(stated_site, others, whole, url or canonical)
    title, headline = _title(root, meta, data, whole, {site.casefold(), stated_site.casefold()})
    lines = around(headline)
    authors = agreed(_stated_authors(data, meta, things), signed(root, lines), (site, publisher))
    dates = _letters(meta) | _microdata(root)
    published = _date("datePublished", data, things, dates, _PUBLISHED_KEYS)
    published = localised(published, lines) if published else _shown_date(root, lines)
    updated = localised(_date("dateModified", data, things, dates, _UPDATED_KEYS), lines)
    return Metadata(
        title=title,
        byline=", ".join(authors),
        authors=authors,
        published=in_zone(published, updated),
        updated=in_zone(updated, published),
        site=site,
        language=_language(root, meta, data),
        description=meta.get("og:description") or meta.get("description") or "",
        canonical_url=canonical,
        lead_image=meta.get("og:image") or "",
    )


def _meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if content and name:
            found.setdefault(name.lower(), content)
    return found


def _letters(meta: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, content in meta.items():
        found.setdefault(re.sub(r"[\W_]", "", name), content)
    return found


def _microdata(root: HtmlElement) -> dict[str, str]:
    """Return the dates that elements of the text state as microdata."""
    found: dict[str, str] = {}
    for stated_as in root.xpath("(//@itemprop[.='datePublished' or .='dateModified'])[position() <= 20]"):
        element = stated_as.getparent()
        stated = element.get("datetime") or element.get("content") or str(element.text_content())[:80]
        if moment(stated):
            found.setdefault(element.get("itemprop").lower(), stated)
    return found


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _sites(things: Iterable[Thing]) -> list[str]:
    return [_name(thing) for thing in things if "WebSite" in kinds(thing)]


def _stated_authors(data: Thing, meta: dict[str, str], things: Sequence[Thing]) -> list[str]:
    """Return the names that JSON-LD states, else those of the meta elements."""
    listed = data.get("author") or data.get("creator")
    found: list[str] = []
    for each in listed if isinstance(listed, list) else [listed]:
        if isinstance(each, dict) and not each.get("name") and (known := each.get("@id")):
            each = next((thing for thing in things if thing.get("@id") == known and thing.get("name")), each)
        found += names_of(_name(each))
    if found:
        return found
    return next((names for key in _AUTHOR_KEYS if (names := names_of(meta.get(key, "")))), [])


def _date(key: str, data: Thing, things: Sequence[Thing], dates: dict[str, str], names: Sequence[str]) -> str:
    """Return the date that the article's own data state, else meta elements and microdata, else other data."""
    stated = [data.get(key), *(dates.get(name) for name in names)]
    stated += [thing.get(key) for thing in things if "Comment" not in kinds(thing)]
    found = [date for each in stated if (date := moment(each))]
    # A day alone gives way to a time on that very day.
    return max((date for date in found if date.startswith(found[0][:10])), key=lambda date: "T" in date, default="")


def _shown_date(root: HtmlElement, lines: Sequence[Line]) -> str:
    if found := shown(lines):
        return found
    times = (moment(time.get("datetime") or str(time.text_content())[:80]) for time in islice(root.iter("time"), 100))
    return next((found for found in times if found), "")


def _language(root: HtmlElement, meta: dict[str, str], data: Thing) -> str:
    stated = [
        root.get("lang"),
        root.get("xml:lang"),
        data.get("inLanguage"),
        *(meta.get(key) for key in _LANGUAGE_KEYS),
    ]
    for each in stated:
        if isinstance(each, str) and _LANGUAGE.fullmatch(each.strip()):
            return each.strip().replace("_", "-")
    return ""


def _title(
    root: HtmlElement, meta: dict[str, str], data: Thing, whole: str, sites: set[str]
) -> tuple[str, HtmlElement | None]:
    """Return the title and the heading that shows it; where no heading does, the title as it is stated."""
    headline = _name(data.get("headline"))
    stated = [each for each in (headline, unescape(meta.get("og:title", "")), whole) if each]
    words = {word for each in stated for word in _WORD.findall(each.casefold())}
    best, shared, found = "", 0, None
    for heading in islice(root.iter("h1"), 100):
        text = _text(heading)
        own = _WORD.findall(text.casefold())
        common = sum(word in words for word in own)
        if len(text) > 3 and text.casefold() in whole.casefold():  # scripts without spaces have no words to share
            common = max(common, 1)
        if text.casefold() in sites or not own or common < _LEAST_SHARED * min(len(own), len(words)):
            continue
        # Where a page states no title, its first heading is it.
        if (common > shared or not (words or best)) and len(text) < 600:
            best, shared, found = text, common, heading
    if found is not None and not headline and (shown := _other_part(root, whole, found)) is not None:
        return _text(shown), shown
    if found is not None and not (_is_suffix(best, stated) and headline):
        return best, found
    title = _without_site(next(iter(stated), ""), sites) or best
    if found is None and not headline and (shown := _part_shown(root, title)) is not None:
        return _text(shown), shown
    return title, _showing(root, title) if found is None else found


def _part_shown(root: HtmlElement, title: str) -> HtmlElement | None:
    """Return the second heading that says the longer part of a title, whose other part nothing names as the site."""
    part = max(_SUFFIX.split(title), key=len).casefold()
    if part == title.casefold():
        return None
    return next((each for each in islice(root.iter("h2"), 30) if _text(each).casefold() == part), None)


def _other_part(root: HtmlElement, whole: str, heading: HtmlElement) -> HtmlElement | None:
    """Return the lower heading that says the rest of a title, where the first one names the site and leads there."""
    linked = next(heading.iterancestors("a"), None) is not None or any(
        _text(a) == _text(heading) for a in heading.iter("a")
    )
    if not linked:
        return None
    low, first = whole.casefold(), _text(heading).casefold()
    rest = (low.removeprefix(first) if low.startswith(first) else low.removesuffix(first)).strip(_SIGNS)
    if not rest or rest == low:
        return None
    return next((each for each in islice(root.iter("h2", "h3"), 30) if _text(each).casefold() == rest), None)


def _showing(root: HtmlElement, title: str) -> HtmlElement | None:
    """Return an element that shows the title where no first heading does."""
    folded = title.casefold()
    elements = islice(root.iter("h2", "h3", "h4", "strong", "b", "td"), 300)
    return next((each for each in elements if len(each) < 3 and _text(each).casefold() == folded), None)


def _text(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split()).removesuffix("¶").rstrip()


def _is_suffix(text: str, stated: Sequence[str]) -> bool:
    """Say whether a heading is but what titles end with: the name of the site."""
    return any(each.endswith(text) and len(text) < len(each) / 2 for each in stated)


def _without_site(stated: str, sites: set[str]) -> str:
    parts = _SUFFIX.split(stated)
    if len(parts) > 1 and (parts[-1].casefold() in sites or len(parts[-1]) < len(stated) / _SITE_OF[" | " in stated]):
        return stated[: stated.rindex(parts[-1])].rstrip(" |\u2013\u2014\u00b7»:-")
    return stated
