"""Which theme is shown: the system's, light or dark."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.window.state import Preferences
from reader.window.style import whole
from reader.window.theme import DARK, LIGHT, THEMES, Theme, palette


class Themes(QObject):
    """Dresses the application; follows the system where the person did not choose."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences, forced: str = "") -> None:
        super().__init__(app)
        self._app, self._preferences, self._forced = app, preferences, forced
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply())
        self.theme = self._choose()
        self._dress()

    def _choose(self) -> Theme:
        wanted = self._forced or self._preferences.theme
        if wanted in THEMES:
            return THEMES[wanted]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _dress(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(whole(self.theme))

    def apply(self) -> None:
        """Show the theme that is wanted now."""
        chosen = self._choose()
        if chosen is not self.theme:
            self.theme = chosen
            self._dress()
            self.changed.emit()

    def follow_system(self) -> None:
        """Show what the system shows."""
        self._set("system")

    def toggle(self) -> None:
        """Change between light and dark."""
        self._set("light" if self.theme is DARK else "dark")

    def _set(self, name: str) -> None:
        self._forced = ""
        self._preferences.theme = name
        self.apply()
