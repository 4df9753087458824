"""A footnote opens beside its place; its button goes there and Back returns."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.views.footnote import FootnotePopover

Shown = Callable[..., MainWindow]
PROSE = "The pilots of the outer mole asked for another lamp when the evenings grew short that year. "
HTML = f"""<html><head><title>Lamps</title></head><body><article><h1>Lamps</h1>
<p>{PROSE * 2}<a href="#fn1"><sup>1</sup></a></p>
{"".join(f"<p>{number} boats. {PROSE * 4}</p>" for number in range(40))}
<ol><li id="fn1">The letter was read in the council.</li></ol></article></body></html>"""


def test_a_footnote_opens_and_is_gone_to(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "lamps.html"
    path.write_text(HTML, encoding="utf-8")
    window = shown(str(path))
    reading = window.page.reading
    where = reading.document().find("year. 1")
    assert where.charFormat().anchorHref() == "#fn1"
    spot = reading.cursorRect(where).center()
    spot.setX(spot.x() - 3)
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: window.findChild(FootnotePopover) is not None)
    popover = window.findChild(FootnotePopover)
    assert popover is not None
    assert popover.words.text() == "The letter was read in the council."
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(FootnotePopover) is None)
    assert reading.verticalScrollBar().value() == 0
    reading.link_activated.emit("#fn1")
    qtbot.waitUntil(lambda: window.findChild(FootnotePopover) is not None)
    again = window.findChild(FootnotePopover)
    assert again is not None
    again.button.click()
    assert reading.verticalScrollBar().value() > 1000
    window.actions_by_id["back"].trigger()
    assert reading.verticalScrollBar().value() == 0
