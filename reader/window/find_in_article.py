"""Find in the shown article: every hit is marked, one of them is where the person is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QEvent, QLineF, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from reader.model.span import Span
from reader.window.features import Feature, Handlers, Parts
from reader.window.text_search import Folded, Wanted
from reader.window.theme import Theme
from reader.window.views.find_bar import FindBar
from reader.window.views.geometry import TextLines

_AFTER_MS = 80  # between two letters that are typed
_LONGEST = 200  # of a selection that is taken for the words
_SLICE, _BREATH = 256, 0.008  # so many hits are looked for without a look at the clock, and so many seconds on end


class Hits(QObject):
    """Where the words stand, in the order of the text."""

    changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: list[tuple[int, int]] = []
        self.at = -1
        self._gathered: list[tuple[int, int]] = []
        self._coming: Iterator[tuple[int, int]] = iter(())
        self._near = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._gather)

    @property
    def gathering(self) -> bool:
        """Say whether hits are still looked for."""
        return self._turn.isActive()

    @property
    def current(self) -> Span | None:
        """Return the hit where the person is."""
        return Span(*self.places[self.at]) if 0 <= self.at < len(self.places) else None

    def put(self, places: list[tuple[int, int]], near: int) -> None:
        """Hold these hits; the first one from the code point `near` on is the current one."""
        self._turn.stop()
        self.places = places
        self.at = bisect_left(places, (near, 0)) % len(places) if places else -1
        self.changed.emit()

    def gather(self, coming: Iterator[tuple[int, int]], near: int) -> None:
        """Hold the hits that come, once all are here: a letter stands a hundred thousand times in a long book, so they
        are taken between the window's other events."""
        self._gathered, self._coming, self._near = [], coming, near
        self._gather()

    def _gather(self) -> None:
        ends = perf_counter() + _BREATH
        while some := list(islice(self._coming, _SLICE)):
            self._gathered += some
            if perf_counter() > ends:
                self._turn.start()
                return
        self.put(self._gathered, self._near)

    def step(self, by: int) -> None:
        """Go on or back; after the last one comes the first."""
        if self.places:
            self.at = (self.at + by) % len(self.places)
            self.moved.emit()

    def between(self, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
        """Return the hits that touch a part of the text, with their numbers. They do not overlap."""
        first = max(0, bisect_right(self.places, (start, 0)) - 1)
        last = bisect_left(self.places, (end, 0))
        return list(enumerate(self.places[first:last], first))


class FindInArticle(Feature, QObject):
    """Joins the bar, the text and what is painted."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._controller, self._themes = parts.controller, parts.themes
        self._page = parts.window.page
        self._reading = parts.window.page.reading
        self.bar = FindBar(self._page)
        self.hits = Hits(self)
        self._folded: dict[bool, Folded] = {}
        self._rects: list[tuple[int, QRectF]] = []  # of the painting that is under way
        self._origin, self._near, self._left_origin = 0, 0, False
        self._typed = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._typed.timeout.connect(self._find)
        column = self._page.layout()
        if column is not None:
            column.addWidget(self.bar)
        self._reading.painting.under.append(self._fill)
        self._reading.painting.over.append(self._outline)
        self._reading.installEventFilter(self)
        self._reading.rendered.connect(self._again)
        self.bar.changed.connect(self._typed.start)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self.close)
        self.hits.changed.connect(self._show)
        self.hits.moved.connect(self._show)
        parts.controller.opened.connect(lambda *_: self._opened())
        parts.controller.closed.connect(self.close)
        parts.themes.changed.connect(self._dress)
        self._dress()

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "find": lambda: self.open(),
            "find-next": lambda: self.step(1),
            "find-previous": lambda: self.step(-1),
        }

    def _dress(self) -> None:
        self.bar.set_theme(self._themes.theme)

    # The bar

    def open(self) -> None:
        """Show the bar; a short selection is looked for."""
        if not self.bar.isVisible():
            self._begin_here()
        selected = self._reading.textCursor().selectedText()
        lone = selected if len(selected) <= _LONGEST and "\u2029" not in selected else ""
        self.bar.begin(lone.strip())
        # The text is made ready while the person has yet to type.
        QTimer.singleShot(0, self, lambda: self._folds(self.bar.match_case.isChecked()))
        self._find()

    def close(self) -> None:
        """Take the marks away; the article has the keys again, and the caret stands where the person was."""
        if self.bar.isHidden():
            return
        where = self._reading.offsets.range(self.hits.current) if self.hits.current is not None else []
        if where:
            cursor = self._reading.textCursor()
            cursor.setPosition(where[0][0])
            bar = self._reading.verticalScrollBar()
            at = bar.value()
            self._reading.setTextCursor(cursor)
            bar.setValue(at)  # somebody who scrolled on stays there
        self._typed.stop()
        self.bar.hide()
        self.hits.put([], 0)
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next hit or the one before; the bar opens with the last words where it is closed."""
        if self.bar.isHidden():
            self.open()
        elif self._typed.isActive():
            self._find()
        else:
            self.hits.step(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Escape in the article closes the bar, too."""
        if self.bar.isVisible() and escapes(event):
            self.close()
            return True
        return super().eventFilter(watched, event)

    # Finding

    def _find(self) -> None:
        """Look for what the bar says."""
        self._typed.stop()
        if self.bar.isHidden():
            return
        wanted = Wanted(self.bar.words.text(), self.bar.match_case.isChecked(), self.bar.whole_words.isChecked())
        self.hits.gather(self._places(wanted), self._near)

    def _places(self, wanted: Wanted) -> Iterator[tuple[int, int]]:
        showing = self._controller.showing
        if showing is None or not wanted.words.strip():
            return iter(())
        return self._folds(wanted.match_case).find(wanted, self._reading.offsets.parts())

    def _folds(self, match_case: bool) -> Folded:
        """Return the shown text as it is searched; made once."""
        showing = self._controller.showing
        text = showing.reading.article.text if showing is not None else ""
        folded = self._folded.get(match_case)
        if folded is None or folded.of is not text:
            folded = self._folded[match_case] = Folded(text, keep_case=match_case)
        return folded

    def _begin_here(self) -> None:
        self._origin = self._near = self._reading.position()
        self._left_origin = False

    def _opened(self) -> None:
        self._folded.clear()
        if self.bar.isVisible():
            self._begin_here()
            self._find()

    def _again(self) -> None:
        """Look again: another part of the text is shown."""
        if self.bar.isVisible():
            self._typed.start()

    def _show(self) -> None:
        self.bar.say(self.hits.at + 1, len(self.hits.places))
        current = self.hits.current
        if current is not None:
            self._near = current.start
            before = self._reading.verticalScrollBar().value()
            self._reading.reveal(current)
            if before != self._reading.verticalScrollBar().value() and not self._left_origin:
                # One way back for the whole search, to where it began.
                self._left_origin = True
                self._reading.jumped.emit(self._origin)
        self._reading.viewport().update()

    # Painting

    def _measure(self, lines: TextLines) -> list[tuple[int, QRectF]]:
        if not self.hits.places:
            return []
        offsets = self._reading.offsets
        start, end = offsets.offset(lines.first), offsets.offset(lines.end) + 1
        near = self.hits.between(start, end)
        ranges = ((number, part) for number, place in near for part in offsets.range(Span(*place)))
        return [(number, rect) for number, part in ranges for rect in lines.rects(*part)]

    def _fill(self, painter: QPainter, _area: QRect, lines: TextLines) -> None:
        self._rects = self._measure(lines)
        colour = QColor(found_colour(self._themes.theme))
        for _, rect in self._rects:
            painter.fillRect(rect, colour)

    def _outline(self, painter: QPainter, _area: QRect, _lines: TextLines) -> None:
        """A thin line under every hit, a ring around the current one: neither is told by its colour alone."""
        theme = self._themes.theme
        painter.setPen(QPen(QColor(theme.secondary), 1))
        painter.drawLines([QLineF(rect.bottomLeft(), rect.bottomRight()) for _, rect in self._rects])
        painter.setPen(QPen(QColor(theme.text), 2))
        for number, rect in self._rects:
            if number == self.hits.at:
                painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)


def escapes(event: QEvent) -> bool:
    """Say whether an event is a press of Escape."""
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def found_colour(theme: Theme) -> str:
    """Return the paint of a hit: apricot, which no highlight has."""
    return "#FFC58A" if QColor(theme.page).lightnessF() > 0.5 else "#7A4B17"
