"""Notes leave as Markdown."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.exchange import files, markdown
from reader.library import Library
from reader.model.facts import Facts
from reader.worker import Worker
from reader.workflow import facts
from reader.workflow.read import open_article


def with_facts(library: Library, worker: Worker, article_id: str) -> str:
    """Return the article's notes and facts, as corrected, as Markdown; the same library gives the same bytes."""
    reading = open_article(library, article_id)
    return markdown.write(reading, facts.of_reading(library, worker, reading))


def export_markdown(library: Library, article_id: str, found: Facts) -> str:
    """Return the article's notes as Markdown with facts that are at hand."""
    return markdown.write(open_article(library, article_id), found)


def save(written: Sequence[tuple[str, str, str]], to: Path) -> tuple[Path, ...]:
    """Write (id, title, text) to a folder, a file each, or all to one file; return the paths.

    Articles of one title get their id into the name. What a person changed in an earlier export is kept:
    see `exchange.files`.
    """
    if not to.is_dir():
        return (files.write(to, "\n".join(text for _, _, text in written)),)
    titles = Counter(files.name_for(title) for _, title, _ in written)
    return tuple(
        files.write(to / files.name_for(title if titles[files.name_for(title)] == 1 else f"{title} {id}"), text)
        for id, title, text in written
    )
