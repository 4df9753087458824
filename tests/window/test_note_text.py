"""A note's Markdown: styled while it is written, shown as it reads when it is not; nothing is loaded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.window.main_window import MainWindow
from reader.window.theme import LIGHT
from reader.window.views.rendered import Rendered, fill, plain

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
NOTE = "# Wall\n\nShe said **no**.\n\n- one\n- two\n\n[more](https://x.example/a) <b>raw</b> ![spy](https://x.example/p.png)"


@pytest.fixture
def window(qtbot: QtBot, shown: Callable[..., MainWindow]) -> MainWindow:
    window = shown(str(SAMPLE))
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.YELLOW, then_write=True)
    qtbot.waitUntil(window.panel.editor.isVisible)
    return window


def test_it_is_rendered_when_it_is_left_and_written_again_on_a_click(qtbot: QtBot, window: MainWindow) -> None:
    text = window.panel.editor.text
    text.write()
    QTest.keyClicks(text.source, "**no** wall")
    assert text.preview.isHidden()
    qtbot.waitUntil(lambda: window.panel.editor.state == "Saved")
    QTest.keyClick(text.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: text.preview.isVisible() and text.source.isHidden())
    assert text.preview.toPlainText() == "no wall"
    QTest.mouseClick(text.preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 80))
    assert text.source.isVisible()
    QTest.keyClicks(text.source, " again")
    qtbot.waitUntil(lambda: window.panel.notes.notes.all[0].note == "**no** wall again")


def test_its_words_stay_where_they_are_when_it_is_left(qtbot: QtBot, window: MainWindow) -> None:
    text = window.panel.editor.text
    text.write()
    QTest.keyClicks(text.source, "who pays?")

    def begin(view: QTextBrowser | QPlainTextEdit) -> QPoint:
        view.moveCursor(QTextCursor.MoveOperation.Start)
        return view.viewport().mapTo(text, view.cursorRect().topLeft())

    written = begin(text.source)
    QTest.keyClick(text.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: text.preview.isVisible() and text.source.isHidden())
    assert begin(text.preview) == written


def test_live_preview_follows_and_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    text = window.panel.editor.text
    text.write()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(text.source, Qt.Key.Key_M, both)
    assert text.preview.isVisible()
    QTest.keyClicks(text.source, "a *b* c")
    assert text.preview.toPlainText() == "a b c"
    assert text.source.isVisible()
    assert window.preferences.flag("live-preview", False)


def test_links_open_on_a_click_only(qtbot: QtBot, window: MainWindow) -> None:
    text = window.panel.editor.text
    text.show_text("[more](https://x.example/a)")
    text._resting()
    opened: list[str] = []
    text.preview.link_chosen.disconnect()
    text.preview.link_chosen.connect(opened.append)
    QTest.mouseClick(text.preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, 8))
    assert opened == ["https://x.example/a"]


def test_small_heads_lists_and_no_pictures(qapp: object) -> None:
    document = Rendered().get(NOTE, 280, LIGHT)
    lines = document.toPlainText().splitlines()
    assert lines[:4] == ["Wall", "She said no.", "one", "two"]
    assert "<b>raw</b>" in lines[-1]
    assert "\ufffc" not in document.toPlainText(), "no object: a picture is a link"
    head = document.begin()
    style = head.begin().fragment().charFormat()
    assert style.fontWeight() == QFont.Weight.DemiBold
    assert style.font().pixelSize() == 13
    assert not plain(NOTE)
    assert plain("Nothing but words - and a dash, 3 of them.")
    fill(document, "# x", LIGHT)


def test_the_source_shows_what_signs_mean(window: MainWindow) -> None:
    text = window.panel.editor.text
    text.show_text("🌊 **wall** and `code`")
    layout = text.source.document().begin().layout()
    strong = [one for one in layout.formats() if one.format.fontWeight() == QFont.Weight.DemiBold]
    assert [(one.start, one.length) for one in strong] == [(3, 8)]
