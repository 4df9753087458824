"""The menu of a passage: copy, highlight, note, and hiding the block it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.model.article import BlockKind
from reader.model.corrections import fold
from reader.model.site_rules import site_of
from reader.window.controller import Controller
from reader.window.views.reading_view import ReadingView

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.changes import Changes

_OF_SELECTION = ("copy", "highlight-yellow", "note")


class BlockMenu(QObject):
    """Shows the menu where it is asked for; `offers` add to it what they know of the place."""

    def __init__(
        self, controller: Controller, reading: ReadingView, actions: Mapping[str, QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._reading, self._actions = controller, reading, actions
        self.offers: list[Callable[[QMenu, int], None]] = []
        reading.menu_wanted.connect(self.show)

    def show(self, offset: int, place: QPoint) -> None:
        """Show the menu for the block at an offset of the article's text."""
        self.menu(offset).popup(place)

    def menu(self, offset: int) -> QMenu:
        """Return the menu for the block at an offset of the article's text."""
        menu = QMenu(self._reading)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._reading.textCursor().hasSelection():
            menu.addActions([self._actions[name] for name in _OF_SELECTION])
            menu.addSeparator()
        for offer in self.offers:
            offer(menu, offset)
        at = self._block(offset)
        if at >= 0:
            menu.addAction("Hide this block").triggered.connect(lambda: self._controller.hide_block(at))
            if site := self._site():
                always = menu.addAction(f"Hide such blocks on {site}")
                always.triggered.connect(lambda: self._hide_on_site(at))
        menu.addAction(self._actions["left-out"])
        return menu

    def _block(self, offset: int) -> int:
        showing = self._controller.showing
        if showing is None:
            return -1
        decisions = showing.reading.decisions
        found = (
            at
            for at, block in enumerate(showing.reading.article.blocks)
            if block.span.start <= offset <= block.span.end
            and block.kind is not BlockKind.TITLE
            and len(block.span)
            and decisions.shows(at, block)
        )
        return next(found, -1)

    def _site(self) -> str:
        """Return what a person calls the site; saved pages have one too: their own address stands in them."""
        showing = self._controller.showing
        if showing is None:
            return ""
        about = showing.reading.article.metadata
        site = site_of(showing.reading.entry.url, about)
        return about.site if site == fold(about.site) else site

    def _hide_on_site(self, index: int) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        article_id = showing.id

        def work(library: Library) -> Changes:
            from reader.workflow.sites import hide_on_site

            return hide_on_site(library, article_id, index)

        self._controller.change(work, lambda _: self._controller.offer_undo("Hidden, here and on later pages."))
