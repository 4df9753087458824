"""Whether things may move: neither where the person says no, nor where their system does."""

from __future__ import annotations

import ctypes
import os
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from reader.window.state import Preferences

# The portal that every Linux desktop answers through, and what it is asked for: name space, key, "still" if so.
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
_ASK_AFTER_MS = 1500
_GET_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION
_FLAG = "reduce-motion"


class Motion(QObject):
    """What the person chose and what the system says, together."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._chosen = preferences.flag(_FLAG, False)
        self._system = False
        self._blink = QGuiApplication.styleHints().cursorFlashTime()
        # The answer is not worth a later first page.
        QTimer.singleShot(_ASK_AFTER_MS, self, self.ask)
        self._apply()

    @property
    def chosen(self) -> bool:
        """Say whether the person wants less motion, whatever the system says."""
        return self._chosen

    @property
    def reduced(self) -> bool:
        """Say whether nothing may move."""
        return self._chosen or self._system

    def choose(self, reduce: bool) -> None:
        """Keep what the person wants."""
        self._chosen = reduce
        self._preferences.set_flag(_FLAG, reduce)
        self._apply()

    def set_system(self, reduce: bool) -> None:
        """Take what the system says."""
        self._system = reduce
        self._apply()

    def _apply(self) -> None:
        # A caret that blinks moves too.
        QGuiApplication.styleHints().setCursorFlashTime(0 if self.reduced else self._blink)
        self.changed.emit()

    def ask(self) -> None:
        """Ask the system; it may answer later."""
        if sys.platform == "win32":
            animated = ctypes.c_int(1)
            ctypes.windll.user32.SystemParametersInfoW(_GET_ANIMATION, 0, ctypes.byref(animated), 0)
            self.set_system(not animated.value)
        elif sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            for space, key, still in _ASKED:
                self._ask_portal(space, key, still)

    def _ask_portal(self, space: str, key: str, still: bool | int) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        call = QDBusMessage.createMethodCall(
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
            "ReadOne",
        )
        call.setArguments([space, key])
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(call), self)
        watcher.finished.connect(lambda: self._answered(watcher, still))

    def _answered(self, watcher: QObject, still: bool | int) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

        if isinstance(watcher, QDBusPendingCallWatcher):
            reply = watcher.reply()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                value = reply.arguments()[0]
                value = value.variant() if isinstance(value, QDBusVariant) else value
                if value == still:
                    self.set_system(True)
        watcher.deleteLater()
