"""Builds everything and runs the window."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.window.controller import Controller
from reader.window.fonts import load_fonts
from reader.window.jobs import UNEXPECTED, Jobs
from reader.window.main_window import MainWindow
from reader.window.messages import Message
from reader.window.opening import Opening
from reader.window.picture import Picture
from reader.window.state import Preferences
from reader.window.themes import Themes

if TYPE_CHECKING:
    from reader.library import Library

THEME_VARIABLE = "ARTICLE_READER_THEME"
# The daily copy waits until the person reads.
COPY_AFTER_MS = 5000

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

_log = logging.getLogger(__name__)


def run(library_path: Path, sources: Sequence[str], *, picture: Path | None = None, export: Path | None = None) -> int:
    """Show the window and return the exit status.

    With `picture`: wait for the first article and its facts, save the window's picture there, write the
    article's notes to `export` where given, and quit; 1 when no article was shown in time.
    """
    app = application()
    window = build(app, library_path, sources, theme=os.environ.get(THEME_VARIABLE, ""))
    previous = sys.excepthook
    sys.excepthook = _survivor(window)
    if picture is not None:
        Picture(window, picture, export).wait()
    window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = previous


def application() -> QApplication:
    """Return the application, dressed in our fonts."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs already")
    app.setApplicationName("Article Reader")
    app.setDesktopFileName("article-reader")
    app.setStyle("Fusion")
    load_fonts()
    return app


def build(app: QApplication, library_path: Path, sources: Sequence[str] = (), *, theme: str = "") -> MainWindow:
    """Return the window; the library is opened, and everything but Qt is loaded, after its first painting."""
    preferences = Preferences(library_path)
    jobs = Jobs()
    controller = Controller(library_path, jobs)
    opening = Opening(controller, jobs)
    window = MainWindow(controller, opening, preferences, Themes(app, preferences, theme))
    for part in (jobs, controller, opening):
        part.setParent(window)

    def begin_elsewhere() -> None:
        # Nothing could be opened: the article that was open last is better than a blank page.
        if controller.showing is None:
            controller.open_last()

    def start() -> None:
        _keep_log(library_path)
        controller.relist()
        if sources:
            opening.open(sources)
        else:
            controller.open_last()
        QTimer.singleShot(COPY_AFTER_MS, lambda: _copy_daily(controller))

    opening.failed.connect(begin_elsewhere)
    window.painted.connect(start)
    return window


def _copy_daily(controller: Controller) -> None:
    def copy(library: Library) -> str:
        from reader.workflow import backup

        backup.daily(library)
        return backup.warning(library.path)

    def copied(warning: str) -> None:
        if warning:
            controller.message.emit(Message(warning, stays=True))

    controller.beside_library(copy, copied)


def _keep_log(library_path: Path) -> None:
    log = logging.getLogger("reader")
    if log.handlers:
        return
    library_path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        library_path.with_suffix(".log"), maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)


def _survivor(window: MainWindow) -> Hook:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("unexpected", exc_info=(kind, error, trace))
        window.fail(UNEXPECTED)

    return hook
