"""The shown article on paper or as PDF."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QDesktopServices, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.model.entry import Reading
from reader.window.features import Feature, Handlers, Parts
from reader.window.messages import Message

if TYPE_CHECKING:
    from reader.library import Library

_DPI = 96.0
_RESOLUTION = 1200
# Where paper is Letter: the places that measure in the old units of North America.
_LETTER = (QLocale.MeasurementSystem.ImperialUSSystem,)


def paper_size() -> QPageSize:
    """Return the paper that is usual where the person lives."""
    letter = QLocale.system().measurementSystem() in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def write_pdf(reading: Reading, images: Mapping[str, bytes], path: Path) -> int:
    """Write an article as PDF; return its number of pages. ReaderError where the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(reading.entry.title)
    writer.setCreator("Article Reader")
    nothing = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(paper_size(), QPageLayout.Orientation.Portrait, nothing))
    pages = write(reading, images, writer)
    if not pages:
        raise ReaderError(f"{path.name} cannot be written there.")
    return pages


def write(
    reading: Reading, images: Mapping[str, bytes], device: QPagedPaintDevice, first: int = 0, last: int = 0
) -> int:
    """Paint an article's pages, from `first` to `last` where these are not 0; return how many, 0 for a failure."""
    from reader.window.paper import Paper

    points = device.pageLayout().fullRectPoints()
    paper = Paper(reading, images, QSizeF(points.width(), points.height()) * _DPI / 72)
    painter = QPainter()
    if not painter.begin(device):
        return 0
    painter.scale(device.logicalDpiX() / _DPI, device.logicalDpiY() / _DPI)
    pages = range(max(1, first), min(last or paper.pages, paper.pages) + 1)
    for page in pages:
        if page > pages.start:
            device.newPage()
        paper.paint(painter, page - 1)
    painter.end()
    return len(pages)


class Printing(Feature):
    """Asks for the printer or the file."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller = parts.window, parts.controller
        self._images: Mapping[str, bytes] = {}
        parts.controller.opened.connect(lambda _showing, images: self._keep(images))

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"print": lambda: self.print(), "save-pdf": lambda: self.ask()}

    def _keep(self, images: Mapping[str, bytes]) -> None:
        self._images = images

    def print(self) -> None:
        """Ask for a printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        showing = self._controller.showing
        if showing is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(paper_size())
        printer.setFullPage(True)
        printer.setDocName(showing.reading.entry.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)

        if dialog.exec() and not write(showing.reading, self._images, printer, printer.fromPage(), printer.toPage()):
            self._controller.fail("The printer does not take the article.")

    def ask(self) -> None:
        """Ask for a file, then write it."""
        showing = self._controller.showing
        if showing is None:
            return
        named = re.sub(r"[^\w\- ]+", "", showing.reading.entry.title).strip()[:80] or "article"
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Save as PDF", f"{named}.pdf", "PDF (*.pdf)")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the shown article to a file; the window goes on meanwhile."""
        showing, images = self._controller.showing, self._images
        if showing is None:
            return

        def work(_: Library) -> int:
            return write_pdf(showing.reading, images, path)

        def done(pages: int) -> None:
            folder = QUrl.fromLocalFile(str(path.parent))
            words = f"Saved {path.name}, {pages} page{'s' * (pages != 1)}."
            self._controller.message.emit(Message(words, "Show folder", lambda: _show(folder)))

        self._controller.beside_library(work, done)


def _show(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
