"""The library and the worker process: made late, each on its lane, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.window.jobs import Jobs, Lane

if TYPE_CHECKING:  # what is heavy is imported on its lane, after the first paint
    from reader.library import Library
    from reader.model.entry import Reading
    from reader.model.facts import Facts
    from reader.worker import Worker

T = TypeVar("T")


class Found(NamedTuple):
    """Facts, and how many characters of the article they are of: None for all."""

    facts: Facts
    until: int | None


class Backstage(QObject):
    """Holds the library and the worker process; work with them is handed in as functions."""

    closing = Signal()

    def __init__(self, path: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._jobs = jobs
        self._library: Library | None = None
        self._worker: Worker | None = None
        self._wanted: dict[str, Reading] = {}  # whose facts are waited for, by the key of the request
        self._pressing = 0  # so much else waits for the worker process
        self._counting = Lock()

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
        self, work: Callable[[Worker], T], done: Callable[[T], None], *, failed: Callable[[str], None] | None = None
    ) -> None:
        """Run `work` with the worker process on the lane that waits for it; a long search for facts gives way to it."""
        with self._counting:
            self._pressing += 1

        def run() -> T:
            with self._counting:
                self._pressing -= 1
            return work(self._start_worker())

        self._jobs.submit(Lane.CPU, run, done, failed=failed)

    def find_facts(
        self,
        reading: Reading,
        done: Callable[[Found | None], None],
        *,
        after: int | None = None,
        unwanted: Callable[[], bool] = lambda: False,
        key: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Have the worker find the facts of an article as shown, before corrections.

        With `after`, how many characters are done already, those of a longer beginning where that is worth it. `done`
        gets None where the search was `unwanted` or gave way to other work.
        """

        def find() -> Found | None:
            from reader.worker import CancelledError
            from reader.workflow.facts import beginning, find

            until = None if after is None else beginning(reading, after)
            try:
                return Found(
                    find(self._start_worker(), reading, until, lambda: self._pressing > 0 or unwanted()), until
                )
            except CancelledError:
                return None

        self._jobs.submit(Lane.CPU, find, done, key=key, failed=failed)

    def facts_of(
        self,
        reading: Reading,
        done: Callable[[Facts], None],
        *,
        begun: Callable[[Facts], None] | None = None,
        failed: Callable[[str], None] | None = None,
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
                self._read_facts(reading, done, begun, failed, key)

        if key:
            self._wanted[key] = reading
        self.on_library(known, looked, failed=failed, key=f"{key}-kept" if key else "")

    def _read_facts(
        self,
        reading: Reading,
        done: Callable[[Facts], None],
        begun: Callable[[Facts], None] | None,
        failed: Callable[[str], None] | None,
        key: str,
        after: int = 0,
    ) -> None:
        def unwanted() -> bool:
            return bool(key) and self._wanted.get(key) is not reading

        def found(result: Found | None) -> None:
            if result is not None and result.until is None:
                self.on_library(lambda library: _kept(library, reading, result.facts), done, failed=failed)
            elif not unwanted():
                if result is not None and begun is not None:
                    self.on_library(lambda library: _corrected(library, reading, result.facts), begun)
                self._read_facts(reading, done, begun, failed, key, (result and result.until) or after)

        # With the same key, so that another article's facts take the place of these at every step.
        after_all = None if begun is None else after
        self.find_facts(reading, found, after=after_all, unwanted=unwanted, key=key, failed=failed)

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

    def let_go(self) -> None:
        """Close the library, on its lane; whoever asks next opens what lies there then."""
        library, self._library = self._library, None
        if library is not None:
            library.close()

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
