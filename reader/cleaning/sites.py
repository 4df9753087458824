"""What a page's site is called: as it says itself, and as its title and address agree."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_BETWEEN = re.compile(r"\s+[|\u2013\u2014\u00b7»:-]\s+|:\s+|\s+\|\s*|\s[-–—]\s")
_NOT_NAMES = frozenset("www m blog blogs news amp en de com co org net gov edu ac".split())
_LONGEST = 60


def site_name(stated: str, others: Iterable[str], title: str, url: str) -> str:
    """Return the site's name: `stated` where it is one, else another that agrees with the address."""
    label = _label(url)
    if stated and not _is_address(stated) and _compact(stated) != stated:
        return stated
    named = [other for other in others if other and not _is_address(other) and len(other) < _LONGEST]
    parts = [part.strip() for part in _BETWEEN.split(title)]
    ends = [part for part in (parts[-1], parts[0]) if len(parts) > 1 and len(part) < _LONGEST]
    agreeing = [name for name in (*named, *ends) if label and _agree(label, _compact(name))]
    if agreeing:
        return agreeing[0]
    if stated and not _is_address(stated):
        return stated
    return next(iter(named), "") or _host(url)


def _is_address(name: str) -> bool:
    return name.startswith(("http://", "https://", "www.", "@", "//"))


def _compact(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _label(url: str) -> str:
    parts = [part for part in _host(url).split(".")[:-1] if part not in _NOT_NAMES]
    return max(parts, key=len, default="").replace("-", "")


def _agree(label: str, name: str) -> bool:
    """Say whether an address's word stands for a name: "nytimes" for "The New York Times"."""
    if not name or len(name) > 4 * len(label):
        return False
    letters = iter(name.removeprefix("the") or name)
    return label in name or (len(name) > 3 and name in label) or all(letter in letters for letter in label)
