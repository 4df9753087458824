"""Small things that the eye sees: lines under names, parts that stand in line, icons and letters of one family."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.window.main_window import MainWindow
from reader.window.theme import PAPER
from reader.window.views.colour_names import ColourNamesDialog
from reader.window.views.drawing import runs_leftward
from reader.window.views.export_preview import coloured
from reader.window.views.geometry import TextLines
from reader.window.views.menu_button import MenuButton
from reader.window.views.note_head import Swatch
from reader.window.views.question import Question
from reader.window.views.shortcuts import ShortcutsPage

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harrow-bay.html"
EVERYWHERE = QRect(0, -100000, 4000, 200000)
Show = Callable[..., MainWindow]


@pytest.fixture
def window(shown: Show) -> MainWindow:
    return shown(str(SAMPLE))


def lines_under(window: MainWindow, words: str) -> tuple[list[float], list[float]]:
    """Return where the lines under words are, and how low their letters reach."""
    reading = window.page.reading
    found = reading.document().find(words)
    where = [(found.selectionStart(), found.selectionEnd())]
    letters = TextLines(reading, EVERYWHERE).rects(*where[0])
    under = TextLines(reading, reading.viewport().rect()).underlines(*where[0])
    return [line.y1() for line in under], [rect.bottom() for rect in letters]


@pytest.mark.parametrize("words", ["Nadia Ferrant", "Okonjo", "Sallow Quay", "Harrow Bay"])
def test_a_line_under_a_name_is_on_whole_pixels_and_clear_of_its_letters(window: MainWindow, words: str) -> None:
    (line,), (low,) = lines_under(window, words)
    assert line == round(line)
    found = window.page.reading.document().find(words)
    layout = found.block().layout()
    within = layout.lineForTextPosition(found.selectionStart() - found.block().position())
    assert line - (low - within.descent()) >= 2.5  # whole pixels are at most half of one from where it should be


def test_what_is_marked_ends_with_its_words_not_with_the_space_after_them(window: MainWindow) -> None:
    reading = window.page.reading
    block = reading.document().find("The council of").block()
    for at in range(block.layout().lineCount() - 1):
        line = block.layout().lineAt(at)
        start = block.position() + line.textStart()
        rect, *_ = TextLines(reading, EVERYWHERE).rects(start, start + line.textLength())
        assert block.text()[line.textStart() + line.textLength() - 1] == " "
        assert rect.width() <= line.naturalTextWidth() + 0.01


def test_each_colour_is_seen_where_it_is_named(window: MainWindow) -> None:
    window.actions_by_id["name-colours"].trigger()
    dialog = window.findChild(ColourNamesDialog)
    assert dialog is not None
    swatches = dialog.findChildren(Swatch)
    assert [swatch.colour for swatch in swatches] == list(Colour)
    assert all(swatch.width() >= 20 and swatch.height() >= 20 for swatch in swatches)
    dialog.close()


def test_fields_are_cleared_by_a_cross_of_the_icons_family(window: MainWindow) -> None:
    for field in (window.toolbar.search, *window.panel.findChildren(QLineEdit, "facts-filter")):
        action = field.findChild(QAction, "_q_qlineeditclearaction")
        assert isinstance(action, QAction)
        image = action.icon().pixmap(16, 16).toImage()
        middle = image.pixelColor(image.width() // 2, image.height() // 2)
        assert middle.name().upper() == PAPER.secondary


def test_the_front_matter_is_no_heading() -> None:
    html = coloured("---\ntitle: One\narticle-id: two\n---\n\n# One\n", PAPER)
    front, _, rest = html.partition("# One")
    assert front.count("<span") == 1  # that of the heading
    assert "article-id: two" in front
    assert rest


def test_a_question_has_no_room_for_an_icon(qtbot: QtBot, qapp: QApplication) -> None:
    box = Question()
    qtbot.addWidget(box)
    box.setText("The library has this address already.")
    box.setInformativeText("The page has changed since.")
    for words in ("Compare and renew", "Add as another article", "Leave it as it is"):
        box.addButton(words, Question.ButtonRole.AcceptRole)
    box.show()
    lefts = {label.x() for label in box.findChildren(QLabel) if label.isVisible() and label.text()}
    assert lefts == {24}


@pytest.mark.parametrize("action", ["about", "open-url"])
def test_a_small_dialog_stands_in_the_middle(qtbot: QtBot, window: MainWindow, action: str) -> None:
    window.actions_by_id[action].trigger()
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    off = dialog.frameGeometry().center() - window.frameGeometry().center()
    assert abs(off.x()) <= 1
    assert abs(off.y()) <= 24  # Qt breaks long words only once they are shown
    layout = dialog.layout()
    assert layout is not None
    assert layout.contentsMargins().left() == 24
    dialog.reject()


def test_heads_without_a_key_under_them_go(window: MainWindow) -> None:
    window.actions_by_id["shortcuts"].trigger()
    page = window.findChild(ShortcutsPage)
    assert page is not None
    page.filter.setText("caret mode")
    heads = [page.list.topLevelItem(at) for at in range(page.list.topLevelItemCount())]
    assert [head.text(0) for head in heads if head is not None and not head.isHidden()] == ["VIEW"]
    page.close()


def test_a_button_is_not_lit_when_its_menu_has_closed_and_the_mouse_is_elsewhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    button = window.toolbar.findChildren(MenuButton)[-1]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
    QCursor.setPos(window.mapToGlobal(QPoint(300, 300)))
    button.menu().close()
    qtbot.waitUntil(lambda: not button.underMouse())


def test_tooltips_are_set_in_the_interface_face(window: MainWindow) -> None:
    QToolTip.showText(window.mapToGlobal(QPoint(100, 100)), "Contents (Ctrl+G)", window.toolbar)
    (tip,) = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
    assert tip.font().family() == "Inter"
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("words", "leftward"),
    [("الميناء", True), ("“الميناء” 12", True), ("The الميناء", False), ("12", False), ("", False)],
)
def test_the_first_letter_says_where_a_text_begins(words: str, leftward: bool) -> None:
    assert runs_leftward(words) is leftward
