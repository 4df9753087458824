"""Whole articles as JSON, with all that was done to them; what is written here can be read back without loss."""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from reader.errors import ReaderError
from reader.exchange.checked import Checked
from reader.exchange.incoming import Parcel, good_id
from reader.exchange.library_json_article import article_from, article_to
from reader.model.annotation import Anchor, Colour, Highlight, Note
from reader.model.article import Decisions
from reader.model.entry import Reading, Status
from reader.model.page import Asset, Page

FORMAT, VERSION = "article-reader", 1


def write(items: Sequence[tuple[Reading, Page]]) -> str:
    """Return one JSON document with the articles, their pages and everything marked and written on them."""
    articles = [_article(reading, page) for reading, page in items]
    return json.dumps({"format": FORMAT, "version": VERSION, "articles": articles}, ensure_ascii=False, indent=1) + "\n"


def _article(reading: Reading, page: Page) -> dict[str, object]:
    entry = reading.entry
    return {
        "id": entry.id,
        "title": entry.title,
        "byline": entry.byline,
        "published": entry.published,
        "status": entry.status.value,
        "tags": list(entry.tags),
        "added": _time(entry.added),
        "position": entry.position,
        "highlights": [
            _highlight(each.highlight)
            | {
                "state": each.resolution.state.value,
                "place": [each.resolution.span.start, each.resolution.span.end] if each.resolution.span else None,
            }
            for each in reading.highlights
        ],
        "notes": [_note(each.note) for each in reading.notes],
        "kept_blocks": sorted(reading.decisions.kept),
        "hidden_blocks": sorted(reading.decisions.hidden),
        "article": article_to(reading.article),
        "page": _page(page),
    }


def _highlight(highlight: Highlight) -> dict[str, object]:
    return {
        "id": highlight.id,
        "anchor": asdict(highlight.anchor),
        "colour": highlight.colour.value,
        "underline": highlight.underline,
        "note": highlight.note,
        "tags": list(highlight.tags),
        "created": _time(highlight.created),
        "updated": _time(highlight.updated),
    }


def _note(note: Note) -> dict[str, object]:
    return {
        "id": note.id,
        "anchor": asdict(note.anchor) if note.anchor else None,
        "note": note.note,
        "tags": list(note.tags),
        "created": _time(note.created),
        "updated": _time(note.updated),
    }


def _page(page: Page) -> dict[str, object]:
    return {
        "source": page.source,
        "url": page.url,
        "media_type": page.media_type,
        "charset": page.charset,
        "fetched": _time(page.fetched),
        "data": b64encode(page.data).decode(),
        "assets": [
            {"url": one.url, "media_type": one.media_type, "data": b64encode(one.data).decode()} for one in page.assets
        ],
    }


def _time(moment: datetime) -> str:
    return moment.isoformat()


def read(document: object) -> tuple[Parcel, ...]:
    """Return the articles of a document that `write` made; the whole of it is checked first."""
    top = Checked(document)
    if top.text("format", "") != FORMAT:
        raise ReaderError("This file was not written by Article Reader.")
    if top.number("version") > VERSION:
        raise ReaderError("This file was written by a newer Article Reader.")
    return tuple(_parcel(given) for given in top.many("articles"))


def _parcel(given: Checked) -> Parcel:
    article = article_from(given.one("article"))
    blocks = len(article.blocks)
    kept, hidden = given.numbers("kept_blocks"), given.numbers("hidden_blocks")
    if any(index >= blocks for index in (*kept, *hidden)):
        raise ReaderError("This file is damaged: it speaks of blocks that are not there.")
    status = given.text("status", Status.READING.value)
    return Parcel(
        page=_page_from(given.one("page")),
        article=article,
        decisions=Decisions(frozenset(kept), frozenset(hidden)),
        highlights=tuple(_highlight_from(one) for one in given.many("highlights")),
        notes=tuple(_note_from(one) for one in given.many("notes")),
        title=given.text("title", ""),
        byline=given.text("byline", ""),
        published=given.text("published", ""),
        tags=given.texts("tags"),
        status=Status(status) if status in set(Status) else Status.READING,
        added=given.moment("added"),
        position=given.number("position", 0),
    )


def _highlight_from(given: Checked) -> Highlight:
    colour = given.text("colour", "")
    return Highlight(
        id=_id(given),
        article_id="",
        anchor=_anchor(given.one("anchor")),
        colour=Colour(colour) if colour in set(Colour) else Colour.YELLOW,
        created=given.moment("created"),
        updated=given.moment("updated"),
        note=given.text("note", ""),
        tags=given.texts("tags"),
        underline=given.flag("underline"),
    )


def _note_from(given: Checked) -> Note:
    anchor = _anchor(given.one("anchor")) if given.has("anchor") else None
    made = Note(_id(given), "", given.text("note", ""), given.moment("created"), given.moment("updated"))
    return replace(made, anchor=anchor, tags=given.texts("tags"))


def _id(given: Checked) -> str:
    found = given.text("id")
    if not good_id(found):
        raise ReaderError("This file is damaged: an id in it is none.")
    return found


def _anchor(given: Checked) -> Anchor:
    quote, prefix, suffix = (given.text(name) for name in ("quote", "prefix", "suffix"))
    start, end = given.number("start"), given.number("end")
    if not quote or end < start:
        raise ReaderError("This file is damaged: a highlight in it has no words.")
    return Anchor(quote, prefix, suffix, start, end, given.text("text_hash", ""))


def _page_from(given: Checked) -> Page:
    assets = tuple(Asset(one.text("url"), one.text("media_type"), _bytes(one)) for one in given.many("assets"))
    return Page(
        source=given.text("source"),
        data=_bytes(given),
        media_type=given.text("media_type"),
        fetched=given.moment("fetched"),
        charset=given.text("charset", ""),
        url=given.text("url", ""),
        assets=assets,
    )


def _bytes(given: Checked) -> bytes:
    try:
        return b64decode(given.text("data"), validate=True)
    except ValueError as error:
        raise ReaderError("This file is damaged: the bytes of a page in it cannot be read.") from error
