"""How the article is set and in which theme: the actions, the window under "Aa", and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

from reader.window.features import Feature, Handlers, Parts
from reader.window.sizing import factor, stepped
from reader.window.theme import THEMES
from reader.window.typography import Face, Paragraphs, Typography

if TYPE_CHECKING:
    from reader.window.views.type_popover import TypePopover

_KEEP_FROM_EDGE = 8
# A slider that is dragged sets the text anew no more often than this.
_APPLY_AFTER_MS = 30


class Typesetting(Feature, QObject):
    """Sets the article as the person likes it; the reading place stays where it is."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._preferences, self._themes = parts.window, parts.preferences, parts.themes
        self._reading = parts.window.page.reading
        self.typography = parts.preferences.typography
        self.popover: TypePopover | None = None
        self._soon = QTimer(self, singleShot=True, interval=_APPLY_AFTER_MS)
        self._soon.timeout.connect(self._apply)
        parts.themes.sized.connect(self._resized)
        parts.window.installEventFilter(self)
        parts.themes.told.connect(self._mark)
        parts.themes.changed.connect(self._mark)

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {
            "typography": lambda: self.show(),
            "larger": self._step("size", 1),
            "smaller": self._step("size", -1),
            "normal": lambda: self.set(replace(self.typography, size=Typography().size)),
            "all-larger": lambda: self._enlarge(stepped(self._preferences.text_percent, 1)),
            "all-smaller": lambda: self._enlarge(stepped(self._preferences.text_percent, -1)),
            "all-normal": lambda: self._enlarge(100),
            "wider": self._step("measure", 1),
            "narrower": self._step("measure", -1),
            "looser": self._step("line", 1),
            "tighter": self._step("line", -1),
            "face": lambda: self._other_face(),
            "paragraphs": lambda: self._other_paragraphs(),
            "justify": lambda on: self.set(replace(self.typography, justify=on)),
            "typography-reset": lambda: self.set(Typography()),
            "theme": lambda: self._themes.toggle(),
            "theme-system": lambda: self._themes.follow_system(),
            **{f"theme-{name}": self._theme(name) for name in THEMES},
        }

    def restore(self) -> None:
        """Set the text as it was."""
        self._apply()
        self._mark()

    def set(self, typography: Typography, *, soon: bool = False) -> None:
        """Set the text so, and keep it."""
        self.typography = self._preferences.typography = typography
        self._soon.start()
        if not soon:
            self._soon.stop()
            self._apply()
        self._mark()

    def _apply(self) -> None:
        self._reading.set_typography(self.typography.enlarged(factor()))

    def _enlarge(self, percent: int) -> None:
        """Set all letters, those of the interface too, in a size, and keep it."""
        self._preferences.text_percent = percent
        self._themes.size()
        self._mark()

    def _resized(self) -> None:
        self._apply()
        self._window.columns.place()
        if self.popover is not None:
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the desktop where it sets its letters in another size."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._themes.size()
        elif event.type() == QEvent.Type.Resize and self.popover is not None:
            QTimer.singleShot(0, self, self._place)  # once its button stands where it will
        return super().eventFilter(watched, event)

    def _step(self, name: str, by: int) -> Callable[[], None]:
        return lambda: self.set(self.typography.stepped(name, by))

    def _theme(self, name: str) -> Callable[[], None]:
        return lambda: self._themes.choose(name)

    def _other_face(self) -> None:
        face = Face.SANS if self.typography.face is Face.SERIF else Face.SERIF
        self.set(replace(self.typography, face=face))

    def _other_paragraphs(self) -> None:
        every = list(Paragraphs)
        after = every[(every.index(self.typography.paragraphs) + 1) % len(every)]
        self.set(replace(self.typography, paragraphs=after))

    def _mark(self) -> None:
        """Tick what is chosen, in the menus and in the window under the button."""
        actions, themes = self._window.actions_by_id, self._themes
        actions["justify"].setChecked(self.typography.justify)
        actions["theme-system"].setChecked(themes.follows_system)
        for name in THEMES:
            actions[f"theme-{name}"].setChecked(name == themes.theme.name)
        if self.popover is not None:
            self.popover.set_typography(self.typography)
            self.popover.set_percent(self._preferences.text_percent)
            self.popover.set_theme(themes.theme, follows_system=themes.follows_system)

    def show(self) -> None:
        """Show the choices under their button, or at the page's corner where the bar is hidden."""
        from reader.window.views.type_popover import TypePopover

        if self.popover is not None:
            self.popover.close()
        popover = self.popover = TypePopover(self._window)
        popover.changed.connect(lambda typography: self.set(typography, soon=True))
        popover.theme_chosen.connect(self._themes.choose)
        popover.system_followed.connect(self._follow)
        popover.enlarged.connect(self._enlarge)
        popover.destroyed.connect(self._forget)
        self._mark()
        self._place()

    def _place(self) -> None:
        if self.popover is None:
            return
        button = self._window.toolbar.text_button
        at = button if button.isVisible() else self._reading
        corner = at.mapToGlobal(QPoint(at.width(), at.height() if at is button else _KEEP_FROM_EDGE))
        edge = _KEEP_FROM_EDGE
        inside = self._window.rect().translated(self._window.mapToGlobal(QPoint(0, 0)))
        self.popover.show_under(corner, inside.adjusted(edge, edge, -edge, -edge))

    def _follow(self, system: bool) -> None:
        if system:
            self._themes.follow_system()
        else:
            self._themes.stay()

    def _forget(self) -> None:
        self.popover = None
