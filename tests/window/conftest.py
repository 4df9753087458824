"""The real window, offscreen, on a library of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.app import application, build
from reader.window.main_window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application()


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open windows on one library; they are closed in the end."""
    made: list[MainWindow] = []
    # Where the test before left the mouse is no place of the person's.
    QCursor.setPos(0, 0)

    def make(*sources: str, theme: str = "light") -> MainWindow:
        window = build(qapp, tmp_path / "library.sqlite", sources, theme=theme)
        qtbot.addWidget(window)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in made:
        window.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def shown(qtbot: QtBot, open_window: Open) -> Callable[..., MainWindow]:
    """Open a window and wait until its article and the article's facts are there."""

    def make(*sources: str, theme: str = "light") -> MainWindow:
        window = open_window(*sources, theme=theme)
        controller = window.controller
        qtbot.waitUntil(lambda: controller.showing is not None and controller.showing.facts is not None, timeout=20000)
        return window

    return make
