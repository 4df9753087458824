"""Many sources at once: counted, stoppable, and told about in one sentence at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.window.controller import Controller
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.workflow.gather import Stop


class Gathering(QObject):
    """Adds sources by all cores, beside the library's lane: a note never waits for it."""

    ended = Signal(str)  # the id of the article added last, "" when there was none
    _counted = Signal(int, int, int)

    def __init__(self, controller: Controller, sources: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._sources = controller, sources
        self._stop: Stop | None = None
        self._stopped = False
        self._problems: list[str] = []
        self._added = 0
        self._last = ""
        self._counted.connect(self._tell)
        controller.closing.connect(self.stop)

    def begin(self) -> None:
        """Begin; `ended` comes once all is done or stopped."""
        self._tell(0, 0, 0)
        self._controller.beside_library(self._work, lambda _: self._end(), failed=self._fail)

    def _work(self, library: Library) -> None:
        from reader.sources.folder import expanded
        from reader.workflow.gather import Stop, gather

        self._stop = Stop()
        sources = list(expanded(self._sources))
        for done, outcome in enumerate(gather(library, sources, stop=self._stop), 1):
            if outcome.changes is None:
                self._problems.append(f"{outcome.source}: {outcome.problem}")
            else:
                self._added += len(outcome.changes.added)
                self._last = outcome.changes.articles[0]
            self._counted.emit(done, len(sources), len(self._problems))
            if self._stopped:
                self._stop()

    def stop(self) -> None:
        """Give up what is under way; what was added stays."""
        self._stopped = True
        if self._stop is not None:
            self._stop()

    def _tell(self, done: int, total: int, failed: int) -> None:
        count = f"{done} of {total}" if total else "…"
        words = f"Adding pages: {count}" + (f", {failed} could not be read" if failed else "")
        self._controller.message.emit(Message(words, "Stop", self.stop, stays=True))
        if done % 20 == 0:
            self._controller.relist()

    def _fail(self, sentence: str) -> None:
        self._problems.append(sentence)
        self._end()

    def _end(self) -> None:
        self._controller.relist()
        self._controller.message.emit(Message(self._sentence(), error=bool(self._problems)))
        self.ended.emit(self._last)
        self.deleteLater()

    def _sentence(self) -> str:
        words = f"{self._added} article{'s' * (self._added != 1)} added"
        if self._stopped:
            words += ", then stopped"
        if self._problems:
            more = f" (and {len(self._problems) - 1} more)" if len(self._problems) > 1 else ""
            words += f". {self._problems[0]}{more}"
        return words if words.endswith((".", ")")) else f"{words}."
