"""Builds everything and runs the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.window.controller import Controller
from reader.window.fonts import load_fonts
from reader.window.jobs import Jobs
from reader.window.main_window import MainWindow

THEME_VARIABLE = "ARTICLE_READER_THEME"
PICTURE_SECONDS = 60


def run(library_path: Path, sources: Sequence[str], *, picture: Path | None = None, export: Path | None = None) -> int:
    """Show the window and return the exit status.

    With `picture`: wait for the first article and its facts, save the window's picture there, write the
    article's notes to `export` where given, and quit; 1 when no article was shown in time.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - no other kind is ever made here
    app.setApplicationName("Article Reader")
    app.setStyle("Fusion")
    load_fonts()
    window, jobs = MainWindow(), Jobs()
    controller = Controller(window, jobs, library_path, os.environ.get(THEME_VARIABLE, "light"))
    window.show()
    # Everything but Qt is imported after the first paint.
    QTimer.singleShot(0, lambda: controller.start(sources))
    if picture is not None:
        _take_picture(app, controller, picture, export)
    return app.exec()


def _take_picture(app: QApplication, controller: Controller, picture: Path, export: Path | None) -> None:
    def finish(notes: str) -> None:
        if export is not None:
            export.write_text(notes, encoding="utf-8", newline="")
        picture.parent.mkdir(parents=True, exist_ok=True)
        saved = controller.window.grab().save(str(picture))
        controller.window.close()
        app.exit(0 if saved else 1)

    def fail(sentence: str) -> None:
        print(f"article-reader: {sentence}", file=sys.stderr)
        app.exit(1)

    controller.after_facts = lambda: QTimer.singleShot(300, lambda: controller.markdown(finish))
    controller.jobs.failed.connect(
        lambda sentence: (print(f"article-reader: {sentence}", file=sys.stderr), app.exit(1))
    )
    QTimer.singleShot(PICTURE_SECONDS * 1000, lambda: app.exit(1))
