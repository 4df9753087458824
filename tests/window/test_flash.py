"""The frame around a place that was gone to."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect
from pytestqt.qtbot import QtBot

from reader.model.span import Span
from reader.window.main_window import MainWindow
from reader.window.views.geometry import TextLines
from tests.window.conftest import Open

WORDS = "The ferry was late again, and nobody on the quay could say why it was. "


def two(qtbot: QtBot, open_window: Open, tmp_path: Path) -> tuple[MainWindow, str]:
    """Open a window with a short article and a long one, which is shown; return the short one's id too."""
    window = open_window()
    controller = window.controller
    for name, times in (("Short", 1), ("Long", 60)):
        path = tmp_path / f"{name}.md"
        path.write_text(f"# {name}\n\n" + f"{WORDS * 4}\n\n" * times, encoding="utf-8")
        with qtbot.waitSignal(controller.opened, timeout=20000):
            window.opening.open([str(path)])
        if name == "Short":
            assert controller.showing is not None
            short = controller.showing.id
    return window, short


def test_it_goes_with_its_article(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window, short = two(qtbot, open_window, tmp_path)
    reading = window.page.reading
    end = len(window.controller.showing.reading.article.text) if window.controller.showing else 0
    reading.flash(Span(end - 10, end))
    assert reading.painting.flashed
    with qtbot.waitSignal(window.controller.opened, timeout=20000):
        window.controller.open_article(short)
    window.grab()  # a place beyond the end could not be painted
    assert not reading.painting.flashed


def test_it_stays_on_its_words_when_the_look_changes(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window, _ = two(qtbot, open_window, tmp_path)
    reading = window.page.reading
    assert window.controller.showing is not None
    at = window.controller.showing.reading.article.text.index("nobody")
    reading.flash(Span(at, at + 6))
    reading.set_show_left_out(True)
    (start, end), *_ = reading.painting.flashed
    (first, *_) = TextLines(reading, QRect(0, 0, 4000, 4000)).rects(start, end)
    cursor = reading.cursorForPosition(QPointF(first.left() + 1, first.center().y()).toPoint())
    assert cursor.position() == start
    assert reading.document().toPlainText()[start:end] == "nobody"
