"""What a page states about itself for machines: JSON-LD, and the data that script frameworks leave in the page."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = re.compile(
    r"(?:\w*News|Blog|Report\w*|Opinion|Scholarly|Tech|Review|Analysis\w*|Live)?(?:Article|Posting)|Report|Review\w*"
    r"|ClaimReview|Recipe|HowTo|Course|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|QAPage"
)
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li)\b[^>]*>", re.IGNORECASE)
_LARGEST = 3_000_000
_BODY_KEYS = ("articleBody", "body", "content", "bodyHtml", "contentHtml", "html", "text", "rendered")
_LEAST_BODY = 400
_TEMPLATES = frozenset({"text/template", "text/x-template", "text/html"})

Thing = dict[str, Any]


def linked_data(root: HtmlElement) -> list[Thing]:
    """Return every thing that the page's JSON-LD describes, in page order."""
    things: list[Thing] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "") and (text := script.text) and len(text) < _LARGEST:
            value = _json(text)
            things.extend(_things(value))
    return things


def article_thing(things: Sequence[Thing]) -> Thing:
    """Return the thing that is the page's article, or an empty one."""
    articles = [thing for thing in things if any(_ARTICLE.fullmatch(kind) for kind in kinds(thing))]
    if articles:
        return max(articles, key=_weight)
    return next((thing for thing in things if any(kind.endswith("WebPage") for kind in kinds(thing))), {})


def _weight(thing: Thing) -> tuple[bool, bool, int]:
    """Return how likely a thing is the article itself: recipes and reviews stand in one."""
    written = any(kind.endswith(("Article", "Posting")) for kind in kinds(thing))
    return bool(thing.get("headline") or thing.get("name")), written, len(thing)


def kinds(thing: Thing) -> list[str]:
    """Return the names of a thing's types."""
    given = thing.get("@type")
    return [str(each).rpartition("/")[2] for each in (given if isinstance(given, list) else [given]) if each]


def stated_body(things: Sequence[Thing]) -> str:
    """Return the longest text that JSON-LD states to be an article's, or ""."""
    bodies = [body for thing in things for key in ("articleBody", "text") if isinstance(body := thing.get(key), str)]
    return max(bodies, key=len, default="")


def framework_body(root: HtmlElement) -> str:
    """Return the longest HTML or prose in the data that a script would have made the page from, or ""."""
    longest = ""
    for script in root.iter("script"):
        kind = script.get("type") or ""
        text = script.text or ""
        if kind in _TEMPLATES and len(text) > max(_LEAST_BODY, len(longest)) and is_markup(text):
            longest = text
        if script.get("id") != "__NEXT_DATA__" and kind != "application/json":
            continue
        if _LEAST_BODY < len(text) < _LARGEST:
            longest = max(longest, _longest_body(_json(text)), key=len)
    return longest


def is_markup(text: str) -> bool:
    """Say whether a stated body is HTML."""
    return _MARKUP.search(text) is not None


def _json(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any) -> Iterator[Thing]:
    waiting = [value]
    seen = 0
    while waiting and seen < 2000:
        each = waiting.pop(0)
        seen += 1
        if isinstance(each, list):
            waiting[:0] = each
        elif isinstance(each, dict):
            yield each
            waiting[:0] = [each[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in each]


def _longest_body(value: Any) -> str:
    """Return the longest text below a key that names a body; a list of paragraphs counts as one text."""
    longest, waiting, seen = "", [value], 0
    while waiting and seen < 200_000:
        each = waiting.pop()
        seen += 1
        if isinstance(each, list):
            waiting.extend(each)
            continue
        if not isinstance(each, dict):
            continue
        waiting.extend(part for part in each.values() if isinstance(part, dict | list))
        for key in _BODY_KEYS:
            text = _joined(each.get(key))
            if len(text) > max(_LEAST_BODY, len(longest)) and text.count(" ") > len(text) / 12:
                longest = text
    return longest


def _joined(value: Any) -> str:
    """Return a text as it is, and a list of texts or of things with a text as paragraphs."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    parts = []
    for each in value:
        if isinstance(each, dict):
            each = next(
                (each[key] for key in ("text", "content", "value", "html") if isinstance(each.get(key), str)), ""
            )
        if isinstance(each, str) and each.strip():
            parts.append(each)
    return "\n\n".join(parts)
