"""Citations of articles as CSL-JSON, which Zotero, Pandoc and citeproc read."""

import json
from collections.abc import Sequence

from reader.exchange.citation import Author, Source, source
from reader.model.entry import Reading


def write(readings: Sequence[Reading]) -> str:
    """Return a JSON list with an item for each article; its id is the article's."""
    items = [_item(source(reading)) for reading in readings]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(cited: Source) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": cited.id,
        "type": "webpage" if cited.url else "document",
        "title": cited.title,
        "author": [_author(one) for one in cited.authors],
        "container-title": cited.site,
        "issued": {"date-parts": [list(cited.date)]} if cited.date else None,
        "accessed": {"date-parts": [list(cited.accessed)]} if cited.url else None,
        "URL": cited.url,
        "language": cited.language,
    }
    return {name: value for name, value in fields.items() if value}


def _author(one: Author) -> dict[str, str]:
    return {"family": one.family, "given": one.given} if one.family else {"literal": one.name}
