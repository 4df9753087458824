"""The table of contents: headings by level, the section where the person is marked; Enter goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.window.sections import Section
from reader.window.sizing import px, wide
from reader.window.theme import Theme
from reader.window.views.drawing import font

_WIDE, _HIGH, _ROW = 380, 560, 30


class Contents(QDialog):
    """A list over the page; it goes away when something else is clicked."""

    chosen = Signal(object)

    def __init__(self, found: Sequence[Section], here: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("contents")
        self.setWindowTitle("Contents")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(
            f"#contents {{ background: {theme.surface}; border: 1px solid {theme.hairline}; }}"
            f"#contents QTreeView {{ background: {theme.surface}; border: none; }}"
            f"#contents QTreeView::item:selected {{ background: {theme.lifted}; }}"
        )
        head = QLabel("CONTENTS", self)
        head.setObjectName("section-head")
        head.setContentsMargins(11, 0, 0, 0)  # where a row's words begin
        self.list = QTreeWidget(self)
        self.list.setAccessibleName("Sections of the article")
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(16)
        self.list.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self._fill(found, here, theme)
        self.list.itemActivated.connect(lambda item, _: self._choose(item))
        self.list.itemClicked.connect(lambda item, _: self._choose(item))
        self.resize(wide(_WIDE), min(wide(_HIGH), 60 + px(_ROW) * len(found)))

    def _fill(self, found: Sequence[Section], here: int, theme: Theme) -> None:
        above: list[QTreeWidgetItem] = []
        for at, section in enumerate(found):
            above = above[: section.depth]
            item = QTreeWidgetItem(above[-1] if above else self.list, [section.title, ""])
            if not above:
                self.list.addTopLevelItem(item)
            item.setData(0, Qt.ItemDataRole.UserRole, section.span)
            item.setToolTip(0, section.title)
            item.setForeground(0, QColor(theme.text if section.depth == 0 else theme.secondary))
            if at == here:
                item.setFont(0, font(13, font(13).Weight.DemiBold))
                item.setForeground(0, QColor(theme.accent))
                item.setText(1, "you are here")
                item.setFont(1, font(11))
                item.setForeground(1, QColor(theme.secondary))
                self.list.setCurrentItem(item)
            above.append(item)
        self.list.expandAll()
        first = self.list.topLevelItem(0)
        if here < 0 and first is not None:
            self.list.setCurrentItem(first)

    def _choose(self, item: QTreeWidgetItem) -> None:
        span = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        self.chosen.emit(span)

    def show_under(self, corner: QPoint, room: int) -> None:
        """Show the list with its right upper corner at a point of the screen, no higher than the room there."""
        self.resize(self.width(), min(self.height(), room))
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.list.scrollTo(self.list.currentIndex(), QTreeWidget.ScrollHint.PositionAtCenter)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
