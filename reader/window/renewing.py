"""The open article cleaned or fetched again: a new version, and what became of the highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QWidget

from reader.window.controller import Controller
from reader.window.jobs import Jobs, Lane
from reader.window.messages import Message
from reader.window.views.renewal import RenewalReport

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.article import Article
    from reader.model.changes import Changes
    from reader.model.entry import Report
    from reader.model.page import Page

SHORTER = "The new version has only"


class Renewing(QObject):
    """Makes new versions of the open article; nothing is replaced by a failure."""

    def __init__(self, controller: Controller, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._jobs, self._window = controller, jobs, window
        self.report: RenewalReport | None = None

    def clean_again(self) -> None:
        """Clean the article's original page anew."""
        article_id = self._begin("Cleaning again…")

        def work(library: Library) -> Page:
            from reader.workflow.read import original

            return original(library, article_id)

        if article_id:
            self._controller.on_library(work, lambda page: self._clean(article_id, page))

    def fetch_again(self) -> None:
        """Read the article's address or file anew."""
        showing = self._controller.showing
        if showing is None:
            return
        entry = showing.reading.entry
        source = entry.url or entry.source
        if not QUrl(source).scheme().startswith("http") and source in ("", "-", "clipboard"):
            self._controller.fail("This article came without an address, so it cannot be fetched again.")
            return
        article_id = self._begin("Fetching again…")

        def load() -> Page:
            from reader.sources import load

            return load(source)

        self._jobs.submit(Lane.IO, load, lambda page: self._clean(article_id, page), failed=self._controller.fail)

    def _begin(self, sentence: str) -> str:
        showing = self._controller.showing
        if showing is None:
            return ""
        self._controller.message.emit(Message(sentence, "Stop", self._controller.cancel, stays=True))
        return showing.id

    def _clean(self, article_id: str, page: Page) -> None:
        self._controller.on_worker(
            lambda worker: worker.clean(page), lambda article: self.renew(article_id, page, article)
        )

    def renew(self, article_id: str, page: Page, article: Article, *, shorter: bool = False) -> None:
        """Make a page that was read and cleaned the article's new version, and report what became of highlights."""

        def work(library: Library) -> Report:
            from reader.workflow.versions import renew

            return renew(library, article_id, page, article, shorter=shorter)

        def failed(sentence: str) -> None:
            if sentence.startswith(SHORTER):
                again = Message(sentence, "Take it", lambda: self.renew(article_id, page, article, shorter=True))
                self._controller.message.emit(again)
            else:
                self._controller.fail(sentence)

        self._controller.on_library(work, lambda report: self._renewed(article_id, article, report), failed=failed)

    def _renewed(self, article_id: str, article: Article, report: Report) -> None:
        if report.before == report.version:
            self._controller.message.emit(Message("Nothing has changed; there is no new version."))
            return
        self._controller.message.emit(Message(f"Version {report.version} is shown; version {report.before} is kept."))
        self._controller.open_article(article_id)
        if report.kept or report.moved or report.to_confirm or report.lost:
            self.report = RenewalReport(report, article.text, self._window)
            self.report.accepted_place.connect(lambda of: self._decide(article_id, of, accept=True))
            self.report.rejected_place.connect(lambda of: self._decide(article_id, of, accept=False))
            self.report.show()

    def _decide(self, article_id: str, highlight_id: str, *, accept: bool) -> None:
        def work(library: Library) -> Changes:
            from reader.workflow import versions

            decide = versions.accept if accept else versions.reject
            return decide(library, article_id, highlight_id)

        self._controller.change(work)
