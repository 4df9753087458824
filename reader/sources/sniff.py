"""What some bytes are, by the bytes."""

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
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|table)\b", re.IGNORECASE)
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
        if data.startswith(magic):
            raise ReaderError(f"{name} is {what}; Article Reader opens HTML, Markdown and plain text.")
    lower = name.lower()
    if lower.endswith(_MARKDOWN):
        return "text/markdown"
    start = data[:4096].replace(b"\x00", b"")
    if lower.endswith((".html", ".htm", ".xhtml")) or _HTML.search(start):
        return "text/html"
    return "text/plain"
