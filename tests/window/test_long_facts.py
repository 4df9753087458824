"""The panel of a long article fills while it is read."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.facts import Facts
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.window.state import Showing
from reader.window.views.panel import AGAIN, BEGINNING, BEGUN, NOT_FOUND
from tests.window.conftest import Open

FIRST = "Ilse Brandt met the harbour council in Lisbon on Monday, and she asked for a wall of three metres. "
LAST = "At the very end Tomas Reyes came from Vienna with 40 boats. "
FILLER = "Nobody in the hall could remember a winter in which the river had frozen so early and so hard. "


def names(facts: Facts) -> set[str]:
    return {one.name for one in facts.entities()}


def test_what_the_beginning_names_is_there_before_the_rest(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(f"# Ice\n\n{FIRST}\n\n" + f"{FILLER * 5}\n\n" * 60 + LAST, encoding="utf-8")
    told: list[tuple[str, set[str], str, int]] = []
    window = open_window()
    panel, controller = window.panel, window.controller

    def note(what: str) -> Callable[[Showing], None]:
        def noted(showing: Showing) -> None:
            assert showing.facts is not None
            known = controller.showing is not None and controller.showing.facts is not None
            told.append((what, names(showing.facts), panel.bar.notice, known))

        return noted

    controller.facts_begun.connect(note("begun"))
    controller.facts_found.connect(note("found"))
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: any(what == "found" for what, *_ in told), timeout=20000)
    assert told == [
        ("begun", {"Ilse Brandt", "Lisbon"}, BEGUN, False),
        ("found", {"Ilse Brandt", "Lisbon", "Tomas Reyes", "Vienna"}, "", True),
    ]


def test_another_article_need_not_wait_for_the_one_that_is_read(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    long, short = tmp_path / "long.md", tmp_path / "short.md"
    long.write_text(f"# Ice\n\n{FIRST}\n\n" + f"{FILLER * 5}\n\n" * 400 + LAST, encoding="utf-8")
    short.write_text(f"# Short\n\n{LAST}", encoding="utf-8")
    window: MainWindow = open_window()
    controller = window.controller
    found: list[str] = []
    controller.facts_found.connect(lambda showing: found.append(showing.reading.entry.title))
    with qtbot.waitSignal(controller.facts_begun, timeout=20000):
        window.opening.open([str(long)])
    window.opening.open([str(short)])

    def read() -> bool:
        showing = controller.showing
        return showing is not None and showing.reading.entry.title == "Short" and showing.facts is not None

    qtbot.waitUntil(read, timeout=20000)
    assert controller.showing is not None
    assert controller.showing.facts is not None
    assert names(controller.showing.facts) == {"Tomas Reyes", "Vienna"}
    assert found == ["Short"]  # the long search gave way


def kill_worker() -> None:
    """End the worker process as the system does where memory runs out."""
    for process in multiprocessing.active_children():
        process.kill()


def test_a_search_that_fails_says_so_and_can_be_tried_again(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "short.md"
    path.write_text(f"# Short\n\n{LAST}", encoding="utf-8")
    window = open_window()
    panel, controller = window.panel, window.controller
    failures: list[str] = []
    controller.facts_failed.connect(failures.append)
    with qtbot.waitSignal(controller.opened, timeout=20000):
        window.opening.open([str(path)])

    def failed() -> bool:
        kill_worker()
        return bool(failures)

    qtbot.waitUntil(failed, timeout=20000)
    again = next(button for button in panel.findChildren(QPushButton) if button.text() == AGAIN)
    assert again.isVisible()
    assert any(label.text().startswith(NOT_FOUND) for label in panel.findChildren(QLabel))
    with qtbot.waitSignal(controller.facts_found, timeout=20000):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert not again.isVisible()
    assert panel.facts.isVisible()


def test_what_was_found_of_the_beginning_stays_when_the_rest_fails(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "long.md"
    path.write_text(f"# Ice\n\n{FIRST}\n\n" + f"{FILLER * 5}\n\n" * 120 + LAST, encoding="utf-8")
    window = open_window()
    panel, controller = window.panel, window.controller
    controller.facts_begun.connect(lambda _: kill_worker())
    with qtbot.waitSignal(controller.facts_failed, timeout=20000):
        window.opening.open([str(path)])
    assert panel.bar.notice.startswith(BEGINNING)
    window.page.reading.select_span(Span(4, 16))
    with qtbot.waitSignal(controller.refreshed, timeout=20000):
        QTest.keyClick(window.page.reading, Qt.Key.Key_1)
    assert panel.bar.notice.startswith(BEGINNING)
    assert panel.facts.isVisible()
    assert any(row.name == "Ilse Brandt" for part in panel.facts.facts.sections for row in part.rows)
