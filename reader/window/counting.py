"""The numbers of the open article: the table of all, and the way from it back into the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.model.article import shown
from reader.model.facts import Facts, Number
from reader.window.controller import Controller
from reader.window.messages import Message
from reader.window.state import Showing
from reader.window.views.ledger import Ledger
from reader.window.views.reading_view import ReadingView

if TYPE_CHECKING:
    from reader.library import Library


class Counting(QObject):
    """Shows the ledger and does what is asked in it."""

    def __init__(self, controller: Controller, reading: ReadingView, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._reading, self._window = controller, reading, window

    def show_ledger(self) -> None:
        """Show the numbers of the open article."""
        showing = self._controller.showing
        if showing is None or showing.facts is None:
            self._controller.message.emit(Message("The numbers of this article are still being looked for."))
            return
        facts = showing.facts
        dialog = Ledger(showing.reading.entry.title, facts.numbers, self._window)
        dialog.chosen.connect(lambda number: self._go(showing, number))
        dialog.copied.connect(lambda count: self._controller.message.emit(Message(f"{count} numbers copied.")))
        dialog.saved.connect(lambda path: self._save(showing, facts.numbers, Path(path)))
        dialog.open()

    def _go(self, showing: Showing, number: Number) -> None:
        now = self._controller.showing
        if now is not None and now.id == showing.id:
            span = shown(showing.reading.article, showing.reading.decisions).to_article(number.span)
            self._reading.scroll_to(span)
            self._reading.flash(span)

    def _save(self, showing: Showing, numbers: tuple[Number, ...], path: Path) -> None:
        source = showing.reading.entry.url or showing.reading.entry.source

        def work(_: Library) -> None:
            from reader.exchange.facts import as_csv

            try:
                # Spreadsheets take a file for UTF-8 when it begins with the mark.
                path.write_text(as_csv(source, Facts(numbers=numbers)), encoding="utf-8-sig", newline="")
            except OSError as error:
                raise ReaderError(f"{path} cannot be written: {error.strerror}.") from error

        done = Message(f"Numbers saved as {path.name}.")
        self._controller.on_library(work, lambda _: self._controller.message.emit(done))
