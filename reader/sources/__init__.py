"""What a person opens, read into a Page: files, URLs, standard input, the clipboard."""

import sys
from dataclasses import replace
from datetime import UTC, datetime

from reader.errors import ReaderError
from reader.model.page import Page
from reader.sources.embedded import taken_out
from reader.sources.packed import Unpacked, unpack
from reader.sources.saved import folder_pictures
from reader.sources.sniff import MAX_BYTES

__all__ = ["from_clipboard", "load"]

_AS = {"": "", "html": "text/html", "text": "text/plain"}


def load(source: str, *, as_type: str = "", stdin: bytes | None = None) -> Page:
    """Read a path, an http(s) URL or "-" (standard input); `as_type` forces "html" or "text".

    Raises ReaderError with one sentence where it cannot be read or is no text.
    """
    forced = _AS[as_type]
    if source == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if stdin is None else stdin
        return _page("-", unpack(data, "standard input", forced))
    if source.startswith(("http://", "https://")):
        from reader.sources.web import fetch

        return taken_out(fetch(source, forced))
    from reader.sources.file import read_file

    path, data = read_file(source)
    found = unpack(data, path.name, forced)
    if found.media_type == "text/html" and not found.assets:
        found = replace(found, assets=folder_pictures(path, found.data, found.url))
    return _page(str(path.absolute()), found)  # it is asked for again from elsewhere


def _page(source: str, found: Unpacked) -> Page:
    now = datetime.now(UTC)
    return taken_out(Page(source, found.data, found.media_type, now, found.charset, found.url, found.assets))


def from_clipboard(html: str, text: str) -> Page:
    """Return what was copied: its HTML where it has one, else its text."""
    chosen, kind = (html, "text/html") if html.strip() else (text, "text/plain")
    if not chosen.strip():
        raise ReaderError("The clipboard holds no text.")
    return taken_out(Page("clipboard", chosen.encode("utf-8", "replace"), kind, datetime.now(UTC), charset="utf-8"))
