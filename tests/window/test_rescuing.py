"""A damaged library is said to be damaged, and a copy of it is put in its place with one click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library, backup
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.workflow import annotate
from tests.unit.workflow.made import added


def filled(path: Path) -> None:
    with Library(path) as library:
        annotate.highlight(library, added(library), Span(0, 5), Colour.GREEN, "precious")


def button(window: MainWindow) -> QPushButton | None:
    found = window.page.messages.findChild(QPushButton, "message-button")
    return found if found is not None and found.isVisible() and found.text().startswith("Restore") else None


def rescued(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: button(window) is not None, timeout=10000)
    found = button(window)
    assert found is not None
    found.click()
    qtbot.waitUntil(lambda: window.sidebar.library.articles.rowCount() > 0, timeout=10000)


def test_a_damaged_library(qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    filled(path)
    backup.by_hand(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xde\xad" * ((path.stat().st_size - 4096) // 2))
    rescued(qtbot, open_window())
    assert list(backup.folder(path).glob("replaced-*"))


def test_a_library_that_is_damaged_while_it_is_open(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    filled(path)
    copy = backup.by_hand(path)
    window = open_window()
    qtbot.waitUntil(lambda: window.sidebar.library.articles.rowCount() > 0, timeout=10000)
    copied = copy.read_bytes()
    window.controller.fail(f"The library {path} is damaged; it was left as it is. Restore a backup to go on.")
    rescued(qtbot, window)
    qtbot.waitUntil(lambda: not window.controller.busy)
    seen: list[tuple[str, ...]] = []
    window.controller.on_library(lambda library: library.articles.ids(), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert len(seen[0]) == 1
    assert copy.read_bytes() == copied


def test_a_missing_library_and_a_newest_copy_that_is_broken(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    filled(path)
    backup.by_hand(path)
    path.unlink()
    (backup.folder(path) / "kept-2999.sqlite").write_bytes(b"broken")
    rescued(qtbot, open_window())


def test_nothing_is_offered_where_there_is_no_copy(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"some other file, and a long one at that " * 40)
    window = open_window()
    qtbot.waitUntil(window.page.messages.isVisible, timeout=10000)
    qtbot.waitUntil(lambda: not window.controller.busy)
    assert button(window) is None
    assert path.read_bytes().startswith(b"some other file")
