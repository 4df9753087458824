"""The library and the worker process: made late, each on its lane, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.window.jobs import Jobs, Lane

if TYPE_CHECKING:  # what is heavy is imported on its lane, after the first paint
    from reader.library import Library
    from reader.model.entry import Reading
    from reader.model.facts import Facts
    from reader.worker import Worker

T = TypeVar("T")


class Backstage(QObject):
    """Holds the library and the worker process; work with them is handed in as functions."""

    closing = Signal()

    def __init__(self, path: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._jobs = jobs
        self._library: Library | None = None
        self._worker: Worker | None = None

    @property
    def busy(self) -> bool:
        """Say whether anything is under way."""
        return self._jobs.busy

    def warm(self) -> None:
        """Open the library before anything is asked of it; whoever asks first hears what went wrong."""
        self._jobs.submit(Lane.DB, self._open_library, failed=lambda _: None)

    def on_library(
        self,
        work: Callable[[Library], T],
        done: Callable[[T], None] | None = None,
        *,
        key: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run `work` with the library on its lane."""
        self._jobs.submit(Lane.DB, lambda: work(self._open_library()), done, key=key, failed=failed)

    def beside_library(
        self, work: Callable[[Library], T], done: Callable[[T], None], *, failed: Callable[[str], None] | None = None
    ) -> None:
        """Run work of minutes with the library, off its lane."""

        def opened(library: Library) -> None:
            self._jobs.submit(Lane.IO, lambda: work(library), done, failed=failed)

        self.on_library(lambda library: library, opened, failed=failed)

    def on_worker(
        self,
        work: Callable[[Worker], T],
        done: Callable[[T], None],
        *,
        key: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run `work` with the worker process on the lane that waits for it."""
        self._jobs.submit(Lane.CPU, lambda: work(self._start_worker()), done, key=key, failed=failed)

    def facts_of(self, reading: Reading, done: Callable[[Facts], None], *, key: str = "") -> None:
        """Hand the corrected facts to `done`: those that are kept, else the worker finds them."""

        def known(library: Library) -> Facts | None:
            from reader.window.lookups import kept_facts

            return kept_facts(library, reading)

        def find(worker: Worker) -> Facts:
            from reader.workflow.facts import find

            return find(worker, reading)

        def keep(library: Library, facts: Facts) -> Facts:
            from reader.window.lookups import keep_facts

            return keep_facts(library, reading, facts)

        def looked(facts: Facts | None) -> None:
            if facts is not None:
                done(facts)
            else:
                self.on_worker(find, lambda new: self.on_library(lambda library: keep(library, new), done), key=key)

        self.on_library(known, looked, key=f"{key}-kept" if key else "")

    def _open_library(self) -> Library:
        if self._library is None:
            from reader.library import Library

            self._library = Library(self.path)
        return self._library

    def _start_worker(self) -> Worker:
        if self._worker is None:
            from reader.worker import Worker

            self._worker = Worker()
        return self._worker

    def cancel(self) -> None:
        """Stop the worker's job."""
        if self._worker is not None:
            self._worker.cancel()

    def close(self) -> None:
        """Finish what was begun, close the library and end the worker."""
        self.closing.emit()
        self.cancel()
        self._jobs.close()
        if self._library is not None:
            self._library.close()
        if self._worker is not None:
            self._worker.close()
