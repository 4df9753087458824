"""Highlights and notes as W3C Web Annotations (JSON-LD): text quote and text position selectors in code points."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from reader.exchange.passages import Passage, passages
from reader.model.annotation import Anchor, Note
from reader.model.entry import Reading
from reader.model.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(readings: Sequence[Reading]) -> str:
    """Return one annotation collection with every highlight and note of the articles."""
    items = [item for reading in readings for item in _items(reading)]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": "article-reader://annotations",
        "type": "AnnotationCollection",
        "label": "Article Reader highlights and notes",
        "total": len(items),
        "first": {"id": "article-reader://annotations/1", **page},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _items(reading: Reading) -> list[dict[str, object]]:
    found = [_highlight(reading, passage) for passage in passages(reading)]
    return found + [_note(reading, placed.note) for placed in reading.notes]


def _highlight(reading: Reading, passage: Passage) -> dict[str, object]:
    highlight = passage.highlight
    target = _source(reading) | {
        "selector": _selectors(highlight.anchor, passage.span),
        # The colour, as a class that a reader may style.
        "styleClass": f"{highlight.colour.value} underline" if highlight.underline else highlight.colour.value,
    }
    return _annotation(
        f"article-reader://article/{reading.entry.id}?h={highlight.id}",
        ["highlighting", *(["commenting"] if highlight.note else []), *(["tagging"] if highlight.tags else [])],
        (highlight.created, highlight.updated),
        _bodies(highlight.note, highlight.tags),
        target,
    )


def _note(reading: Reading, note: Note) -> dict[str, object]:
    target = _source(reading)
    if note.anchor is not None:
        target["selector"] = _selectors(note.anchor, None)
    return _annotation(
        f"article-reader://article/{reading.entry.id}?n={note.id}",
        ["commenting", *(["tagging"] if note.tags else [])],
        (note.created, note.updated),
        _bodies(note.note, note.tags),
        target,
    )


def _annotation(
    made_id: str,
    motivation: list[str],
    times: tuple[datetime, datetime],
    bodies: list[dict[str, str]],
    target: dict[str, object],
) -> dict[str, object]:
    created, modified = (moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for moment in times)
    value: dict[str, object] = {
        "id": made_id,
        "type": "Annotation",
        "motivation": motivation if len(motivation) > 1 else motivation[0],
        "created": created,
        "modified": modified,
    }
    return value | ({"body": bodies} if bodies else {}) | {"target": target}


def _bodies(note: str, tags: tuple[str, ...]) -> list[dict[str, str]]:
    text = {"type": "TextualBody", "value": note, "format": "text/markdown", "purpose": "commenting"}
    return [*([text] if note else []), *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags)]


def _source(reading: Reading) -> dict[str, object]:
    address = reading.entry.url or f"article-reader://article/{reading.entry.id}"
    return {"type": "SpecificResource", "source": address}


def _selectors(anchor: Anchor, span: Span | None) -> list[dict[str, object]]:
    """Return the quote, and the position where it is sure; it counts in the article's cleaned text."""
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    place: list[dict[str, object]] = (
        [{"type": "TextPositionSelector", "start": span.start, "end": span.end}] if span is not None else []
    )
    return [quote, *place]
