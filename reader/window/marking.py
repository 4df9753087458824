"""What the scroll bar shows: headings, highlights, notes, and what was found in the article."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor

from reader.model.span import Span
from reader.window.features import Feature, Parts
from reader.window.find_in_article import Hits
from reader.window.sections import current, sections
from reader.window.views.scroll_marks import Kind, MarkedScrollBar, Tick

_AFTER_MS = 120  # until a text that is being set has its height
_MOST_HITS = 2000  # more than any bar has rows


class Marking(Feature, QObject):
    """Keeps the marks of the scroll bar where their passages are."""

    def __init__(self, parts: Parts, hits: Hits) -> None:
        QObject.__init__(self, parts.window)
        self._controller, self._themes, self._hits = parts.controller, parts.themes, hits
        self._reading = parts.window.page.reading
        self._heights: dict[int, tuple[float, float, int, int]] = {}
        self._height = 1.0
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self.mark)
        self._section = -1
        bar = self._reading.verticalScrollBar()
        if isinstance(bar, MarkedScrollBar):
            bar.chosen.connect(self._go)
        bar.rangeChanged.connect(self._set_anew)
        self._reading.rendered.connect(self._set_anew)
        self._reading.scrolled.connect(lambda _: self._scrolled())
        parts.controller.refreshed.connect(lambda _: self._soon.start())
        parts.controller.opened.connect(lambda *_: self._soon.start())
        parts.themes.changed.connect(self._soon.start)
        hits.changed.connect(self._soon.start)

    def _set_anew(self) -> None:
        self._heights.clear()
        self._soon.start()

    def _scrolled(self) -> None:
        if not self._soon.isActive() and self._section != self._current():
            self._soon.start()

    def _go(self, span: Span) -> None:
        self._reading.scroll_to(span)
        self._reading.flash(span)

    # Marks

    def mark(self) -> None:
        """Show the marks of what is shown."""
        bar = self._reading.verticalScrollBar()
        if isinstance(bar, MarkedScrollBar):
            self._height = max(1.0, float(bar.maximum() + bar.pageStep()))
            scrolls = bar.maximum() > 0 and self._controller.showing is not None
            # Later ones are painted over earlier ones.
            ticks = (*self._headings(), *self._found(), *self._highlights()) if scrolls else ()
            bar.set_ticks(ticks)

    def _headings(self) -> Iterator[Tick]:
        showing, theme = self._controller.showing, self._themes.theme
        if showing is None:
            return
        self._section = self._current()
        found = sections(showing.reading.article, showing.reading.decisions)
        for at, section in enumerate(found):
            here = at == self._section
            place = self._place(section.span)
            if place is not None:
                colour = theme.accent if here else theme.secondary
                yield Tick(Kind.HEADING, place, section.span, colour, section.title, here)

    def _current(self) -> int:
        showing = self._controller.showing
        if showing is None:
            return -1
        return current(sections(showing.reading.article, showing.reading.decisions), self._reading.reading_place())

    def _highlights(self) -> Iterator[Tick]:
        showing, theme = self._controller.showing, self._themes.theme
        for placed in showing.reading.highlights if showing is not None else ():
            span = placed.resolution.span
            place = self._place(span) if span is not None else None
            if span is None or place is None:
                continue
            highlight = placed.highlight
            kind = Kind.NOTE if highlight.note.strip() else Kind.HIGHLIGHT
            quote = " ".join(highlight.anchor.quote.split())
            words = quote if len(quote) <= 80 else quote[:79].rstrip() + "…"
            yield Tick(kind, place, span, theme.swatch[highlight.colour], words)

    def _found(self) -> Iterator[Tick]:
        places = self._hits.places
        step = 1 + len(places) // _MOST_HITS
        colour = hit_colour(self._themes.theme.page)
        for at in {*range(0, len(places), step), *([self._hits.at] if places else [])}:
            span = Span(*places[at])
            place = self._place(span)
            if place is not None:
                yield Tick(Kind.HIT, place, span, colour, f"Found: {at + 1:,} of {len(places):,}", at == self._hits.at)

    def _place(self, span: Span) -> float | None:
        """Return which part of the document's height is above a passage."""
        position = self._reading.offsets.position(span.start)
        if position is None:
            return None
        block = self._reading.document().findBlock(position)
        kept = self._heights.get(block.blockNumber())
        if kept is None:
            box = self._reading.document().documentLayout().blockBoundingRect(block)
            kept = self._heights[block.blockNumber()] = (box.top(), box.height(), block.position(), block.length())
        top, height, first, length = kept
        return (top + height * (position - first) / max(1, length)) / self._height


def hit_colour(page: str) -> str:
    """Return the colour of a hit's line, told from the page and from every highlight."""
    return "#C96A00" if QColor(page).lightnessF() > 0.5 else "#F0A04B"
