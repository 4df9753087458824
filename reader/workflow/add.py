"""Adding, removing and filing articles."""

from reader.library import Library
from reader.model.article import Article
from reader.model.changes import Changes
from reader.model.entry import Status
from reader.model.page import Page
from reader.workflow.sites import decided


def add(library: Library, page: Page, article: Article) -> Changes:
    """Keep a cleaned page; what the person wants of the site's pages is done to it.

    The same bytes are the same article: a removed one comes back, nothing is doubled.
    """
    known = library.articles.known(page)
    if known:
        library.articles.change(known, "Restore article", {"removed": False})
        return Changes("Open article", articles=(known,))
    made = library.articles.add(page, article, decided(library, page, article))
    return Changes("Add article", added=(made,), articles=(made,))


def remove(library: Library, article_id: str) -> Changes:
    """Take an article out of the list, with its highlights; undo brings all of it back."""
    library.articles.change(article_id, "Remove article", {"removed": True})
    return Changes("Remove article", removed=(article_id,), articles=(article_id,))


def set_status(library: Library, article_id: str, status: Status) -> Changes:
    """File an article under reading or done."""
    library.articles.change(article_id, f"Mark as {status.value}", {"status": status.value})
    return Changes(f"Mark as {status.value}", articles=(article_id,))
