"""Links of the article: notes open beside the text, places in it are gone to, the web opens in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QUrl
from PySide6.QtGui import QDesktopServices

from reader.window.features import Feature, Parts
from reader.window.messages import Message
from reader.window.views.footnote import FootnotePopover

if TYPE_CHECKING:
    from reader.library import Library
    from reader.workflow.footnotes import Passage

_WEB = frozenset({"http", "https", "mailto"})


class Linking(Feature):
    """Opens what was clicked."""

    def __init__(self, parts: Parts) -> None:
        self._controller, self._reading = parts.controller, parts.window.page.reading
        self._reading.link_activated.connect(self._follow)

    def _follow(self, address: str) -> None:
        showing = self._controller.showing
        url = QUrl(address)
        if showing is None or not url.fragment():
            _browse(url)
            return
        article_id = showing.id
        at = self._reading.cursorRect()
        link = QRect(self._reading.viewport().mapToGlobal(at.topLeft()), at.size())

        def work(library: Library) -> Passage | None:
            from reader.workflow.footnotes import within

            return within(library, article_id, address)

        def done(passage: Passage | None) -> None:
            now = self._controller.showing
            if now is not None and now.id == article_id:
                self._found(passage, url, link)

        self._controller.on_library(work, done, key="footnote")

    def _found(self, passage: Passage | None, url: QUrl, link: QRect) -> None:
        if passage is None and url.scheme() in _WEB:
            _browse(url)
        elif passage is None:
            self._controller.message.emit(Message("The page has no such place."))
        elif passage.note or passage.span is None:
            popover = FootnotePopover(passage.text, self._reading, placed=passage.span is not None)
            popover.go.connect(lambda: self._go(passage))
            popover.show_by(link)
        else:
            self._go(passage)

    def _go(self, passage: Passage) -> None:
        if passage.span is not None:
            self._reading.scroll_to(passage.span)
            self._reading.flash(passage.span)


def _browse(url: QUrl) -> None:
    if url.scheme() in _WEB:
        QDesktopServices.openUrl(url)
