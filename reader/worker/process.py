"""The loop of the worker process: one request, one reply."""

import contextlib
import pickle
import signal
import sys
import traceback
from multiprocessing.connection import Connection

from reader.errors import ReaderError
from reader.worker.jobs import JOBS


def serve(connection: Connection, memory_limit: int) -> None:
    """Answer requests until the other end closes.

    A request is (job, arguments); a reply is ("done", value), ("error", sentence) for an expected failure
    or ("bug", traceback).
    """
    # Ctrl+C in a terminal reaches the whole group; the parent decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory_limit)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            job, arguments = pickle.loads(connection.recv_bytes())  # noqa: S301 - the program itself wrote it
            connection.send_bytes(pickle.dumps(_answer(job, arguments)))


def _answer(job: str, arguments: tuple[object, ...]) -> tuple[str, object]:
    try:
        return "done", JOBS[job](*arguments)
    except ReaderError as error:
        return "error", str(error)
    except (MemoryError, RecursionError):
        return "error", "This page is too large or too deeply nested to be read."
    except Exception:
        return "bug", traceback.format_exc()


def _limit_memory(limit: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
