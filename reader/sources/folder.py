"""Folders: the pages in them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

PAGES = (".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".mhtml", ".mht", ".eml", ".webarchive", ".gz")


def expanded(sources: Iterable[str]) -> Iterator[str]:
    """Yield each source; a folder yields the pages in it and below it instead, by path.

    Hidden files are left out, and so are the `…_files` folders that browsers save beside a page.
    """
    for source in sources:
        path = Path(source).expanduser()
        if "://" in source or source == "-" or not path.is_dir():
            yield source
        else:
            yield from (str(found) for found in sorted(path.rglob("*")) if _is_page(found, path))


def _is_page(found: Path, folder: Path) -> bool:
    inside = found.relative_to(folder).parts
    if found.suffix.lower() not in PAGES or any(part.startswith(".") for part in inside):
        return False
    return not any(part.endswith("_files") for part in inside[:-1]) and found.is_file()
