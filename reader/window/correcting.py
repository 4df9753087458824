"""Names put right from the panel: a menu on each, for this article or for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from reader.model.facts import EntityKind
from reader.window.controller import Controller
from reader.window.models.fact_rows import FactRow
from reader.window.views.panel import Panel
from reader.window.views.staying_menu import StayingMenu
from reader.window.walking import Walking

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes
    from reader.workflow.correct import Whom

ALWAYS = "Always, in this library"
_ONE = {EntityKind.PEOPLE: "a person", EntityKind.PLACES: "a place", EntityKind.ORGANISATIONS: "an organisation"}
Correct = Callable[["Library", "Whom"], "Changes"]


class Correcting(QObject):
    """The menu of a fact, and what each of its entries does."""

    page_wanted = Signal(str, str)  # kind and name

    def __init__(self, controller: Controller, panel: Panel, walking: Walking, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._panel, self._window = controller, panel, window
        self._walking = walking
        self.menu: QMenu | None = None
        panel.facts.menu_wanted.connect(self.show_menu)

    def show_menu(self, row: FactRow, at: QPoint) -> None:
        """Show what can be done with a fact."""
        menu = StayingMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self._add_plain(menu, row)
        if not row.hidden:
            menu.addAction("Highlight all mentions").triggered.connect(lambda: self._walking.highlight_all(row))
            menu.addAction("Next mention").triggered.connect(lambda: self._walking.walk(row))
        if row.kind in tuple(EntityKind):
            page = menu.addAction("In the whole library…")
            page.triggered.connect(lambda: self.page_wanted.emit(row.kind, row.name))
            menu.addSeparator()
            self._add_corrections(menu, row)
        self.menu = menu
        menu.popup(at)

    def _add_plain(self, menu: QMenu, row: FactRow) -> None:
        copy = menu.addAction("Copy name" if row.kind in tuple(EntityKind) else "Copy number")
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(row.name))

    def _add_corrections(self, menu: StayingMenu, row: FactRow) -> None:
        kind = EntityKind(row.kind)
        always = QAction(ALWAYS, menu, checkable=True)
        always.setToolTip("Holds for all articles, later ones too, instead of this one alone")
        if row.hidden:
            menu.addAction("Show again").triggered.connect(lambda: self._restore(row, always=always.isChecked()))
        else:
            menu.addAction("Rename…").triggered.connect(lambda: self._ask_name(row, always=always.isChecked()))
            self._add_merges(menu.addMenu("Merge with"), row, always)
            for other in EntityKind:
                if other is not kind:
                    entry = menu.addAction(f"It is {_ONE[other]}")
                    entry.triggered.connect(lambda *_, to=other: self._move(row, to, always=always.isChecked()))
            menu.addAction("Not a name").triggered.connect(lambda: self._hide(row, always=always.isChecked()))
        menu.addSeparator()
        menu.addAction(always)

    def _add_merges(self, menu: QMenu, row: FactRow, always: QAction) -> None:
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        others = [
            other
            for section in self._panel.facts.facts.sections
            for other in section.rows
            if other.kind in tuple(EntityKind) and not other.hidden and other.key != row.key
        ]
        # The same kind comes first: that is what a name is another form of.
        others.sort(key=lambda other: (other.kind != row.kind, other.kind, other.name.casefold()))
        for before, other in zip([None, *others], others, strict=False):
            if before is not None and before.kind != other.kind:
                menu.addSeparator()
            entry = menu.addAction(other.name.replace("&", "&&"))
            entry.triggered.connect(lambda *_, into=other: self._merge(row, into, always=always.isChecked()))
        menu.setEnabled(bool(others))

    # What the entries do

    def _ask_name(self, row: FactRow, *, always: bool) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Rename")
        reach = "in every article" if always else "in this article"
        dialog.setLabelText(f"The name for “{row.name}” {reach}")
        dialog.setTextValue(row.name)
        dialog.resize(400, 120)
        dialog.textValueSelected.connect(lambda name: self._rename(row, name, always=always))
        dialog.open()

    def _rename(self, row: FactRow, name: str, *, always: bool) -> None:
        if " ".join(name.split()) == row.name:
            return

        def work(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import rename

            return rename(library, whom, name)

        self._say(row, work, f"{row.name} is now {' '.join(name.split())}.", always=always)

    def _merge(self, row: FactRow, into: FactRow, *, always: bool) -> None:
        def work(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import merge

            return merge(library, whom, into.name, EntityKind(into.kind))

        self._say(row, work, f"{row.name} is part of {into.name} now.", always=always)

    def _move(self, row: FactRow, kind: EntityKind, *, always: bool) -> None:
        def work(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import change_kind

            return change_kind(library, whom, kind)

        self._say(row, work, f"{row.name} is {_ONE[kind]} now.", always=always)

    def _hide(self, row: FactRow, *, always: bool) -> None:
        def work(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import hide

            return hide(library, whom)

        self._say(row, work, f"{row.name} is hidden.", always=always)

    def _restore(self, row: FactRow, *, always: bool) -> None:
        def work(library: Library, whom: Whom) -> Changes:
            from reader.workflow.correct import restore

            return restore(library, whom)

        self._say(row, work, f"{row.name} is shown again.", always=always)

    def _say(self, row: FactRow, correct: Correct, sentence: str, *, always: bool) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.correct import Whom

            return correct(library, Whom(article_id, EntityKind(row.kind), row.name, always))

        told = sentence.removesuffix(".") + (", in every article." if always else ".")
        self._controller.change(work, lambda _: self._controller.offer_undo(told))
