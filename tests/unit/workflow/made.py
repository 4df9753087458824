"""Articles of our own making, and the whole state of a library as one value to compare."""

from datetime import UTC, datetime

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.library import Library
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.entry import Reading
from reader.model.page import Page
from reader.model.span import Span
from reader.workflow import add, read

EMPTY = Span(0, 0)
WHEN = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
PARAGRAPHS = (
    "The ferry Lindqvist left Port Sorrel at dawn with ninety passengers.",
    "Support the Harbour Gazette with 2 dollars a month.",
    "Nobody on the quay believed the timetable any longer, said Mira Okonjo.",
)


def article(*paragraphs: str, title: str = "Ferry leaves at dawn", left_out: int = 1, site: str = "Gazette") -> Article:
    """Return an article of `paragraphs`; the one numbered `left_out` is left out (-1: none)."""
    builder = ArticleBuilder()
    builder.add(Block(BlockKind.TITLE, EMPTY), [Stretch(title)])
    for number, text in enumerate(paragraphs or PARAGRAPHS):
        reason = "donation appeal" if number == left_out else ""
        builder.add(Block(BlockKind.PARAGRAPH, EMPTY, left_out=reason), [Stretch(text)])
    return builder.article(Metadata(title=title, byline="Ada Venn", site=site, published="2026-03-04"), "test 1")


def page(data: str = "dawn", url: str = "https://gazette.example/ferry") -> Page:
    """Return a page of these bytes."""
    return Page("ferry.html", data.encode(), "text/html", WHEN, url=url)


def added(library: Library, data: str = "dawn", made: Article | None = None) -> str:
    """Add an article and return its id."""
    (made_id,) = add.add(library, page(data), made or article()).added
    return made_id


def span_of(reading: Reading, words: str) -> Span:
    """Return where `words` stand first in the article."""
    start = reading.article.text.index(words)
    return Span(start, start + len(words))


def state(library: Library) -> object:
    """Return all that a person can see of the library, comparable."""
    ids = sorted(read.entry_ids(library))
    return (
        [read.open_article(library, one) for one in ids],
        [library.corrections.of(one) for one in ids],
        library.corrections.rules(),
        library.sites.all(),
    )
