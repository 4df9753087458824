"""Which blocks of a page are content: read off a true text, off snippets, off two extractors that agree."""

import re
from collections.abc import Sequence

from reader.cleaning.blocks import Candidate

_TOKEN = re.compile(r"\w+")
_RUN = 4


def coverage(candidates: Sequence[Candidate], truth: str) -> list[float]:
    """Return which share of each block's words lies in runs of four words that `truth` has, 0 to 1."""
    have = _TOKEN.findall(truth)
    runs = {tuple(have[at : at + _RUN]) for at in range(max(1, len(have) - _RUN + 1))}
    words: list[str] = []
    owners: list[int] = []
    for at, candidate in enumerate(candidates):
        said = _TOKEN.findall(candidate.text)
        words += said
        owners += [at] * len(said)
    hit = bytearray(len(words))
    for at in range(max(0, len(words) - _RUN + 1)):
        if tuple(words[at : at + _RUN]) in runs:
            hit[at : at + _RUN] = b"\1" * _RUN
    total, found = [0] * len(candidates), [0] * len(candidates)
    for owner, covered in zip(owners, hit, strict=True):
        total[owner] += 1
        found[owner] += covered
    return [share / count if count else 0.0 for share, count in zip(found, total, strict=True)]


def by_truth(candidates: Sequence[Candidate], truth: str) -> list[tuple[float, float]]:
    """Return (label, weight) per block: weights add up to the page's words against those of the true text."""
    size = max(1, len(_TOKEN.findall(truth)))
    found = []
    for candidate, share in zip(candidates, coverage(candidates, truth), strict=True):
        words = len(_TOKEN.findall(candidate.text))
        found.append((float(share >= 0.5), min(words, size) / size + 0.004 if words else 0.0))
    return found


def by_snippets(
    candidates: Sequence[Candidate], within: Sequence[str], without: Sequence[str], peers: Sequence[str]
) -> list[tuple[float, float]]:
    """Return (label, weight) per block: what a snippet says counts most, else what all peers agree on."""
    shares = [coverage(candidates, peer) for peer in peers if peer]
    size = max(60, max((len(_TOKEN.findall(peer)) for peer in peers), default=60))
    found: list[tuple[float, float]] = []
    for at, candidate in enumerate(candidates):
        words = len(_TOKEN.findall(candidate.text))
        folded = " ".join(candidate.text.split())
        votes = [share[at] for share in shares]
        if any(_folds(each) in folded for each in without):
            found.append((0.0, 0.15))
        elif any(_folds(each) in folded for each in within):
            found.append((1.0, 0.15))
        elif votes and words and min(votes) >= 0.6:
            found.append((1.0, 0.5 * min(words, size) / size + 0.002))
        elif votes and words and max(votes) <= 0.2:
            found.append((0.0, 0.5 * min(words, size) / size + 0.002))
        else:
            found.append((0.0, 0.0))
    return found


def _folds(snippet: str) -> str:
    return " ".join(snippet.split())
