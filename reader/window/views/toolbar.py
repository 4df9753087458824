"""The bar at the top: library, Open, search, text, theme, export, panel, and the whole menu."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from reader.window.theme import Theme, dress, dress_field
from reader.window.views.menu_button import MenuButton

HEIGHT = 44
_SEARCH_AFTER_MS = 120


class SearchBox(QLineEdit):
    """Words to look for; what is typed is looked for at once."""

    wanted = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText("Search articles and notes")
        self.setAccessibleName("Search articles and notes")
        self.setToolTip("Words; or among notes by #tag, colour:green, since:2026-01-31, until:2026-02-28, number:")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(360)
        self.setMinimumWidth(140)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._timer.timeout.connect(lambda: self.wanted.emit(self.text().strip()))
        self.textChanged.connect(lambda _: self._timer.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape empties the box and goes back; Down and Enter go to the results."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Toolbar(QWidget):
    """Buttons that are actions of the table."""

    def __init__(self, actions: Mapping[str, QAction], menus: Mapping[str, QMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(self)
        self.open_menu = QMenu(self)
        for name in ("open-file", "open-url", "paste"):
            self.open_menu.addAction(actions[name])
        self.recent_menu = self.open_menu.addMenu("Recent")
        self.open_menu.addSeparator()
        self.open_menu.addAction(actions["sample"])
        whole = QMenu(self)
        for menu in menus.values():
            whole.addMenu(menu)
        self._icons: list[tuple[QToolButton, str]] = []
        left = (
            self._button("panel-left", actions["library"]),
            self._menu_button("Open", self.open_menu, "Open a page"),
        )
        self.text_button = self._button("a-large-small", actions["typography"])
        self.leave = self._button("x", actions["focus"])
        self.leave.setCheckable(False)  # a way out, not a state
        self.leave.setAccessibleName("Leave focus")
        self.leave.setToolTip("Leave focus (Esc)")
        self.leave.hide()
        right = (
            self._button("highlighter", actions["highlight-select"]),
            self._button("table-of-contents", actions["contents"]),
            self.text_button,
            self._button("contrast", actions["theme"]),
            self._button("", actions["export"], "Export"),
            self._button("panel-right", actions["panel"]),
            self._menu_button("", whole, "Menu", "ellipsis-vertical"),
            self.leave,
        )
        self._lay_out(left, right)

    def _lay_out(self, left: tuple[QToolButton, ...], right: tuple[QToolButton, ...]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        for column, buttons, align in (
            (0, left, Qt.AlignmentFlag.AlignLeft),
            (2, right, Qt.AlignmentFlag.AlignRight),
        ):
            row = QHBoxLayout()
            row.setSpacing(4)
            for button in buttons:
                row.addWidget(button)
            grid.addLayout(row, 0, column, align | Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnStretch(column, 1)
            # Equal sides keep the search in the middle of the window.
            grid.setColumnMinimumWidth(column, 180)
        grid.addWidget(self.search, 0, 1)
        grid.setColumnStretch(1, 4)
        self.search.setSizePolicy(self.search.sizePolicy().Policy.Expanding, self.search.sizePolicy().Policy.Fixed)

    def _button(self, icon_name: str, action: QAction, text: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(action.isCheckable())
        button.setAccessibleName(action.text().removesuffix("…"))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        if action.isCheckable():
            action.toggled.connect(button.setChecked)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return self._dress(button, text, icon_name)

    def _menu_button(self, text: str, menu: QMenu, name: str, icon_name: str = "") -> QToolButton:
        return self._dress(MenuButton(menu, name, self), text, icon_name)

    def _dress(self, button: QToolButton, text: str, icon_name: str) -> QToolButton:
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if icon_name:
            self._icons.append((button, icon_name))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icons."""
        dress_field(self.search, theme)
        for button, name in self._icons:
            dress(button, name, theme, 18)

    def set_recent(self, sources: tuple[str, ...]) -> None:
        """List what was opened lately."""
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(sources))
        for source in sources:
            self.recent_menu.addAction(source).setData(source)
