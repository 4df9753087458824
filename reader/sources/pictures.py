"""The pictures that come with a page, within bounds."""

from reader.model.page import Asset

MOST_PICTURES = 300
MOST_BYTES = 60_000_000
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"BM", "image/bmp"),
)


def picture_type(data: bytes, declared: str = "") -> str:
    """Return the media type of a picture by its bytes, or "" where they are none."""
    for magic, kind in _KINDS:
        if data.startswith(magic) and (kind != "image/webp" or data[8:12] == b"WEBP"):
            return kind
    head = data[:1000].lstrip().lower()
    if b"ftypavif" in data[:32]:
        return "image/avif"
    if head.startswith((b"<svg", b"<?xml")) and (b"<svg" in head or declared == "image/svg+xml"):
        return "image/svg+xml"
    return ""


class Basket:
    """Collects pictures; what is none, a second one of an address and what is too much is left behind."""

    def __init__(self) -> None:
        self._found: dict[str, Asset] = {}
        self._size = 0

    def add(self, url: str, declared: str, data: bytes) -> None:
        """Take the picture in, where there is room."""
        kind = picture_type(data, declared)
        room = len(self._found) < MOST_PICTURES and self._size + len(data) <= MOST_BYTES
        if kind and room and url not in self._found:
            self._found[url] = Asset(url, kind, data)
            self._size += len(data)

    def assets(self) -> tuple[Asset, ...]:
        """Return what was taken in."""
        return tuple(self._found.values())
