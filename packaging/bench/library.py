"""How the library does with many articles: adding, listing, opening, searching, marking, names, backup.

python packaging/bench/library.py [--articles 10000] [--keep FOLDER]

The articles are made up: words of a made-up vocabulary and names, both as frequent as words and names are
(a few nearly everywhere, most hardly anywhere). Times are medians, with the slowest behind.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.page import Page
from reader.model.span import Span
from reader.workflow import add, annotate, backup, correct, facts, people, read, undo
from reader.workflow.search import search

SYLLABLES = ("ka", "lo", "mir", "ten", "sa", "dor", "vel", "qui", "ros", "an", "be", "jun", "pol", "eth", "gra")
FIRST = ("Ada", "Otto", "Mira", "Ben", "Ilse", "Juno", "Karl", "Lena", "Nils", "Rosa", "Sven", "Tora")


class Maker:
    """Makes articles with the entities that stand in them."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.words = sorted({self._word() for _ in range(9000)})
        self.random.shuffle(self.words)
        self.weights = [1 / (rank + 2) for rank in range(len(self.words))]
        self.names = [f"{self.random.choice(FIRST)} {self._word().title()}" for _ in range(6000)]
        self.names = list(dict.fromkeys(self.names))
        self.name_weights = [1 / (rank + 6) for rank in range(len(self.names))]

    def _word(self) -> str:
        return "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(1, 4)))

    def article(self, number: int, words: int = 600) -> tuple[Page, Article, Facts]:
        """Return a page, its article and its facts: some twenty-five names, each once to four times."""
        names = list(dict.fromkeys(self.random.choices(self.names, self.name_weights, k=32)))
        builder = ArticleBuilder()
        title = " ".join(self.random.choices(self.words, self.weights, k=8)).capitalize()
        builder.add(Block(BlockKind.TITLE, Span(0, 0)), [Stretch(title)])
        for _ in range(words // 60):
            text = self.random.choices(self.words, self.weights, k=60)
            for name in self.random.sample(names, min(6, len(names))):
                text.insert(self.random.randrange(len(text)), name)
            builder.add(Block(BlockKind.PARAGRAPH, Span(0, 0)), [Stretch(" ".join(text) + ".")])
        day = f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}"
        article = builder.article(Metadata(title, "Ada Venn", published=day, site="Gazette"), "bench 1")
        page = Page("bench", f"{number} {article.text}".encode(), "text/html", datetime.now(UTC))
        return page, article, Facts(tuple(_entities(article.text, names)))


def _entities(text: str, names: list[str]) -> list[Entity]:
    found = []
    for name in names:
        mentions, at = [], text.find(name)
        while at >= 0:
            mentions.append(Mention(Span(at, at + len(name)), name))
            at = text.find(name, at + 1)
        if mentions:
            found.append(Entity(EntityKind.PEOPLE, name, tuple(mentions)))
    return sorted(found, key=lambda entity: entity.mentions[0].span)


def timed(label: str, work: Callable[[], object], times: int = 7) -> float:
    """Print and return how long `work` takes, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    print(f"{label:<58} {statistics.median(taken):9.1f} ms   slowest {max(taken):9.1f}", flush=True)
    return statistics.median(taken)


def fill(library: Library, maker: Maker, count: int) -> None:
    """Add articles with facts; every fifth has two highlights."""
    adding = indexing = 0.0
    for number in range(count):
        page, article, found = maker.article(number)
        start = time.perf_counter()
        (one,) = add.add(library, page, article).added
        added = time.perf_counter()
        facts.keep(library, read.open_article(library, one), found)
        adding, indexing = adding + added - start, indexing + time.perf_counter() - added
        if number % 5 == 0:
            for mention in (found.people[0].mentions[0], found.people[-1].mentions[0]):
                annotate.highlight(library, one, mention.span, Colour.GREEN, f"note {number} on {mention.text}")
    print(f"{'adding one article':<58} {adding / count * 1000:9.1f} ms")
    print(f"{'keeping its facts and names':<58} {indexing / count * 1000:9.1f} ms", flush=True)


def measure(path: Path, maker: Maker) -> None:
    """Print how long each thing takes."""
    timed("opening the library", lambda: Library(path).close())
    with Library(path) as library:
        ids = read.entry_ids(library)
        print(f"{'articles':<58} {len(ids):9,}\n{'size':<58} {path.stat().st_size / 1e6:9.1f} MB")
        timed("ids of all articles", lambda: read.entry_ids(library))
        timed("200 rows of the list", lambda: read.entries(library, ids[:200]))
        timed("opening an article", lambda: read.open_article(library, maker.random.choice(ids)))
        for rank, what in ((0, "the most frequent word"), (40, "a frequent word"), (4000, "a rare word")):
            timed(f"searching {what}", lambda rank=rank: search(library, maker.words[rank]))  # type: ignore[misc]
        timed("searching two words", lambda: search(library, f"{maker.words[20]} {maker.words[300]}"))
        timed("searching the beginning of a word", lambda: search(library, maker.words[300][:3]))
        one = ids[len(ids) // 2]
        timed("marking a passage, committed", lambda: annotate.highlight(library, one, Span(0, 9), Colour.BLUE, "n"))
        (mark, *_) = (placed.highlight.id for placed in read.open_article(library, one).highlights)
        timed("changing a note, committed", lambda: annotate.edit(library, mark, note=str(time.time())))
        timed("undo", lambda: undo.undo(library))
        for rank, what in ((0, "the most frequent"), (30, "a frequent"), (3000, "a rare")):
            name = maker.names[rank]
            found = people.entity_page(library, EntityKind.PEOPLE, name)
            what = f"page of {what} name ({len(found.articles):,} articles)"
            timed(what, lambda name=name: people.entity_page(library, EntityKind.PEOPLE, name))  # type: ignore[misc]
        timed("names that begin with a letter", lambda: people.names(library, "a"))
        whom = correct.Whom(one, EntityKind.PEOPLE, maker.names[0], always=True)
        timed("a rule for the whole library", lambda: correct.rename(library, whom, "Somebody Else"), 1)
        timed("taking it back", lambda: undo.undo(library), 1)
        timed("a daily backup, looked through", lambda: backup.now(path), 1)


def main() -> None:
    """Fill a library and measure it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="a folder to keep the library in; used again when it is there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = (given.keep or Path(folder)) / "library.sqlite"
        maker = Maker()
        if not path.exists():
            with Library(path) as library:
                fill(library, maker, given.articles)
        measure(path, maker)


if __name__ == "__main__":
    main()
