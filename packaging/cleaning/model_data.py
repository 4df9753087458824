"""Pages made ready for training: candidates, labels, votes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from cleaning_scores import Sample
from labels import by_snippets, by_truth
from lexicons import PageVotes, votes_of

from reader.cleaning.blocks import Candidate, segment
from reader.cleaning.decode import decode
from reader.cleaning.dom import parse
from reader.cleaning.metadata import metadata
from reader.cleaning.stated import linked_data, stated_body
from reader.model.page import Page


@dataclass
class Lesson:
    """One page to learn from."""

    sample: Sample
    site: str
    body: str
    title: str
    candidates: list[Candidate]
    labels: list[tuple[float, float]]
    votes: PageVotes


def lesson(sample: Sample, peers: Mapping[str, Sequence[str]]) -> Lesson:
    page = Page(sample.name, sample.data, "text/html", datetime.now(UTC), url=sample.url)
    root = parse(decode(page))
    things = linked_data(root)
    body = stated_body(things)
    title = metadata(root, sample.url, things).title
    candidates = [each for each in segment(root, sample.url) if each.text]
    if sample.body:
        labels = by_truth(candidates, sample.body)
    else:
        labels = by_snippets(candidates, sample.within, sample.without, peers.get(sample.name, ()))
    return Lesson(sample, urlsplit(sample.url).netloc, body, title, candidates, labels, votes_of(candidates, labels))
