"""The panel's notes: cards in text order, a rule in the highlight's colour at the left."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model.annotation import Colour
from reader.window.models.cards import BLOCK, Card
from reader.window.models.notes_model import ROW, NotesModel
from reader.window.sizing import px
from reader.window.theme import Theme
from reader.window.views.drawing import READING, broken, draw_lines, focus_ring, font, ground
from reader.window.views.rendered import Rendered
from reader.window.views.rendered import plain as plain_note

_LEFT, _ROOM = 16, 12
_DEEPER = 0.8
_HIGHEST = 116  # of a note on its card
NOTE = "note"  # in place of a colour: the note with its Markdown
Index = QModelIndex | QPersistentModelIndex
Lines = list[tuple[tuple[str, ...], QFont, str]]


def rule_colour(theme: Theme, colour: Colour | None) -> QColor:
    """Return the colour of a card's rule; a light swatch is deepened, since so thin a line of it would not be seen."""
    if colour is None:
        return QColor(theme.secondary)
    swatch = QColor(theme.swatch[colour])
    if theme.is_dark:
        return swatch
    hue, saturation, value = swatch.hue(), swatch.saturation(), swatch.value()
    return QColor.fromHsv(hue, min(255, saturation * 2), round(value * _DEEPER))


class NotesDelegate(QStyledItemDelegate):
    """Draws a card: quote, note, tags, and a word where its place is in doubt."""

    theme: Theme | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendered = Rendered()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return a card's height."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 300
        parts = self._parts(index, width)
        height = sum(QFontMetrics(chosen).height() * len(lines) for lines, chosen, _ in parts)
        height += self._note_height(index, width)
        return QSize(width, height + 4 * max(0, len(parts) - 1) + 22)

    def _parts(self, index: Index, width: int) -> Lines:
        kept = index.data(ROW)
        if not isinstance(kept, Card):
            return []
        room = width - 2 * _LEFT - _ROOM
        quote, plain, small = font(14, family=READING), font(13), font(11)
        quote.setUnderline(kept.underline)
        parts: Lines = []
        if kept.quote:
            # A block is only named by its first words; the note is what counts.
            on_block = kept.kind == BLOCK
            lines = broken(kept.quote, quote, room, 1 if on_block else 2)
            parts.append((lines, quote, "secondary" if on_block else "text"))
        if kept.note.strip() and not plain_note(kept.note):
            parts.append(((), plain, NOTE))
        elif kept.note.strip():
            parts.append((broken(kept.note, plain, room, 4), plain, "text"))
        model = index.model()
        name = model.names.get(kept.colour, "") if isinstance(model, NotesModel) and kept.colour else ""
        words = [f"#{tag}" for tag in kept.tags]
        last = "  ".join([part for part in (name, kept.place) if part] + words)
        if last:
            parts.append((broken(last, small, room, 2), small, "secondary"))
        return parts

    def _note(self, index: Index, width: int) -> QTextDocument | None:
        kept = index.data(ROW)
        if self.theme is None or not isinstance(kept, Card) or not kept.note.strip() or plain_note(kept.note):
            return None
        return self._rendered.get(kept.note, width - 2 * _LEFT - _ROOM, self.theme)

    def _note_height(self, index: Index, width: int) -> int:
        document = self._note(index, width)
        return min(px(_HIGHEST), ceil(document.size().height())) if document is not None else 0

    def _draw_note(self, painter: QPainter, at: QPointF, index: Index, width: int) -> float:
        """Draw a note with its Markdown; what is too long is cut, and said to go on."""
        document, theme = self._note(index, width), self.theme
        if document is None or theme is None:
            return at.y()
        height = self._note_height(index, width)
        longer = document.size().height() > px(_HIGHEST)
        painter.save()
        painter.translate(at)
        document.drawContents(painter, QRectF(0, 0, document.textWidth(), height - px(16) if longer else height))
        painter.restore()
        if longer:
            draw_lines(painter, QPointF(at.x(), at.y() + height - px(17)), ("…",), font(13), QColor(theme.secondary))
        return at.y() + height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        theme, kept = self.theme, index.data(ROW)
        if theme is None or not isinstance(kept, Card):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRect(option.rect).adjusted(8, 2, -8, -2)
        ground(painter, option, card, QColor(theme.selected))
        focus_ring(painter, option, card, QColor(theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(rule_colour(theme, kept.colour))
        painter.drawRoundedRect(QRectF(_LEFT, card.top() + 8, 3, card.height() - 16), 1.5, 1.5)
        y = float(card.top() + 9)
        for lines, chosen, colour in self._parts(index, option.rect.width()):
            if colour == NOTE:
                y = self._draw_note(painter, QPointF(_LEFT + _ROOM, y), index, option.rect.width()) + 4
                continue
            ink, room = QColor(getattr(theme, colour)), option.rect.width() - 2 * _LEFT - _ROOM
            y = draw_lines(painter, QPointF(_LEFT + _ROOM, y), lines, chosen, ink, room) + 4
        painter.restore()


class NotesView(QListView):
    """Highlights of the article; choosing one shows its passage and opens its note."""

    chosen = Signal(str)
    deleted = Signal(str)
    several_deleted = Signal(tuple)
    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAccessibleName("Notes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.notes = NotesModel(self)
        self._delegate = NotesDelegate(self)
        self.setModel(self.notes)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards, keeping the chosen one."""
        kept, several = self.current(), self.selected()
        self.notes.set_cards(cards)
        self.doItemsLayout()
        if len(several) < 2 or self.selected() != several:
            self.select(kept)

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Write the person's names of the colours on the cards."""
        self.notes.name_colours(names)
        self.doItemsLayout()

    def arrange(self, *, words: str | None = None, colour: Colour | None = None, by_time: bool | None = None) -> None:
        """Filter and sort, keeping the chosen highlight where it is still shown."""
        kept = self.current()
        self.notes.arrange(words=words, colour=colour, by_time=by_time)
        self.select(kept)

    def selected(self) -> tuple[str, ...]:
        """Return the ids of all selected cards, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(card.id for row in rows if (card := self.notes.at(row)) is not None)

    def current(self) -> str:
        """Return the chosen highlight's id, or ""."""
        card = self.notes.at(self.currentIndex().row())
        return card.id if card else ""

    def select(self, highlight_id: str) -> None:
        """Choose a card, without moving the article."""
        index = self.notes.index(self.notes.row_of(highlight_id))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def _clicked(self, index: QModelIndex) -> None:
        card = self.notes.at(index.row())
        if card is not None and len(self.selected()) == 1:
            self.chosen.emit(card.id)

    def _double_clicked(self, index: QModelIndex) -> None:
        card = self.notes.at(index.row())
        if card is not None:
            self.edited.emit(card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the note, Delete deletes the highlight."""
        chosen = self.current()
        if chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edited.emit(chosen)
        elif chosen and event.key() == Qt.Key.Key_Delete:
            several = self.selected()
            if len(several) > 1:
                self.several_deleted.emit(several)
            else:
                self.deleted.emit(chosen)
        else:
            super().keyPressEvent(event)
            if self.current() != chosen and len(self.selected()) == 1:
                self.chosen.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
