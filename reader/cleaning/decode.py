"""Bytes become text."""

import codecs
import re

from charset_normalizer import from_bytes

from reader.errors import ReaderError
from reader.model.page import Page

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_NO_TEXT = re.compile("[\\x01-\\x08\\x0e-\\x1f\\ufffd]")
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
    for name in (_wide(page.data), page.charset, "utf-8", declared):
        if name and (text := _strict(page.data, name)) is not None:
            return _lines(text)
    if (text := _damaged(page.data)) is not None:
        return _lines(text)
    best = from_bytes(page.data[:200_000]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return _lines(page.data.decode(encoding, "replace"))


def _wide(data: bytes) -> str:
    """Return UTF-16's name where every second byte is mostly 0, as in text of Latin letters that has no mark."""
    sample = data[:20_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if len(sample) > 3 and odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if len(sample) > 3 and even > half * 0.4 and odd < half * 0.05 else ""


def _strict(data: bytes, name: str) -> str | None:
    try:
        # The last letter of a file that was cut off is none.
        return data[: len(data) // 2 * 2].decode(name) if name.startswith("utf-16-") else data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _damaged(data: bytes) -> str | None:
    """Return UTF-8 with few wrong bytes, such as a file that was cut off inside a letter."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(data) - len(text)  # letters of several bytes make the text shorter than the data
    return text if wrong <= 20 and right > wrong * 20 else None


def _lines(text: str) -> str:
    text = text.replace("\x00", "")
    sample = text[:20_000]
    if len(_NO_TEXT.findall(sample)) * 10 > len(sample):
        raise ReaderError("This is not text in any known encoding.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
