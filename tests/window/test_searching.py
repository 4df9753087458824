"""Searching the library: what was found is lit in the results, and a hit leads to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.workflow import notes

PAGE = "# The ferry\n\n" + "\n\n".join(
    f"Paragraph {number} says that the boat was late once more, and that nobody on the quay minded it at all."
    for number in range(60)
)
SENTENCE = "The *Cabinet* of députés met at the old customs house."


def search(qtbot: QtBot, window: MainWindow, words: str) -> int:
    """Type words to search for; return how many hits there are."""
    field, results = window.toolbar.search, window.sidebar.results
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    asked = []
    window.controller.found.connect(lambda said, _: asked.append(said))
    qtbot.waitUntil(lambda: words in asked)
    return results.model().rowCount() - 1


def choose_first(window: MainWindow) -> None:
    results = window.sidebar.results
    results.setFocus()
    results.setCurrentIndex(results.model().index(1, 0))
    QTest.keyClick(results, Qt.Key.Key_Return)


def test_a_found_note_on_a_paragraph_is_gone_to(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    page = tmp_path / "ferry.md"
    page.write_text(PAGE, encoding="utf-8")
    window = shown(str(page))
    showing = window.controller.showing
    assert showing is not None
    window.controller.change(lambda library: notes.add(library, showing.id, "Ask the Ombudsman.", block=50))
    qtbot.waitUntil(lambda: bool(window.controller.showing and window.controller.showing.reading.notes))
    assert search(qtbot, window, "ombudsman") == 1
    choose_first(window)
    qtbot.waitUntil(lambda: window.page.reading.verticalScrollBar().value() > 0)
    assert window.panel.view == "notes"
    assert window.panel.notes.current() != ""


def test_words_found_without_their_accents_are_gone_to_and_lit(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    page = tmp_path / "ferry.md"
    page.write_text(f"{PAGE}\n\n{SENTENCE}\n\n{PAGE}", encoding="utf-8")
    window = shown(str(page))
    results = window.sidebar.results
    assert search(qtbot, window, "deputes") == 1
    hit = results.model().index(1, 0).data(Qt.ItemDataRole.UserRole)
    assert hit.words == ("députés",)
    lit = results.viewport().grab().toImage()
    results.set_hits([replace(hit, words=())])
    assert results.viewport().grab().toImage() != lit
    results.set_hits([hit])
    assert results.viewport().grab().toImage() == lit
    choose_first(window)
    qtbot.waitUntil(lambda: window.page.reading.verticalScrollBar().value() > 0)


def test_highlights_of_a_colour_are_found_and_gone_to(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path
) -> None:
    page = tmp_path / "ferry.md"
    page.write_text(f"{PAGE}\n\n{SENTENCE}\n\n{PAGE}", encoding="utf-8")
    window = shown(str(page))
    showing = window.controller.showing
    assert showing is not None
    start = showing.reading.article.text.index("customs house")
    window.controller.highlight(Span(start, start + 13), Colour.ROSE, lambda _: None, lambda: None)
    qtbot.waitUntil(lambda: bool(window.controller.showing and window.controller.showing.reading.highlights))
    assert search(qtbot, window, "colour:green") == 0
    assert search(qtbot, window, "colour:rose customs") == 1
    choose_first(window)
    qtbot.waitUntil(lambda: window.page.reading.verticalScrollBar().value() > 0)
    assert window.annotating.current
