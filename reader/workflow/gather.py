"""Adding many sources: each core cleans pages, one thread keeps them."""

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from queue import SimpleQueue

from reader.errors import ReaderError
from reader.library import Library
from reader.model.article import Article
from reader.model.changes import Changes
from reader.model.page import Page
from reader.sources import load
from reader.worker import Worker
from reader.workflow.add import add

_AHEAD = 2  # pages read ahead for each worker: enough to keep it busy, little to hold in memory


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its changes, or one sentence about why there are none."""

    source: str
    changes: Changes | None = None
    problem: str = ""


class Stop:
    """A request to end, made from any thread."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._workers: list[Worker] = []

    def __call__(self) -> None:
        """Ask to end; pages under way are given up, what was kept stays."""
        self._asked.set()
        for worker in self._workers:
            worker.cancel()

    @property
    def asked(self) -> bool:
        """Say whether it was asked."""
        return self._asked.is_set()

    def reach(self, workers: list[Worker]) -> None:
        """Name the workers whose jobs are given up."""
        self._workers = workers


def gather(
    library: Library, sources: Iterable[str], *, as_type: str = "", workers: int = 0, stop: Stop | None = None
) -> Iterator[Outcome]:
    """Add the sources; yield what became of each, in their order.

    `workers` is the number of processes that clean, by default one for each core. A source that fails takes
    none of the others with it; ReaderErrors become outcomes.
    """
    stop = stop or Stop()
    count = workers or os.cpu_count() or 1
    waiting = iter(sources)
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(count, thread_name_prefix="reader-gather"))
        made = [stack.enter_context(Worker()) for _ in range(count)]
        stop.reach(made)
        idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in made:
            idle.put(worker)

        def begin(source: str) -> tuple[str, Future[tuple[Page, Article]]]:
            return source, pool.submit(_cleaned, source, as_type, idle, stop)

        under_way = deque(begin(source) for source in islice(waiting, count * _AHEAD))
        while under_way and not stop.asked:
            source, future = under_way.popleft()
            outcome = _kept(library, source, future)
            if stop.asked:
                return
            under_way.extend(begin(following) for following in islice(waiting, 1))
            yield outcome


def _cleaned(source: str, as_type: str, idle: "SimpleQueue[Worker]", stop: Stop) -> tuple[Page, Article]:
    worker = idle.get()
    try:
        if stop.asked:
            raise ReaderError("Stopped.")
        page = load(source, as_type=as_type)
        return page, worker.clean(page)
    finally:
        idle.put(worker)


def _kept(library: Library, source: str, future: "Future[tuple[Page, Article]]") -> Outcome:
    try:
        return Outcome(source, add(library, *future.result()))
    except ReaderError as error:
        return Outcome(source, problem=str(error))
