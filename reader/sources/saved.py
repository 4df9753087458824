"""Pages that a browser or SingleFile saved: where they come from, and the pictures in the folder beside them."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from reader.model.page import Asset
from reader.sources.pictures import MOST_BYTES, MOST_PICTURES, Basket

_FROM = (
    re.compile(rb"<!-- saved from url=\(\d+\)(\S+?)\s*-->"),  # browsers
    re.compile(rb"Page saved with SingleFile\s+url:\s*(\S+)"),
    re.compile(rb"<!--\s*Mirrored from\s+(\S+)"),  # HTTrack leaves the scheme out
)
# What browsers call the folder, in the languages they speak.
_FOLDERS = ("_files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "_pliki", "_soubory",
            "_filer", "_file", "-filer", ".files", "_data")  # fmt: skip
_NAMED = re.compile(
    r"""(?:src|href|poster|data-src|srcset)\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')""", re.IGNORECASE
)


def saved_from(data: bytes) -> str:
    """Return the address that the page was saved from, as its saver noted it, or ""."""
    for pattern in _FROM:
        if match := pattern.search(data[:8192]):
            url = match.group(1).decode("utf-8", "replace")
            url = url if "://" in url else f"https://{url}"
            return url if url.startswith(("http://", "https://")) else ""
    return ""


def folder_pictures(path: Path, data: bytes, url: str) -> tuple[Asset, ...]:
    """Return the pictures of a saved "complete page", from the folder beside it and nowhere else."""
    folder = next((each for end in _FOLDERS if (each := path.with_name(path.stem + end)).is_dir()), None)
    if folder is None:
        return ()
    home = folder.resolve()
    basket = Basket()
    for name in _names(data):
        picture = (path.parent / unquote(name.partition("?")[0].partition("#")[0])).resolve()
        # A name may try to lead out of the folder.
        if picture.is_relative_to(home) and picture.is_file() and picture.stat().st_size <= MOST_BYTES:
            basket.add(urljoin(url, name), "", picture.read_bytes())
    return basket.assets()


def _names(data: bytes) -> list[str]:
    """Return what the page names by relative addresses, in page order, once each."""
    found: dict[str, None] = {}
    for match in _NAMED.finditer(data.decode("utf-8", "replace")):
        for candidate in (match[1] or match[2]).split(","):
            name = unescape(candidate.strip().split(" ")[0])
            if name and "://" not in name and not name.startswith(("/", "#", "data:", "mailto:", "javascript:")):
                found[name] = None
        if len(found) > MOST_PICTURES * 10:
            break
    return list(found)
