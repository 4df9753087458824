"""Which picture an element stands for: lazily loaded ones name it anywhere but in `src`."""

import re
from functools import lru_cache
from urllib.parse import urljoin

from lxml.html import HtmlElement

_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-full-src", "data-url", "data-lazy",
            "data-src-medium", "data-srcset", "data-lazy-srcset", "srcset", "src")  # fmt: skip
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:$|[?#&])", re.IGNORECASE)
_EMPTY = re.compile(r"(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1)[\w-]*\.(?:gif|png|svg)")
_DRAWN = (".gif", ".png", ".svg")
_SMALL = 60
_INLINE = re.compile(r"emoji|smil(?:ey|ie)|wp-smiley|math|latex|\btex\b|icon", re.IGNORECASE)


def absolute(base: str, url: str) -> str:
    """Return `url` as seen from `base`; unchanged where it cannot be joined."""
    url = url.strip()
    if url.startswith(("http://", "https://")):
        return url
    if url.startswith("//") and not base:
        return "https:" + url
    if url.startswith("/") and not url.startswith("//") and "/." not in url:
        return _origin(base) + url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    try:
        return urljoin(base, "/").rstrip("/")
    except ValueError:
        return ""


def picture_url(image: HtmlElement, base: str) -> str:
    """Return the absolute address of the picture, the largest one offered, or "" where none is named."""
    parent = image.getparent()
    while parent is not None and parent.tag == "source":  # the parser nests what follows a <source>
        parent = parent.getparent()
    if parent is not None and parent.tag == "picture":
        offered = [found for source in parent.iter("source") if (found := _named(source))]
        own = _named(image)
        best = own or next(iter(offered), "")
    else:
        best = _named(image) or _any_picture(image)
    return absolute(base, best) if best else ""


def is_small(image: HtmlElement) -> bool:
    """Say whether the picture is an icon or a counting pixel by the size it states."""
    return any(
        size.removesuffix("px").isdigit() and int(size.removesuffix("px")) < _SMALL
        for size in (image.get("width") or "", image.get("height") or "")
    )


def inline_text(image: HtmlElement) -> str:
    """Return what a picture in running text stands for: an emoji, a smiley or a formula; else ""."""
    alt = " ".join((image.get("alt") or "").split())
    if not alt or len(alt) > 500:
        return ""
    if _INLINE.search(f"{image.get('class') or ''} {image.get('src') or ''}"[:300]) or not any(map(str.isalnum, alt)):
        return alt
    return ""


def _named(image: HtmlElement) -> str:
    for name in _SOURCES:
        value = image.get(name)
        if not value:
            continue
        url = _largest(value) if name.endswith("srcset") or " " in value.strip() else value.strip()
        if url and not url.startswith(("data:", "about:", "blob:")) and not _is_empty(url):
            return url
    return ""


def _is_empty(url: str) -> bool:
    """Say whether an address is of a picture that keeps another one's place; most photographs are spared the search."""
    low = url.lower()
    return any(map(low.__contains__, _DRAWN)) and _EMPTY.search(low) is not None


def _any_picture(image: HtmlElement) -> str:
    """Return whatever attribute names a picture: lazy loaders invent their own."""
    for name, value in image.items():
        if name.startswith("data-") and _PICTURE.search(value) and not value.lstrip().startswith(("{", "[", "data:")):
            return _largest(value) if " " in value.strip() else value.strip()
    return ""


def _largest(srcset: str) -> str:
    parts = [part.strip() for part in re.split(r",\s+|,(?=https?:|//)", srcset[:20_000]) if part.strip()]
    return max(parts, key=_width).split()[0].rstrip(",") if parts else ""


def _width(part: str) -> float:
    size = part.split()[-1].rstrip("wx,")
    return float(size) if re.fullmatch(r"\d+(\.\d+)?", size) else 0.0
