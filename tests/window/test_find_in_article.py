"""Find in article: by keys, on the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window import find_in_article
from reader.window.find_in_article import FindInArticle, found_colour
from reader.window.main_window import MainWindow
from reader.window.theme import LIGHT

LINE = "The tide came in slowly over the flats and the boats began to lift, one by one. "
STORY = "# The tide\n\n" + "\n\n".join(LINE * 4 + f"That was day {day} of the Flood." for day in range(1, 41))


def finder(window: MainWindow) -> FindInArticle:
    found = window.findChild(FindInArticle)
    assert isinstance(found, FindInArticle)
    return found


def article(tmp_path: Path, text: str = STORY) -> str:
    path = tmp_path / "tide.md"
    path.write_text(text, encoding="utf-8")
    return str(path)


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> FindInArticle:
    find = finder(window)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: find.bar.words.hasFocus())
    QTest.keyClicks(find.bar.words, words)
    qtbot.waitUntil(lambda: not find._typed.isActive() and not find.hits.gathering)
    return find


def test_the_bar_by_keys(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(article(tmp_path))
    reading = window.page.reading
    find = look_for(qtbot, window, "flood")
    assert find.bar.count.text() == "1 of 40"
    for _ in range(30):
        QTest.keyClick(find.bar.words, Qt.Key.Key_Return)
    QTest.keyClick(find.bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert find.bar.count.text() == "30 of 40"
    current = find.hits.current
    assert current is not None
    text = window.controller.showing.reading.article.text  # type: ignore[union-attr]
    assert current.of(text) == "Flood"
    assert text[: current.start].endswith("day 30 of the ")
    assert reading.verticalScrollBar().value() > 0
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert find.bar.count.text() == "31 of 40"
    find.bar.match_case.click()
    qtbot.waitUntil(lambda: find.bar.count.text() == "Not found")
    find.bar.match_case.click()
    qtbot.waitUntil(lambda: find.bar.count.text() == "31 of 40")
    QTest.keyClick(find.bar.words, Qt.Key.Key_Escape)
    assert find.bar.isHidden()
    assert reading.hasFocus()
    assert not find.hits.places
    for _ in range(5):
        QTest.keyClick(reading, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = reading.selected_span()
    assert selected is not None
    assert selected.of(text) == "Flood"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: reading.verticalScrollBar().value() == 0)


def test_hits_are_painted(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(article(tmp_path))

    def painted() -> bool:
        image = window.page.reading.viewport().grab().toImage()
        wanted = QColor(found_colour(LIGHT))
        return any(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 4))

    assert not painted()
    look_for(qtbot, window, "boats")
    assert painted()
    QTest.keyClick(window.page.reading, Qt.Key.Key_Escape)
    assert not painted()


def test_whole_words_and_a_new_article(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(article(tmp_path))
    find = look_for(qtbot, window, "lo")
    assert find.bar.count.text() == "1 of 200"
    find.bar.whole_words.click()
    qtbot.waitUntil(lambda: find.bar.count.text() == "Not found")
    find.bar.whole_words.click()
    other = tmp_path / "other.md"
    other.write_text("# Another one\n\nA lone boat lay low in the water of the outer harbour that winter.")
    window.opening.open([str(other)])
    qtbot.waitUntil(lambda: find.bar.count.text() == "1 of 2", timeout=20000)


def test_searching_the_library_has_its_key(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = shown(article(tmp_path))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_F, control | shift)
    qtbot.waitUntil(window.toolbar.search.hasFocus)
    assert finder(window).bar.isHidden()


def test_a_book_is_looked_through_once(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(article(tmp_path, "# A book\n\n" + "\n\n".join(LINE * 8 for _ in range(1600))))
    qtbot.waitUntil(lambda: window.page.has_article, timeout=30000)
    find = look_for(qtbot, window, "boats")
    assert find.bar.count.text() == "1 of 12,800"
    monkeypatch.setattr(FindInArticle, "_places", pytest.fail)
    for _ in range(20):
        QTest.keyClick(find.bar.words, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert find.bar.count.text() == "21 of 12,800"


def test_very_many_hits_leave_the_window_its_turn(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter stands in the story some thousand times; every few hundred of them the window may do other things."""
    monkeypatch.setattr(find_in_article, "_BREATH", 0.0)
    window = shown(article(tmp_path))
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1

    finder(window).hits._turn.timeout.connect(turn)
    find = look_for(qtbot, window, "e")
    text = window.controller.showing.reading.article.text  # type: ignore[union-attr]
    several = text.casefold().count("e")
    assert len(find.hits.places) == several > 1_000
    assert find.bar.count.text() == f"1 of {several:,}"
    assert turns >= several // 256
    QTest.keyClicks(find.bar.words, " tide")  # the next words end a search that is under way
    qtbot.waitUntil(lambda: len(find.hits.places) == text.casefold().count("e tide") > 1)
    find.bar.words.setText("t")
    find._find()
    assert find.hits.gathering
    find.close()
    qtbot.wait(10)
    assert not find.hits.places
