"""From a source to an article in the library: each step on its lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from reader.window.controller import Controller
from reader.window.gathering import Gathering
from reader.window.jobs import Jobs, Lane
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.article import Article
    from reader.model.changes import Changes
    from reader.model.page import Page

FEW = 3  # more sources than these are gathered by all cores, with a count in place of each one's name


@dataclass(frozen=True, slots=True)
class Offer:
    """A page that is a later state of an article: `add` makes it another article, `leave` leaves it at that."""

    article_id: str
    title: str
    page: Page
    article: Article
    add: Callable[[], None]
    leave: Callable[[], None]


class Opening(QObject):
    """Opens sources one after another; the last one is shown."""

    added = Signal(str)
    offered = Signal(object)  # an Offer, which is answered by one of its functions
    began = Signal()
    ended = Signal()
    linked = Signal(str)  # a link of the program's own, into its library
    failed = Signal()  # nothing of what was to be opened is shown

    def __init__(self, controller: Controller, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.jobs = jobs
        self._queue: list[str] = []
        self._failed: list[str] = []
        self._under_way = False
        self._gathering: Gathering | None = None

    def open(self, sources: Sequence[str]) -> None:
        """Open paths, addresses, or "-" for standard input."""
        for source in sources:
            if source.startswith("article-reader://"):
                self.linked.emit(source)
            else:
                self._queue.append(source)
        if not self._under_way:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            return
        if len(self._queue) > FEW or any(Path(source).is_dir() for source in self._queue):
            self._gather(tuple(self._queue))
            self._queue.clear()
            return
        source = self._queue.pop(0)
        self._read(lambda: _load(source), name_of(source), source)

    def _gather(self, sources: tuple[str, ...]) -> None:
        self._under_way = True
        self.began.emit()
        self._gathering = Gathering(self._controller, sources, self)
        self._gathering.ended.connect(self._gathered)
        self._gathering.begin()

    def _gathered(self, last: str) -> None:
        self._under_way = False
        self._gathering = None
        if last:
            self._controller.open_article(last)
        else:
            self.failed.emit()
        self.ended.emit()
        self._next()

    def mime(self, data: QMimeData) -> bool:
        """Open what was dropped: files and addresses, else text; say whether there was any."""
        urls = [url.toLocalFile() or url.toString() for url in data.urls()]
        if urls:
            self.open(urls)
            return True
        return self.paste(data)

    def paste(self, data: QMimeData | None) -> bool:
        """Make an article of copied HTML or text; say whether there was any. An empty clipboard may have no data."""
        html = data.html() if data is not None and data.hasHtml() else ""
        text = data.text() if data is not None and data.hasText() else ""
        address = text.strip()
        if not (html or text).strip():
            self._controller.fail("The clipboard holds no text.")
            return False
        if (
            not html.strip()
            and address.startswith(("http://", "https://", "article-reader://"))
            and len(address.split()) == 1
        ):
            self.open([address])
        else:
            self._read(lambda: _from_clipboard(html, text), "what was copied", "")
        return True

    def _read(self, load: Callable[[], Page], name: str, source: str) -> None:
        self._under_way = True
        self.began.emit()
        self._controller.message.emit(Message(f"Opening {name}…", "Stop", self._controller.cancel, stays=True))

        def loaded(page: Page) -> None:
            self._controller.on_worker(
                lambda worker: worker.clean(page), lambda article: cleaned(page, article), failed=self._fail
            )

        def cleaned(page: Page, article: Article) -> None:
            def work(library: Library) -> tuple[str, str]:
                from reader.workflow.read import entries
                from reader.workflow.versions import offered

                known = offered(library, page, article)
                return known, entries(library, (known,))[0].title if known else ""

            def looked(found: tuple[str, str]) -> None:
                if found[0]:
                    self._controller.message.emit(Message(""))
                    add = partial(self._add, page, article, source)
                    self.offered.emit(Offer(*found, page, article, add, self._leave))
                else:
                    self._add(page, article, source)

            self._controller.on_library(work, looked, failed=self._fail)

        self.jobs.submit(Lane.IO, load, loaded, failed=self._fail)

    def _add(self, page: Page, article: Article, source: str) -> None:
        def work(library: Library) -> Changes:
            from reader.workflow.add import add

            return add(library, page, article)

        self._controller.on_library(work, lambda changes: self._done(changes, source), failed=self._fail)

    def _leave(self) -> None:
        self._under_way = False
        if not self._queue:
            self.ended.emit()
        self._next()

    def _done(self, changes: Changes, source: str) -> None:
        self._under_way = False
        self._controller.relist()
        if source and source != "-":
            self.added.emit(source)
        if not self._queue:
            if self._failed:
                self._controller.fail(" ".join(self._failed))
                self._failed = []
            else:
                known = Message("This article was in your library already.")
                self._controller.message.emit(Message("") if changes.added else known)
            self._controller.open_article(changes.articles[0])
            self.ended.emit()
        self._next()

    def _fail(self, sentence: str) -> None:
        self._under_way = False
        self._failed.append(sentence)
        if not self._queue:
            self._controller.fail(" ".join(self._failed))
            self._failed = []
            self.failed.emit()
            self.ended.emit()
        self._next()


def name_of(source: str) -> str:
    """Return a source's name for a message."""
    if source == "-":
        return "standard input"
    if source.startswith(("http://", "https://")):
        return source.split("//", 1)[1].split("/")[0]
    return Path(source).name or source


def _load(source: str) -> Page:
    from reader.sources import load

    return load(source)


def _from_clipboard(html: str, text: str) -> Page:
    from reader.sources import from_clipboard

    return from_clipboard(html, text)
