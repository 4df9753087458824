"""Safari's web archives: a property list of a page and what it loaded."""

import plistlib
from collections.abc import Mapping
from typing import Any
from xml.parsers.expat import ExpatError

from reader.errors import ReaderError
from reader.model.page import Asset
from reader.sources.packed import Unpacked
from reader.sources.pictures import Basket


def read_webarchive(data: bytes, name: str) -> Unpacked:
    """Return the page of a web archive and its pictures; raises ReaderError with one sentence."""
    try:
        archive: Any = plistlib.loads(data)
        main = archive["WebMainResource"]
        page, url = bytes(main["WebResourceData"]), str(main.get("WebResourceURL", ""))
        charset = str(main.get("WebResourceTextEncodingName", ""))
        kind = str(main.get("WebResourceMIMEType", "text/html"))
        pictures = _pictures(archive.get("WebSubresources", ()))
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError, AttributeError, RecursionError,
            OverflowError, IndexError) as error:  # fmt: skip
        raise ReaderError(f"{name} is a damaged web archive.") from error
    if not kind.startswith("text/") and kind != "application/xhtml+xml":
        raise ReaderError(f"{name} holds no page but {kind}.")
    url = url if url.startswith(("http://", "https://")) else ""
    return Unpacked(page, "text/plain" if kind == "text/plain" else "text/html", charset, url, pictures)


def _pictures(resources: list[Mapping[str, Any]]) -> tuple[Asset, ...]:
    basket = Basket()
    for resource in resources:
        if str(resource.get("WebResourceMIMEType", "")).startswith("image/"):
            url, kind = str(resource.get("WebResourceURL", "")), str(resource["WebResourceMIMEType"])
            basket.add(url, kind, bytes(resource.get("WebResourceData", b"")))
    return basket.assets()
