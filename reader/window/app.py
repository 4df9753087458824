"""Builds everything and runs the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.window.fonts import load_fonts
from reader.window.main_window import MainWindow
from reader.window.state import Preferences

if TYPE_CHECKING:  # the window is painted before these are loaded
    from reader.library import Library
    from reader.window.controller import Controller

THEME_VARIABLE = "ARTICLE_READER_THEME"
# The daily copy waits until the person reads.
COPY_AFTER_MS = 5000
# A window may stay open for days.
COPY_AGAIN_MS = 3_600_000
# A second start waits longer than this; the first one has better to do.
JOIN_AFTER_MS = 1500
# By then all modules are loaded.
SETTLED_AFTER_MS = 1500

Start = Callable[[], None]
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

_log = logging.getLogger(__name__)


def run(library_path: Path, sources: Sequence[str], *, picture: Path | None = None, export: Path | None = None) -> int:
    """Show the window and return the exit status. Where the library's window is open already, it takes the sources.

    With `picture`: wait for the first article and its facts, save the window's picture there, write the
    article's notes to `export` where given, and quit; 1 when no article was shown in time.
    """
    from reader.window.handover import claim, hand_over

    app = application()
    lock = claim(library_path) if picture is None else None
    if picture is None and lock is None and hand_over(library_path, sources):
        return 0
    window = greet(app, library_path, sources, theme=os.environ.get(THEME_VARIABLE, ""))
    if picture is not None:
        from reader.window.picture import Picture

        window.furnished.connect(Picture(window, picture, export).wait)
    elif lock is not None:
        join = partial(_join_desktop, window, library_path)
        window.furnished.connect(lambda: QTimer.singleShot(JOIN_AFTER_MS, window, join))
    previous = sys.excepthook
    sys.excepthook = _survivor(window)
    window.show()
    try:
        return QApplication.exec()
    finally:
        sys.excepthook = previous
        if lock is not None:
            lock.unlock()


def _join_desktop(window: MainWindow, library_path: Path) -> None:
    """Show the program's icon, and take what later starts of it hand over."""
    from PySide6.QtGui import QIcon

    from reader.bundled import bundled
    from reader.window.handover import Receiver, bring_forward

    window.setWindowIcon(QIcon(str(bundled("desktop") / "article-reader.svg")))

    def take(sources: list[str]) -> None:
        window.opening.open(sources)
        bring_forward(window)

    receiver = Receiver(library_path, window)
    receiver.received.connect(take)


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


def greet(app: QApplication, library_path: Path, sources: Sequence[str] = (), *, theme: str = "") -> MainWindow:
    """Return a window that shows the last view at its first painting, and is furnished after it."""
    _load_lightly()
    window = MainWindow(Preferences(library_path))
    if not (sources or theme):
        window.recall()
    furnish = partial(_furnish, app, window, library_path, sources, theme)
    window.furnished.connect(lambda: QTimer.singleShot(SETTLED_AFTER_MS, _settle))
    # One turn later, so that the painting reaches the screen before the long work begins.
    window.painted.connect(lambda: QTimer.singleShot(0, window, lambda: furnish()()))
    return window


def _load_lightly() -> None:
    """Spare the loading of modules what is of no use to them."""
    # There is no garbage among them; later looks for it pass them over, and are short.
    gc.disable()
    # PySide would read, and keep, the source of each one, to see whether it might want its `__feature__`s: none does.
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        vars(feature)["_mod_uses_pyside"] = lambda _module: True


def _settle() -> None:
    gc.freeze()
    gc.enable()


def build(app: QApplication, library_path: Path, sources: Sequence[str] = (), *, theme: str = "") -> MainWindow:
    """Return the furnished window; the library is opened after its first painting."""
    window = MainWindow(Preferences(library_path))
    start = _furnish(app, window, library_path, sources, theme)
    window.painted.connect(start)
    return window


def _furnish(app: QApplication, window: MainWindow, path: Path, sources: Sequence[str], theme: str) -> Start:
    """Put everything into the window; return what begins its work."""
    from reader.window.controller import Controller
    from reader.window.jobs import Jobs
    from reader.window.opening import Opening
    from reader.window.themes import Themes

    jobs = Jobs()
    controller = Controller(path, jobs)
    controller.warm()  # on its lane, while the window is furnished
    opening = Opening(controller, jobs)
    window.furnish(controller, opening, Themes(app, window.preferences, theme))
    for part in (jobs, controller, opening):
        part.setParent(window)

    def begin_elsewhere() -> None:
        # Nothing could be opened: the article that was open last is better than a blank page.
        if controller.showing is None:
            controller.open_last()

    def start() -> None:
        _keep_log(path)
        controller.relist()
        if sources:
            opening.open(sources)
        else:
            controller.open_last()
        QTimer.singleShot(COPY_AFTER_MS, window, lambda: _copy_daily(controller, warn=True))
        again = QTimer(window, interval=COPY_AGAIN_MS)
        again.timeout.connect(lambda: _copy_daily(controller))
        again.start()

    opening.failed.connect(begin_elsewhere)
    return start


def _copy_daily(controller: Controller, *, warn: bool = False) -> None:
    def copy(library: Library) -> str:
        from reader.workflow import backup

        backup.daily(library)
        return backup.warning(library.path)

    def copied(warning: str) -> None:
        if warning and warn:
            from reader.window.messages import Message

            controller.message.emit(Message(warning, stays=True))

    controller.beside_library(copy, copied)


def _keep_log(library_path: Path) -> None:
    from logging.handlers import RotatingFileHandler

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
        from reader.window.jobs import UNEXPECTED

        window.fail(UNEXPECTED)

    return hook
