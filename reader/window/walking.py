"""Facts in panel and text: underlines, and the walk from mention to mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Colour
from reader.window.controller import Controller
from reader.window.marks import MentionMark
from reader.window.messages import Message
from reader.window.models.fact_rows import KINDS, FactRow, sections
from reader.window.state import Preferences, Showing
from reader.window.views.panel import Panel
from reader.window.views.reading_view import ReadingView

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes

CHOOSE_FIRST = "Click a name or number first."


class Walking(QObject):
    """Keeps the panel's facts and the underlines in the text together."""

    kinds_changed = Signal(object)
    walked = Signal()

    def __init__(
        self, controller: Controller, reading: ReadingView, panel: Panel, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._reading, self._panel, self._preferences = controller, reading, panel, preferences
        self._rows: dict[str, FactRow] = {}
        self._at: dict[str, int] = {}
        self._last = ""
        self.kinds = frozenset(kind for kind in KINDS if preferences.flag(f"underline-{kind}", True))
        controller.opened.connect(lambda _showing, _images: self._show(None))
        controller.refreshed.connect(self._refresh)
        controller.facts_found.connect(self._show)
        controller.closed.connect(lambda: self._show(None))
        panel.facts.chosen.connect(self.walk)
        panel.facts.underline_toggled.connect(self.toggle)
        panel.facts_page.set_order(preferences.word("facts-order", ""))
        panel.facts_page.ordered.connect(lambda order: preferences.set_word("facts-order", order))
        panel.facts_page.left.connect(reading.setFocus)
        reading.mention_activated.connect(self._clicked)
        self._apply_kinds()

    def _refresh(self, showing: Showing) -> None:
        if showing.facts is None:
            self._show(None)

    def _show(self, showing: Showing | None) -> None:
        self._at, self._last = {}, ""
        if showing is None or showing.facts is None:
            self._rows = {}
            self._panel.show_facts(None)
            self._reading.set_mentions([])
            return
        found = sections(showing.reading, showing.facts)
        self._rows = {row.key: row for section in found for row in section.rows}
        self._panel.show_facts(found)
        self._reading.set_mentions(
            [
                MentionMark(row.key, row.kind, span, row.tooltip)
                for row in self._rows.values()
                if not row.hidden
                for span in row.spans
            ]
        )

    def walk(self, row: FactRow) -> None:
        """Go to the fact's first mention, then to the next."""
        self._go(row, 1)

    def step(self, by: int) -> None:
        """Go to the next or the previous mention of the fact that was walked, clicked or chosen last."""
        row = self._rows.get(self._last) or self._panel.facts.current()
        if row is None:
            self._controller.message.emit(Message(CHOOSE_FIRST))
        else:
            self._go(row, by)

    def _go(self, row: FactRow, by: int) -> None:
        if not row.spans:
            return
        before = self._at.get(row.key, -1 if by > 0 else 0)
        at = (before + by) % len(row.spans)
        self._at, self._last = {row.key: at}, row.key
        self._reading.scroll_to(row.spans[at])
        self._reading.flash(row.spans[at])
        self.walked.emit()

    def highlight_all(self, row: FactRow) -> None:
        """Highlight each mention; one step of undo."""
        showing = self._controller.showing
        if showing is None:
            return
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.annotate import highlight_several

            return highlight_several(library, article_id, row.spans, Colour.YELLOW)

        def done(changes: Changes) -> None:
            count = len(changes.highlights)
            self._controller.offer_undo("One passage highlighted." if count == 1 else f"{count} passages highlighted.")

        self._controller.change(work, done)

    def _clicked(self, key: str) -> None:
        self._at, self._last = {}, key
        self._panel.turn("facts")
        self._panel.facts.select(key)

    def toggle(self, kind: str) -> None:
        """Underline a kind, or no longer."""
        self.kinds ^= {kind}
        self._preferences.set_flag(f"underline-{kind}", kind in self.kinds)
        self._apply_kinds()

    def _apply_kinds(self) -> None:
        self._reading.set_visible_kinds(self.kinds)
        self._panel.facts.facts.set_underlined(self.kinds)
        self.kinds_changed.emit(self.kinds)
