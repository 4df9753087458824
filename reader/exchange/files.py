"""Writing exports without destroying a person's edits."""

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import count
from pathlib import Path

from reader.errors import ReaderError

# What was written last, for formats that cannot carry a seal of their own.
MANIFEST = ".article-reader-exports.json"
_MARK = re.compile(r"^<!-- article-reader:end (?P<id>\S+) sha256=(?P<hash>[0-9a-f]{64}) -->$", re.MULTILINE)
_UNSAFE = re.compile(r'[<>:"/\\|?*#^\[\]]+')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE)
_CHARACTERS, _BYTES = 100, 180


def name_for(title: str, suffix: str = ".md", extra: str = "") -> str:
    """Return a file name for `title` that every platform takes; `extra` (an id) follows the title, never cut."""
    # Control and format characters, surrogates: a name must not read other than it is.
    seen = "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in title)
    plain = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", seen)).split()).strip(". ")[:_CHARACTERS]
    plain = plain.encode()[:_BYTES].decode("utf-8", "ignore").rstrip(". ")
    if not plain or _RESERVED.match(plain):
        plain = f"Article {plain}".strip()
    return f"{plain} {extra}".strip() + suffix


def write(path: Path, text: str) -> Path:
    """Write `text` and return where it lies.

    A file that is there and is not, to the byte, an earlier export is kept: the export goes beside it as
    "Name (update).md", or "Name (update 2).md" where that one was edited too. Raises ReaderError where nothing
    can be written.
    """
    data = text.encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path = next(place for place in _places(path) if _may_write(place, data))
        _replace(path, data)
        if not _sealed(data):
            _remember(path, data)
    except OSError as error:
        raise ReaderError(f"{path} cannot be written: {error.strerror}.") from error
    return path


def _replace(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all; nothing half written is left behind."""
    scratch = path.with_name(f".{path.name}.part")
    try:
        scratch.write_bytes(data)
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        raise


def seal(text: str, article_id: str) -> str:
    """Return `text` with a last line that holds its hash, so that an edit can be told later."""
    return (
        f"{text}<!-- article-reader:end {article_id} sha256={sha256(text.encode('utf-8', 'replace')).hexdigest()} -->\n"
    )


def is_of_another(path: Path, article_id: str) -> bool:
    """Say whether a file is an export that holds other articles, and not this one."""
    try:
        ids = {mark["id"] for mark in _MARK.finditer(path.read_text("utf-8", "replace"))}
    except OSError:
        return False
    return bool(ids) and article_id not in ids


def _places(path: Path) -> Iterator[Path]:
    yield path
    yield path.with_name(f"{path.stem} (update){path.suffix}")
    for number in count(2):
        yield path.with_name(f"{path.stem} (update {number}){path.suffix}")


def _may_write(path: Path, data: bytes) -> bool:
    if not path.exists() and not path.is_symlink():
        return True
    if not path.is_file():
        return False
    there = path.read_bytes()
    return there == data or _sealed(there) or _manifest(path.parent).get(path.name) == sha256(there).hexdigest()


def _sealed(data: bytes) -> bool:
    """Say whether every part of an export is sealed and as we wrote it, with nothing added."""
    text = data.decode("utf-8", "replace")
    at = 0
    for mark in _MARK.finditer(text):
        if sha256(text[at : mark.start()].lstrip("\n").encode()).hexdigest() != mark["hash"]:
            return False
        at = mark.end()
    return at > 0 and not text[at:].strip()


def _manifest(folder: Path) -> dict[str, object]:
    try:
        kept = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _remember(path: Path, data: bytes) -> None:
    kept = _manifest(path.parent) | {path.name: sha256(data).hexdigest()}
    _replace(path.parent / MANIFEST, json.dumps(kept, indent=0, sort_keys=True).encode())
