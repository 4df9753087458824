"""A passage is copied with its source and as a link, and the link leads back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.cleaning import clean
from reader.model.annotation import Colour
from reader.model.page import Page
from reader.window.main_window import MainWindow

TOWN = """<html><head><title>Ice on the river</title>
<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2024-02-03">
<link rel="canonical" href="https://www.quay.example/ice"></head><body><article><h1>Ice on the river</h1>
<p>The council met on Monday to hear what the harbour master had to say about the ice on the river.</p>
<p>Nobody in the hall could remember a winter in which the river had frozen so early and so hard.</p>
<p>She told them that the ferry would run as long as the channel could be kept open by the small tug.</p>
</article></body></html>"""


@pytest.fixture
def window(shown: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "ice.html"
    path.write_text(TOWN)
    return shown(str(path))


def select(window: MainWindow, quote: str) -> None:
    window.page.reading.setFocus()
    window.page.reading.setTextCursor(window.page.reading.document().find(quote))


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_by_key_menu_and_style(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "frozen so early")
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: copied().startswith("“frozen so early”\n— Ada Quill, “Ice on the river”"))
    window.actions_by_id["quote-apa"].trigger()
    assert "(Quill, 2024)" in copied()
    assert "Quill, A. (2024, February 3)." in copied()
    window.actions_by_id["quote"].trigger()
    assert "(Quill, 2024)" in copied(), "the key keeps the style that was used last"
    window.actions_by_id["quote-html"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "<blockquote" in data.html()
    assert "<" not in data.text()


def test_links_lead_back(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "frozen so early")
    qtbot.waitUntil(window.annotating.bar.isVisible)
    bar = window.annotating.bar
    link = next(action for action in bar.menu.actions() if action.text() == "Copy link to the passage")
    link.trigger()
    assert copied().endswith("/ice#:~:text=frozen%20so%20early")
    window.annotating.highlight(Colour.BLUE)
    qtbot.waitUntil(lambda: bool(window.annotating.current))
    qtbot.waitUntil(
        lambda: window.controller.showing is not None and bool(window.controller.showing.reading.highlights)
    )
    window.actions_by_id["copy-own-link"].trigger()
    own = copied()
    assert own.endswith(f"?h={window.annotating.current}")
    window.annotating.current = ""
    window.opening.open([own])
    assert window.annotating.current == own.partition("?h=")[2]
    window.opening.open(["article-reader://nothing"])
    assert window.page.messages.text == "This link leads to no article."


def test_from_the_menus(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "the small tug")
    window.annotating.highlight(Colour.ROSE)
    qtbot.waitUntil(
        lambda: window.controller.showing is not None and bool(window.controller.showing.reading.highlights)
    )
    assert window.controller.showing is not None
    (placed,) = window.controller.showing.reading.highlights
    menu = window.several.menu((placed.highlight.id,))
    quotations = next(one.menu() for one in menu.actions() if one.text() == "Copy as quotation")
    assert isinstance(quotations, QMenu)
    next(one for one in quotations.actions() if one.text() == "Markdown").trigger()
    assert copied().startswith("> the small tug")
    menu.close()
    # In the text, by the right button on the highlight itself.
    assert placed.resolution.span is not None
    window.annotating.current = ""
    window.page.reading.menu_wanted.emit(placed.resolution.span.start + 1, window.mapToGlobal(window.rect().center()))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.actionGeometry(window.actions_by_id["quote"]).center())
    assert copied().startswith("> the small tug")


def test_a_link_to_a_passage_leads_to_the_same_words_in_a_newer_version(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(window, "the small tug")
    window.actions_by_id["copy-own-link"].trigger()
    own = copied()
    assert "?at=" in own
    newer = TOWN.replace(
        "<p>The council", "<p>This report was mended at noon, after the mayor had called.</p><p>The council"
    )
    page = Page("ice.html", newer.encode(), "text/html", datetime(2026, 3, 4, tzinfo=UTC))
    showing = window.controller.showing
    assert showing is not None
    window.renewing.renew(showing.id, page, clean(page))

    def text() -> str:
        now = window.controller.showing
        return now.reading.article.text if now is not None else ""

    qtbot.waitUntil(lambda: "mended at noon" in text())
    went: list[str] = []
    monkeypatch.setattr(window.page.reading, "flash", lambda span: went.append(span.of(text())))
    window.opening.open([own])
    qtbot.waitUntil(lambda: went == ["the small tug"])
