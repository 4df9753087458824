"""The desktop's menu, and its links into the library."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message


class Desktop(Feature, QObject):
    """Puts the program into the desktop's menu, and takes it out again."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller = parts.window, parts.controller

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"desktop": lambda: self.enter()}

    def restore(self) -> None:
        """Windows and macOS make a program known when it is installed."""
        self._window.actions_by_id["desktop"].setVisible(sys.platform.startswith("linux"))

    def enter(self) -> None:
        """Put the program into the menu."""
        from reader.workflow import desktop

        def told(_: object) -> None:
            self._controller.message.emit(
                Message(
                    "Article Reader is in the desktop's menu, and opens the links to passages that you copied.",
                    "Take it out again",
                    self.leave,
                )
            )

        self._controller.beside_library(lambda _: desktop.enter(), told)

    def leave(self) -> None:
        """Take the program out of the menu."""
        from reader.workflow import desktop

        def told(_: object) -> None:
            self._controller.message.emit(Message("The desktop's menu is as it was.", "Put it back", self.enter))

        self._controller.beside_library(lambda _: desktop.leave(), told)
