"""Overlapping highlights become one, when the person asks for it."""

import json
from collections.abc import Sequence

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import now
from reader.model.annotation import Placed, State
from reader.model.changes import Changes
from reader.model.span import Span
from reader.workflow.read import open_article
from reader.workflow.tags import tidy

_LABEL = "Merge highlights"


def group(highlights: Sequence[Placed], highlight_id: str) -> tuple[Placed, ...]:
    """Return the highlights that overlap with one, or with one that does, in text order; adjoining ones count.

    Those whose place the person has not confirmed have no part in it: merging would confirm it unasked.
    """
    placed = [one for one in highlights if one.resolution.state is State.EXACT]
    found = [one for one in placed if one.highlight.id == highlight_id]
    whole = found[0].resolution.span if found else None
    while whole is not None:
        touching = [one for one in placed if _touches(one.resolution.span, whole)]
        spans = [one.resolution.span for one in touching if one.resolution.span is not None]
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        if len(touching) == len(found):
            break
        found = touching
    return tuple(sorted(found, key=lambda one: (one.resolution.span or Span(0, 0), one.highlight.created)))


def _touches(span: Span | None, other: Span) -> bool:
    return span is not None and span.start <= other.end and other.start <= span.end


def merge(library: Library, article_id: str, highlight_id: str) -> Changes:
    """Make one highlight of one and all that overlap with it; its colour stays, notes and tags are put together.

    One step of undo brings all of them back.
    """
    reading = open_article(library, article_id)
    together = group(reading.highlights, highlight_id)
    if len(together) < 2:
        raise ReaderError("No other highlight overlaps with this one.")
    spans = [one.resolution.span for one in together if one.resolution.span is not None]
    anchor = describe(reading.article.text, min(span.start for span in spans), max(span.end for span in spans))
    notes = dict.fromkeys(note for one in together if (note := one.highlight.note.strip()))
    tags = tidy([tag for one in together for tag in one.highlight.tags])
    changed: dict[str, dict[str, object]] = {
        one.highlight.id: {"removed": True, "updated": now()} for one in together if one.highlight.id != highlight_id
    }
    changed[highlight_id] = {
        "note": "\n\n".join(notes),
        "tags": json.dumps(tags, ensure_ascii=False),
        "updated": now(),
    }
    library.highlights.place(highlight_id, _LABEL, anchor, also=changed)
    return Changes(_LABEL, articles=(article_id,), highlights=tuple(changed))
