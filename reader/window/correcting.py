"""The facts' own commands: mentions highlighted, names corrected by menu and keys, tables copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.model.annotation import Colour
from reader.model.corrections import fold
from reader.model.facts import Entity, EntityKind, Facts
from reader.window.controller import Controller
from reader.window.messages import Message, ended
from reader.window.models.fact_rows import FactRow
from reader.window.text_search import folded
from reader.window.views.panel import Panel
from reader.window.views.question import Line

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.workflow.correct import Whom

STILL_READING = "The article is still being read; in a moment all its mentions are known."
CHOOSE_FIRST = "Choose a name or number in the panel first."


class Correcting(QObject):
    """Acts on the fact that is chosen in the panel."""

    page_wanted = Signal(str, str)  # kind and name

    def __init__(self, controller: Controller, panel: Panel, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._panel = controller, panel
        panel.facts.menu_wanted.connect(self._open_menu)
        panel.facts.rename_wanted.connect(self.rename)
        panel.facts.hide_wanted.connect(self.hide)

    # All facts

    def copy_table(self) -> None:
        """Copy the shown facts as tab-separated lines."""
        QGuiApplication.clipboard().setText(self._panel.facts.facts.table())
        self._controller.message.emit(Message("Facts copied as a table."))

    def highlight_all(self, row: FactRow | None = None) -> None:
        """Highlight every mention of a fact as one step."""
        chosen, showing = row or self._panel.facts.current(), self._controller.showing
        if chosen is None or showing is None or showing.facts is None:
            self._controller.message.emit(Message(STILL_READING if chosen else CHOOSE_FIRST))
            return
        article_id, spans = showing.id, chosen.spans

        def work(library: Library) -> Changes:
            from reader.workflow.mentions import highlight_all

            return highlight_all(library, article_id, spans, Colour.YELLOW)

        def done(changes: Changes) -> None:
            count = len(changes.highlights)
            self._controller.offer_undo(f"{count} mention{'s' if count > 1 else ''} of {chosen.name} highlighted.")

        self._controller.change(work, done)

    # One name

    def menu(self, row: FactRow) -> QMenu:
        """Return what can be done with a fact."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Highlight all mentions", lambda: self.highlight_all(row))
        menu.addAction("Copy", lambda: QGuiApplication.clipboard().setText(row.name))
        entity = self.entity(row)
        if entity is None:
            return menu
        menu.addAction("In the whole library…", lambda: self.page_wanted.emit(row.kind, row.name))
        menu.addSeparator()
        if row.hidden:
            menu.addAction("Show again", lambda: self.restore(row))
            menu.addAction("Always show in this library", lambda: self.restore(row, always=True))
        else:
            self._offer_corrections(menu, row, entity)
        return menu

    def _offer_corrections(self, menu: QMenu, row: FactRow, entity: Entity) -> None:
        menu.addAction("Rename…\tF2", lambda: self.rename(row))
        menu.addAction("Merge with…", lambda: self.merge(row))
        # Forms that differ in case alone go together, and one that is the name itself stays.
        named = {fold(form): form for form in reversed(entity.forms) if fold(form) != fold(entity.name)}
        forms = tuple(reversed(named.values()))
        self._offer_split(menu, row, forms)
        kinds = menu.addMenu("Change to")
        for kind in EntityKind:
            if kind.value != row.kind:
                kinds.addAction(kind.value.capitalize(), partial(self.change_kind, row, kind))
        menu.addAction("Hide\tDel", lambda: self.hide(row))
        always = menu.addMenu("Always in this library")
        always.addAction("Rename…", lambda: self.rename(row, always=True))
        always.addAction("Merge with…", lambda: self.merge(row, always=True))
        self._offer_split(always, row, forms, always=True)
        always.addAction("Hide", lambda: self.hide(row, always=True))
        for kind in EntityKind:
            if kind.value != row.kind:
                act = partial(self.change_kind, row, kind, always=True)
                always.addAction(f"Change to {kind.value}", act)

    def _offer_split(self, menu: QMenu, row: FactRow, forms: tuple[str, ...], *, always: bool = False) -> None:
        if forms:
            split = menu.addMenu("Split off")
            for form in forms:
                split.addAction(form.replace("&", "&&"), partial(self.split, row, form, always=always))

    def _open_menu(self, row: FactRow, at: QPoint) -> None:
        self.menu(row).popup(at)

    def entity(self, row: FactRow) -> Entity | None:
        """Return the entity that a row shows, None for a number."""
        showing = self._controller.showing
        if showing is None or showing.facts is None or row.kind == "numbers":
            return None
        among = showing.facts.hidden if row.hidden else showing.facts.entities()
        found = (one for one in among if one.kind.value == row.kind and one.name == row.name)
        return next(found, None)

    def rename(self, row: FactRow, *, always: bool = False) -> None:
        """Ask for another name."""
        if self.entity(row) is not None:
            dialog = Line(self._panel)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setWindowTitle("Rename")
            dialog.setLabelText(f"Another name for {row.name}")
            dialog.setTextValue(row.name)
            dialog.textValueSelected.connect(lambda name: self.name(row, " ".join(name.split()), always=always))
            dialog.open()

    def name(self, row: FactRow, name: str, *, always: bool = False) -> None:
        """Give a name another form; the one it has is no correction."""
        if name == row.name and not always:
            return

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import rename

            return rename(library, whom, name)

        self._correct(row, act, f"{row.name} is now {name}", always)

    def merge(self, row: FactRow, *, always: bool = False) -> None:
        """Ask with what a name is one."""
        showing = self._controller.showing
        if showing is None or showing.facts is None:
            return
        named = {label(one, row): one for one in others(showing.facts, row)}
        if not named:
            self._controller.message.emit(Message("There is no other name here."))
            return
        dialog = Line(self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Merge")
        dialog.setLabelText(f"{row.name} is the same as")
        dialog.setComboBoxItems(list(named))
        dialog.textValueSelected.connect(lambda chosen: self.join(row, named[chosen], always=always))
        dialog.open()

    def join(self, row: FactRow, into: Entity, *, always: bool = False) -> None:
        """Make a name part of another, of its kind or not."""

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import merge

            return merge(library, whom, into.name, into.kind)

        self._correct(row, act, f"{row.name} is now part of {into.name}", always)

    def split(self, row: FactRow, form: str, *, always: bool = False) -> None:
        """Make a form of a name stand alone."""

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import split

            return split(library, whom, form, form)

        self._correct(row, act, f"{form} stands alone now", always)

    def change_kind(self, row: FactRow, kind: EntityKind, *, always: bool = False) -> None:
        """Make a person a place, and so on."""

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import change_kind

            return change_kind(library, whom, kind)

        self._correct(row, act, f"{row.name} is now among the {kind.value}", always)

    def hide(self, row: FactRow, *, always: bool = False) -> None:
        """Take a name out of the panel."""
        if row.hidden:
            return

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import hide

            return hide(library, whom)

        self._correct(row, act, f"{row.name} is hidden", always)

    def restore(self, row: FactRow, *, always: bool = False) -> None:
        """Bring a hidden name back."""

        def act(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import restore

            return restore(library, whom)

        self._correct(row, act, f"{row.name} is shown again", always)

    def _correct(
        self, row: FactRow, act: Callable[[Library, Whom], Changes], sentence: str, always: bool = False
    ) -> None:
        showing = self._controller.showing
        if showing is None or self.entity(row) is None:
            return
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.correct import Whom

            return act(library, Whom(article_id, EntityKind(row.kind), row.name, always))

        told = ended(f"{sentence} in every article" if always else sentence)
        self._controller.change(work, lambda _: self._controller.offer_undo(told))


def others(facts: Facts, row: FactRow) -> list[Entity]:
    """Return the other names, those first that a row is likely to be: with a word in common, then of its kind."""
    words = set(folded(row.name).split())
    found = [one for one in facts.entities() if (one.kind.value, one.name) != (row.kind, row.name)]
    found.sort(key=lambda one: (not words & set(folded(one.name).split()), one.kind.value != row.kind))
    return found


def label(other: Entity, row: FactRow) -> str:
    """Return what a name is called beside one of another kind."""
    return other.name if other.kind.value == row.kind else f"{other.name} ({other.kind.value})"
