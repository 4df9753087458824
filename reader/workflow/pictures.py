"""Pictures from the network: fetched only where the person allows it, then kept in the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.errors import ReaderError
from reader.library import Library
from reader.model.page import Asset
from reader.model.site_rules import site_of

_ARTICLE, _SITE = "pictures of article ", "pictures of site "


@dataclass(frozen=True, slots=True)
class Allowance:
    """Pictures are fetched for every page of `site`, or for one article whose `title` is told."""

    name: str
    site: str = ""
    title: str = ""


def allowed(library: Library, article_id: str) -> bool:
    """Say whether the person allowed this article's pictures, or its site's."""
    site = _site(library, article_id)
    return bool(library.setting(_ARTICLE + article_id) or (site and library.setting(_SITE + site)))


def allow(library: Library, article_id: str, *, site: bool = False) -> Allowance:
    """Allow the pictures of an article, or of every page of its `site`; return what was allowed, to take back."""
    host = _site(library, article_id) if site else ""
    given = Allowance(_SITE + host, site=host) if host else Allowance(_ARTICLE + article_id)
    library.set_setting(given.name, "allowed")
    return given


def forbid(library: Library, article_id: str) -> None:
    """Take back what was allowed for an article and for its site; pictures that are kept stay."""
    for name in (_ARTICLE + article_id, _SITE + _site(library, article_id)):
        library.set_setting(name, "")


def allowances(library: Library) -> tuple[Allowance, ...]:
    """Return what is allowed: sites, then articles."""
    sites = [Allowance(name, site=name.removeprefix(_SITE)) for name in library.settings(_SITE)]
    return (*sites, *(Allowance(name, title=_title(library, name)) for name in library.settings(_ARTICLE)))


def take_back(library: Library, given: Allowance) -> None:
    """End what was allowed; pictures that are kept stay."""
    if not given.name.startswith((_ARTICLE, _SITE)):
        raise ReaderError("This is nothing that was allowed.")
    library.set_setting(given.name, "")


def keep(library: Library, article_id: str, found: Sequence[Asset]) -> None:
    """Keep fetched pictures with the article's page."""
    library.articles.keep_assets(article_id, found)


def _title(library: Library, name: str) -> str:
    found = library.articles.entries((name.removeprefix(_ARTICLE),))
    return found[0].title if found else "an article that was removed"


def _site(library: Library, article_id: str) -> str:
    article, _ = library.articles.current(article_id)
    (entry,) = library.articles.entries((article_id,))
    return site_of(entry.url, article.metadata)
