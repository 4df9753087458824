"""The rules of sites as lines to read."""

from reader.model.site_rules import SiteRule

TITLE = "Rules of sites"
NONE = "No rules yet. Right-click a block of an article to hide such blocks on its site."


def words(rule: SiteRule) -> str:
    """Return what a rule about a site does."""
    sample = rule.sample if len(rule.sample) <= 80 else f"{rule.sample[:79]}…"
    what = f"“{sample}”" if sample else f"a {rule.kind.value}"
    return f"{rule.site}: {'show' if rule.shown else 'hide'} {what}"


def pictures_words(site: str, title: str) -> str:
    """Return where pictures are fetched from: a site, or one article's."""
    return f"{site}: fetch pictures" if site else f"“{title}”: fetch this article's pictures"
