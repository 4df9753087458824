"""Facts in panel and text: underlines, and the walk from mention to mention."""

from itertools import repeat

from PySide6.QtCore import QObject, Signal

from reader.window.controller import Controller
from reader.window.marks import MentionMark
from reader.window.messages import Message
from reader.window.models.fact_rows import KINDS, FactRow, sections
from reader.window.state import Preferences, Showing
from reader.window.views.panel import BEGUN, Panel, notice
from reader.window.views.reading_view import ReadingView


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
        self._next: dict[str, int] = {}
        self._of: Showing | None = None  # whose facts are shown or waited for
        self.kinds = frozenset(kind for kind in KINDS if preferences.flag(f"underline-{kind}", True))
        controller.opened.connect(self._open)
        controller.refreshed.connect(self._refresh)
        controller.facts_begun.connect(self._begin)
        controller.facts_found.connect(self._show)
        controller.facts_failed.connect(panel.show_failure)
        panel.facts_wanted.connect(controller.refresh_facts)
        controller.closed.connect(lambda: self._show(None))
        panel.facts.chosen.connect(self.walk)
        panel.facts.hovered.connect(self._light)
        panel.facts.underline_toggled.connect(self.toggle)
        reading.mention_activated.connect(self._clicked)
        self._apply_kinds()

    def _open(self, showing: Showing, _images: object) -> None:
        self._of = showing
        self._show(None)

    def _refresh(self, showing: Showing) -> None:
        # What is shown of a beginning stays while the text does.
        if self._of is None or self._of.still(showing) is None:
            self._panel.wait_for_facts()
            self._open(showing, None)

    def _begin(self, showing: Showing) -> None:
        self._show(showing)
        self._panel.bar.say(" ".join(part for part in (notice(showing), BEGUN) if part))

    def _show(self, showing: Showing | None) -> None:
        self._next.clear()
        if showing is None or showing.facts is None:
            self._rows = {}
            self._panel.show_facts(None, "")
            self._reading.set_mentions([])
            return
        found = sections(showing.reading, showing.facts)
        self._rows = {row.key: row for section in found for row in section.rows}
        self._panel.show_facts(found, notice(showing))
        self._reading.set_mentions(
            [
                MentionMark(row.key, row.kind, span, told)
                for row in self._rows.values()
                if not row.hidden
                for span, told in zip(row.spans, row.told or repeat(row.tooltip), strict=False)
            ]
        )

    def step(self, by: int) -> None:
        """Go to the next or the previous mention of the chosen fact."""
        row = self._panel.facts.current()
        if row is None:
            self._controller.message.emit(Message("Choose a name or number in the panel first."))
        else:
            self.walk(row, by)

    def walk(self, row: FactRow, by: int = 1) -> None:
        """Go to the fact's first mention, then to the next, or backwards to the one before."""
        count = max(1, len(row.spans))
        last = self._next.get(row.key)
        at = (last - 1 + by if last is not None else min(0, by)) % count
        self._next = {row.key: at + 1}
        if row.spans:
            self._reading.scroll_to(row.spans[at])
            self._reading.flash(row.spans[at])
            self.walked.emit()

    def _light(self, key: str) -> None:
        row = self._rows.get(key)
        self._reading.light(row.kind if row else "", row.spans if row else ())

    def _clicked(self, key: str) -> None:
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
