"""A picture of the window without a person before it, for machines without a screen."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from reader.window.main_window import MainWindow
from reader.window.messages import Message

SECONDS = 60
_SETTLE_MS = 400


class Picture(QObject):
    """Waits for the first article with its facts, saves picture and notes, and quits."""

    def __init__(self, window: MainWindow, picture: Path, notes: Path | None) -> None:
        super().__init__(window)
        self._window, self._picture, self._notes = window, picture, notes
        self._last = "No article was shown in time."

    def wait(self) -> None:
        """Begin to wait."""
        # The same picture on every machine, whatever the window's last place was.
        self._window.resize(1280, 800)
        self._window.keep_shape = False
        controller = self._window.controller
        controller.facts_found.connect(lambda _: QTimer.singleShot(_SETTLE_MS, self._clear))
        controller.message.connect(self._told)
        QTimer.singleShot(SECONDS * 1000, lambda: self._give_up(self._last))

    def _told(self, message: Message) -> None:
        if message.error:
            self._give_up(message.text)

    def _give_up(self, sentence: str) -> None:
        print(f"article-reader: {sentence}", file=sys.stderr)
        self._quit(1)

    def _clear(self) -> None:
        """Take the message away, and wait until the page has moved into its place."""
        self._window.page.messages.hide()
        QTimer.singleShot(_SETTLE_MS, self._take)

    def _take(self) -> None:
        self._picture.parent.mkdir(parents=True, exist_ok=True)
        if not self._window.grab().save(str(self._picture)):
            self._give_up(f"The picture {self._picture} could not be written.")
        elif self._notes is None:
            self._quit(0)
        else:
            self._window.controller.markdown(self._write)

    def _write(self, markdown: str) -> None:
        if self._notes is not None:
            self._notes.parent.mkdir(parents=True, exist_ok=True)
            self._notes.write_text(markdown, encoding="utf-8", newline="")
        self._quit(0)

    def _quit(self, status: int) -> None:
        self._window.close()
        QCoreApplication.exit(status)
