"""What came in: bytes, and what is known of them."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


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
