"""Notes leave, as Markdown and in other formats."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader.exchange import bibtex, csl, files, highlights_csv, html_page, library_json, markdown, web_annotation
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.entry import Reading
from reader.model.facts import Facts
from reader.worker import Worker
from reader.workflow import facts
from reader.workflow.colours import colour_names
from reader.workflow.read import open_article, original

# Each format's file name extension.
SUFFIXES = {
    "markdown": ".md",
    "json": ".json",
    "csv": ".csv",
    "jsonld": ".jsonld",
    "html": ".html",
    "bib": ".bib",
    "csl": ".csl.json",
}
# These say nothing of facts and of the page behind the article.
_PLAIN: dict[str, Callable[[Sequence[Reading]], str]] = {
    "csv": highlights_csv.write,
    "jsonld": web_annotation.write,
    "bib": bibtex.write,
    "csl": csl.write,
}


def document(library: Library, worker: Worker, ids: Sequence[str], form: str) -> str:
    """Return one document in a format of `SUFFIXES` with the articles; the same library gives the same bytes."""
    if form == "markdown":
        return "\n".join(with_facts(library, worker, one) for one in ids)
    readings = [open_article(library, one) for one in ids]
    if form in _PLAIN:
        return _PLAIN[form](readings)
    pages = [original(library, one) for one in ids]
    if form == "json":
        return library_json.write(list(zip(readings, pages, strict=True)))
    return html_page.write(readings, [asset for page in pages for asset in page.assets])


def with_facts(library: Library, worker: Worker, article_id: str) -> str:
    """Return the article's notes and facts, as corrected, as Markdown; the same library gives the same bytes."""
    reading = open_article(library, article_id)
    return markdown.write(reading, facts.of_reading(library, worker, reading), colour_names(library))


def export_markdown(
    library: Library, article_id: str, found: Facts, colours: Mapping[Colour, str] | None = None
) -> str:
    """Return the article's notes as Markdown with facts at hand; `colours` are the person's names for them."""
    return markdown.write(open_article(library, article_id), found, colours)


def save(written: Sequence[tuple[str, str, str]], to: Path, suffix: str = ".md") -> tuple[Path, ...]:
    """Write (id, title, text) to a folder, a file each, or all to one file; return the paths.

    Articles of one title get their id into the name. What a person changed in an earlier export is kept:
    see `exchange.files`.
    """
    if not to.is_dir():
        return (files.write(to, "\n".join(text for _, _, text in written)),)
    # Some platforms take names that differ in capitals for one.
    titles = Counter(files.name_for(title).casefold() for _, title, _ in written)
    paths = []
    for id, title, text in written:
        path = to / files.name_for(title, suffix)
        # An article of the same title may have been exported before, on its own.
        if titles[files.name_for(title).casefold()] > 1 or files.is_of_another(path, id):
            path = to / files.name_for(title, suffix, id)
        paths.append(files.write(path, text))
    return tuple(paths)
