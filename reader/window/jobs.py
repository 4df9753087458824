"""Work beside the window: one thread for the library, one for reading and the worker process."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError

_log = logging.getLogger(__name__)


class Jobs(QObject):
    """Runs functions off the window's thread and hands results back on it. A newer job with the same key wins."""

    failed = Signal(str)
    _finished = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._lanes = {name: ThreadPoolExecutor(1, thread_name_prefix=name) for name in ("db", "io")}
        self._newest: dict[str, object] = {}
        self.pending = 0
        self._finished.connect(self._deliver)

    def run(self, lane: str, work: Callable[[], Any], then: Callable[[Any], object], key: str = "") -> None:
        """Run `work` in lane "db" or "io"; call `then` with its result here, unless a newer job took its key."""
        token = object()
        if key:
            self._newest[key] = token
        self.pending += 1

        def done(future: "Future[Any]") -> None:
            self._finished.emit(future, then, (key, token))

        self._lanes[lane].submit(work).add_done_callback(done)

    def _deliver(self, future: "Future[Any]", then: Callable[[Any], object], given: tuple[str, object]) -> None:
        self.pending -= 1
        error = future.exception()
        if isinstance(error, ReaderError):
            self.failed.emit(str(error))
        elif error is not None:
            _log.error("a job failed", exc_info=error)
            self.failed.emit("Something went wrong inside the program; the log has the details. Nothing was lost.")
        elif not given[0] or self._newest.get(given[0]) is given[1]:
            then(future.result())

    def close(self) -> None:
        """Wait for what is under way."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
