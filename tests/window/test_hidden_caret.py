"""Text is painted without a trace of the caret that is hidden, and otherwise as Qt paints it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from reader.window.views.quiet import leaves_trace, paint_text

WORDS = "The boats lay at the quay.\nNobody had asked them to, and the tide was out."


class Plain(QTextBrowser):
    """Paints as the reading view does, or as Qt does."""

    quietly = False
    scale = 1.0

    def devicePixelRatioF(self) -> float:  # noqa: N802 - Qt's name
        """Return the scale of the screen that is played."""
        return self.scale

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text in one of the two ways."""
        if self.quietly:
            paint_text(self, event.rect())
        else:
            super().paintEvent(event)


def view(qtbot: QtBot, words: str) -> Plain:
    made = Plain()
    qtbot.addWidget(made)
    made.setPlainText(words)
    made.setCursorWidth(0)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.resize(300, 200)
    return made


def select(made: Plain, start: int, end: int) -> None:
    cursor = made.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made.setTextCursor(cursor)


def picture(made: Plain, *, quietly: bool) -> QImage:
    made.quietly = quietly
    return made.viewport().grab().toImage()


@pytest.mark.parametrize("chosen", [(0, 0), (4, 9), (10, 40), (0, len(WORDS))])
def test_text_and_selection_look_as_qt_paints_them(qtbot: QtBot, chosen: tuple[int, int]) -> None:
    made = view(qtbot, WORDS)
    select(made, *chosen)
    assert picture(made, quietly=True) == picture(made, quietly=False)


def test_a_hidden_caret_leaves_a_trace_on_fractional_screens_and_beside_arabic(qtbot: QtBot) -> None:
    made = view(qtbot, WORDS)
    assert not leaves_trace(made)
    made.scale = 1.25
    assert leaves_trace(made)
    made.setCursorWidth(2)
    assert not leaves_trace(made)
    assert leaves_trace(view(qtbot, "الميناء"))
