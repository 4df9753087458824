"""What can be done with the one mention under the mouse: it is hidden, moved or given to another name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from reader.model.facts import Entity, EntityKind
from reader.model.span import Span
from reader.window.controller import Controller
from reader.window.correcting import label, others
from reader.window.messages import ended
from reader.window.models.fact_rows import KINDS, FactRow
from reader.window.views.panel import Panel

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.workflow.correct import Whom


class MentionMenu(QObject):
    """Offers corrections of one mention, beside those of the whole name in the panel."""

    def __init__(self, controller: Controller, panel: Panel, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._panel = controller, panel

    def offer(self, menu: QMenu, offset: int) -> None:
        """Add what can be done with the mention at an offset of the article's text, where there is one."""
        found = self._at(offset)
        if found is None:
            return
        row, span = found
        menu.addAction(f"{_short(row.name)} in the panel", lambda: self._show(row))
        entity = self._entity(row)
        if entity is None:
            menu.addSeparator()
            return
        here = menu.addMenu("Here it is")
        for other in self._others(row):
            called = label(replace(other, name=_short(other.name)), row)
            here.addAction(called, partial(self._give, row, span, other))
        here.addSeparator()
        here.addAction("Another name…", lambda: self._ask(row, span))
        for kind in EntityKind:
            if kind.value != row.kind:
                here.addAction(f"{_ONE[kind]} of this name", partial(self._move, row, span, kind))
        here.addSeparator()
        here.addAction("No name", lambda: self._hide(row, span))
        menu.addSeparator()

    def _at(self, offset: int) -> tuple[FactRow, Span] | None:
        rows = (row for section in self._panel.facts.facts.sections for row in section.rows if section.kind in KINDS)
        found = ((row, span) for row in rows for span in row.spans if span.start <= offset < span.end)
        return min(found, key=lambda one: len(one[1]), default=None)

    def _entity(self, row: FactRow) -> Entity | None:
        return next((one for one in self._entities() if (one.kind.value, one.name) == (row.kind, row.name)), None)

    def _entities(self) -> tuple[Entity, ...]:
        showing = self._controller.showing
        return tuple(showing.facts.entities()) if showing is not None and showing.facts is not None else ()

    def _others(self, row: FactRow) -> list[Entity]:
        """Return a dozen of the names that it may be instead."""
        showing = self._controller.showing
        return others(showing.facts, row)[:12] if showing is not None and showing.facts is not None else []

    def _show(self, row: FactRow) -> None:
        self._panel.turn("facts")
        self._panel.facts.select(row.key)

    def _give(self, row: FactRow, span: Span, other: Entity) -> None:
        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import merge

            return merge(library, whom, other.name, other.kind)

        self._correct(row, span, act, ended(f"Here it is {other.name}"))

    def _ask(self, row: FactRow, span: Span) -> None:
        dialog = QInputDialog(self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Another name")
        dialog.setLabelText("Who or what is meant here")
        dialog.setTextValue(row.name)
        dialog.textValueSelected.connect(lambda name: self._name(row, span, " ".join(name.split())))
        dialog.open()

    def _name(self, row: FactRow, span: Span, name: str) -> None:
        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import split

            return split(library, whom, name=name)

        self._correct(row, span, act, ended(f"Here it is {name}"))

    def _move(self, row: FactRow, span: Span, kind: EntityKind) -> None:
        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import change_kind

            return change_kind(library, whom, kind)

        self._correct(row, span, act, f"Here it is among the {kind.value}.")

    def _hide(self, row: FactRow, span: Span) -> None:
        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import hide

            return hide(library, whom)

        self._correct(row, span, act, f"{row.name} is hidden here.")

    def _correct(self, row: FactRow, span: Span, act: Callable[[Library, Whom], Changes], sentence: str) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.correct import Whom

            return act(library, Whom(article_id, EntityKind(row.kind), row.name, mention=span))

        self._controller.change(work, lambda _: self._controller.offer_undo(sentence))


_ONE = {EntityKind.PEOPLE: "A person", EntityKind.PLACES: "A place", EntityKind.ORGANISATIONS: "An organisation"}


def _short(name: str) -> str:
    shown = name if len(name) <= 40 else f"{name[:39]}…"
    return shown.replace("&", "&&")
