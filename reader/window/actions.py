"""Qt's actions, made from the table."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.window.action_table import ACTIONS, Action


def build(window: QWidget, reading: QWidget, handlers: Mapping[str, Callable[..., object]]) -> dict[str, QAction]:
    """Return the actions by id, each bound to its handler; KeyError where one has none."""
    made = {}
    for action in ACTIONS:
        qt = QAction(action.label, window)
        qt.setObjectName(action.id)
        qt.setCheckable(action.checkable)
        give_keys(action, qt, action.keys)
        qt.triggered.connect(handlers[action.id])
        if action.reading:
            qt.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            reading.addAction(qt)
        else:
            window.addAction(qt)
        made[action.id] = qt
    return made


def give_keys(action: Action, qt: QAction, keys: tuple[str, ...]) -> None:
    """Bind an action to keys; its tooltip says the first one."""
    qt.setShortcuts([QKeySequence(key) for key in keys])
    tip = action.label.removesuffix("…")
    qt.setToolTip(f"{tip} ({qt.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if keys else tip)


def clash(wanted: str, of: str, actions: Mapping[str, QAction]) -> str:
    """Return the label of another action that has the key `wanted`, "" where it is free."""
    key = QKeySequence(wanted)
    for action in ACTIONS:
        if action.id != of and key in actions[action.id].shortcuts():
            return action.label.removesuffix("…")
    return ""


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar from the table; return the menus by title."""
    menus: dict[str, QMenu] = {}
    for action in ACTIONS:
        menu = menus.get(action.menu) or menus.setdefault(action.menu, bar.addMenu(action.menu))
        if action.separated:
            menu.addSeparator()
        menu.addAction(actions[action.id])
    return menus
