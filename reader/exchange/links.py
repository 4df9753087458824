"""Links that lead to the very passage: on the page it came from, and in this program's own library."""

import re
from dataclasses import dataclass
from urllib.parse import quote as percent

from reader.model.span import Span

SCHEME = "article-reader://"
_OWN = re.compile(
    r"article-reader://article/([\w-]{1,64})(?:\?(?:h=([\w-]{1,64})|at=(\d{1,9})-(\d{1,9})(?:&v=(\d{1,6}))?))?/?"
)

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


@dataclass(frozen=True, slots=True)
class OwnLink:
    """Where a link of the program's own leads: an article, and a highlight or a span of its text in it.

    `version` says in which version's text the span counts; 0 where that is not known.
    """

    article_id: str
    highlight_id: str = ""
    span: Span | None = None
    version: int = 0

    def __str__(self) -> str:
        """Return the link."""
        place = f"?h={self.highlight_id}" if self.highlight_id else ""
        if self.span is not None and not place:
            place = f"?at={self.span.start}-{self.span.end}{f'&v={self.version}' if self.version else ''}"
        return f"{SCHEME}article/{self.article_id}{place}"


def own_link(link: str) -> OwnLink | None:
    """Return where a link of the program's own leads, None where it is none."""
    found = _OWN.fullmatch(link.strip())
    if found is None:
        return None
    article, highlight, start, end, version = found.groups()
    span = Span(int(start), int(end)) if start and int(start) < int(end) else None
    return OwnLink(article, highlight or "", span, int(version or 0))


def _percent(words: list[str]) -> str:
    # Commas and hyphens part the pieces of a fragment.
    return percent(" ".join(words), safe="").replace("-", "%2D")
