"""Links that lead to the very passage on the page it came from."""

from urllib.parse import quote as percent

# A fragment names a long passage by its first and last words.
_LONG, _ENDS = 12, 5


def passage_link(url: str, quote: str) -> str:
    """Return `url` with a text fragment that scrolls a browser to `quote`; "" for no web address."""
    if not url.startswith(("http://", "https://")):
        return ""
    words = quote.split()
    if not words:
        return safe(url)
    # A fragment matches within one block; across blocks its two ends are found on their own.
    if len(words) > _LONG or "\n" in quote.strip():
        half = max(1, min(_ENDS, len(words) // 2))
        wanted = f"{_percent(words[:half])},{_percent(words[-half:])}"
    else:
        wanted = _percent(words)
    return f"{safe(url.split('#:~:', 1)[0])}{'' if '#' in url else '#'}:~:text={wanted}"


def safe(url: str) -> str:
    """Return `url` without the characters that end a link in Markdown, HTML or CSV."""
    return "".join(percent(sign) if sign in "()<>[]\"'\\`|" or sign.isspace() else sign for sign in url)


def _percent(words: list[str]) -> str:
    # Commas and hyphens part the pieces of a fragment.
    return percent(" ".join(words), safe="").replace("-", "%2D")
