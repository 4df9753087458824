"""Pictures from the network: fetched only where the person allows it, then kept in the library."""

from collections.abc import Sequence

from reader.library import Library
from reader.model.page import Asset
from reader.model.site_rules import site_of

_ARTICLE, _SITE = "pictures of article ", "pictures of site "


def allowed(library: Library, article_id: str) -> bool:
    """Say whether the person allowed this article's pictures, or its site's."""
    site = _site(library, article_id)
    return bool(library.setting(_ARTICLE + article_id) or (site and library.setting(_SITE + site)))


def allow(library: Library, article_id: str, *, site: bool = False) -> None:
    """Allow the pictures of an article, or of every page of its `site`."""
    name = _site(library, article_id) if site else ""
    library.set_setting(_SITE + name if name else _ARTICLE + article_id, "allowed")


def forbid(library: Library, article_id: str) -> None:
    """Take back what was allowed for an article and for its site; pictures that are kept stay."""
    for name in (_ARTICLE + article_id, _SITE + _site(library, article_id)):
        library.set_setting(name, "")


def keep(library: Library, article_id: str, found: Sequence[Asset]) -> None:
    """Keep fetched pictures with the article's page."""
    library.articles.keep_assets(article_id, found)


def _site(library: Library, article_id: str) -> str:
    article, _ = library.articles.current(article_id)
    (entry,) = library.articles.entries((article_id,))
    return site_of(entry.url, article.metadata)
