"""The person names the colours; the names stand wherever the colours are spoken of, and leave with the notes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model.annotation import Colour
from reader.window.main_window import MainWindow
from reader.window.views.colour_names import ColourNamesDialog
from reader.workflow.colours import colour_names, name_colours

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"


def test_names_stand_wherever_colours_do(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.page.reading.setTextCursor(window.page.reading.document().find("quarrel"))
    window.annotating.highlight(Colour.GREEN)
    model = window.panel.notes.notes
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    window.actions_by_id["name-colours"].trigger()
    dialog = window.findChild(ColourNamesDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.fields[Colour.GREEN], " my  evidence")
    QTest.keyClick(dialog.fields[Colour.GREEN], Qt.Key.Key_Return)
    assert_named(window)
    window.panel.notes_bar.filter.setText("evidence")
    assert model.rowCount() == 1
    window.panel.notes_bar.filter.setText("doubt")
    assert model.rowCount() == 0
    texts: list[str] = []
    window.controller.markdown(texts.append)
    qtbot.waitUntil(lambda: bool(texts))
    assert "*my evidence*" in texts[0]


def assert_named(window: MainWindow) -> None:
    bar, model = window.annotating.bar, window.panel.notes.notes
    assert "Highlight my evidence (green)" in [one.accessibleName() for one in bar.findChildren(QPushButton)]
    assert "Highlight my evidence (green) (2)" in [one.toolTip() for one in bar.findChildren(QPushButton)]
    assert window.actions_by_id["highlight-green"].text() == "Highlight as my evidence (green)"
    assert "Only my evidence (green)" in [one.text() for one in window.panel.notes_bar.colours]
    assert "My evidence (green)" in [one.toolTip() for one in window.panel.editor.head.swatches]
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole).startswith("My evidence (green) highlight")


def test_a_name_is_remembered_and_taken_back(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = shown(str(SAMPLE))
    window.actions_by_id["name-colours"].trigger()
    dialog = window.findChild(ColourNamesDialog)
    assert dialog is not None
    dialog.fields[Colour.GREEN].setText("my evidence")
    QTest.keyClick(dialog.fields[Colour.GREEN], Qt.Key.Key_Return)
    window.close()
    again = shown()
    assert again.actions_by_id["highlight-green"].text() == "Highlight as my evidence (green)"
    again.actions_by_id["name-colours"].trigger()
    dialog = again.findChild(ColourNamesDialog)
    assert dialog is not None
    assert dialog.fields[Colour.GREEN].text() == "my evidence"
    dialog.fields[Colour.GREEN].clear()
    keep = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Keep")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert again.actions_by_id["highlight-green"].text() == "Highlight in green"
    assert "Highlight green" in [one.accessibleName() for one in again.annotating.bar.findChildren(QPushButton)]


def test_names_come_from_the_library(qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        name_colours(library, {Colour.BLUE: "doubt"})
    window = shown(str(SAMPLE))
    qtbot.waitUntil(lambda: window.actions_by_id["highlight-blue"].text() == "Highlight as doubt (blue)")
    window.actions_by_id["name-colours"].trigger()
    dialog = window.findChild(ColourNamesDialog)
    assert dialog is not None
    dialog.fields[Colour.BLUE].setText("claim")
    QTest.keyClick(dialog.fields[Colour.BLUE], Qt.Key.Key_Return)
    window.close()
    with Library(tmp_path / "library.sqlite") as library:
        assert colour_names(library) == {Colour.BLUE: "claim"}
