"""The window copies the library once a day, by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.window import app
from reader.window.main_window import MainWindow
from reader.workflow.backup import listed

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def test_the_library_is_copied(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_window: Callable[..., MainWindow]
) -> None:
    first = open_window(str(SAMPLE))
    qtbot.waitUntil(lambda: first.controller.showing is not None, timeout=20000)
    first.close()
    monkeypatch.setattr(app, "COPY_AFTER_MS", 50)
    window = open_window()
    qtbot.waitUntil(lambda: bool(listed(window.controller.path)), timeout=10000)


def test_a_window_that_stays_open_copies_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_window: Callable[..., MainWindow]
) -> None:
    monkeypatch.setattr(app, "COPY_AFTER_MS", 50)
    monkeypatch.setattr(app, "COPY_AGAIN_MS", 200)
    window = open_window(str(SAMPLE))
    qtbot.waitUntil(lambda: bool(listed(window.controller.path)), timeout=10000)
    (first,) = listed(window.controller.path)
    first.path.rename(first.path.with_name("daily-2026-01-01.sqlite"))
    qtbot.waitUntil(lambda: len(listed(window.controller.path)) == 2, timeout=10000)
