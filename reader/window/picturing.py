"""Pictures that are not in the library: fetched where the person allows it, kept, and shown in their places."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.article import BlockKind
from reader.window.document import PICTURES, SITE_PICTURES
from reader.window.features import Feature, Handlers, Parts
from reader.window.jobs import Lane
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.sources.remote_pictures import Fetched
    from reader.window.state import Showing
    from reader.workflow.pictures import Allowance


class _Progress(QObject):
    """Brings the count from the thread that fetches to the window's."""

    told = Signal(int)


class Picturing(Feature):
    """Asks for nothing by itself: only what the person allowed, for the article or for its site, is fetched."""

    def __init__(self, parts: Parts) -> None:
        self._controller, self._jobs, self._reading = parts.controller, parts.opening.jobs, parts.window.page.reading
        self._images: dict[str, bytes] = {}
        self._stop: Event | None = None
        self._progress = _Progress(parts.window)
        self._progress.told.connect(self._tell)
        self._wanted = 0
        self._controller.opened.connect(self._opened)
        self._controller.leaving.connect(self.stop)
        self._controller.closing.connect(self.stop)
        self._reading.link_activated.connect(self._clicked)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "show-pictures": lambda: self.show(),
            "show-site-pictures": lambda: self.show(site=True),
            "no-pictures": self._forbid,
        }

    def missing(self) -> tuple[str, ...]:
        """Return the addresses of the shown article's pictures that are not in the library."""
        showing = self._controller.showing
        if showing is None:
            return ()
        article, decisions = showing.reading.article, showing.reading.decisions
        wanted = (
            block.image
            for index, block in enumerate(article.blocks)
            if block.kind is BlockKind.FIGURE and decisions.shows(index, block)
        )
        return tuple(dict.fromkeys(url for url in wanted if url.startswith("http") and url not in self._images))

    def show(self, *, site: bool = False) -> None:
        """Allow the pictures of the article or of every page of its site, and fetch those that are missing."""
        showing = self._controller.showing
        if showing is None:
            return
        if not self.missing() and not site:
            self._controller.message.emit(Message("This article has no pictures that are not shown."))
            return
        article_id = showing.id

        def work(library: Library) -> Allowance:
            from reader.workflow.pictures import allow

            return allow(library, article_id, site=site)

        self._controller.on_library(work, lambda given: self._allowed(article_id, given))

    def stop(self) -> None:
        """Stop fetching; what came is kept."""
        if self._stop is not None:
            self._stop.set()

    def _clicked(self, address: str) -> None:
        if address in (PICTURES, SITE_PICTURES):
            self.show(site=address == SITE_PICTURES)

    def _opened(self, showing: Showing, images: dict[str, bytes]) -> None:
        self._images = images
        self._reading.picture_words = {}
        if not self.missing():
            return
        article_id = showing.id

        def work(library: Library) -> bool:
            from reader.workflow.pictures import allowed

            return allowed(library, article_id)

        self._controller.on_library(work, lambda yes: self._fetch(article_id, "") if yes else None)

    def _allowed(self, article_id: str, given: Allowance) -> None:
        what = f"Pictures of {given.site} are shown from now on." if given.site else "Pictures of this article shown."
        if self.missing():
            self._fetch(article_id, what, given)
        else:
            self._offer_undo(what, given)

    def _offer_undo(self, sentence: str, given: Allowance) -> None:
        def work(library: Library) -> None:
            from reader.workflow.pictures import take_back

            take_back(library, given)

        def undo() -> None:
            again = Message("No more pictures are fetched; those that came stay.")
            self._controller.on_library(work, lambda _: self._controller.message.emit(again))

        self._controller.message.emit(Message(sentence, "Undo", undo))

    def _forbid(self) -> None:
        showing = self._controller.showing
        if showing is None:
            return
        article_id = showing.id

        def work(library: Library) -> None:
            from reader.workflow.pictures import forbid

            forbid(library, article_id)

        self.stop()
        told = Message("No pictures are fetched for this article or its site.")
        self._controller.on_library(work, lambda _: self._controller.message.emit(told))

    def _fetch(self, article_id: str, sentence: str, given: Allowance | None = None) -> None:
        showing, urls = self._controller.showing, self.missing()
        if showing is None or showing.id != article_id or not urls or self._stop is not None:
            return
        stop = self._stop = Event()
        self._wanted = len(urls)
        home = showing.reading.entry.url
        self._tell(0)

        def work() -> Fetched:
            from reader.sources.remote_pictures import fetch_pictures

            return fetch_pictures(urls, home, stopped=stop.is_set, progress=self._progress.told.emit)

        def done(fetched: Fetched) -> None:
            self._stop = None
            self._came(article_id, fetched, sentence, given)

        self._jobs.submit(Lane.IO, work, done, failed=self._lost)

    def _lost(self, sentence: str) -> None:
        self._stop = None
        self._controller.fail(sentence)

    def _tell(self, count: int) -> None:
        if self._stop is not None and not self._stop.is_set():
            words = "Fetching a picture…" if self._wanted == 1 else f"Fetching pictures: {count} of {self._wanted}…"
            self._controller.message.emit(Message(words, "Stop", self.stop, stays=True))

    def _came(self, article_id: str, fetched: Fetched, sentence: str, given: Allowance | None) -> None:
        def work(library: Library) -> None:
            from reader.workflow.pictures import keep

            keep(library, article_id, fetched.assets)

        if fetched.assets:
            self._controller.on_library(work)
        showing = self._controller.showing
        if showing is None or showing.id != article_id:
            self._opened_meanwhile(showing)
            return
        self._images.update({asset.url: asset.data for asset in fetched.assets})
        self._reading.picture_words = fetched.failed
        self._reading.show_images(self._images)
        lost = len(fetched.failed)
        if lost:
            many = "A picture" if lost == 1 else f"{lost} pictures"
            sentence = f"{many} of {self._wanted} could not be fetched; each place says why."
        if given is not None:
            self._offer_undo(sentence, given)
        else:
            self._controller.message.emit(Message(sentence))

    def _opened_meanwhile(self, showing: Showing | None) -> None:
        """Look after the article that was opened while another one's pictures came."""
        self._controller.message.emit(Message(""))
        if showing is not None:
            self._opened(showing, self._images)
