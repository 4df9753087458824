"""Caret mode: a caret in the article that keys move, so that everything can be selected without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextCursor

from reader.window.features import Feature, Handlers, Parts
from reader.window.find_in_article import escapes
from reader.window.progress import ReadingProgress
from reader.window.views.geometry import TextLines

_SETTING = "caret"
_WIDE = 3
_LINES = 2  # that a page has in common with the next one
_CTRL, _SHIFT, _PAD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
_Move = QTextCursor.MoveOperation
_PLAIN = {
    Qt.Key.Key_Left: _Move.Left,
    Qt.Key.Key_Right: _Move.Right,
    Qt.Key.Key_Up: _Move.Up,
    Qt.Key.Key_Down: _Move.Down,
    Qt.Key.Key_Home: _Move.StartOfLine,
    Qt.Key.Key_End: _Move.EndOfLine,
}
_WITH_CTRL = {
    Qt.Key.Key_Left: _Move.WordLeft,
    Qt.Key.Key_Right: _Move.WordRight,
    Qt.Key.Key_Up: _Move.PreviousBlock,
    Qt.Key.Key_Down: _Move.NextBlock,
    Qt.Key.Key_Home: _Move.Start,
    Qt.Key.Key_End: _Move.End,
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Caret(Feature, QObject):
    """Moves and paints the caret; the foot of the page says that the mode is on."""

    def __init__(self, parts: Parts, progress: ReadingProgress) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller, self._preferences = parts.window, parts.controller, parts.preferences
        self._reading, self._annotating = parts.window.page.reading, parts.window.annotating
        self._progress = progress
        self.on, self._at = False, 0
        self._within = self._reading.document()
        self._reading.installEventFilter(self)
        self._reading.painting.over.append(self._paint)
        self._reading.cursorPositionChanged.connect(self._moved)
        self._reading.rendered.connect(self._again)
        parts.controller.opened.connect(lambda *_: self._begin())
        self._annotating.bar.left.connect(self._reading.setFocus)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"caret": self._choose}

    def restore(self) -> None:
        """Turn it on where the person left it on."""
        self._turn(self._preferences.flag(_SETTING, False))

    def _choose(self, on: bool) -> None:
        self._preferences.set_flag(_SETTING, on)
        self._turn(on)
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, on: bool) -> None:
        self.on = on
        self._window.actions_by_id["caret"].setChecked(on)
        self._progress.set_mode("Caret mode" if on else "")
        self._reading.setCursorWidth(0)  # it is painted here: steady, and in the theme's accent
        if on:
            self._begin()
        self._reading.viewport().update()

    # Where it stands

    def _begin(self) -> None:
        """Put it where the person reads."""
        cursor = self._reading.textCursor()
        if self.on and self._controller.showing is not None and not cursor.hasSelection():
            self._put(self._reading.reading_place())

    def _put(self, offset: int) -> None:
        position = self._reading.offsets.position(offset)
        if position is not None:
            cursor = self._reading.textCursor()
            cursor.setPosition(position)
            self._reading.setTextCursor(cursor)

    def _moved(self) -> None:
        # A document that was made anew has its cursor at the start until it is put back.
        if self.on and self._reading.document() == self._within:
            self._at = self._reading.offsets.offset(self._reading.textCursor().position())
            self._reading.viewport().update()

    def _again(self) -> None:
        """Keep its place in a document that was made anew."""
        self._within = self._reading.document()
        if self.on:
            self._put(self._at)

    def _paint(self, painter: QPainter, area: QRect, _lines: TextLines) -> None:
        rect = self._reading.cursorRect()
        caret = QRect(rect.left() - 1, rect.top(), _WIDE, rect.height())
        if self.on and caret.intersects(area):
            painter.fillRect(caret, QColor(self._reading.painting.theme.accent))

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that move it before they turn pages."""
        if not self.on or self._controller.showing is None or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._moves(event) or event.key() in _ENTER:
                event.accept()
                return True
        elif escapes(event):
            self._leave()
            return True
        elif event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Give the selection up first, then the mode."""
        if self._reading.textCursor().hasSelection():
            self._annotating.clear_selection()
        else:
            self._choose(False)

    def _moves(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~_SHIFT & ~_PAD
        if held == _CTRL:
            return event.key() in _WITH_CTRL
        return not held and (event.key() in _PLAIN or event.key() in _PAGES)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and not event.modifiers() & ~_PAD:
            self._act()
            return True
        if not self._moves(event):
            return False
        mode = QTextCursor.MoveMode.KeepAnchor if event.modifiers() & _SHIFT else QTextCursor.MoveMode.MoveAnchor
        key = Qt.Key(event.key())
        if key in _PAGES:
            self._turn_page(_PAGES[key], mode)
        else:
            cursor = self._reading.textCursor()
            cursor.movePosition((_WITH_CTRL if event.modifiers() & _CTRL else _PLAIN)[key], mode)
            self._reading.setTextCursor(cursor)
        return True

    def _turn_page(self, by: int, mode: QTextCursor.MoveMode) -> None:
        """Go on by a page; the caret keeps its height in the view."""
        reading, bar, cursor = self._reading, self._reading.verticalScrollBar(), self._reading.textCursor()
        self._reading.ensureCursorVisible()
        spot, before = reading.cursorRect().center(), bar.value()
        bar.setValue(before + by * (reading.viewport().height() - _LINES * round(reading.text_size() * 1.6)))
        if bar.value() == before:
            cursor.movePosition(_Move.End if by > 0 else _Move.Start, mode)
        else:
            cursor.setPosition(reading.cursorForPosition(spot).position(), mode)
        reading.setTextCursor(cursor)

    def _act(self) -> None:
        """Enter: the bar for what is selected, else the link or the highlight at the caret."""
        cursor = self._reading.textCursor()
        if cursor.hasSelection():
            self._annotating.offer()
            return
        link = _link(cursor)
        spot = self._reading.cursorRect().center() + QPoint(1, 0)
        hits = self._reading.painting.highlights_at(spot.toPointF())
        if link:
            self._reading.anchorClicked.emit(QUrl(link))
        elif hits:
            self._annotating.choose(hits[0][1])


def _link(cursor: QTextCursor) -> str:
    """Return the address of the link that begins at or holds the caret."""
    after = QTextCursor(cursor)
    after.movePosition(_Move.NextCharacter)  # the format is that of the letter before a cursor
    return after.charFormat().anchorHref()
