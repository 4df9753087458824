"""The library's list, grouped by status, and the results of a search in its place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model.entry import Entry, Status
from reader.window.models.library_model import ROW, LibraryModel, Listing, secondary
from reader.window.sizing import px
from reader.window.theme import Theme
from reader.window.views.drawing import broken, draw_lines, focus_ring, font, ground, head_font

_TITLE = QFont.Weight.DemiBold
Index = QModelIndex | QPersistentModelIndex


class LibraryDelegate(QStyledItemDelegate):
    """Draws group titles and articles."""

    theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return a row's height: two lines of title at most."""
        row = index.data(ROW)
        width = self._width()
        if isinstance(row, str):
            return QSize(width, px(32 if index.row() == 0 else 44))
        title = row.title if isinstance(row, Entry) else ""
        lines = max(1, len(broken(title, font(13, _TITLE), width - 32, 2)))
        return QSize(width, 8 + lines * px(17) + 3 + px(14) + 9 + 2)

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListView) else 256

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme, row = self.theme, index.data(ROW)
        if theme is None:
            return
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(head_font())
            painter.setPen(QColor(theme.secondary))
            painter.drawText(rect.adjusted(16, 0, -16, -6), int(Qt.AlignmentFlag.AlignBottom), row.upper())
        elif isinstance(row, Entry):
            card = rect.adjusted(8, 1, -8, -1)
            ground(painter, option, card, QColor(theme.selected))
            focus_ring(painter, option, card, QColor(theme.accent))
            y = float(card.top() + 8)
            room = card.width() - 16
            for line in broken(row.title, font(13, _TITLE), room, 2):
                draw_lines(painter, QPointF(16, y), (line,), font(13, _TITLE), QColor(theme.text), room)
                y += px(17)
            small = font(11)
            fitting = QFontMetrics(small).elidedText(secondary(row), Qt.TextElideMode.ElideRight, room)
            draw_lines(painter, QPointF(16, y + 3), (fitting,), small, QColor(theme.secondary))
        painter.restore()


class LibraryList(QListView):
    """Articles; a click or Enter opens one, Delete removes it."""

    opened = Signal(str)
    removed = Signal(str)
    status_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-list")
        self.setAccessibleName("Library")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.articles = LibraryModel(self)
        self._delegate = LibraryDelegate(self)
        self._current = ""
        self.setModel(self.articles)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._clicked)
        self.customContextMenuRequested.connect(self._menu)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_listing(self, listing: Listing) -> None:
        """Show the library's articles, keeping the place in the list."""
        at = self.verticalScrollBar().value()
        self.articles.set_listing(listing)
        self.set_current(self._current)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)

    def set_current(self, article_id: str) -> None:
        """Mark the article that is shown."""
        self._current = article_id
        index = self.articles.index(self.articles.row_of(article_id))
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def _clicked(self, index: QModelIndex) -> None:
        article_id = self.articles.article_id(index)
        if article_id:
            self.opened.emit(article_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, Delete removes."""
        article_id = self.articles.article_id(self.currentIndex())
        if article_id and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(article_id)
        elif article_id and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(article_id)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        entry = self.articles.entry(index)
        if entry is None:
            return
        menu = QMenu(self)
        menu.addAction("Open", lambda: self.opened.emit(entry.id))
        other = Status.READING if entry.status is Status.DONE else Status.DONE
        menu.addAction(f"Mark as {other.value}", lambda: self.status_chosen.emit(entry.id, other))
        menu.addSeparator()
        menu.addAction("Remove from the library", lambda: self.removed.emit(entry.id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))
