"""What a person opens, read into a Page: files, URLs, standard input, the clipboard."""

import sys
from datetime import UTC, datetime

from reader.errors import ReaderError
from reader.model.page import Page
from reader.sources.sniff import media_type

__all__ = ["from_clipboard", "load"]

_AS = {"": "", "html": "text/html", "text": "text/plain"}


def load(source: str, *, as_type: str = "", stdin: bytes | None = None) -> Page:
    """Read a path, an http(s) URL or "-" (standard input); `as_type` forces "html" or "text".

    Raises ReaderError with one sentence where it cannot be read or is no text.
    """
    forced = _AS[as_type]
    if source == "-":
        data = sys.stdin.buffer.read() if stdin is None else stdin
        return _page("-", data, forced, name="standard input")
    if source.startswith(("http://", "https://")):
        from reader.sources.web import fetch

        return fetch(source, forced)
    from reader.sources.file import read_file

    path, data = read_file(source)
    return _page(source, data, forced, name=path.name)


def _page(source: str, data: bytes, forced: str, *, name: str) -> Page:
    return Page(source, data, forced or media_type(data, name), datetime.now(UTC))


def from_clipboard(html: str, text: str) -> Page:
    """Return what was copied: its HTML where it has one, else its text."""
    chosen, kind = (html, "text/html") if html.strip() else (text, "text/plain")
    if not chosen.strip():
        raise ReaderError("The clipboard holds no text.")
    return Page("clipboard", chosen.encode("utf-8", "replace"), kind, datetime.now(UTC), charset="utf-8")
