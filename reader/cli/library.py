"""`add`, `list`, `show`, `highlight` and `search`: commands that open the library."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.article import shown
from reader.model.entry import Entry, Reading
from reader.model.span import Span
from reader.settings import library_path
from reader.sources.folder import expanded
from reader.workflow import annotate, backup, read, search
from reader.workflow.gather import gather


@contextmanager
def _library(arguments: argparse.Namespace) -> Iterator[Library]:
    with Library(library_path(arguments.library)) as library:
        yield library


def run_add(arguments: argparse.Namespace) -> int:
    """Add each source, for a folder its pages; print id and title. 1 when any failed, the others are kept."""
    status = 0
    sources = list(expanded(arguments.sources))
    if not sources:
        raise ReaderError("There are no pages in this folder.")
    workers = min(len(sources), os.cpu_count() or 1)
    with _library(arguments) as library:
        for outcome in gather(library, sources, as_type=arguments.as_type, workers=workers):
            if outcome.changes is None:
                status = 1
                print(f"article-reader: {outcome.source}: {outcome.problem}", file=sys.stderr)
                continue
            added = outcome.changes.added or outcome.changes.articles
            _print_entries(read.entries(library, added), arguments.format)
        backup.daily(library)
    return status


def run_list(arguments: argparse.Namespace) -> int:
    """Print the library's articles, newest first."""
    with _library(arguments) as library:
        _print_entries(read.entries(library, read.entry_ids(library)), arguments.format)
    return 0


def run_show(arguments: argparse.Namespace) -> int:
    """Print one article and its highlights."""
    with _library(arguments) as library:
        reading = read.open_article(library, read.find_id(library, arguments.article))
    if arguments.format == "json":
        print(json.dumps(_reading_json(reading), ensure_ascii=False))
        return 0
    print(shown(reading.article, reading.decisions).text)
    for placed in reading.highlights:
        highlight = placed.highlight
        print(f"\n[{highlight.colour}, {placed.resolution.state}] {highlight.anchor.quote}")
        if highlight.note:
            print(f"  {highlight.note}")
    return 0


def run_highlight(arguments: argparse.Namespace) -> int:
    """Highlight a quote that stands exactly once, or at --at; print the highlight's id."""
    with _library(arguments) as library:
        article_id = read.find_id(library, arguments.article)
        text = read.open_article(library, article_id).article.text
        span = quoted(text, arguments.quote, arguments.at)
        changes = annotate.highlight(
            library, article_id, span, Colour(arguments.colour), note=arguments.note, tags=tuple(arguments.tags)
        )
    (made,) = changes.highlights
    print(json.dumps({"id": made, "article": article_id}) if arguments.format == "json" else made)
    return 0


def quoted(text: str, quote: str, at: int | None) -> Span:
    """Return where `quote` stands in `text`; raises ReaderError unless it is exactly one place or stands at `at`."""
    if not quote:
        raise ReaderError("The quote is empty.")
    if at is not None:
        if at < 0 or not text.startswith(quote, at):
            raise ReaderError(f"The quote does not stand at {at}.")
        return Span(at, at + len(quote))
    first = text.find(quote)
    if first < 0:
        raise ReaderError("The quote does not stand in this article.")
    places = [first]
    while (following := text.find(quote, places[-1] + 1)) >= 0:
        places.append(following)
    if len(places) > 1:
        listed = ", ".join(str(place) for place in places[:5])
        raise ReaderError(f"The quote stands {len(places)} times (at {listed}); choose one with --at.")
    return Span(first, first + len(quote))


def run_search(arguments: argparse.Namespace) -> int:
    """Print what matches the words in titles, texts and notes."""
    with _library(arguments) as library:
        hits = search.search(library, " ".join(arguments.words))
    for hit in hits:
        if arguments.format == "json":
            value = {"article": hit.article_id, "title": hit.title, "where": hit.where, "snippet": hit.snippet}
            print(json.dumps(value | {"highlight": hit.highlight_id}, ensure_ascii=False))
        else:
            print(f"{hit.article_id}  {hit.title}  [{hit.where}] {' '.join(hit.snippet.split())}")
    return 0


def _print_entries(entries: tuple[Entry, ...], form: str) -> None:
    for entry in entries:
        if form == "json":
            print(json.dumps(_entry_json(entry), ensure_ascii=False), flush=True)
        else:
            print(f"{entry.id}  {entry.title}", flush=True)


def _entry_json(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "site": entry.site,
        "byline": entry.byline,
        "published": entry.published,
        "source": entry.source,
        "url": entry.url,
        "minutes": entry.minutes,
        "highlights": entry.highlights,
        "notes": entry.notes,
        "status": entry.status,
        "added": entry.added.isoformat(),
    }


def _reading_json(reading: Reading) -> dict[str, object]:
    return {
        "id": reading.entry.id,
        "version": reading.entry.version,
        "title": reading.entry.title,
        "text": reading.article.text,
        "highlights": [
            {
                "id": placed.highlight.id,
                "start": placed.resolution.span.start if placed.resolution.span else None,
                "end": placed.resolution.span.end if placed.resolution.span else None,
                "quote": placed.highlight.anchor.quote,
                "colour": placed.highlight.colour,
                "note": placed.highlight.note,
                "tags": list(placed.highlight.tags),
                "state": placed.resolution.state,
            }
            for placed in reading.highlights
        ],
    }
