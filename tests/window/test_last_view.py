"""The picture of the last view: shown at once, used once, never in the way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.bundled import bundled
from reader.window.app import greet
from reader.window.last_view import LastView
from reader.window.main_window import MainWindow

Shown = Callable[..., MainWindow]


@pytest.fixture
def left(shown: Shown, tmp_path: Path) -> Path:
    """A library whose window was closed with an article in it."""
    window = shown(str(bundled("sample/harrow-bay.html")))
    window.resize(640, 560)
    window.close()
    return tmp_path / "library.sqlite"


def _greeted(qtbot: QtBot, qapp: QApplication, library: Path, *sources: str) -> MainWindow:
    window = greet(qapp, library, sources)
    qtbot.addWidget(window)
    return window


def test_the_last_view_covers_the_window_until_the_article_is_there(
    qtbot: QtBot, qapp: QApplication, left: Path
) -> None:
    assert left.with_suffix(".view.png").is_file()
    window = _greeted(qtbot, qapp, left)
    view = window.findChild(LastView)
    assert view is not None
    with qtbot.waitSignal(window.painted):
        window.show()
    assert view.isVisible()
    assert view.geometry() == window.rect()
    assert not left.with_suffix(".view.png").exists(), "a view is shown once"
    qtbot.waitUntil(lambda: window.findChild(LastView) is None, timeout=10000)
    assert window.controller.showing is not None
    window.close()


def test_the_next_article_opens_without_a_word(qtbot: QtBot, qapp: QApplication, left: Path, tmp_path: Path) -> None:
    window = _greeted(qtbot, qapp, left)
    window.show()
    qtbot.waitUntil(lambda: window.findChild(LastView) is None and hasattr(window, "controller"), timeout=10000)
    path = tmp_path / "next.md"
    path.write_text("# The next one\n\n" + "The tide came in slowly over the flats and the boats began to lift. " * 4)
    with qtbot.waitSignal(window.article_shown, timeout=20000), qtbot.captureExceptions() as raised:
        window.opening.open([str(path)])
    assert raised == []
    window.close()


def test_a_broken_view_is_not_shown(qtbot: QtBot, qapp: QApplication, left: Path) -> None:
    picture = left.with_suffix(".view.png")
    picture.write_bytes(picture.read_bytes()[:200])
    window = _greeted(qtbot, qapp, left)
    assert window.findChild(LastView) is None
    with qtbot.waitSignal(window.article_shown, timeout=10000):
        window.show()
    window.close()


def test_a_view_of_another_size_is_not_painted(qtbot: QtBot, qapp: QApplication, left: Path) -> None:
    window = _greeted(qtbot, qapp, left)
    view = window.findChild(LastView)
    assert view is not None
    window.show()
    assert _colours(view) > 10
    window.resize(700, 600)
    assert view.geometry() == window.rect()
    assert _colours(view) == 1
    window.close()


def _colours(view: LastView) -> int:
    image = view.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def test_what_is_opened_by_name_is_not_covered(qtbot: QtBot, qapp: QApplication, left: Path) -> None:
    window = _greeted(qtbot, qapp, left, str(bundled("sample/harrow-bay.html")))
    assert window.findChild(LastView) is None
    with qtbot.waitSignal(window.article_shown, timeout=10000):
        window.show()
    window.close()


def test_a_window_without_an_article_leaves_no_view(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_window()
    qtbot.waitUntil(window.page.empty.isVisible)
    window.close()
    assert not (tmp_path / "library.view.png").exists()


def test_a_view_that_cannot_be_removed_is_not_shown(qtbot: QtBot, qapp: QApplication, left: Path) -> None:
    view = left.with_suffix(".view.png")
    view.unlink()
    view.mkdir()  # as in a folder that is read-only: there to stay
    window = _greeted(qtbot, qapp, left)
    with qtbot.waitSignal(window.article_shown, timeout=20000):
        window.show()
    assert window.findChild(LastView) is None
    window.close()
    assert view.is_dir()
