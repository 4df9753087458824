"""An audit of the real window: names, tooltips, the way by Tab, focus that is seen, and rows that speak."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.bundled import bundled
from reader.window.main_window import MainWindow
from reader.window.speaking import Speaking

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
)
DIALOGS = (
    "contents",
    "details",
    "typography",
    "site-rules",
    "trash",
    "ledger",
    "rules",
    "palette",
    "shortcuts",
    "export",
    "open-url",
    "about",
)


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Yield what a person can act on and sees; parts that Qt puts into its own widgets are its own affair."""
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
        inside = isinstance(widget.parentWidget(), QLineEdit | QAbstractSpinBox | QComboBox | QAbstractItemView)
        seen = widget.isVisible() and widget.window() is root.window()
        if isinstance(widget, INTERACTIVE) and seen and not inner and not inside:
            yield widget


def named(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def label(widget: QWidget) -> str:
    """Name a widget in a complaint."""
    return f"{type(widget).__name__} {widget.objectName() or named(widget)} in {type(widget.parentWidget()).__name__}"


def complaints(root: QWidget) -> list[str]:
    """Return what is wrong with names and tooltips."""
    found = []
    for widget in interactive(root):
        if not named(widget):
            found.append(f"no name: {label(widget)}")
        if isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip():
            found.append(f"no tooltip: {label(widget)}")
    return found


def walked(root: QWidget) -> list[str]:
    """Walk by Tab until it comes round; return what was not reached, and what looks the same without the focus."""
    seen: set[QWidget] = set()
    found = []
    start = at = QApplication.focusWidget() or root
    for _ in range(400):
        marked = at.grab().toImage()
        QTest.keyClick(at, Qt.Key.Key_Tab)
        after = QApplication.focusWidget() or root
        # The first one had its focus from elsewhere.
        if at in seen and after is not at and at.grab().toImage() == marked:
            found.append(f"focus not seen: {label(at)}")
        seen.add(after)
        if after is start and at is not start:
            break
        at = after
    # Of buttons that exclude each other, Tab reaches one; arrows lead to the others.
    groups = {widget.group() for widget in seen if isinstance(widget, QAbstractButton) and widget.group()}
    for widget in interactive(root):
        grouped = isinstance(widget, QAbstractButton) and widget.group() in groups
        # A list that takes no focus is led by the words above it.
        led = isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        if widget.isEnabled() and widget not in seen and not grouped and not led:
            found.append(f"not by Tab: {label(widget)}")
    return found


def window_with_all(qtbot: QtBot, shown: Callable[..., MainWindow], theme: str) -> MainWindow:
    """Return a window with an article, a note that is written, its filters, and the bar of find in article."""
    window = shown(str(bundled("sample/harrow-bay.html")), theme=theme)
    window.activateWindow()
    reading = window.page.reading
    reading.setTextCursor(reading.document().find("spring tide"))
    QTest.keyClick(reading, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: bool(reading.marks) and not reading.marks[0].id.startswith("ahead"))
    window.annotating.choose(reading.marks[0].id)
    window.actions_by_id["find"].trigger()
    return window


@pytest.mark.parametrize("theme", ["paper", "sepia", "black"])
def test_the_window(qtbot: QtBot, shown: Callable[..., MainWindow], theme: str) -> None:
    window = window_with_all(qtbot, shown, theme)
    for view in ("notes", "facts"):
        window.commands.turn(view)
        found = complaints(window) + walked(window)
        assert not found, "\n".join(found)


def test_the_dialogs(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = window_with_all(qtbot, shown, "light")
    wrong: list[str] = []
    for name in DIALOGS:
        window.actions_by_id[name].trigger()
        qtbot.waitUntil(lambda: dialog() is not None)
        over = dialog()
        assert over is not None
        qtbot.wait(150)
        found = complaints(over) + walked(over)
        if not over.windowTitle() and not named(over):
            found.append("no title")
        wrong += [f"{name}: {one}" for one in found]
        over.close()
        qtbot.waitUntil(lambda: dialog() is None)
    assert not wrong, "\n".join(wrong)


def dialog() -> QWidget | None:
    """Return the dialog or popup that is open."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def rows(view: QAbstractItemView) -> list[str]:
    """Return what a screen reader says of each row."""
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    return [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]


def test_rows_speak(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = window_with_all(qtbot, shown, "light")
    facts = rows(window.panel.facts)
    assert "Marta Okonjo, person, mayor · Okonjo, 3 mentions" in facts
    assert "People, 4" in facts
    window.commands.turn("notes")
    (note,) = rows(window.panel.notes)
    assert note == "Green highlight, spring tide"
    listed = rows(window.sidebar.library)
    assert listed[0] == "Reading"
    assert listed[1].startswith("Harrow Bay votes to raise its sea wall before winter, The Bay Courier · 2 min")


def test_messages_and_highlights_are_announced(qtbot: QtBot, shown: Callable[..., MainWindow]) -> None:
    window = window_with_all(qtbot, shown, "light")
    window.actions_by_id["caret"].trigger()
    reading, speaking = window.page.reading, window.findChild(Speaking)
    assert speaking is not None
    said: list[str] = []
    speaking.said.connect(said.append)
    window.controller.edit(reading.marks[0].id, note="High water at\n*noon*.")
    qtbot.waitUntil(lambda: reading.marks[0].has_note)
    assert reading.accessibleDescription() == "1 highlight, 1 note"
    cursor = reading.document().find("mark of a ")
    cursor.setPosition(cursor.selectionEnd() - 1)
    reading.setTextCursor(cursor)
    assert not said
    for expected in ("Green highlight, note: High water at *noon*.", "End of highlight"):
        for _ in range(2):
            QTest.keyClick(reading, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert said.pop() == expected
    window.controller.fail("The page could not be read.")
    assert said.pop() == "The page could not be read."
    QTest.keyClick(reading, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] == "Undone: edit note."
