"""Setting the article otherwise, seen in the window."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.bundled import bundled
from reader.window.main_window import MainWindow
from reader.window.state import Preferences
from reader.window.typography import FAMILIES, NATURAL, Face, Paragraphs, Typography
from reader.window.views.type_popover import TypePopover

SAMPLE = str(bundled("sample/harrow-bay.html"))
PROSE = (
    "The council met on Tuesday in the old school and voted to keep the harbour open in winter, when the boats would "
    "otherwise lie idle behind the wall for four months. "
)
LONG = "# The long winter\n\n" + "\n\n".join(f"Morning {day} began with fog. " + PROSE * 3 for day in range(1, 80))
Show = Callable[..., MainWindow]


@pytest.fixture
def long_window(shown: Show, tmp_path: Path) -> MainWindow:
    path = tmp_path / "long.md"
    path.write_text(LONG, encoding="utf-8")
    return shown(str(path))


def popover(window: MainWindow) -> TypePopover:
    (found,) = window.findChildren(TypePopover)
    return found


@pytest.mark.parametrize("face", Face)
def test_a_column_holds_the_characters_it_promises(qapp: QApplication, face: Face) -> None:
    assert qapp
    font = QFont(FAMILIES[face])
    font.setPixelSize(18)
    metrics = QFontMetricsF(font)
    assert font.exactMatch()
    held = Typography(face, measure=66).column / (metrics.horizontalAdvance(PROSE) / len(PROSE))
    assert 64 <= held <= 68
    font.setPixelSize(1000)
    assert QFontMetricsF(font).lineSpacing() / 1000 == pytest.approx(NATURAL[FAMILIES[face]], rel=0.01)


def test_the_place_stays_through_every_change(long_window: MainWindow) -> None:
    reading, actions = long_window.page.reading, long_window.actions_by_id
    showing = long_window.controller.showing
    assert showing is not None
    text = showing.reading.article.text
    place = text.index("Morning 40")
    reading.restore_position(place)
    for name in ("larger", "larger", "wider", "wider", "face", "looser", "paragraphs", "justify", "smaller", "theme"):
        actions[name].trigger()
        assert abs(reading.position() - place) < 120, name
    actions["typography-reset"].trigger()
    assert reading.position() == place, "no creeping"


def test_actions_set_the_text_and_are_kept(long_window: MainWindow, tmp_path: Path) -> None:
    actions = long_window.actions_by_id
    for name in ("larger", "narrower", "tighter", "face", "paragraphs", "justify"):
        actions[name].trigger()
    wanted = Typography(Face.SANS, 20, 63, 155, Paragraphs.WIDE, justify=True)
    assert Preferences(tmp_path / "library.sqlite").typography == wanted
    block = long_window.page.reading.document().begin()
    while not block.text().startswith("Morning 9"):
        block = block.next()
    assert QTextCursor(block.next()).charFormat().fontFamilies() == ["Inter"]
    assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify
    actions["typography-reset"].trigger()
    assert Preferences(tmp_path / "library.sqlite").typography == Typography()
    assert not actions["justify"].isChecked()


def test_paragraphs_told_apart_by_indent(long_window: MainWindow) -> None:
    reading, actions = long_window.page.reading, long_window.actions_by_id
    actions["paragraphs"].trigger()
    actions["paragraphs"].trigger()
    blocks = []
    block = reading.document().begin()
    while block.isValid():
        if block.text().startswith("Morning"):
            blocks.append(block.blockFormat())
        block = block.next()
    assert blocks[0].textIndent() == 0, "the first one after the title begins at the edge"
    assert all(block.textIndent() > 18 for block in blocks[1:])
    assert all(block.bottomMargin() == 0 for block in blocks)


def test_the_window_under_the_button(long_window: MainWindow, qtbot: QtBot) -> None:
    reading, themes = long_window.page.reading, long_window.actions_by_id
    themes["typography"].trigger()
    shown = popover(long_window)
    assert shown.isVisible()
    before = reading.document().rootFrame().frameFormat().leftMargin()
    slider = shown._sliders["measure"][0]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: reading.document().rootFrame().frameFormat().leftMargin() > before)
    shown.swatches["sepia"].click()
    assert themes["theme-sepia"].isChecked()
    assert not themes["theme-paper"].isChecked()
    themes["theme-black"].trigger()
    assert shown.swatches["black"].isChecked(), "what is chosen elsewhere shows here"
    shown.reset.click()
    qtbot.waitUntil(lambda: reading.document().rootFrame().frameFormat().leftMargin() == before)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_keyboard_reaches_everything(long_window: MainWindow) -> None:
    long_window.actions_by_id["typography"].trigger()
    shown = popover(long_window)
    reached: set[QWidget] = set()
    at: QWidget | None = shown.focusWidget()
    for _ in range(40):
        if at is None:
            break
        reached.add(at)
        at = at.nextInFocusChain()
    for part in (shown.justify, shown.system, shown.reset, *shown.swatches.values()):
        assert part in reached
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    for slider, _ in shown._sliders.values():
        assert slider in reached
        assert slider.accessibleName()


def test_a_low_window_scrolls_the_choices(shown: Show) -> None:
    window = shown(SAMPLE)
    window.resize(640, 400)
    window.actions_by_id["typography"].trigger()
    assert popover(window).height() <= 360


@pytest.mark.parametrize("first", [True, False])
def test_code_has_its_colours_also_where_they_come_late(
    qtbot: QtBot, shown: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool
) -> None:
    path = tmp_path / "code.md"
    path.write_text("# Tides\n\nWe counted.\n\n```python\ndef margin(wall):\n    return wall\n```\n", encoding="utf-8")
    if first:
        monkeypatch.delitem(sys.modules, "reader.window.code_style", raising=False)
    else:
        importlib.import_module("reader.window.code_style")
    document = shown(str(path)).page.reading.document()

    def colour(words: str) -> str:
        return document.find(words).charFormat().foreground().color().name()

    qtbot.waitUntil(lambda: colour("def") != colour("(wall):"))
    assert colour("def") == colour("return")
