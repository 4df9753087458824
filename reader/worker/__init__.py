"""The separate process that cleans and finds facts."""

from reader.worker.worker import CancelledError, Worker

__all__ = ["CancelledError", "Worker"]
