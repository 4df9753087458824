"""The scroll bar shows headings, highlights, notes and hits; a click on one goes there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.model.span import Span
from reader.window.find_in_article import FindInArticle
from reader.window.main_window import MainWindow
from reader.window.views.scroll_marks import Kind, MarkedScrollBar, Tick
from reader.workflow.annotate import highlight

LINE = "The tide came in slowly over the flats and the boats began to lift, one by one. "
STORY = "# The tide\n\n" + "\n\n".join(f"## Day {day}\n\n" + LINE * 6 + f"Flood {day}." for day in range(1, 31))


def bar_of(window: MainWindow) -> MarkedScrollBar:
    bar = window.page.reading.verticalScrollBar()
    assert isinstance(bar, MarkedScrollBar)
    return bar


def of_kind(window: MainWindow, kind: Kind) -> list[Tick]:
    return [tick for tick in bar_of(window).ticks if tick.kind is kind]


def mark(window: MainWindow, quote: str, note: str = "") -> None:
    showing = window.controller.showing
    assert showing is not None
    start = showing.reading.article.text.index(quote)
    span, article = Span(start, start + len(quote)), showing.id
    window.controller.change(lambda library: highlight(library, article, span, Colour.BLUE, note=note))


def test_marks_and_clicks(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    window = shown(str(path))
    reading, bar = window.page.reading, bar_of(window)
    qtbot.waitUntil(lambda: len(of_kind(window, Kind.HEADING)) == 30)
    places = [tick.place for tick in of_kind(window, Kind.HEADING)]
    assert places == sorted(places)
    assert 0 < places[0] < 0.1
    assert 0.9 < places[-1] < 1
    mark(window, "Flood 20.")
    qtbot.waitUntil(lambda: len(of_kind(window, Kind.HIGHLIGHT)) == 1)
    mark(window, "Flood 10.", "Ask her.")
    qtbot.waitUntil(lambda: len(of_kind(window, Kind.NOTE)) == 1)
    (tick,) = of_kind(window, Kind.HIGHLIGHT)
    assert tick.words == "Flood 20."
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, round(bar.height_of(tick))))
    text = window.controller.showing.reading.article.text  # type: ignore[union-attr]
    assert "Day 19" in text[reading.position() - 1000 : tick.span.start]
    assert reading.position() <= tick.span.start < reading.position() + 2500
    # The section where the person is stands out, and the way back is kept.
    qtbot.waitUntil(lambda: [one.words for one in bar.here] in (["Day 19"], ["Day 20"]))
    window.actions_by_id["back"].trigger()
    qtbot.waitUntil(lambda: bar.value() == 0)
    find = window.findChild(FindInArticle)
    assert isinstance(find, FindInArticle)
    find.open()
    find.bar.words.setText("flood")
    qtbot.waitUntil(lambda: len(of_kind(window, Kind.HIT)) == 30)
    find.close()
    qtbot.waitUntil(lambda: not of_kind(window, Kind.HIT))


def test_the_marks_are_drawn_once(
    shown: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tide.md"
    path.write_text(STORY)
    window = shown(str(path))
    bar, drawn, draw = bar_of(window), [], MarkedScrollBar._draw

    def counted(bar: MarkedScrollBar, ratio: float) -> QPixmap:
        drawn.append(ratio)
        return draw(bar, ratio)

    monkeypatch.setattr(MarkedScrollBar, "_draw", counted)
    bar.set_ticks([Tick(Kind.NOTE, at / 2000, Span(at, at + 1), "#CCE1FA") for at in range(2000)])
    for _ in range(10):
        bar.grab()
    assert len(drawn) == 1
    bar.set_ticks([Tick(Kind.NOTE, 0.5, Span(1000, 1001), "#CCE1FA")])
    bar.grab()
    assert len(drawn) == 2
