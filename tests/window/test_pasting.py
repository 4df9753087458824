"""What was copied elsewhere becomes an article."""

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from reader.window.main_window import MainWindow
from reader.window.messages import Message
from tests.window.conftest import Open


def told(window: MainWindow, data: QMimeData | None) -> list[str]:
    said: list[Message] = []
    window.controller.message.connect(said.append)
    assert not window.opening.paste(data)
    window.controller.message.disconnect(said.append)
    return [one.text for one in said]


def test_a_clipboard_without_text_is_told(open_window: Open) -> None:
    window = open_window()
    blank = QMimeData()
    blank.setText(" \n")
    for data in (None, QMimeData(), blank):
        assert told(window, data) == ["The clipboard holds no text."]


def test_copied_words_are_an_article(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    data = QMimeData()
    data.setText("The ferry was late again.\n\nNobody on the quay could say why.")
    with qtbot.waitSignal(window.controller.opened, timeout=20000):
        assert window.opening.paste(data)
    assert window.controller.showing is not None
    assert "Nobody on the quay" in window.controller.showing.reading.article.text
