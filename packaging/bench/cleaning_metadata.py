"""How far our metadata agree with what Mozilla's test pages expect (Readability.js's own answers)."""

import json
import re
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from cleaning_scores import SHARED

from reader.cleaning import clean
from reader.errors import ReaderError
from reader.model.page import Page

FIELDS = {"title": "title", "byline": "byline", "siteName": "site", "publishedTime": "published", "lang": "language"}
_WORD = re.compile(r"\w+")


def measure() -> dict[str, tuple[int, int]]:
    """Return for each field how often we agree, and how often an answer is expected."""
    found: dict[str, dict[str, bytes]] = {}
    with tarfile.open(SHARED / "mozilla-test-pages.tar.gz") as archive:
        for member in archive:
            path = Path(member.name)
            if path.name in ("source.html", "expected-metadata.json") and (file := archive.extractfile(member)):
                found.setdefault(path.parent.name, {})[path.name] = file.read()
    sums = {name: [0, 0] for name in FIELDS}
    for name, files in sorted(found.items()):
        page = Page(name, files["source.html"], "text/html", datetime.now(UTC), url="http://fakehost/test/page.html")
        try:
            about = clean(page).metadata
        except ReaderError:
            continue
        expected = json.loads(files["expected-metadata.json"])
        for field, ours in FIELDS.items():
            if expected.get(field):
                sums[field][1] += 1
                sums[field][0] += agrees(field, str(expected[field]), getattr(about, ours))
    return {name: (good, whole) for name, (good, whole) in sums.items()}


def agrees(field: str, expected: str, found: str) -> bool:
    """Compare two answers: dates by day, languages by their first part, names by their words."""
    if field == "publishedTime":
        return expected[:10] == found[:10]
    if field == "lang":
        return expected[:2].lower() == found[:2].lower()
    mine, theirs = _words(found), _words(expected)
    return mine == theirs or (bool(mine) and (mine <= theirs or theirs <= mine))


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if word not in ("by", "von", "par", "the")}
