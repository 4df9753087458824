"""What was deleted comes back from the trash."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.window.main_window import MainWindow
from reader.window.views.lines_dialog import LinesDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def test_what_was_deleted_comes_back_from_the_trash(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.ROSE)

    def highlights() -> int:
        return len(window.controller.showing.reading.highlights) if window.controller.showing else 0

    qtbot.waitUntil(lambda: highlights() == 1)
    window.annotating.delete()
    qtbot.waitUntil(lambda: highlights() == 0)
    window.actions_by_id["trash"].trigger()
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert dialog.lines.item(0).text() == "Highlight: “quarrel”"
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: highlights() == 1)
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)
