"""What the scroll bar shows: headings, highlights, notes, and what was found in the article."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor

from reader.model.span import Span
from reader.window.features import Feature, Parts
from reader.window.find_in_article import Hits
from reader.window.sections import Section, current, sections
from reader.window.views.scroll_marks import Kind, MarkedScrollBar, Tick

_AFTER_MS = 120  # until a text that is being set has its height
_LONGEST = 80  # letters of what a mark says
_MOST_HITS = 800  # about as many as a bar has rows


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
        self._sections: tuple[Section, ...] = ()
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
        hits.moved.connect(self._show_here)

    def _set_anew(self) -> None:
        self._heights.clear()
        self._soon.start()

    def _scrolled(self) -> None:
        if not self._soon.isActive() and self._section != self._current():
            self._show_here()

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
            ticks = (*self._headings(), *self._found(), *self._highlights(), *self._notes()) if scrolls else ()
            bar.set_ticks([tick for tick in ticks if tick is not None])
            self._show_here()

    def _show_here(self) -> None:
        """Mark the section and the hit where the person is."""
        bar, theme = self._reading.verticalScrollBar(), self._themes.theme
        here = []
        self._section = self._current()
        if self._section >= 0:
            section = self._sections[self._section]
            here.append(self._tick(Kind.HEADING, section.span, theme.accent, section.title))
        if self._hits.current is not None:
            here.append(self._tick(Kind.HIT, self._hits.current, theme.text, "Found"))
        if isinstance(bar, MarkedScrollBar):
            bar.set_here([tick for tick in here if tick is not None and bar.maximum() > 0])

    def _tick(self, kind: Kind, span: Span, colour: str, words: str) -> Tick | None:
        """Return a mark, None where its passage is not shown."""
        place = self._place(span)
        return Tick(kind, place, span, colour, words) if place is not None else None

    def _headings(self) -> Iterator[Tick | None]:
        showing, theme = self._controller.showing, self._themes.theme
        self._sections = sections(showing.reading.article, showing.reading.decisions) if showing is not None else ()
        for section in self._sections:
            yield self._tick(Kind.HEADING, section.span, theme.secondary, section.title)

    def _current(self) -> int:
        return current(self._sections, self._reading.reading_place()) if self._sections else -1

    def _highlights(self) -> Iterator[Tick | None]:
        showing, theme = self._controller.showing, self._themes.theme
        for placed in showing.reading.highlights if showing is not None else ():
            span = placed.resolution.span
            if span is None:
                continue
            highlight = placed.highlight
            kind = Kind.NOTE if highlight.note.strip() else Kind.HIGHLIGHT
            yield self._tick(kind, span, theme.swatch[highlight.colour], _short(highlight.anchor.quote))

    def _notes(self) -> Iterator[Tick | None]:
        showing, theme = self._controller.showing, self._themes.theme
        for placed in showing.reading.notes if showing is not None else ():
            span = placed.resolution.span if placed.resolution is not None else None
            if span is not None:
                yield self._tick(Kind.NOTE, span, theme.accent, _short(placed.note.note))

    def _found(self) -> Iterator[Tick | None]:
        places = self._hits.places
        step = 1 + len(places) // _MOST_HITS
        colour = hit_colour(self._themes.theme.page)
        for at in range(0, len(places), step):
            yield self._tick(Kind.HIT, Span(*places[at]), colour, f"Found: {at + 1:,} of {len(places):,}")

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


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…"


def hit_colour(page: str) -> str:
    """Return the colour of a hit's line, told from the page and from every highlight."""
    return "#C96A00" if QColor(page).lightnessF() > 0.5 else "#F0A04B"
