"""The way from section to section: the table of contents, the next heading and the one before."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message
from reader.window.sections import Section, current, sections
from reader.window.views.contents import Contents


class Sectioning(Feature):
    """Goes to headings; each way leads back by the trail."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller, self._themes = parts.window, parts.controller, parts.themes
        self._reading = parts.window.page.reading

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "contents": lambda: self.show(),
            "next-section": lambda: self.step(1),
            "previous-section": lambda: self.step(-1),
        }

    def _sections(self) -> tuple[Section, ...]:
        showing = self._controller.showing
        found = sections(showing.reading.article, showing.reading.decisions) if showing is not None else ()
        if showing is not None and not found:
            self._controller.message.emit(Message("This article has no headings."))
        return found

    def show(self) -> None:
        """Show the table of contents over the page."""
        found = self._sections()
        if not found:
            return
        here = current(found, self._reading.reading_place())
        page = self._window.page
        listed = Contents(found, here, self._themes.theme, self._window)
        listed.chosen.connect(self.go)
        listed.show_under(page.mapToGlobal(QPoint(page.width() - 24, 8)), page.height() - 24)

    def go(self, span: Span) -> None:
        """Bring a heading where the person reads."""
        self._reading.scroll_to(span)
        self._reading.flash(span)
        self._reading.setFocus()

    def step(self, by: int) -> None:
        """Go to the next heading, or to the one before."""
        found = self._sections()
        if not found:
            return
        place = self._reading.reading_place()
        at = current(found, place)
        # Inside a section, "before" is its own heading first.
        inside = at >= 0 and place > found[at].span.end
        wanted = at + (0 if by < 0 and inside else by)
        if 0 <= wanted < len(found):
            self.go(found[wanted].span)
        else:
            words = "This is the last section." if by > 0 else "This is the beginning."
            self._controller.message.emit(Message(words))
