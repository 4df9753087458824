"""Showing or hiding a block on every page of a site."""

from datetime import UTC, datetime

from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id
from reader.model.article import Article
from reader.model.changes import Changes
from reader.model.page import Page
from reader.model.site_rules import SiteRule, decide, signature, site_of
from reader.workflow import facts

_SAMPLE = 120


def hide_on_site(library: Library, article_id: str, index: int) -> Changes:
    """Hide a block, and blocks with the same words on the next pages of the site; one step of undo."""
    return _always(library, article_id, index, shown=False)


def keep_on_site(library: Library, article_id: str, index: int) -> Changes:
    """Show a block, and what is left out for the same reason on the next pages of the site; one step of undo."""
    return _always(library, article_id, index, shown=True)


def rules(library: Library) -> tuple[SiteRule, ...]:
    """Return the rules of all sites, in order of making."""
    return library.sites.all()


def remove_rule(library: Library, rule_id: str) -> Changes:
    """Take a rule back for the pages to come; undo brings it again."""
    library.sites.remove(rule_id)
    return Changes("Remove site rule")


def decided(library: Library, page: Page, article: Article) -> dict[int, bool]:
    """Return what the rules of the page's site show and hide in a new article."""
    return decide(article, library.sites.of(site_of(page.url, article.metadata)))


def _always(library: Library, article_id: str, index: int, *, shown: bool) -> Changes:
    article, _ = library.articles.current(article_id)
    site = site_of(library.articles.page(article_id).url, article.metadata)
    if not site:
        raise ReaderError("It is not known from which site this article is.")
    block = article.blocks[index]
    if shown and not block.left_out:
        raise ReaderError("This block is not left out.")
    sample = " ".join(block.span.of(article.text).split())[:_SAMPLE]
    rule = SiteRule(
        new_id(), site, shown, block.kind, signature(article, block, shown=shown), sample, datetime.now(UTC)
    )
    label = f"{'Keep' if shown else 'Hide'} block on {site}"
    library.articles.decide(article_id, label, {index: shown}, lambda connection: library.sites.add(connection, rule))
    facts.refresh(library, article_id)
    return Changes(label, articles=(article_id,), blocks=True)
