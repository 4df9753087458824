"""Why a block is left out, in words a person understands."""

import re
from functools import lru_cache

from reader.cleaning.places import Place

# Where a block stands: what class names, ids and roles say, innermost element first. A pair must stand together.
_NAMED = {
    "cookie notice": "cookie cookies consent gdpr onetrust ccpa",
    "newsletter sign-up": "newsletter newsletters subscribe subscription signup mailing mailchimp optin",
    "donation appeal": "donate donation donations fundraising appeal patreon contribution",
    "comments": "comment comments disqus discussion respond commentlist replies fyre livefyre viafoura kommentare",
    "related links": "related recirc recirculation recommended recommendations recommendation trending outbrain "
    "taboola teaser teasers readmore morestories popular mostread promo promos upnext suggested similar seealso",
    "share buttons": "share sharing social sharedaddy addtoany addthis shares socials follow",
    "site navigation": "breadcrumb breadcrumbs nav navbar navigation menu pagination pager skip toc submenu navi",
    "advertisement": "advert advertisement advertising ad ads adsense sponsor sponsored sponsors dfp gpt banner",
    "sidebar": "sidebar widget widgets rail secondary complementary",
    "page footer": "footer colophon copyright contentinfo",
    "about the author": "bio authorbox authorbio authorinfo",
    "pop-up": "modal popup overlay paywall login regwall lightbox dialog",
    "topic links": "tags tag categories taxonomy topics taglist keywords hashtags",
    "byline and date": "byline author authors date timestamp meta pubdate published dateline time metadata",
    "picture credit": "credit credits copyright",
    "page header": "header masthead banner topbar",
}
_REASONS = {word: reason for reason, words in reversed(_NAMED.items()) for word in words.split()}
_TAGS = {
    "nav": "site navigation", "footer": "page footer", "aside": "sidebar", "form": "form", "button": "page controls",
    "header": "page header",
}  # fmt: skip

# What a short block says, in lower case.
_LONGEST = 900
_WORDS = tuple(
    (re.compile(pattern), limit, reason, tuple(words.split("|")) if words else ())
    for pattern, limit, reason, words in (
        (r"^(?:support (?:us|the|our)\b|donate\b|make a (?:donation|contribution)|not ready to support)", 120,
         "donation appeal", ""),
        (r"(?:a small favou?r to ask|support (?:us|our (?:work|journalism)) (?:today|monthly|from|by)|your support"
         r"[^.]{0,40}(?:makes|helps)|reader-?supported|refuse to be silenced|become a (?:member|supporter|patron)"
         r"|(?:need|rely on|count on) your (?:help|support|donation)|if you can, please (?:support|consider|donate"
         r"|give)|consider (?:making )?a (?:small |one-off |monthly |tax-deductible )?(?:gift|donation|contribution)"
         r"|free to read[^.]{0,60}(?:not|n't|cost|far from)[^.]{0,30}(?:free|make|produce|money))",
         900, "donation appeal",
         "favo|support|silenced|become a|your help|your donation|please|consider|free to read"),
        (r"^(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|links|topics|coverage))?|more (?:from|"
         r"on|stories|news)|continue reading|you (?:may|might) (?:also )?(?:like|be interested)|recommended|don't miss|"
         r"(?:keep|further) reading|latest (?:news|stories)|most (?:read|popular)|trending)\b", 90, "related links",
         ""),
        (r"(?:sign up|subscribe|get)\b[^.]{0,60}(?:newsletter|inbox|e-?mails?|daily|weekly)|^subscribe\b", 220,
         "newsletter sign-up", "newsletter|inbox|mail|daily|weekly|subscribe"),
        (r"^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|copy link|save|follow us|like us)\b[^.]*$",
         60, "share buttons", ""),
        (r"(?:we|this (?:site|website)) uses? cookies|accept (?:all )?cookies|cookie policy", 400, "cookie notice",
         "cookie"),
        (r"^(?:©|\(c\)|copyright\b)|all rights reserved", 300, "copyright line", "©|(c)|copyright|reserved"),
        (r"^(?:advertisement|sponsored|promoted|ad)\b[^.]*$", 60, "advertisement", ""),
        (r"^(?:\d+ )?comments?\b[^.]*$|^(?:leave|post) a (?:comment|reply)|^(?:log|sign) in to", 80, "comments", ""),
        (r"^(?:remind me later|pa(?:y|i)ment methods?|skip to (?:main )?content|menu|close|back to top|loading)"
         r"\b.{0,20}$", 60, "page controls", ""),
        (r"^image \d+ of \d+$|^(?:enlarge|zoom)\b.{0,20}$", 40, "page controls", ""),
    )
)  # fmt: skip


def reason_by_place(place: Place) -> str:
    """Return what the elements around a left-out block are called, in words, or ""."""
    for each in place.chain():
        if each.tag in ("body", "html", "main"):
            return ""
        for word in each.words:
            if word in _REASONS:
                return _REASONS[word]
        if each.tag in _TAGS:
            return _TAGS[each.tag]
    return ""


# Most blocks begin with none of it and have none of the words: one look spares them all the others.
_BEGINS = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _, words in _WORDS if not words))
_SHORT = max(limit for _, limit, _, words in _WORDS if not words)
_HINTS = tuple({word for _, _, _, words in _WORDS for word in words})


@lru_cache(maxsize=4096)
def reason_by_words(text: str) -> str:
    """Return why a block that says `text` is no part of an article, or ""."""
    if len(text) > _LONGEST:
        return ""
    low = text.lower()
    if not (len(text) <= _SHORT and _BEGINS.match(low)) and not any(map(low.__contains__, _HINTS)):
        return ""
    for pattern, limit, reason, words in _WORDS:
        if len(text) > limit:
            continue
        # A pattern without words is about how a text begins; with words, it needs one of them.
        if any(map(low.__contains__, words)) and pattern.search(low) if words else pattern.match(low):
            return reason
    return ""
