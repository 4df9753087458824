"""Messages: e-mail newsletters (.eml) and pages saved as one file (MHTML), which are messages too."""

import email
import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from html import escape
from urllib.parse import urljoin

from reader.errors import ReaderError
from reader.sources.packed import Unpacked
from reader.sources.pictures import Basket

_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?", re.ASCII)
_KNOWN = re.compile(
    rb"^(?:mime-version|content-type|received|return-path|delivered-to|message-id|x-mailer|dkim-signature"
    rb"|content-transfer-encoding|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_WHO = re.compile(rb"^(?:from|subject|date|to):", re.IGNORECASE | re.MULTILINE)
_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 3000
_DEEPEST = 20
_COVER = 40  # words
_LATIN = ("iso-8859-1", "latin-1")  # under these names mail programs send the larger set


def is_message(data: bytes) -> bool:
    """Say whether `data` begins with the headers of a message."""
    start = data[:16_000].lstrip(b"\xef\xbb\xbf\r\n")
    if start.startswith(b"From "):  # the mark of a mailbox file
        start = start.partition(b"\n")[2]
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = [line for line in head.splitlines() if line and line[:1] not in b" \t"]
    if len(lines) < 2 or not all(_HEADER.match(line) for line in lines[:-1]):
        return False
    return _KNOWN.search(head) is not None and (len(_WHO.findall(head)) >= 2 or b"multipart/" in head.lower())


def read_message(data: bytes, name: str) -> Unpacked:
    """Return the page of a message: its HTML part with the pictures that came along, else its text."""
    if data[:5] == b"From ":
        data = data.partition(b"\n")[2]
    if len(_PART.findall(data)) > _MOST_PARTS:
        raise ReaderError(f"{name} is a message of more than {_MOST_PARTS} parts and was not opened.")
    try:
        message = email.message_from_bytes(data, policy=policy.default)
        parts = list(_parts(message, 0))
        page = _page_part(parts)
        if page is None:
            raise ReaderError(f"{name} is a message without text.")
        if page.get_content_type() == "text/html":
            return _html(message, page, parts)
        return Unpacked(_text(message, page).encode(), "text/plain", "utf-8")
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise ReaderError(f"{name} is a message that cannot be read.") from error


def _parts(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """Yield the parts that are no containers, down to a bounded depth."""
    if depth > _DEEPEST:
        return
    if not message.is_multipart():
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            yield from _parts(part, depth + 1)


def _page_part(parts: list[EmailMessage]) -> EmailMessage | None:
    """Return the first HTML part that is no attachment, else the first text."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for wanted in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in shown:
            if part.get_content_type() == wanted and _content(part).strip():
                return _attached(parts) or part if _is_cover(part) else part
    return _attached(parts)


def _is_cover(part: EmailMessage) -> bool:
    """Say whether a text is but a line or two that go with an attachment."""
    return part.get_content_type() == "text/plain" and len(_content(part).split()) < _COVER


def _attached(parts: list[EmailMessage]) -> EmailMessage | None:
    """Return the first attached page."""
    pages = (part for part in parts if part.get_content_type() == "text/html")
    return next(
        (part for part in pages if part.get_content_disposition() == "attachment" and _content(part).strip()), None
    )


def _content(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    stated = str(part.get_content_charset() or "")
    for charset in ("cp1252" if stated in _LATIN else stated, "utf-8"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def _html(message: EmailMessage, page: EmailMessage, parts: list[EmailMessage]) -> Unpacked:
    url = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    url = url if url.startswith(("http://", "https://")) else ""
    saved = bool(url) or ("multipart/related" in str(message.get("Content-Type", "")).lower() and not _sender(message))
    content = _content(page)
    basket = Basket()
    for part in parts:
        if part is not page and part.get_content_maintype() == "image":
            raw = part.get_payload(decode=True)
            for at in _addresses(part, url):
                basket.add(at, part.get_content_type(), raw if isinstance(raw, bytes) else b"")
    stated = "" if saved else _stated(message, content)
    return Unpacked((stated + content).encode("utf-8", "replace"), "text/html", "utf-8", url, basket.assets())


def _addresses(part: EmailMessage, base: str) -> list[str]:
    """Return how the page may name a picture: by its place or by its id."""
    place, mark = _header(part, "Content-Location"), _header(part, "Content-ID").strip("<>")
    return ([urljoin(base, place)] if place else []) + ([f"cid:{mark}"] if mark else [])


def _stated(message: EmailMessage, content: str) -> str:
    """Return what the headers say of a newsletter, as the head of a page says it."""
    said = [("og:title", _header(message, "Subject")), ("author", _sender(message)),
            ("article:published_time", _when(message))]  # fmt: skip
    tags = "".join(
        f'<meta {"name" if key == "author" else "property"}="{key}" content="{escape(value)}">'
        for key, value in said
        if value
    )
    has_title = re.search(r"<title[^>]*>\s*[^<\s]", content[:20_000], re.IGNORECASE)
    title = "" if has_title else f"<title>{escape(_header(message, 'Subject'))}</title>"
    return f"<!DOCTYPE html>{tags}{title}" if tags or title else ""


def _text(message: EmailMessage, page: EmailMessage) -> str:
    """Return the headers that matter above the text."""
    sender, when = _sender(message), _when(message)
    head = [_header(message, "Subject"), f"By {sender}" if sender else "", when[:10]]
    body = _content(page).replace("\r\n", "\n").split("\n-- \n")[0]
    return "\n\n".join([*(line for line in head if line), body])


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _sender(message: EmailMessage) -> str:
    found, address = parseaddr(_header(message, "From"))
    if address.lower().endswith("mhtml.blink") or found.startswith("Saved by"):
        return ""
    return found.strip("\"' ")


def _when(message: EmailMessage) -> str:
    try:
        moment: datetime = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError):
        return ""
    return moment.isoformat()
