"""How far the person is, kept at the foot of the page while they read."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.window.features import Feature, Handlers, Parts
from reader.window.sections import Section, current, sections
from reader.window.views.foot import Foot, written

_AFTER_MS = 60  # scrolling does not wait for words


class ReadingProgress(Feature, QObject):
    """Section, part read and minutes left; the person may turn it off."""

    def __init__(self, parts: Parts) -> None:
        QObject.__init__(self, parts.window)
        self._window, self._controller, self._themes = parts.window, parts.controller, parts.themes
        self._preferences, self._page = parts.preferences, parts.window.page
        self.foot = Foot(self._page)
        self._sections: tuple[Section, ...] = ()
        self._wanted = True
        column = self._page.layout()
        if column is not None:
            column.addWidget(self.foot)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._say)
        bar = self._page.reading.verticalScrollBar()
        bar.valueChanged.connect(self._later)
        bar.rangeChanged.connect(self._later)
        parts.controller.opened.connect(lambda *_: self._show())
        parts.controller.refreshed.connect(lambda *_: self._show())
        parts.controller.closed.connect(self._show)
        parts.themes.changed.connect(self._dress)
        self._dress()
        self._show()

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"progress": self._choose}

    def restore(self) -> None:
        """Show the line where the person wants it."""
        self._wanted = self._preferences.flag("progress", True)
        self._window.actions_by_id["progress"].setChecked(self._wanted)
        self._show()

    def _choose(self, wanted: bool) -> None:
        self._wanted = wanted
        self._preferences.set_flag("progress", wanted)
        self._show()

    def _dress(self) -> None:
        self.foot.set_theme(self._themes.theme)

    def _show(self) -> None:
        showing = self._controller.showing
        self.foot.setVisible((self._wanted or bool(self.foot.mode)) and showing is not None)
        reading = showing.reading if showing is not None else None
        self._sections = sections(reading.article, reading.decisions) if reading is not None else ()
        self._say()

    def set_mode(self, mode: str) -> None:
        """Name the mode that keys are in, "" for none; while there is one, the line is shown."""
        self.foot.set_mode(mode)
        self._show()

    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _say(self) -> None:
        showing = self._controller.showing
        if showing is None or self.foot.isHidden():
            return
        bar = self._page.reading.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() else 1.0
        at = current(self._sections, self._page.reading.reading_place()) if self._sections else -1
        title = self._sections[at].title if at >= 0 else ""
        self.foot.say(title, written(part, showing.reading.entry.minutes))
