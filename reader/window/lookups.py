"""What the window asks the library for in one go; runs on the library's lane."""

from dataclasses import dataclass, field

from reader.library import Library
from reader.model.article import BlockKind
from reader.model.entry import Entry, Reading, Status
from reader.model.facts import Facts
from reader.window.models.library_model import CHUNK, Listing
from reader.workflow import facts as finding
from reader.workflow.read import entries, entry_ids, mark_opened, open_article, original


@dataclass(frozen=True, slots=True)
class Opened:
    """An article to show, with the pictures that came with its page."""

    reading: Reading
    images: dict[str, bytes] = field(default_factory=dict)


def listing(library: Library) -> Listing:
    """Return the ids by status; of the entries read on the way only the first ones are kept."""
    ids = entry_ids(library)
    groups: dict[Status, list[str]] = {status: [] for status in Status}
    first: dict[str, Entry] = {}
    for at in range(0, len(ids), CHUNK):
        for entry in entries(library, ids[at : at + CHUNK]):
            groups[entry.status].append(entry.id)
            if len(first) < CHUNK:
                first[entry.id] = entry
    return Listing(tuple((status, tuple(of)) for status, of in groups.items()), first)


def opened(library: Library, article_id: str) -> Opened:
    """Return the article, remembering that it was opened."""
    mark_opened(library, article_id)
    reading = open_article(library, article_id)
    if not any(block.kind is BlockKind.FIGURE for block in reading.article.blocks):
        return Opened(reading)
    return Opened(reading, {asset.url: asset.data for asset in original(library, article_id).assets})


def kept_facts(library: Library, reading: Reading) -> Facts | None:
    """Return the article's facts as the person corrected them, None where they were not found yet."""
    found = finding.kept(library, reading)
    return None if found is None else finding.corrected(library, reading, found)


def keep_facts(library: Library, reading: Reading, found: Facts) -> Facts:
    """Keep facts that were just found; return them corrected."""
    finding.keep(library, reading, found)
    return finding.corrected(library, reading, found)
