"""The handle on the worker process."""

import contextlib
import logging
import multiprocessing
import pickle
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import cast

from reader.errors import ReaderError
from reader.model.article import Article
from reader.model.facts import Facts
from reader.model.page import Page
from reader.model.span import Span
from reader.worker.process import serve

CLEAN_SECONDS = 9.0  # with the start of the process no more than ten
FACTS_SECONDS = 60.0  # and more for what is long:
_FACTS_SPEED = 4_000  # characters a second, a fifth of what an old computer does
_LOOK_SECONDS = 0.1
MEMORY_BYTES = 1 << 30

_log = logging.getLogger(__name__)


class CancelledError(ReaderError):
    """The person stopped the job."""


class Worker:
    """Runs one job at a time in a process that is killed on time, memory or request.

    The process starts with the first job and again after it was killed. Methods may be called from any
    thread; they block until the answer is there.
    """

    def __init__(
        self,
        *,
        clean_seconds: float = CLEAN_SECONDS,
        facts_seconds: float = FACTS_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
    ) -> None:
        self._clean_seconds = clean_seconds
        self._facts_seconds = facts_seconds
        self._memory_bytes = memory_bytes
        self._busy = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._cancelled = threading.Event()

    def clean(self, page: Page) -> Article:
        """Return the cleaned page; raises ReaderError with a sentence fit to show."""
        return cast(Article, self._ask("clean", (page,), self._clean_seconds))

    def facts(
        self,
        text: str,
        *,
        language: str = "",
        published: str = "",
        byline: Span | None = None,
        skip: tuple[Span, ...] = (),
        unwanted: Callable[[], bool] | None = None,
    ) -> Facts:
        """Return the facts of `text`, no numbers in the `skip` spans; raises ReaderError.

        Raises CancelledError soon after `unwanted`, which is asked again and again, says that nobody waits any more.
        """
        seconds = self._facts_seconds + len(text) / _FACTS_SPEED
        return cast(Facts, self._ask("facts", (text, language, published, byline, skip), seconds, unwanted))

    def cancel(self) -> None:
        """Stop the job that runs; its caller gets CancelledError. Without one, nothing happens."""
        process = self._process
        if self._busy.locked() and process is not None:
            self._cancelled.set()
            # The job may end and the process be closed between the look and the blow.
            with contextlib.suppress(ValueError):
                process.kill()

    def close(self) -> None:
        """End the process; a job that runs is cancelled."""
        self.cancel()
        with self._busy:
            self._stop()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(
        self, job: str, arguments: tuple[object, ...], seconds: float, unwanted: Callable[[], bool] | None = None
    ) -> object:
        with self._busy:
            self._cancelled.clear()
            connection = self._start()
            try:
                connection.send_bytes(pickle.dumps((job, arguments)))
                if not _replied(connection, seconds, unwanted):
                    self._stop()
                    if unwanted is not None and unwanted():
                        raise CancelledError("Stopped.")
                    raise ReaderError(f"This page took longer than {seconds:.0f} seconds and was given up.")
                # Our own process wrote it. (Connection.recv leaves buffers to the collector when it is interrupted.)
                outcome, value = cast(tuple[str, object], pickle.loads(connection.recv_bytes()))  # noqa: S301
            except (EOFError, ConnectionError) as error:
                self._stop()
                if self._cancelled.is_set():
                    raise CancelledError("Stopped.") from error
                raise ReaderError("This page needed more memory than it may take and was given up.") from error
        if outcome == "error":
            raise ReaderError(str(value))
        if outcome == "bug":
            _log.error("the worker failed at %s:\n%s", job, value)
            raise ReaderError("Something went wrong inside the program with this page; the log has the details.")
        return value

    def _start(self) -> Connection:
        if self._connection is not None and self._process is not None and self._process.is_alive():
            return self._connection
        self._stop()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._memory_bytes), name="reader-worker", daemon=True)
        process.start()
        theirs.close()
        self._process = process
        self._connection = ours
        return ours

    def _stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None


def _replied(connection: Connection, seconds: float, unwanted: Callable[[], bool] | None) -> bool:
    """Wait for a reply, no longer than it is wanted."""
    if unwanted is None:
        return connection.poll(seconds)
    until = time.monotonic() + seconds
    while not connection.poll(min(_LOOK_SECONDS, max(0.0, until - time.monotonic()))):
        if time.monotonic() >= until or unwanted():
            return False
    return True
