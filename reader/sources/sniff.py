"""What some bytes are, by the bytes."""

import json
import re

from reader.errors import ReaderError

MAX_BYTES = 25_000_000

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"RIFF", "a picture, sound or film"),
    (b"OggS", "a sound file or film"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"{\\rtf", "a rich-text document"),
    (b"%!PS", "a PostScript document"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|table)\b", re.IGNORECASE)
_FEED = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(rss|feed|rdf:RDF|svg|urlset)\b", re.DOTALL)
_KINDS_OF_XML = {b"svg": "a picture", b"urlset": "a site map"}
_TAG = re.compile(rb"<[a-zA-Z!/?]")
_MARKDOWN = (".md", ".markdown")


def check_size(data: bytes, name: str) -> None:
    """Raise ReaderError where there is more than a page may have."""
    if len(data) > MAX_BYTES:
        raise ReaderError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB and was not opened.")


def media_type(data: bytes, name: str) -> str:
    """Return "text/html", "text/markdown" or "text/plain"; ReaderError for what is no text, empty or too large.

    `name` is a file's name; its ending decides only between kinds of text.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReaderError(f"{name} is empty.")
    check_size(data, name)
    for magic, what in _FOREIGN:
        if data.startswith(magic) or (magic == b"%PDF-" and data[:1024].lstrip().startswith(magic)):
            raise ReaderError(f"{name} is {what}; Article Reader opens HTML, Markdown and plain text.")
    lower = name.lower()
    if lower.endswith(_MARKDOWN):
        return "text/markdown"
    start = data[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    if found := _FEED.match(start):
        what = _KINDS_OF_XML.get(found.group(1), "a news feed; open the address of one of its articles")
        raise ReaderError(f"{name} is {what}.")
    if _is_json(data):
        raise ReaderError(f"{name} is data (JSON); Article Reader opens HTML, Markdown and plain text.")
    named = lower.endswith((".html", ".htm", ".xhtml")) and _TAG.search(data.replace(b"\x00", b"")) is not None
    if named or _HTML.search(start):
        return "text/html"
    return "text/plain"


def _is_json(data: bytes) -> bool:
    """Say whether the bytes are an object or a list of JSON, and no text in brackets."""
    bare = data.strip()
    if bare[:1] + bare[-1:] not in (b"{}", b"[]"):
        return False
    try:
        return isinstance(json.loads(bare), dict | list)
    except (ValueError, RecursionError):
        return False
