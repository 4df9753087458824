"""Pictures of a page on a server of our own: nothing is asked of it until the person says so."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.document import PICTURES
from reader.window.main_window import MainWindow
from reader.window.views.lines_dialog import LinesDialog

Shown = Callable[..., MainWindow]
Server = tuple[str, list[str]]
PROSE = "The keepers of the lower harbour counted every boat that came in before the storm of that winter. "
PAGE = f"""<html><head><title>The lower harbour</title></head><body><article><h1>The lower harbour</h1>
<p>{PROSE * 3}</p><figure><img src="/wall.png" alt="The wall at low water" width="640" height="400">
<figcaption>The wall in March.</figcaption></figure><p>{PROSE * 4}</p>
<figure><img src="/gone.png" alt="The gate" width="640" height="400"></figure><p>{PROSE * 3}</p>
</article></body></html>"""


def _png() -> bytes:
    image = QImage(64, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def server() -> Iterator[Server]:
    asked: list[str] = []
    picture = _png()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            kinds = {"/wall.png": ("image/png", picture), "/gone.png": ("image/png", b"")}
            kind, body = kinds.get(self.path, ("text/html", PAGE.encode()))
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}/story", asked
    made.shutdown()
    made.server_close()
    thread.join()


def test_pictures_come_when_they_are_asked_for_and_stay(qtbot: QtBot, shown: Shown, server: Server) -> None:
    address, asked = server
    window = shown(address)
    reading = window.page.reading
    qtbot.wait(200)
    assert asked == ["/story"]
    assert "The wall at low water" in reading.toPlainText()
    reading.link_activated.emit(PICTURES)
    qtbot.waitUntil(lambda: "￼" in reading.toPlainText())
    assert sorted(asked) == ["/gone.png", "/story", "/wall.png"]
    assert "answered with 404" in reading.toPlainText()
    assert "1 of 2" in window.page.messages.text.replace("A picture", "1")
    controller = window.controller
    qtbot.waitUntil(lambda: not controller.busy)
    asked.clear()
    window.page.messages.press()
    qtbot.waitUntil(lambda: "No more pictures" in window.page.messages.text)
    assert controller.showing is not None
    controller.open_article(controller.showing.id)
    qtbot.wait(400)
    assert not asked  # the one that is kept is shown, and the other is not asked for
    assert "￼" in reading.toPlainText()


def test_a_site_is_allowed_listed_and_taken_back(qtbot: QtBot, shown: Shown, server: Server) -> None:
    address, asked = server
    window = shown(address)
    window.actions_by_id["show-site-pictures"].trigger()
    qtbot.waitUntil(lambda: "/gone.png" in asked and not window.controller.busy)
    asked.clear()
    showing = window.controller.showing
    assert showing is not None
    window.controller.open_article(showing.id)
    qtbot.waitUntil(lambda: asked == ["/gone.png"])  # allowed: what is missing is tried again
    qtbot.waitUntil(lambda: not window.controller.busy)
    window.actions_by_id["site-rules"].trigger()
    qtbot.waitUntil(lambda: window.findChild(LinesDialog) is not None)
    dialog = window.findChild(LinesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    dialog.lines.setFocus()
    qtbot.waitUntil(dialog.lines.hasFocus)  # a key without focus is no shortcut
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.lines.count() == 0)
    dialog.close()
    asked.clear()
    window.controller.open_article(showing.id)
    qtbot.wait(400)
    assert not asked
