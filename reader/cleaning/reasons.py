"""Why a block is left out, in words a person understands."""

import re

from lxml.html import HtmlElement

# Where a block stands: what class names, ids, roles and tags say. First match wins, innermost element first.
_PLACES = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (r"cookie|consent|gdpr|onetrust", "cookie notice"),
        (r"newsletter|subscri(?:be|ption)|sign-?up|mailing", "newsletter sign-up"),
        (r"donat|support-?us|fundrais|appeal|membership", "donation appeal"),
        (r"\bcomments?\b|comment-|disqus|discussion|respond", "comments"),
        (r"related|recirc|read-?more|more-?stories|recommend|also-like|trending|most-?(?:read|popular)|outbrain|taboola"
         r"|teaser|promo\b", "related links"),
        (r"share|social|sharing|follow-us|addtoany|sharedaddy", "share buttons"),
        (r"breadcrumb|\bnav\b|navbar|navigation|menu|pagination|pager|skip-link|toc\b", "site navigation"),
        (r"advert|\bads?\b|\bad-|sponsor|banner-ad|dfp", "advertisement"),
        (r"sidebar|side-bar|widget|\brail\b", "sidebar"),
        (r"footer|colophon|copyright", "page footer"),
        (r"author-?(?:bio|box|info)|about-the-author", "about the author"),
        (r"modal|popup|overlay|paywall|login|regwall", "pop-up"),
        (r"tag-?list|tags\b|categories|post-tags|topics", "topic links"),
    )
)  # fmt: skip
_TAGS = {"nav": "site navigation", "footer": "page footer", "aside": "sidebar"}
_CONTENT = re.compile(r"article-?body|entry-content|post-content|story-?body|articlebody|main-content", re.IGNORECASE)

# What a short block says.
_WORDS = tuple(
    (re.compile(pattern, re.IGNORECASE), limit, reason)
    for pattern, limit, reason in (
        (r"^(?:support (?:us|the|our)\b|donate\b|make a (?:donation|contribution)|not ready to support)", 120,
         "donation appeal"),
        (r"(?:a small favou?r to ask|support (?:us|our (?:work|journalism)) (?:today|monthly|from|by)|your support"
         r"[^.]{0,40}(?:makes|helps)|reader-?supported|refuse to be silenced|become a (?:member|supporter|patron)"
         r"|(?:need|rely on|count on) your (?:help|support|donation)|if you can, please (?:support|consider|donate))",
         900, "donation appeal"),
        (r"^(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|links|topics|coverage))?|more (?:from|"
         r"on|stories|news)|continue reading|you (?:may|might) (?:also )?(?:like|be interested)|recommended|don't miss|"
         r"(?:keep|further) reading|latest (?:news|stories)|most (?:read|popular)|trending)\b", 90, "related links"),
        (r"(?:sign up|subscribe|get)\b[^.]{0,60}(?:newsletter|inbox|e-?mails?|daily|weekly)|^subscribe\b", 220,
         "newsletter sign-up"),
        (r"^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|copy link|save|follow us|like us)\b[^.]*$",
         60, "share buttons"),
        (r"(?:we|this (?:site|website)) uses? cookies|accept (?:all )?cookies|cookie policy", 400, "cookie notice"),
        (r"^(?:©|\(c\)|copyright\b)|all rights reserved", 300, "copyright line"),
        (r"^(?:advertisement|sponsored|promoted|ad)\b[^.]*$", 60, "advertisement"),
        (r"^(?:\d+ )?comments?\b[^.]*$|^(?:leave|post) a (?:comment|reply)|^(?:log|sign) in to", 80, "comments"),
        (r"^(?:remind me later|pa(?:y|i)ment methods?|skip to (?:main )?content|menu|close|back to top|loading)"
         r"\b.{0,20}$", 60, "page controls"),
        (r"^image \d+ of \d+$|^(?:enlarge|zoom)\b.{0,20}$", 40, "page controls"),
    )
)  # fmt: skip


def reason_by_place(element: HtmlElement) -> str:
    """Return why what stands in `element` is no part of an article, or ""."""
    for ancestor in (element, *element.iterancestors()):
        if ancestor.tag in ("body", "html", "main", "article"):
            return ""
        named = f"{ancestor.get('class', '')} {ancestor.get('id', '')} {ancestor.get('role', '')}"
        if _CONTENT.search(named):
            return ""
        if ancestor.tag in _TAGS:
            return _TAGS[ancestor.tag]
        for pattern, reason in _PLACES:
            if pattern.search(named) and len(ancestor.text_content()) < 6000:
                return reason
    return ""


def reason_by_words(text: str) -> str:
    """Return why a block that says `text` is no part of an article, or ""."""
    for pattern, limit, reason in _WORDS:
        if len(text) <= limit and pattern.search(text):
            return reason
    return ""
