"""The separate process that cleans and finds facts."""

from reader.worker.worker import Cancelled, Worker

__all__ = ["Cancelled", "Worker"]
