"""The highlights of an article as every format writes them: what is quoted, and how sure its place is."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.annotation import Highlight, State
from reader.model.article import Article, BlockKind, Shown, shown
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
    """A highlight to write: `span` counts in the article's text, None where its place is not sure.

    `code` says which parts of the quote are lines of code.
    """

    highlight: Highlight
    quote: str
    span: Span | None
    standing: Standing
    code: tuple[Span, ...] = ()


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
            code = code_in(reading.article, span)
            found.append(Passage(highlight, span.of(reading.article.text), span, Standing.HIDDEN, code))
        else:
            code = shown_code(reading.article, view, span)
            found.append(Passage(highlight, cut.of(view.text), span, Standing.SHOWN, code))
    return tuple(sorted(found, key=lambda one: one.span is None))


def code_in(article: Article, span: Span) -> tuple[Span, ...]:
    """Return which parts of a span are lines of code, counted from where it begins."""
    cuts = (block.span.clip(span) for block in article.blocks if block.kind is BlockKind.CODE)
    return tuple(cut.shift(-span.start) for cut in cuts if cut is not None)


def shown_code(article: Article, view: Shown, span: Span) -> tuple[Span, ...]:
    """Return which parts of a span are shown lines of code, counted from where its shown part begins."""
    cut = view.to_shown(span)
    moved = (view.to_shown(part.shift(span.start)) for part in code_in(article, span))
    return tuple(part.shift(-cut.start) for part in moved if part is not None) if cut is not None else ()
