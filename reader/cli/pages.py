"""`clean` and `facts`: pages in, text out; no library is opened."""

import argparse
import json
import sys
from collections.abc import Callable

from reader.errors import ReaderError
from reader.model.article import Article, byline_span, shown, without_numbers
from reader.model.facts import Facts
from reader.model.page import Page
from reader.sources import load
from reader.worker import Worker


def run_clean(arguments: argparse.Namespace) -> int:
    """Print each source cleaned; 1 when any failed."""
    from reader.exchange import article as written

    def one(worker: Worker, source: str) -> str:
        cleaned = worker.clean(load(source, as_type=arguments.as_type))
        if arguments.format == "json":
            return _line(written.as_json(source, cleaned, None))
        writers: dict[str, Callable[[Article], str]] = {
            "text": written.as_text,
            "markdown": written.as_markdown,
            "html": written.as_html,
        }
        return writers[arguments.format](cleaned)

    return _each(arguments, one, lambda source, error: _line(written.as_json(source, None, error)))


def run_facts(arguments: argparse.Namespace) -> int:
    """Print each source's facts; 1 when any failed."""
    from reader.exchange import facts as written

    heading = iter((True,))

    def one(worker: Worker, source: str) -> str:
        text, found = _facts(worker, load(source, as_type=arguments.as_type), clean=not arguments.no_clean)
        if arguments.format == "json":
            return _line(written.as_json(source, text, found, None))
        return (
            written.as_csv(source, found, heading=next(heading, False))
            if arguments.format == "csv"
            else written.as_text(found)
        )

    return _each(arguments, one, lambda source, error: _line(written.as_json(source, "", Facts(), error)))


def _facts(worker: Worker, page: Page, *, clean: bool) -> tuple[str, Facts]:
    if not clean:
        from reader.cleaning.decode import decode

        text = decode(page)
        return text, worker.facts(text)
    article = worker.clean(page)
    seen = shown(article)
    metadata = article.metadata
    return seen.text, worker.facts(
        seen.text,
        language=metadata.language,
        published=metadata.published,
        byline=byline_span(seen),
        skip=without_numbers(seen),
    )


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _each(arguments: argparse.Namespace, one: Callable[[Worker, str], str], failed: Callable[[str, str], str]) -> int:
    status = 0
    with Worker() as worker:
        for source in arguments.sources:
            try:
                out = one(worker, source)
            except ReaderError as error:
                status = 1
                print(f"article-reader: {source}: {error}", file=sys.stderr)
                if arguments.format != "json":
                    continue
                out = failed(source, str(error))
            if out:
                print(out.rstrip("\n"), flush=True)
    return status
