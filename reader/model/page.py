"""What came in: bytes, and what is known of them."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that came with the page; `url` is how the page names it, made absolute."""

    url: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One source as it was read.

    `source` is the argument as the person gave it; `media_type` is "text/html", "text/plain" or
    "text/markdown" (decided by `sources`, never empty); `charset` is the declared one or "".
    `url` is the address after redirects or "". `fetched` is aware, in UTC.
    """

    source: str
    data: bytes
    media_type: str
    fetched: datetime
    charset: str = ""
    url: str = ""
    assets: tuple[Asset, ...] = ()

    @property
    def content_hash(self) -> str:
        """Return the SHA-256 of the bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()


_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid")


def address(url: str) -> str:
    """Return `url` as one page is known by: no fragment, no tracking, no www; "" for no web address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.") + (f":{port}" if port else "")
    kept = [pair for pair in parts.query.split("&") if pair and not pair.lower().startswith(_TRACKING)]
    return f"{host}{parts.path.rstrip('/')}" + (f"?{'&'.join(kept)}" if kept else "")
