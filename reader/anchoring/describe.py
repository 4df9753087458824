"""A span becomes an anchor."""

from hashlib import sha256

from reader.model.annotation import Anchor

CONTEXT = 32


def text_hash(text: str) -> str:
    """Return the SHA-256 of `text`, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def describe(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of text[start:end], with 32 code points of context on either side.

    Maps one to one to the W3C Web Annotation TextQuoteSelector and TextPositionSelector.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"outside the text: {start}..{end}")
    return Anchor(
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        text_hash=text_hash(text),
    )
