"""What a search found, in the library's place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model.entry import Hit
from reader.window.sizing import px
from reader.window.theme import Theme
from reader.window.views.drawing import broken, draw_lines, focus_ring, font, ground, head_font, mark_words

_HIT = Qt.ItemDataRole.UserRole
_WORDS = {"title": "in the title", "text": "in the text", "note": "in a note", "highlight": "highlighted"}
_LIT = 0.15  # of the accent, under a found word
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return a row's height."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 256
        hit = index.data(_HIT)
        if not isinstance(hit, Hit):
            return QSize(width, px(32))
        lines = len(broken(hit.title, font(13, QFont.Weight.DemiBold), width - 32, 2))
        words = len(broken(hit.snippet, font(11), width - 32, 3))
        return QSize(width, 22 + px(17 * max(1, lines) + 15 * words + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit, or how many there are."""
        theme, hit, rect = self.theme, index.data(_HIT), QRect(option.rect)
        if theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(hit, Hit):
            painter.setFont(head_font())
            painter.setPen(QColor(theme.secondary))
            painter.drawText(rect.adjusted(16, 0, -16, -6), int(Qt.AlignmentFlag.AlignBottom), str(index.data()))
        else:
            card = rect.adjusted(8, 1, -8, -1)
            ground(painter, option, card, QColor(theme.selected))
            focus_ring(painter, option, card, QColor(theme.accent))
            room = card.width() - 16
            ink, bold = QColor(theme.secondary), font(13, QFont.Weight.DemiBold)
            title = broken(hit.title, bold, room, 2)
            at = QPointF(16, card.top() + 8)
            lit = QColor(theme.accent)
            lit.setAlphaF(_LIT)
            if hit.where == "title":
                mark_words(painter, at, title, bold, lit, hit.words, room)
            y = draw_lines(painter, at, title, bold, QColor(theme.text), room)
            where = (_WORDS.get(hit.where, hit.where),)
            y = draw_lines(painter, QPointF(16, y + 2), where, font(11), QColor(theme.accent))
            lines = broken(hit.snippet, font(11), room, 3)
            mark_words(painter, QPointF(16, y + 1), lines, font(11), lit, hit.words, room)
            draw_lines(painter, QPointF(16, y + 1), lines, font(11), ink, room)
        painter.restore()


class SearchResults(QListView):
    """Hits; a click or Enter opens one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-results")
        self.setAccessibleName("Search results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._hits = QStandardItemModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._hits)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found."""
        self._hits.clear()
        count = "NOTHING FOUND" if not hits else f"{len(hits)} FOUND"
        head = QStandardItem(count)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        self._hits.appendRow(head)
        for hit in hits:
            item = QStandardItem(f"{hit.title}, {_WORDS.get(hit.where, hit.where)}: {hit.snippet}")
            item.setData(hit, _HIT)
            self._hits.appendRow(item)

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(_HIT)
        if isinstance(hit, Hit):
            self.chosen.emit(hit)
