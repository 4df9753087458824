"""Work off the GUI thread: three lanes, results come back by one signal."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError

_log = logging.getLogger(__name__)

UNEXPECTED = "Something went wrong inside the program; the log beside your library has the details."


class Lane(StrEnum):
    """Where work runs: reading sources, the library, the worker process (its thread only waits)."""

    IO = "io"
    DB = "db"
    CPU = "cpu"


# The library has one thread: its order is the order in which a person did things.
_THREADS = {Lane.IO: 3, Lane.DB: 1, Lane.CPU: 1}


@dataclass(frozen=True, slots=True)
class _Result:
    ticket: int
    key: str
    value: object
    error: BaseException | None
    done: Callable[[object], None] | None
    failed: Callable[[str], None] | None


class Jobs(QObject):
    """Runs functions on lanes and hands their results to the GUI thread."""

    problem = Signal(str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=f"reader-{lane}") for lane, count in _THREADS.items()
        }
        self._newest: dict[str, tuple[int, Future[object]]] = {}
        self._tickets = 0
        self._waiting = 0
        self._open = True
        self._arrived.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Say whether anything is under way."""
        return self._waiting > 0

    def submit(
        self,
        lane: Lane,
        work: Callable[[], object],
        done: Callable[..., None] | None = None,
        *,
        failed: Callable[[str], None] | None = None,
        key: str = "",
    ) -> None:
        """Run `work` on `lane`; `done` gets its value, `failed` one sentence (else the signal `problem`).

        Of several requests with the same key only the newest is answered; those that did not begin are
        dropped, so only reads may have one.
        """
        if not self._open:
            return
        self._tickets += 1
        ticket = self._tickets
        self._waiting += 1

        def run() -> object:
            return work()

        def ended(future: "Future[object]") -> None:
            error: BaseException | None
            try:
                error = future.exception()
            except CancelledError as cancelled:
                error = cancelled
            value = future.result() if error is None else None
            if self._open:
                self._arrived.emit(_Result(ticket, key, value, error, done, failed))

        future: Future[object] = self._lanes[lane].submit(run)
        if key:
            _, older = self._newest.get(key, (0, None))
            self._newest[key] = (ticket, future)
            if older is not None:
                older.cancel()
        future.add_done_callback(ended)

    def close(self) -> None:
        """Let what changes the library finish; drop the rest."""
        self._open = False
        for lane in (Lane.IO, Lane.CPU):
            self._lanes[lane].shutdown(wait=False, cancel_futures=True)
        self._lanes[Lane.DB].shutdown(wait=True)

    def _deliver(self, result: _Result) -> None:
        self._waiting -= 1
        if result.key:
            if self._newest.get(result.key, (0, None))[0] != result.ticket:
                return
            del self._newest[result.key]
        if isinstance(result.error, CancelledError) or not self._open:
            return
        if result.error is None:
            if result.done is not None:
                result.done(result.value)
            return
        sentence = str(result.error)
        if not isinstance(result.error, ReaderError):
            _log.error("work off the GUI thread failed", exc_info=result.error)
            sentence = UNEXPECTED
        (result.failed or self.problem.emit)(sentence)
