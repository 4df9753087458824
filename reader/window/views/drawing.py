"""What the delegates share: fonts, rows' ground, lines of text that fit."""

import re
from collections.abc import Iterable
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.model.unspaced import pattern
from reader.window.offsets import units
from reader.window.sizing import px
from reader.window.views.geometry import x_of

INTERFACE = "Inter"
READING = "Literata"


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal, family: str = INTERFACE) -> QFont:
    """Return an interface font at a pixel size, larger where the interface is."""
    made = QFont(family)
    made.setPixelSize(px(size))
    made.setWeight(weight)
    return made


def head_font() -> QFont:
    """Return the font of section heads: small capitals set with a little room."""
    made = font(11, QFont.Weight.DemiBold)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
    return made


def broken(text: str, chosen: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return at most `most` lines of `text` no wider than `width`; the last one ends in … where more follows."""
    one = " ".join(text.split())
    layout = QTextLayout(one, chosen)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetrics(chosen)
    # Qt counts UTF-16 units; the pieces are cut from an encoded copy so that no emoji is split.
    units = one.encode("utf-16-le")
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1:
            rest = units[2 * start :].decode("utf-16-le")
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(units[2 * start : 2 * (start + line.textLength())].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(line for line in lines if line)


def draw_lines(
    painter: QPainter, at: QPointF, lines: tuple[str, ...], chosen: QFont, colour: QColor, room: int = 0
) -> float:
    """Draw lines from the top at `at`; return where the next thing begins.

    Within a `room`, a text that runs from right to left begins at its right.
    """
    metrics = QFontMetrics(chosen)
    painter.setFont(chosen)
    painter.setPen(colour)
    leftward = bool(room) and runs_leftward(lines[0] if lines else "")
    y = at.y()
    for line in lines:
        x = at.x() + (room - metrics.horizontalAdvance(line) if leftward else 0)
        painter.drawText(QPointF(x, y + metrics.ascent()), line)
        y += metrics.height()
    return y


def mark_words(
    painter: QPainter,
    at: QPointF,
    lines: tuple[str, ...],
    chosen: QFont,
    ground: QColor,
    words: Iterable[str],
    room: int,
) -> None:
    """Lay a ground under the words in lines that `draw_lines` draws next."""
    wanted = "|".join(pattern(word) for word in sorted(words, key=len, reverse=True))
    if not wanted:
        return
    metrics = QFontMetrics(chosen)
    leftward = runs_leftward(lines[0] if lines else "")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for number, text in enumerate(lines):
        x = at.x() + (room - metrics.horizontalAdvance(text) if leftward else 0)
        layout = QTextLayout(text, chosen)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        for found in re.finditer(wanted, text):
            left, right = sorted(x_of(line, units(text[:place])) for place in found.span())
            y = at.y() + number * metrics.height()
            painter.drawRoundedRect(QRectF(x + left - 1, y, right - left + 2, metrics.height()), 2, 2)


def runs_leftward(text: str) -> bool:
    """Say whether the first letter of a text is one of a script that runs from right to left."""
    sides = (bidirectional(letter) for letter in text)
    return next((side in ("R", "AL") for side in sides if side in ("L", "R", "AL")), False)


def ground(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, selected: QColor) -> None:
    """Draw the rounded ground of a selected or hovered row."""
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if not chosen and not state & QStyle.StateFlag.State_MouseOver:
        return
    colour = QColor(selected)
    if not chosen:
        colour.setAlphaF(0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), 6, 6)


def focus_ring(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, accent: QColor) -> None:
    """Draw the ring of the row that the keyboard is on."""
    if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setPen(accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
