"""Correcting what is known of an article: title, byline, date, tags."""

import json

from reader.errors import ReaderError
from reader.library import Library
from reader.model.changes import Changes
from reader.workflow.tags import tidy


def edit(
    library: Library,
    article_id: str,
    *,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    tags: tuple[str, ...] | None = None,
) -> Changes:
    """Set what is given, as one step of undo; it holds for later versions too."""
    values: dict[str, object] = {}
    for name, given in (("title", title), ("byline", byline), ("published", published)):
        if given is not None:
            values[name] = " ".join(given.split())
    if values.get("title") == "":
        raise ReaderError("An article needs a title.")
    if tags is not None:
        values["tags"] = json.dumps(tidy(tags), ensure_ascii=False)
    label = "Change tags" if set(values) == {"tags"} else "Edit details"
    library.articles.change(article_id, label, values)
    return Changes(label, articles=(article_id,))


def as_found(library: Library, article_id: str) -> Changes:
    """Go back to the title, byline and date that the page gives."""
    library.articles.change(article_id, "Reset details", {"title": None, "byline": None, "published": None})
    return Changes("Reset details", articles=(article_id,))
