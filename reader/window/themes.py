"""Which theme is shown: one of the five, or the liked light or dark one as the system is."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.window.sizing import desktop_factor, set_factor
from reader.window.state import Preferences
from reader.window.style import whole
from reader.window.theme import DARK, PAPER, THEMES, Theme, named, palette


class Themes(QObject):
    """Dresses the application; follows the system where the person did not choose."""

    changed = Signal()
    sized = Signal()
    told = Signal()  # something was chosen, even where it looks the same

    def __init__(self, app: QApplication, preferences: Preferences, forced: str = "") -> None:
        super().__init__(app)
        self._app, self._preferences, self._forced = app, preferences, forced
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply())
        self.theme = self._choose()
        self._measure()
        self._dress()

    def _choose(self) -> Theme:
        if chosen := named(self._forced or self._preferences.theme):
            return chosen
        return self._of_kind(dark=self._system_is_dark())

    @staticmethod
    def _system_is_dark() -> bool:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _of_kind(self, *, dark: bool) -> Theme:
        """Return the light or the dark theme that the person likes."""
        liked = named(self._preferences.liked_theme(dark=dark))
        return liked if liked and liked.is_dark == dark else DARK if dark else PAPER

    def _dress(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(whole(self.theme))

    def _measure(self) -> bool:
        return set_factor(self._preferences.text_percent, desktop_factor(self._app.font()))

    def size(self) -> None:
        """Show the interface in letters as large as they are wanted now."""
        if self._measure():
            self._dress()
            self.changed.emit()  # icons are drawn anew, as large as the letters
            self.sized.emit()

    def apply(self) -> None:
        """Show the theme that is wanted now."""
        chosen = self._choose()
        if chosen is not self.theme:
            self.theme = chosen
            self._dress()
            self.changed.emit()

    @property
    def follows_system(self) -> bool:
        """Say whether light and dark come from the system."""
        return named(self._forced or self._preferences.theme) is None

    def follow_system(self) -> None:
        """Show what the system shows: the liked light theme, or the liked dark one."""
        self._set("system")

    def stay(self) -> None:
        """Show the theme of now, whatever the system does."""
        self._set(self.theme.name)

    def toggle(self) -> None:
        """Change between the liked light and the liked dark theme."""
        self._set(self._of_kind(dark=not self.theme.is_dark).name)

    def choose(self, name: str) -> None:
        """Show a theme, and like it best of its kind; where the system is of that kind, it is still followed."""
        theme = THEMES[name]
        self._preferences.like_theme(name, dark=theme.is_dark)
        follows = self.follows_system and theme.is_dark == self._system_is_dark()
        self._set("system" if follows else name)

    def _set(self, name: str) -> None:
        self._forced = ""
        self._preferences.theme = name
        self.apply()
        self.told.emit()
