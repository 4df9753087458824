"""How right our metadata are on the benchmark's pages, against a list made by reading them; trafilatura beside us.

The list holds nothing of the pages but dates, names of sites, and salted hashes of headlines and names: `title` is the
headline as the page shows it; `published` and `updated` are in the page's own time zone, a date by the day being right
there or in UTC; each entry of `byline` must be named, in one of its forms, those of `may` can be; whatever else stands
in a byline is junk. Pages whose name has an odd last digit were kept aside while causes were mended: `unseen`.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from cleaning_scores import Sample, news

from reader.cleaning import clean
from reader.errors import ReaderError
from reader.model.page import Page

LIST = Path(__file__).with_suffix(".json")
FIELDS = ("title", "site", "published", "time", "updated", "byline", "no junk", "language")
_SALT = "article reader: metadata: "
_FOLDED = str.maketrans(
    {**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_OFFSET = re.compile(r"(?<=[+-]\d\d)(?=\d\d$)")


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor says of a page."""

    title: str = ""
    site: str = ""
    published: str = ""
    updated: str = ""
    names: tuple[str, ...] = ()
    language: str = ""


def hashed(text: str) -> str:
    """Return what the list holds of a headline or a name: a hash of it, folded."""
    return sha256((_SALT + _fold(text)).encode()).hexdigest()[:16]


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()
    return " ".join(re.sub(r"\s*-\s*", "-", folded).split())


def ours(sample: Sample) -> Found:
    """Return what our cleaner says of the page."""
    about = clean(Page(sample.name, sample.data, "text/html", datetime.now(UTC), url=sample.url)).metadata
    return Found(about.title, about.site, about.published, about.updated, about.authors, about.language)


def trafilatura(sample: Sample) -> Found:
    """Return what trafilatura says of the page."""
    from trafilatura import extract_metadata

    about = extract_metadata(sample.data, default_url=sample.url)
    names = tuple(name.strip() for name in (about.author or "").split(";") if name.strip())
    return Found(about.title or "", about.sitename or "", about.date or "", "", names, about.language or "")


def measure(extract: Callable[[Sample], Found]) -> dict[str, dict[str, tuple[int, int]]]:
    """Return for both parts of the list and each field how many of how many pages are right."""
    sums = {part: {field: [0, 0] for field in FIELDS} for part in ("seen", "unseen")}
    for sample, expected, found in answers(extract):
        for field, right in judged(expected, found).items():
            pair = sums[part_of(sample.name)][field]
            pair[0] += right
            pair[1] += 1
    return {part: {field: (good, whole) for field, (good, whole) in fields.items()} for part, fields in sums.items()}


def part_of(name: str) -> str:
    """Return the part of the list that a page belongs to."""
    return "unseen" if int(name[-1], 16) % 2 else "seen"


def answers(extract: Callable[[Sample], Found]) -> Iterator[tuple[Sample, dict[str, Any], Found]]:
    """Yield each page with what is expected and what the extractor says."""
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    for sample in news():
        try:
            found = extract(sample)
        except ReaderError:
            found = Found()
        if sample.name in listed:
            yield sample, listed[sample.name], found


def judged(expected: dict[str, Any], found: Found) -> dict[str, bool]:
    """Return the fields that have an answer, and whether the one found is right."""
    names = {hashed(name) for name in found.names}
    must: Sequence[Sequence[str]] = expected["byline"]
    junk = names - {form for forms in must for form in forms} - set(expected.get("may", ()))
    right = {
        "title": hashed(found.title) == expected["title"],
        "site": _fold(found.site) in map(_fold, expected["site"]),
        "published": found.published[:10] in _days(expected["published"]),
        "byline": not junk and all(names & set(forms) for forms in must),
        "no junk": not junk,
        "language": found.language[:2].lower() == expected["language"],
    }
    if len(expected["published"]) > 19 or "+" in expected["published"]:
        right["time"] = _same_time(expected["published"], found.published)
    if "updated" in expected:
        right["updated"] = found.updated[:10] in _days(expected["updated"])
    return right


def _days(stated: str) -> set[str]:
    moment = datetime.fromisoformat(stated)
    return {stated[:10]} | ({moment.astimezone(UTC).isoformat()[:10]} if moment.tzinfo else set())


def _same_time(expected: str, found: str) -> bool:
    """Say whether both name one moment; a time without a zone may be the page's own or UTC."""
    try:
        mine = datetime.fromisoformat(_OFFSET.sub(":", found))
    except ValueError:
        return False
    theirs = datetime.fromisoformat(expected)
    if len(found) <= 10:
        return False
    both = [theirs, theirs.astimezone(UTC)] if mine.tzinfo is None else [theirs]
    return any(abs((mine.replace(tzinfo=mine.tzinfo or each.tzinfo) - each).total_seconds()) < 120 for each in both)


def show(with_peer: bool) -> None:
    """Print the table: ours, and trafilatura's where it is wanted."""
    print(f"{'':24} " + " ".join(f"{field:>9}" for field in FIELDS))
    for name, extract in ({"Article Reader": ours} | ({"trafilatura": trafilatura} if with_peer else {})).items():
        for part, fields in measure(extract).items():
            print(row(f"{name}, {part}", fields), flush=True)


def row(name: str, fields: dict[str, tuple[int, int]]) -> str:
    """Return one row of the table."""
    return f"{name:24} " + " ".join(f"{good / max(1, whole):9.1%}" for good, whole in fields.values())
