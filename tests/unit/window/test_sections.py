"""Sections are the shown headings; the person is in the last one that began."""

from datetime import UTC, datetime

from reader.cleaning import clean
from reader.model.article import BlockKind, Decisions
from reader.model.page import Page
from reader.window.sections import current, sections

TEXT = """# The tide

Before any heading stands a line that is long enough to be kept as a paragraph of the story.

## Morning

The boats lay on the mud and waited for the water, which came in slowly over the flats.

### At the quay

The harbour master had her breakfast on the wall and looked at the sky over the outer mole.

## Evening

The water had gone again by then, and nobody could say where all the herring had gone with it.
"""


def page() -> Page:
    return Page("tide.md", TEXT.encode(), "text/markdown", datetime.now(UTC))


def test_levels_and_where_the_person_is() -> None:
    article = clean(page())
    found = sections(article, Decisions())
    assert [(one.title, one.depth) for one in found] == [("Morning", 0), ("At the quay", 1), ("Evening", 0)]
    assert current(found, 0) == -1
    assert current(found, found[0].span.start) == 0
    assert current(found, article.text.index("breakfast")) == 1
    assert current(found, len(article.text)) == 2


def test_a_hidden_heading_is_no_section() -> None:
    article = clean(page())
    (hidden,) = [at for at, block in enumerate(article.blocks) if block.span.of(article.text) == "Morning"]
    assert article.blocks[hidden].kind is BlockKind.HEADING
    found = sections(article, Decisions(hidden=frozenset({hidden})))
    assert [(one.title, one.depth) for one in found] == [("At the quay", 1), ("Evening", 0)]
