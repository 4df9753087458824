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
    monkeypatch.setattr(app, "COPY_AFTER_MS", 50)
    window = open_window(str(SAMPLE))
    qtbot.waitUntil(lambda: bool(listed(window.controller.path)), timeout=10000)
