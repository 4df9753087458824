"""What some bytes hold: a page as it is, or one packed in gzip, MHTML, an e-mail or a web archive."""

import zlib
from dataclasses import dataclass, replace
from pathlib import PurePath

from reader.errors import ReaderError
from reader.model.page import Asset
from reader.sources.saved import saved_from
from reader.sources.sniff import MAX_BYTES, check_size, media_type

_GZIP = b"\x1f\x8b"
_ARCHIVE = (b"bplist00", b"<?xml")
_LAYERS = 3  # a gzip in a gzip is somebody's joke


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A page's bytes, what they are, and what its packing says of it."""

    data: bytes
    media_type: str
    charset: str = ""
    url: str = ""
    assets: tuple[Asset, ...] = ()


def unpack(data: bytes, name: str, forced: str = "") -> Unpacked:
    """Return the page in `data`; `forced` is a media type or "". Raises ReaderError with one sentence."""
    for _ in range(_LAYERS):
        if not data.startswith(_GZIP):
            break
        data, name = _gunzip(data, name), _without_gz(name)
    if forced:
        check_size(data, name)
        return Unpacked(data, forced)
    if data.startswith(_ARCHIVE) and (b"WebMainResource" in data[:4_000_000]):
        from reader.sources.webarchive import read_webarchive

        return read_webarchive(data, name)
    from reader.sources.mail import is_message, read_message

    if is_message(data):
        return read_message(data, name)
    found = Unpacked(data, media_type(data, name))
    if found.media_type == "text/html":
        return replace(found, url=saved_from(data))
    return found


def _gunzip(data: bytes, name: str) -> bytes:
    """Return what is packed, no more of it than a page may have."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        found = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise ReaderError(f"{name} is a damaged gzip file.") from error
    if len(found) > MAX_BYTES:
        raise ReaderError(f"{name} unpacks to more than {MAX_BYTES // 1_000_000} MB and was not opened.")
    return found


def _without_gz(name: str) -> str:
    path = PurePath(name)
    return path.stem if path.suffix.lower() in (".gz", ".gzip") else name
