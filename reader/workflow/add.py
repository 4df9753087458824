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


def remove(library: Library, *ids: str) -> Changes:
    """Take articles out of the list, with their highlights; undo and the trash bring all of it back."""
    label = "Remove article" if len(ids) == 1 else f"Remove {len(ids)} articles"
    library.articles.change_several(ids, label, {"removed": True})
    return Changes(label, removed=ids, articles=ids)


def set_status(library: Library, article_id: str, status: Status) -> Changes:
    """File an article under reading or done."""
    library.articles.change(article_id, f"Mark as {status.value}", {"status": status.value})
    return Changes(f"Mark as {status.value}", articles=(article_id,))
