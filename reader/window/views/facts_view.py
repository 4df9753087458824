"""The panel's facts: sections with counts, rows with a strip that shows where they stand."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.window.models.fact_rows import KINDS, FactRow, Order, Section
from reader.window.models.facts_model import ROW, FactsModel
from reader.window.sizing import px, wide
from reader.window.theme import Theme, icon
from reader.window.views.drawing import draw_lines, focus_ring, font, ground, head_font

_LEFT, _RIGHT, _STRIP, _COUNT = 21, 20, 84, 28
_NAME = QFont.Weight.DemiBold
Index = QModelIndex | QPersistentModelIndex


class FactsDelegate(QStyledItemDelegate):
    """Draws heads, facts and the sentence of an empty section."""

    theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return a row's height."""
        row = index.data(ROW)
        if isinstance(row, Section):
            return QSize(100, px(30 if index.row() == 0 else 40))
        return QSize(100, px(44 if isinstance(row, FactRow) and row.secondary else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme, row = self.theme, index.data(ROW)
        if theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if isinstance(row, Section):
            self._head(painter, option, row, index, theme)
        elif isinstance(row, FactRow):
            self._fact(painter, option, row, theme)
        else:
            y = rect.top() + 4
            draw_lines(painter, QPointF(_LEFT, y), (str(row),), font(12), QColor(theme.secondary))
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, row: Section, index: Index, theme: Theme) -> None:
        line = QRect(option.rect).adjusted(_LEFT, 0, -_RIGHT, -9)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange)
        focus_ring(painter, option, QRect(option.rect).adjusted(8, 6, -8, -2), QColor(theme.accent))
        painter.setFont(head_font())
        painter.setPen(QColor(theme.secondary))
        bottom = int(Qt.AlignmentFlag.AlignBottom)
        painter.drawText(line, bottom, row.title)
        painter.drawText(line, bottom | int(Qt.AlignmentFlag.AlignRight), str(len(row.rows)) if row.rows else "")
        model = index.model()
        collapsed = isinstance(model, FactsModel) and row.kind in model.collapsed
        underlined = isinstance(model, FactsModel) and row.kind in model.underlined
        if hovered or focused or collapsed:
            at = line.left() + QFontMetrics(head_font()).horizontalAdvance(row.title) + 6
            name = "chevron-right" if collapsed else "chevron-down"
            icon(name, theme, 16).paint(painter, QRect(at, line.bottom() - px(13), px(14), px(14)))
        if row.rows and row.kind in KINDS:
            icon("eye" if underlined else "eye-off", theme, 16).paint(painter, eye_rect(QRect(option.rect)))

    def _fact(self, painter: QPainter, option: QStyleOptionViewItem, row: FactRow, theme: Theme) -> None:
        rect = QRect(option.rect)
        card = rect.adjusted(8, 1, -8, -1)
        ground(painter, option, card, QColor(theme.selected))
        focus_ring(painter, option, card, QColor(theme.accent))
        strip_width = wide(_STRIP)
        right = rect.right() + 1 - _RIGHT - px(_COUNT) - strip_width
        room = right - _LEFT - 12
        y = rect.top() + float(px(6 if row.secondary else 8))
        for text, chosen, colour in (
            (row.name, font(13, _NAME), theme.text),
            (row.secondary, font(11), theme.secondary),
        ):
            words = QFontMetrics(chosen).elidedText(text, Qt.TextElideMode.ElideRight, room)
            y = draw_lines(painter, QPointF(_LEFT, y), (words,), chosen, QColor(colour))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        high = px(15)
        strip = QRect(right, rect.top() + px(28 if row.secondary else 21) - high, strip_width, high)
        self._strip(painter, strip, row, theme, hovered)
        if row.kind != "numbers" or len(row.spans) > 1:
            painter.setFont(font(13))
            painter.setPen(QColor(theme.secondary))
            sides = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(rect.adjusted(0, 0, -_RIGHT, 0), sides, str(len(row.spans)))

    def _strip(self, painter: QPainter, rect: QRect, row: FactRow, theme: Theme, hovered: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.hairline))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.entity[row.kind])
        thick, high = px(3 if hovered else 2), px(9)
        for place in row.places:
            x = rect.left() + round(place * (rect.width() - thick))
            painter.fillRect(QRectF(x, rect.bottom() - high, thick, high), colour)


def eye_rect(row: QRect) -> QRect:
    """Return where a head's eye stands."""
    return QRect(row.right() + 1 - _RIGHT - px(_COUNT) - px(16), row.bottom() - 9 - px(15), px(16), px(16))


class FactsView(QListView):
    """Facts; a click or Enter walks a fact's mentions."""

    chosen = Signal(object)
    hovered = Signal(str)
    underline_toggled = Signal(str)
    menu_wanted = Signal(object, object)  # the fact, and where on the screen
    rename_wanted = Signal(object)
    hide_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setAccessibleName("Facts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.facts = FactsModel(self)
        self._delegate = FactsDelegate(self)
        self._over = ""
        self.setModel(self.facts)
        self.setItemDelegate(self._delegate)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other facts; the place in the list and the chosen name stay where they can."""
        self._renew(lambda: self.facts.set_sections(sections))

    def set_elsewhere(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Note how many other articles name each fact, by kind and folded name."""
        self._renew(lambda: self.facts.set_elsewhere(counts))

    def _renew(self, change: Callable[[], None]) -> None:
        kept, place, at = self.current(), self.verticalScrollBar().value(), self.currentIndex().row()
        change()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if kept is not None:
            # Of a name that was hidden the next one takes the place, so that the keys go on from there.
            rows = (self.facts.row_like(kept), min(at, self.facts.rowCount() - 1))
            self.setCurrentIndex(self.facts.index(next((row for row in rows if row >= 0), -1)))

    def select(self, key: str) -> None:
        """Choose a fact's row, without walking."""
        index = self.facts.index(self.facts.row_of(key))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current(self) -> FactRow | None:
        """Return the chosen fact."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, FactRow) else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of the fact under the mouse, or by key of the chosen one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = index.data(ROW)
        if isinstance(row, FactRow):
            self.setCurrentIndex(index)
            at = self.visualRect(index).bottomLeft() + QPoint(_LEFT, 0) if by_key else event.pos()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    def arrange(self, *, words: str | None = None, order: Order | None = None) -> None:
        """Filter and sort, keeping the chosen fact where it is still shown."""
        chosen = self.current()
        self.facts.arrange(words=words, order=order)
        if chosen is not None:
            self.select(chosen.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Walk a fact; collapse a section; on its eye, underline it or not."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = index.data(ROW)
        if (
            isinstance(row, Section)
            and row.kind in KINDS
            and eye_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(at)
        ):
            self.underline_toggled.emit(row.kind)
        else:
            self._act(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter does what a click does, F2 renames a name, Delete hides it."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._act(self.currentIndex().data(ROW))
        elif row is not None and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.hide_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def _act(self, row: object) -> None:
        if isinstance(row, Section):
            self.facts.toggle(row.kind)
            self.setCurrentIndex(self.facts.index(self.facts.head_of(row.kind)))
        elif isinstance(row, FactRow):
            self.chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which fact the mouse is on."""
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).data(ROW)
        self._hover(row.key if isinstance(row, FactRow) else "")

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The mouse is on no fact any more."""
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, key: str) -> None:
        if key != self._over:
            self._over = key
            self.hovered.emit(key)
