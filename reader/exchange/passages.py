"""The highlights of an article as every format writes them: what is quoted, and how sure its place is."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.annotation import Highlight, State
from reader.model.article import shown
from reader.model.entry import Reading
from reader.model.span import Span


class Standing(StrEnum):
    """Where a highlight stands for the person."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    UNSURE = "unsure"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Passage:
    """A highlight to write: `span` counts in the article's text, None where its place is not sure."""

    highlight: Highlight
    quote: str
    span: Span | None
    standing: Standing


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Return every highlight: in text order, then those without a sure place. None is left out."""
    view = shown(reading.article, reading.decisions)
    found = []
    for each in reading.highlights:
        highlight, span = each.highlight, each.resolution.span
        if span is None or each.resolution.state is not State.EXACT:
            standing = Standing.LOST if span is None else Standing.UNSURE
            found.append(Passage(highlight, highlight.anchor.quote, None, standing))
        elif (cut := view.to_shown(span)) is None:
            found.append(Passage(highlight, span.of(reading.article.text), span, Standing.HIDDEN))
        else:
            found.append(Passage(highlight, cut.of(view.text), span, Standing.SHOWN))
    return tuple(sorted(found, key=lambda one: one.span is None))
