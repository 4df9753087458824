"""A library that cannot be read: the newest whole copy of it is offered in the message that says so."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import RESTORE
from reader.window.features import Feature, Parts
from reader.window.jobs import Lane
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.library.backup import Backup


class Rescuing(Feature, QObject):
    """Listens for what the library cannot mend, and puts a copy in its place when the person wants it."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._controller, self._jobs = parts.controller, parts.opening.jobs
        self._controller.message.connect(self._heard)

    def _heard(self, message: Message) -> None:
        if message.error and not message.button and RESTORE in message.text:
            path = self._controller.path
            self._jobs.submit(Lane.DB, lambda: _copies(path), partial(self._offer, message.text), key="rescue")

    def _offer(self, sentence: str, copies: tuple[Backup, ...]) -> None:
        if copies:
            button = f"Restore the copy of {_told(copies[0])}"
            self._controller.message.emit(Message(sentence, button, self._restore, stays=True, error=True))

    def _restore(self) -> None:
        controller = self._controller

        def work() -> tuple[Backup, Path | None]:
            controller.let_go()  # it would go on with the damaged file
            return _restored(controller.path)

        self._jobs.submit(Lane.DB, work, self._done, failed=controller.fail)

    def _done(self, taken: tuple[Backup, Path | None]) -> None:
        copy, kept = taken
        rest = f" What was there is kept as {kept.name}." if kept is not None else ""
        self._controller.relist()
        self._controller.open_last()
        self._controller.message.emit(Message(f"The library is the copy of {_told(copy)}.{rest}", stays=True))


def _told(copy: Backup) -> str:
    return f"{copy.made.astimezone():%Y-%m-%d %H:%M}"


def _copies(path: Path) -> tuple[Backup, ...]:
    from reader.workflow.backup import listed

    return listed(path)


def _restored(path: Path) -> tuple[Backup, Path | None]:
    """Put the newest copy that is whole in the library's place; return it, and where what was there is kept."""
    from reader.errors import ReaderError
    from reader.workflow.backup import restore

    problem = ReaderError("There is no whole copy of this library.")
    for copy in _copies(path):
        try:
            return copy, restore(path, copy.path)
        except ReaderError as error:
            problem = error
    raise problem
