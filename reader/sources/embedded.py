"""Pictures that a page holds in itself as data: addresses, as SingleFile saves them: they become the page's own."""

import re
from binascii import Error, a2b_base64
from dataclasses import replace
from hashlib import sha256

from reader.model.page import Asset, Page
from reader.sources.pictures import Basket, picture_type

# One attribute value without white space or quotes: what is broken over lines is no picture of a browser's saving.
_EMBEDDED = re.compile(
    rb"""(\b(?:src|data-src|href|poster)\s*=\s*["']?)data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=]+)""",
    re.IGNORECASE,
)
_KINDS = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_LEAST, _MOST = 300, 15_000_000  # bytes: less is a blank that waits for the picture


def taken_out(page: Page) -> Page:
    """Return the page with its embedded pictures as assets, each named in their place; svg is never taken."""
    if page.media_type != "text/html" or b"data:image/" not in page.data:
        return page
    basket = Basket()
    for asset in page.assets:
        basket.add(asset.url, asset.media_type, asset.data)
    held: dict[str, Asset] = {}

    def named(match: re.Match[bytes]) -> bytes:
        picture = _decoded(match[2])
        if picture is None:
            return match[0]
        url = f"cid:{sha256(picture).hexdigest()[:32]}@page"
        if url not in held:
            basket.add(url, "", picture)
            held.update((each.url, each) for each in basket.assets()[-1:])
        return match[1] + url.encode() if url in held else match[0]

    data = _EMBEDDED.sub(named, page.data)
    return replace(page, data=data, assets=basket.assets()) if held else page


def _decoded(text: bytes) -> bytes | None:
    """Return the bytes of a picture that is shown, or None."""
    if not _LEAST <= len(text) * 3 // 4 <= _MOST:
        return None
    try:
        found = a2b_base64(text)
    except Error:
        return None
    return found if picture_type(found) in _KINDS else None
