"""Every dialog fits a small window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.bundled import bundled
from reader.window.main_window import MainWindow

SAMPLE = str(bundled("sample/harrow-bay.html"))


@pytest.mark.parametrize("action", ["export", "shortcuts", "ledger", "details", "trash", "rules", "site-rules"])
def test_it_fits_and_its_buttons_are_in_it(shown: Callable[..., MainWindow], qtbot: QtBot, action: str) -> None:
    window = shown(SAMPLE)
    window.resize(640, 440)

    def dialogs() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: bool(dialogs()))
    window.resize(600, 420)
    (dialog,) = dialogs()
    assert dialog.width() <= 600
    assert dialog.height() <= 420
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner), button.text()
    qtbot.waitUntil(lambda: not window.controller.busy)
    dialog.close()
