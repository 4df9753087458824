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

    def facts_of(
        self,
        reading: Reading,
        done: Callable[[Facts], None],
        *,
        begun: Callable[[Facts], None] | None = None,
        key: str = "",
    ) -> None:
        """Hand the corrected facts to `done`: those that are kept, else the worker finds them.

        Of a long article `begun` gets the facts of longer and longer beginnings meanwhile.
        """

        def known(library: Library) -> Facts | None:
            from reader.window.lookups import kept_facts

            return kept_facts(library, reading)

        def looked(facts: Facts | None) -> None:
            if facts is not None:
                done(facts)
            else:
                self._read_facts(reading, done, begun, key)

        self.on_library(known, looked, key=f"{key}-kept" if key else "")

    def _read_facts(
        self,
        reading: Reading,
        done: Callable[[Facts], None],
        begun: Callable[[Facts], None] | None,
        key: str,
        after: int = 0,
    ) -> None:
        def find(worker: Worker) -> tuple[int | None, Facts]:
            from reader.workflow.facts import beginning, find

            until = beginning(reading, after) if begun is not None else None
            return until, find(worker, reading, until)

        def found(result: tuple[int | None, Facts]) -> None:
            until, facts = result
            if until is None or begun is None:
                self.on_library(lambda library: _kept(library, reading, facts), done)
                return
            self.on_library(lambda library: _corrected(library, reading, facts), begun)
            self._read_facts(reading, done, begun, key, until)

        # With the same key, so that another article's facts take the place of these at every step.
        self.on_worker(find, found, key=key)

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


def _kept(library: Library, reading: Reading, facts: Facts) -> Facts:
    from reader.window.lookups import keep_facts

    return keep_facts(library, reading, facts)


def _corrected(library: Library, reading: Reading, facts: Facts) -> Facts:
    from reader.workflow.facts import corrected

    return corrected(library, reading, facts)
