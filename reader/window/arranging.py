"""The facts as a list to work with: sort, filter, the table of numbers, the corrections made so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.models.fact_rows import Order
from reader.window.state import Showing
from reader.window.views.ledger import Ledger
from reader.window.views.rules import RulesDialog

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.model.corrections import Correction


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
            "rules": lambda: self._rules(),
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

    def _rules(self) -> None:
        dialog = RulesDialog(self._window)
        controller = self._controller

        def take_back(correction_id: str) -> None:
            def work(library: Library) -> Changes:
                from reader.workflow.correct import take_back

                return take_back(library, correction_id)

            controller.change(work, lambda _: fill())

        def fill() -> None:
            showing = controller.showing

            def work(library: Library) -> tuple[Correction, ...]:
                from reader.workflow.correct import of_article, rules

                return (*rules(library), *(of_article(library, showing.id) if showing else ()))

            controller.on_library(work, dialog.set_corrections)

        dialog.removed.connect(take_back)
        fill()
        dialog.open()
