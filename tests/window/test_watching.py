"""What another process writes is taken in; facts that are missing are found at rest; a newer page is offered."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.cleaning import clean
from reader.library import Library
from reader.model.annotation import Colour
from reader.model.page import Page
from reader.model.span import Span
from reader.window import watching
from reader.window.main_window import MainWindow
from reader.workflow import add, annotate, facts, read

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
Shown = Callable[..., MainWindow]
PROSE = "The council met on Monday to hear what the harbour master Mira Okonjo said about the ice on the river. "


def _page(words: str, name: str) -> Page:
    head = '<link rel="canonical" href="https://harbour.example/ice">'
    html = f"<html><head><title>Ice</title>{head}</head><body><article><h1>Ice</h1><p>{words * 5}</p></article></body>"
    return Page(name, html.encode(), "text/html", datetime.now(UTC), "utf-8")


def _added(path: Path, page: Page) -> str:
    with Library(path) as library:
        return add.add(library, page, clean(page)).added[0]


def test_a_highlight_of_another_process_appears(
    qtbot: QtBot, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LOOK_MS", 100)
    window = shown(str(SAMPLE))
    showing = window.controller.showing
    assert showing is not None
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(300)
    with Library(tmp_path / "library.sqlite") as library:
        annotate.highlight(library, showing.id, Span(0, 9), Colour.GREEN)
    qtbot.waitUntil(lambda: len(window.page.reading.marks) == 1)


def test_missing_facts_are_found_at_rest(
    qtbot: QtBot, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _added(tmp_path / "library.sqlite", _page(PROSE, "ice.html"))
    monkeypatch.setattr(watching, "REST_MS", 100)
    window = shown(str(SAMPLE))
    with Library(tmp_path / "library.sqlite") as library:
        qtbot.waitUntil(lambda: facts.missing(library) == (), timeout=20000)
    qtbot.waitUntil(lambda: not window.controller.busy)


@pytest.mark.parametrize(
    ("button", "count", "version"), [("Compare and renew", 2, 2), ("Add as another article", 3, 1)]
)
def test_a_newer_page_is_offered(
    qtbot: QtBot, shown: Shown, tmp_path: Path, button: str, count: int, version: int
) -> None:
    old = _page(PROSE, "old.html")
    _added(tmp_path / "library.sqlite", old)
    path = tmp_path / "ice.html"
    path.write_bytes(_page(PROSE + "Then the tug went out. ", "x").data)
    window = shown(str(SAMPLE))
    window.opening.open([str(path)])
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=20000)
    box = window.findChild(QMessageBox)
    assert box is not None
    next(one for one in box.buttons() if one.text() == button).click()

    def told() -> tuple[int, int]:
        with Library(tmp_path / "library.sqlite") as library:
            ids = read.entry_ids(library)
            return len(ids), max(entry.version for entry in read.entries(library, ids))

    qtbot.waitUntil(lambda: told() == (count, version), timeout=10000)
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=20000)
