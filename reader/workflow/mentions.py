"""Highlighting every place where a name or number stands."""

from collections.abc import Sequence
from datetime import UTC, datetime

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id
from reader.model.annotation import Colour, Highlight, State
from reader.model.changes import Changes
from reader.model.span import Span
from reader.workflow.read import open_article

LABEL = "Highlight all mentions"


def highlight_all(library: Library, article_id: str, spans: Sequence[Span], colour: Colour) -> Changes:
    """Mark all `spans` of the article's text as one step of undo; those marked already stay as they are."""
    article, version = library.articles.current(article_id)
    placed = [one.resolution for one in open_article(library, article_id).highlights]
    marked = {place.span for place in placed if place.state is State.EXACT}
    new = [span for span in dict.fromkeys(spans) if span not in marked]
    if not new:
        raise ReaderError("All its mentions are highlighted already.")
    moment = datetime.now(UTC)
    made = tuple(
        Highlight(new_id(), article_id, describe(article.text, span.start, span.end), colour, moment, moment)
        for span in new
    )
    library.highlights.add(version, LABEL, made)
    return Changes(LABEL, articles=(article_id,), highlights=tuple(one.id for one in made))
