"""Pages of names across the library, and the way from them to articles and highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.entry import EntityPage, Hit
from reader.model.facts import EntityKind
from reader.window.controller import Controller
from reader.window.views.entity_page import EntityDialog

if TYPE_CHECKING:
    from reader.library import Library


class Knowing(QObject):
    """Shows the page of a name."""

    hit_chosen = Signal(object)

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._window = controller, window

    def show_page(self, kind: str, name: str) -> None:
        """Show what the library knows of a name."""

        def work(library: Library) -> tuple[EntityPage, dict[str, str]]:
            from reader.workflow.people import entity_page
            from reader.workflow.read import entries

            page = entity_page(library, EntityKind(kind), name)
            found = entries(library, tuple(one.article_id for one in page.articles))
            return page, {entry.id: entry.title for entry in found}

        self._controller.on_library(work, self._show, key="entity-page")

    def _show(self, found: tuple[EntityPage, dict[str, str]]) -> None:
        dialog = EntityDialog(*found, self._window)
        dialog.article_chosen.connect(lambda article: self.hit_chosen.emit(Hit(article, "", "title", "")))
        dialog.highlight_chosen.connect(lambda one, article: self.hit_chosen.emit(Hit(article, "", "note", "", one)))
        dialog.name_chosen.connect(self.show_page)
        dialog.open()
