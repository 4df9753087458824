"""Word tables for the classifier: how much a name or a word speaks for content, one vote per page and word."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.cleaning.blocks import Candidate
from reader.cleaning.features import Lexicon, Weigh, tokens_near, tokens_said

PRIOR = 1.5
LEAST_PAGES = 5


@dataclass
class Votes:
    """For each word the votes of the pages that have it: for content, and in all."""

    good: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    all: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Votes", sign: int = 1) -> None:
        for word, vote in other.good.items():
            self.good[word] += sign * vote
        for word, vote in other.all.items():
            self.all[word] += sign * vote

    def weigh(self, base: float, without: "Votes | None" = None) -> Weigh:
        """Return the log-odds of a word against `base`; `without` takes one page's own votes out."""

        def of(word: str) -> float:
            pages = self.all.get(word, 0) - (without.all.get(word, 0) if without else 0)
            if pages < LEAST_PAGES:
                return 0.0
            good = self.good.get(word, 0.0) - (without.good.get(word, 0.0) if without else 0.0)
            share = (good + PRIOR * base) / (pages + PRIOR)
            return math.log(share / (1 - share)) - math.log(base / (1 - base))

        return of

    def table(self, base: float) -> dict[str, float]:
        of = self.weigh(base)
        return {word: value for word in sorted(self.all) if abs(value := round(of(word), 2)) >= 0.1}


@dataclass
class PageVotes:
    """The three tables' votes of one page."""

    near: Votes
    far: Votes
    said: Votes

    def parts(self) -> tuple[Votes, Votes, Votes]:
        return self.near, self.far, self.said


BASES = (0.35, 0.45, 0.35)


def votes_of(candidates: Sequence[Candidate], labels: Sequence[tuple[float, float]]) -> PageVotes:
    """Return one page's votes: a word's vote is the share of content among its blocks, by their length."""
    tables = PageVotes(Votes(), Votes(), Votes())
    good: list[Counter[str]] = [Counter(), Counter(), Counter()]
    whole: list[Counter[str]] = [Counter(), Counter(), Counter()]
    for candidate, (label, weight) in zip(candidates, labels, strict=True):
        if not weight:
            continue
        size = min(40, 1 + len(candidate.text) // 6)
        far = {word for place in candidate.place.chain() for word in (*place.words, f"<{place.tag}>")}
        for at, words in enumerate((set(tokens_near(candidate.place)), far, set(tokens_said(candidate.text)))):
            mass = size if at < 2 else 1
            for word in words:
                whole[at][word] += mass
                good[at][word] += mass * int(label)
    for at, table in enumerate(tables.parts()):
        for word, mass in whole[at].items():
            table.all[word] = 1
            table.good[word] = good[at][word] / mass
    return tables


def total(pages: Iterable[PageVotes]) -> PageVotes:
    """Return the votes of all pages together."""
    whole = PageVotes(Votes(), Votes(), Votes())
    for page in pages:
        for mine, theirs in zip(whole.parts(), page.parts(), strict=True):
            mine.add(theirs)
    return whole


def lexicon(whole: PageVotes, without: PageVotes | None = None) -> Lexicon:
    """Return the tables as the features use them; `without` takes one page's own votes out."""
    parts = without.parts() if without else (None, None, None)
    near, far, said = (table.weigh(base, part) for table, base, part in zip(whole.parts(), BASES, parts, strict=True))
    return Lexicon(near, far, said)
