"""The one request that the person asked for."""

import time
from datetime import UTC, datetime
from email.message import Message

import httpx

from reader.errors import ReaderError
from reader.model.page import Page
from reader.sources.packed import unpack
from reader.sources.sniff import MAX_BYTES

SECONDS = 20.0  # for a sign of life
TOTAL_SECONDS = 60.0
REDIRECTS = 10
_HEADERS = {"User-Agent": "ArticleReader/0.1 (desktop reader)", "Accept": "text/html,text/plain;q=0.9,*/*;q=0.5"}


def fetch(url: str, forced: str) -> Page:
    """Fetch `url`; `forced` is a media type or "". Raises ReaderError with one sentence."""
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=REDIRECTS, timeout=SECONDS, headers=_HEADERS) as client,
            client.stream("GET", url) as response,
        ):
            return _page(url, response, forced)
    except httpx.TimeoutException as error:
        raise ReaderError(f"{url} did not answer in time.") from error
    except httpx.TooManyRedirects as error:
        raise ReaderError(f"{url} redirects in a circle.") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ReaderError(f"{url} could not be reached.") from error


def _page(source: str, response: httpx.Response, forced: str) -> Page:
    if response.status_code >= 400:
        raise ReaderError(f"{source} answered with {response.status_code} {response.reason_phrase}.")
    data = bytearray()
    ends = time.monotonic() + TOTAL_SECONDS
    for chunk in response.iter_bytes():
        data += chunk
        if time.monotonic() > ends:
            raise ReaderError(f"{source} took longer than {TOTAL_SECONDS:.0f} seconds and was given up.")
        if len(data) > MAX_BYTES:
            raise ReaderError(f"{source} is larger than {MAX_BYTES // 1_000_000} MB and was not opened.")
    header = Message()
    header["content-type"] = response.headers.get("content-type", "")
    found = unpack(bytes(data), source, forced)
    declared = header.get_content_type()
    kind = found.media_type
    if not forced and declared in ("text/html", "application/xhtml+xml"):
        kind = "text/html"
    charset = found.charset or header.get_content_charset() or ""
    url = found.url if found.assets else str(response.url)
    return Page(source, found.data, kind, datetime.now(UTC), charset, url, found.assets)
