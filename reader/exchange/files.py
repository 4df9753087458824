"""Writing exports without destroying a person's edits."""

import re
from hashlib import sha256
from pathlib import Path

from reader.errors import ReaderError

_MARK = re.compile(r"<!-- article-reader:end \S+ sha256=([0-9a-f]{64}) -->")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f#^\[\]]+')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE)


def name_for(title: str) -> str:
    """Return a file name for `title` that every platform takes, at most 120 characters."""
    plain = " ".join(_UNSAFE.sub(" ", title).split()).strip(". ")[:110].rstrip(". ")
    if not plain or _RESERVED.match(plain):
        plain = f"Article {plain}".strip()
    return f"{plain}.md"


def write(path: Path, text: str) -> Path:
    """Write `text` and return where it lies.

    A file that is there and is not, to the byte, an earlier export is kept: the export goes beside it as
    "Name (update).md". Raises ReaderError where nothing can be written.
    """
    try:
        if path.exists() and path.read_bytes() != text.encode() and not _is_ours(path):
            path = path.with_name(f"{path.stem} (update){path.suffix}")
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_name(f".{path.name}.part")
        scratch.write_bytes(text.encode())
        scratch.replace(path)
    except OSError as error:
        raise ReaderError(f"{path} cannot be written: {error.strerror}.") from error
    return path


def seal(text: str, article_id: str) -> str:
    """Return `text` with a last line that holds its hash, so that an edit can be told later."""
    return f"{text}<!-- article-reader:end {article_id} sha256={sha256(text.encode()).hexdigest()} -->\n"


def _is_ours(path: Path) -> bool:
    """Say whether every sealed part of the file is as we wrote it, with nothing added."""
    text = path.read_bytes().decode("utf-8", "replace")
    at = 0
    for mark in _MARK.finditer(text):
        if sha256(text[at : mark.start()].lstrip("\n").encode()).hexdigest() != mark.group(1):
            return False
        at = mark.end()
    return at > 0 and not text[at:].strip()
