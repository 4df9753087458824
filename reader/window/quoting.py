"""A passage leaves as a quotation with its source, or as a link that leads back to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.model.span import Span
from reader.window.annotating import SELECT_FIRST
from reader.window.block_menu import BlockMenu
from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.exchange.links import OwnLink
    from reader.library import Library
    from reader.model.annotation import Placed

_NOT_HERE = "The passage of this link is not in the article as it is now."
STYLES = ("plain", "markdown", "html", "apa", "mla", "chicago")
_NAMES = ("Plain text", "Markdown", "Rich text", "APA", "MLA", "Chicago")
_STYLE = "quote-style"


class Quoting(Feature, QObject):
    """Copies the selected passage, else the chosen highlight."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        parts.opening.linked.connect(self.follow)
        self._window.several.offers.append(self._offer_cards)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "quote": lambda: self.copy(self._style()),
            **{f"quote-{style}": partial(self._copy_in, style) for style in STYLES},
            "copy-link": lambda: self.copy_link(),
            "copy-own-link": lambda: self.copy_own_link(),
        }

    def restore(self) -> None:
        """Stand in the menus of a selection and of a passage."""
        actions, bar = self._window.actions_by_id, self._window.annotating.bar
        bar.menu.addAction(actions["quote"])
        styles = bar.menu.addMenu("Copy quotation in")
        for style, name in zip(STYLES, _NAMES, strict=True):
            styles.addAction(name, partial(self._copy_in, style))
        bar.menu.addSeparator()
        bar.menu.addActions([actions["copy-link"], actions["copy-own-link"]])
        bar.menu.triggered.connect(lambda _: bar.hide())
        menu = self._window.findChild(BlockMenu)
        if menu is not None:
            menu.offers.append(self._offer)

    def _style(self) -> str:
        kept = self._preferences.word(_STYLE)
        return kept if kept in STYLES else "plain"

    def _copy_in(self, style: str, *_: object) -> None:
        """Copy in a style that the key will use from now on."""
        self._preferences.set_word(_STYLE, style)
        self.copy(style)

    # What is meant

    def _chosen(self) -> Placed | None:
        showing = self._controller.showing
        return showing.highlight(self._window.annotating.current) if showing is not None else None

    def _span(self) -> Span | None:
        chosen = self._chosen()
        return self._window.annotating.span() or (chosen.resolution.span if chosen is not None else None)

    def _offer(self, menu: QMenu, offset: int) -> None:
        """Offer to quote the selection, or the highlight at an offset."""
        if self._window.annotating.span() is None:
            showing = self._controller.showing
            within = [
                placed
                for placed in (showing.reading.highlights if showing else ())
                if (span := placed.resolution.span) is not None and span.start <= offset < span.end
            ]
            if not within:
                return
            inner = min(within, key=lambda placed: len(placed.resolution.span or ()))
            self._window.annotating.choose(inner.highlight.id)
        actions = self._window.actions_by_id
        menu.addAction(actions["quote"])
        styles = menu.addMenu("Copy quotation in")
        for style, name in zip(STYLES, _NAMES, strict=True):
            styles.addAction(name, partial(self._copy_in, style))
        menu.addActions([actions["copy-link"], actions["copy-own-link"]])
        menu.addSeparator()

    def _offer_cards(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        styles = menu.addMenu("Copy as quotation")
        for style, name in zip(STYLES, _NAMES, strict=True):
            styles.addAction(name, partial(self.copy_several, ids, style))
        if len(ids) == 1:
            actions = self._window.actions_by_id
            menu.addActions([actions["copy-link"], actions["copy-own-link"]])

    # Quotations

    def copy(self, style: str) -> None:
        """Copy the passage with its source."""
        from reader.exchange.quotation import QuoteStyle, quotation, worded

        showing, span, chosen = self._controller.showing, self._span(), self._chosen()
        if showing is None:
            return
        words = quotation(showing.reading, span, QuoteStyle(style)) if span is not None else ""
        if not words and chosen is not None:
            words = worded(showing.reading, chosen.highlight.anchor.quote, QuoteStyle(style))
        self._put([words] if words else [], style)

    def copy_several(self, ids: Sequence[str], style: str, *_: object) -> None:
        """Copy the passages of highlights, each with its source; the key uses this style from now on."""
        from reader.exchange.quotation import QuoteStyle, quotation, worded

        showing = self._controller.showing
        if showing is None:
            return
        self._preferences.set_word(_STYLE, style)
        parts = []
        for placed in filter(None, map(showing.highlight, ids)):
            span, wanted = placed.resolution.span, QuoteStyle(style)
            words = quotation(showing.reading, span, wanted) if span is not None else ""
            # One that stands nowhere, or hidden, is quoted as it was marked.
            parts.append(words or worded(showing.reading, placed.highlight.anchor.quote, wanted))
        self._put(parts, style)

    def _put(self, parts: Sequence[str], style: str) -> None:
        if not parts:
            self._controller.message.emit(Message(SELECT_FIRST))
            return
        data = QMimeData()
        if style == "html":
            whole = "\n".join(parts)
            data.setHtml(whole)
            data.setText(_plain(whole))
        else:
            data.setText("\n\n".join(parts))
        QGuiApplication.clipboard().setMimeData(data)
        name = _NAMES[STYLES.index(style)]
        count = "Quotation" if len(parts) == 1 else f"{len(parts)} quotations"
        self._controller.message.emit(Message(f"{count} copied: {name}."))

    # Links

    def copy_link(self) -> None:
        """Copy a link to the passage on its page; without a web address, the one into this library."""
        from reader.exchange.citation import source
        from reader.exchange.links import passage_link

        showing, span = self._controller.showing, self._span()
        if showing is None or span is None:
            self._controller.message.emit(Message(SELECT_FIRST))
            return
        link = passage_link(source(showing.reading).url, span.of(showing.reading.article.text))
        if not link:
            self.copy_own_link("This page has no web address: copied a link into this library.")
            return
        QGuiApplication.clipboard().setText(link)
        self._controller.message.emit(Message("Link to the passage copied."))

    def copy_own_link(self, sentence: str = "Link into this library copied.") -> None:
        """Copy a link that this program opens at the passage."""
        from reader.exchange.links import OwnLink

        showing, span, chosen = self._controller.showing, self._window.annotating.span(), self._chosen()
        if showing is None or (span is None and chosen is None):
            self._controller.message.emit(Message(SELECT_FIRST))
            return
        of = chosen.highlight.id if chosen is not None and span is None else ""
        QGuiApplication.clipboard().setText(
            str(OwnLink(showing.id, of, span, showing.reading.entry.version if span else 0))
        )
        self._controller.message.emit(Message(sentence or "Link into this library copied."))

    def follow(self, link: str) -> None:
        """Go where a link into this library leads."""
        from reader.exchange.links import own_link

        found = own_link(link)
        if found is None:
            self._controller.fail("This link leads to no article.")
            return
        showing = self._controller.showing
        if showing is not None and showing.id == found.article_id:
            self._go(found)
        else:
            self._window.article_shown.connect(lambda: self._go(found), Qt.ConnectionType.SingleShotConnection)
            self._controller.open_article(found.article_id)

    def _go(self, link: OwnLink) -> None:
        showing = self._controller.showing
        if showing is None or showing.id != link.article_id:
            return
        if link.span is not None and link.version not in (0, showing.reading.entry.version):
            self._go_from(link, link.span)
            return
        placed = showing.highlight(link.highlight_id)
        span = placed.resolution.span if placed is not None else link.span
        if placed is not None:
            self._window.annotating.choose(link.highlight_id)
        if span is not None and span.end <= len(showing.reading.article.text):
            self._window.page.reading.scroll_to(span)
            self._window.page.reading.flash(span)
        elif link.span is not None or link.highlight_id:
            self._controller.fail(_NOT_HERE)

    def _go_from(self, link: OwnLink, span: Span) -> None:
        """Go to a passage that was linked in another version than the one that is read."""
        present = self._controller.showing.reading.entry.version if self._controller.showing else 0

        def work(library: Library) -> Span | None:
            from reader.workflow.versions import passage

            return passage(library, link.article_id, link.version, span)

        def done(found: Span | None) -> None:
            if found is None:
                self._controller.fail(_NOT_HERE)
            else:
                self._go(replace(link, span=found, version=present))

        self._controller.on_library(work, done)


def _plain(html: str) -> str:
    from PySide6.QtGui import QTextDocumentFragment

    return QTextDocumentFragment.fromHtml(html).toPlainText()
