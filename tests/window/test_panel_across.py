"""A name across the library, and the trash."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.window.main_window import MainWindow
from reader.window.models.fact_rows import FactRow
from reader.window.models.facts_model import ROW
from reader.window.views.listing import ListDialog

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def test_a_name_tells_where_it_stands(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    row = window.panel.facts.facts.index(1).data(ROW)
    assert isinstance(row, FactRow)
    action = next(one for one in window.correcting.menu(row).actions() if one.text().startswith("In the whole"))
    action.trigger()
    dialog = window.findChild(ListDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.told.text().startswith(f"{row.name}: 1 mention in 1 article")


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
    dialog = window.findChild(ListDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.list.item(0).text() == "Highlight · quarrel"
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: highlights() == 1)
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
