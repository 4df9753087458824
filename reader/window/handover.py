"""One window for each library: a second start hands what is to be opened to the window that is there.

The window holds a lock file beside the library for as long as it lives; the lock of a window that was killed is known
as stale. What is to be opened goes through a local socket, which nobody but the same user may open.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Qt, Signal

if TYPE_CHECKING:  # costs the first start nothing
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from reader.window.main_window import MainWindow

_PATIENCE = 3.0  # seconds for a window that has just started to listen
_ANSWER_MS = 5000
_LONGEST = 1_000_000  # bytes of a request
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - with it, Wayland lets a window come to the front

_log = logging.getLogger(__name__)


def claim(library: Path) -> QLockFile | None:
    """Return the lock that says that the library's window is ours, None when another window holds it.

    Where no lock can be written (a read-only folder), the lock that is returned holds nothing.
    """
    with suppress(OSError):
        library.parent.mkdir(parents=True, exist_ok=True)
    lock = _lock(library)
    taken = lock.tryLock(0)
    return lock if taken or lock.error() != QLockFile.LockError.LockFailedError else None


def hand_over(library: Path, sources: Sequence[str]) -> bool:
    """Give sources to the window that holds the library; say whether it took them."""
    host = _lock(library).getLockInfo()[1]  # of a folder on the network, maybe
    if "-" in sources or (host and host != QSysInfo.machineHostName()):
        return False
    socket = _connected(_name(library))
    if socket is None:
        return False
    import json

    request = {"sources": [_absolute(source) for source in sources], "token": os.environ.get(_TOKEN, "")}
    socket.write(json.dumps(request).encode() + b"\n")
    return socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == b"taken\n"


class Receiver(QObject):
    """Takes what later starts of the program hand over."""

    received = Signal(list)  # of sources; empty when the window is only wanted in front

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server: QLocalServer = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connect)
        QLocalServer.removeServer(_name(library))  # a window that was killed leaves its socket
        if not self._server.listen(_name(library)):
            _log.warning("no hand-over: %s", self._server.errorString())

    def _connect(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        import json

        try:
            request = json.loads(bytes(socket.readLine().data()))
            sources = [str(source) for source in request["sources"]]
            token = str(request["token"])
        except (ValueError, KeyError, TypeError):
            _log.warning("a hand-over that is none")
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        if token:
            os.environ[_TOKEN] = token
        self.received.emit(sources)


def bring_forward(window: MainWindow) -> None:
    """Show the window in front of others, as far as the desktop lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _lock(library: Path) -> QLockFile:
    lock = QLockFile(str(library.with_name(library.name + ".window")))
    lock.setStaleLockTime(0)  # only a dead process makes it stale, not its age
    return lock


def _connected(name: str) -> QLocalSocket | None:
    from PySide6.QtNetwork import QLocalSocket

    ends = monotonic() + _PATIENCE
    while True:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(500):
            return socket
        if monotonic() > ends:
            return None
        sleep(0.1)


def _name(library: Path) -> str:
    """Return the socket's name: in the user's own folder where the system has one."""
    import hashlib

    name = "article-reader-" + hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder) / name) if folder and Path(folder).is_dir() else name


def _absolute(source: str) -> str:
    """Return a source as it reads from any folder."""
    path = Path(source)
    return str(path.absolute()) if path.exists() else source
