"""The facts as a list to work with: sort, filter, the table of numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.models.fact_rows import Order
from reader.window.state import Showing
from reader.window.views.ledger import Ledger

if TYPE_CHECKING:
    from reader.library import Library


class Arranging(Feature):
    """What the Facts menu does."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        parts.controller.facts_found.connect(self._look_elsewhere)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        window, correcting = self._window, self._window.correcting
        return {
            "filter-facts": lambda: self._filter_facts(),
            **{f"sort-{order.value}": self._sort(order) for order in Order},
            "next-mention": lambda: window.walking.step(1),
            "previous-mention": lambda: window.walking.step(-1),
            "highlight-mentions": lambda: correcting.highlight_all(),
            "copy-facts": lambda: correcting.copy_table(),
            "ledger": lambda: self._ledger(),
        }

    def restore(self) -> None:
        """Sort the facts as the person likes them."""
        self._apply_order()

    def _look_elsewhere(self, showing: Showing) -> None:
        facts = showing.facts
        if facts is None:
            return

        def work(library: Library) -> dict[tuple[str, str], int]:
            from reader.workflow.people import elsewhere

            counts = elsewhere(library, showing.id, facts.entities())
            return {(kind.value, name): count for (kind, name), count in counts.items()}

        def done(counts: dict[tuple[str, str], int]) -> None:
            now = self._controller.showing
            if now is not None and now.facts is facts:
                self._window.panel.facts.set_elsewhere(counts)

        self._controller.on_library(work, done, key="elsewhere")

    def _filter_facts(self) -> None:
        self._window.commands.turn("facts")
        self._window.panel.bar.filter.setFocus()
        self._window.panel.bar.filter.selectAll()

    def _sort(self, order: Order) -> Callable[[], None]:
        def sort() -> None:
            self._preferences.facts_order = order.value
            self._apply_order()

        return sort

    def _apply_order(self) -> None:
        """Sort the facts as the person likes them."""
        order = Order(self._preferences.facts_order)
        self._window.panel.facts.arrange(order=order)
        for one in Order:
            self._window.actions_by_id[f"sort-{one.value}"].setChecked(one is order)

    def _ledger(self) -> None:
        showing = self._controller.showing
        if showing is None or showing.facts is None:
            return
        ledger = Ledger(showing.reading, showing.facts, self._window)
        ledger.chosen.connect(self._go_to)
        ledger.open()

    def _go_to(self, span: Span) -> None:
        self._window.page.reading.scroll_to(span)
        self._window.page.reading.flash(span)
