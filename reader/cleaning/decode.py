"""Bytes become text."""

import codecs
import re

from charset_normalizer import from_bytes

from reader.errors import ReaderError
from reader.model.page import Page

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(page: Page) -> str:
    """Return the page's text with LF line ends: by its mark, what it declares, UTF-8, or what its bytes look like.

    Raises ReaderError where the bytes are no text.
    """
    for bom, name in _BOMS:
        if page.data.startswith(bom):
            return _lines(page.data.decode(name, "replace"))
    meta = _META.search(page.data[:4096]) if page.media_type == "text/html" else None
    declared = meta.group(1).decode("ascii") if meta else ""
    for name in (page.charset, "utf-8", declared):
        if name and (text := _strict(page.data, name)) is not None:
            return _lines(text)
    best = from_bytes(page.data[:200_000]).best()
    encoding = best.encoding if best is not None else "cp1252"
    text = page.data.decode(encoding, "replace")
    if text.count("\ufffd") > len(text) // 10 or text.count("\x00") > len(text) // 10:
        raise ReaderError("This is not text in any known encoding.")
    return _lines(text)


def _strict(data: bytes, name: str) -> str | None:
    try:
        # Text with NULs is UTF-16 that nobody declared, whatever the strict decoder says.
        return None if data.count(0) > len(data) // 8 and "16" not in name else data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
