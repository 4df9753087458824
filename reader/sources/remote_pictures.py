"""Pictures from the network, which the person allowed: one plain request each, nothing told but its address."""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urljoin, urlsplit

import httpx

from reader.errors import ReaderError
from reader.model.page import Asset
from reader.sources.pictures import MOST_BYTES, MOST_PICTURES, picture_type

MOST_OF_ONE = 15_000_000
REDIRECTS = 5
SECONDS = 10.0  # for a sign of life
SECONDS_OF_ONE = 30.0
_KINDS = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_HEADERS = {"User-Agent": "ArticleReader/0.1 (desktop reader)", "Accept": ",".join(sorted(_KINDS))}


@dataclass(slots=True)
class Fetched:
    """The pictures that came, and a sentence for each address whose picture did not."""

    assets: list[Asset] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def fetch_pictures(
    urls: Iterable[str],
    home: str = "",
    *,
    stopped: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _: None,
) -> Fetched:
    """Fetch pictures one after another; `home` is the page's own address, whose host may be a private one.

    `stopped` is asked between chunks; `progress` gets how many are dealt with.
    """
    fetched, room = Fetched(), MOST_BYTES
    jar = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    with httpx.Client(timeout=SECONDS, headers=_HEADERS, cookies=jar) as client:
        for count, url in enumerate(dict.fromkeys(urls), 1):
            if stopped():
                break
            try:
                if count > MOST_PICTURES or room <= 0:
                    raise ReaderError("The article has more pictures than are fetched at once.")
                asset = _one(client, url, _host(home), stopped)
                room -= len(asset.data)
                fetched.assets.append(asset)
            except ReaderError as error:
                fetched.failed[url] = str(error)
            progress(count)
    return fetched


def _one(client: httpx.Client, url: str, home: str, stopped: Callable[[], bool]) -> Asset:
    name = _host(url) or "The picture's site"
    at = url
    try:
        for _ in range(REDIRECTS + 1):
            _refuse(at, home)
            with client.stream("GET", at) as response:
                if response.is_redirect:
                    at = urljoin(at, response.headers["location"])
                    continue
                if response.status_code >= 400:
                    raise ReaderError(f"{name} answered with {response.status_code} {response.reason_phrase}.")
                return _asset(url, _read(response, stopped))
    except httpx.TimeoutException as error:
        raise ReaderError(f"{name} did not answer in time.") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise ReaderError(f"{name} could not be reached.") from error
    raise ReaderError(f"{name} redirects too often.")


def _read(response: httpx.Response, stopped: Callable[[], bool]) -> bytes:
    data, ends = bytearray(), time.monotonic() + SECONDS_OF_ONE
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > MOST_OF_ONE:
            raise ReaderError(f"The picture is larger than {MOST_OF_ONE // 1_000_000} MB.")
        if stopped():
            raise ReaderError("Fetching was stopped.")
        if time.monotonic() > ends:
            raise ReaderError("The picture took too long.")
    return bytes(data)


def _asset(url: str, data: bytes) -> Asset:
    kind = picture_type(data)
    if kind not in _KINDS or (kind == "image/webp" and data[8:12] != b"WEBP"):
        raise ReaderError("What came is not a picture that can be shown.")
    return Asset(url, kind, data)


def _refuse(url: str, home: str) -> None:
    """Refuse what is no web address, and a page's reach into the person's own network.

    The page's own host is exempt: the person named it. A name that resolves to nothing here may be known to a
    proxy, so it is left to the request.
    """
    host = _host(url)
    if urlsplit(url).scheme not in ("http", "https") or not host:
        raise ReaderError("The picture has no web address.")
    if host == home:
        return
    try:
        found = {str(one[4][0]) for one in socket.getaddrinfo(host, None)}
    except OSError:
        return
    if any(not ipaddress.ip_address(one.partition("%")[0]).is_global for one in found):
        raise ReaderError(f"{host} is inside your own network, so nothing was asked of it.")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
