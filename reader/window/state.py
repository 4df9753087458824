"""What the window remembers, and what it shows now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from reader.window.typography import Typography

if TYPE_CHECKING:  # read before the first painting: what is heavy comes after it
    from reader.model.annotation import Placed, PlacedNote
    from reader.model.entry import Reading
    from reader.model.facts import Facts

_RECENT = 10


@dataclass(frozen=True, slots=True)
class Showing:
    """The article in the window; `facts` is None until they were found."""

    reading: Reading
    facts: Facts | None = None

    @property
    def id(self) -> str:
        """Return the article's id."""
        return self.reading.entry.id

    def with_facts(self, facts: Facts | None) -> Showing:
        """Return the same article with its facts."""
        return replace(self, facts=facts)

    def still(self, now: Showing | None) -> Showing | None:
        """Return what is shown `now` if the same facts are told of it as of this one, else None."""
        same = now is not None and now.id == self.id and _tells(now.reading) == _tells(self.reading)
        return now if same else None

    def highlight(self, highlight_id: str) -> Placed | None:
        """Return one of the article's highlights, or None."""
        return next((placed for placed in self.reading.highlights if placed.highlight.id == highlight_id), None)

    def note(self, note_id: str) -> PlacedNote | None:
        """Return one of the notes on blocks and on the article, or None."""
        return next((placed for placed in self.reading.notes if placed.note.id == note_id), None)


def _tells(reading: Reading) -> tuple[object, ...]:
    """Return what facts come from, beside the text of an article: dates are counted from its own."""
    details = reading.article.metadata
    return reading.decisions, details.language, details.published


class Preferences:
    """How the person likes the window; an ini file beside the library."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self._kept = QSettings(str(library.with_suffix(".ini")), QSettings.Format.IniFormat)

    def flag(self, name: str, default: bool) -> bool:
        """Return a remembered yes or no."""
        return str(self._kept.value(name, default)).lower() == "true"

    def set_flag(self, name: str, value: bool) -> None:
        """Remember a yes or no."""
        self._kept.setValue(name, "true" if value else "false")

    @property
    def theme(self) -> str:
        """Return a theme's name, or "system"."""
        return str(self._kept.value("theme", "system"))

    @theme.setter
    def theme(self, value: str) -> None:
        self._kept.setValue("theme", value)

    def liked_theme(self, *, dark: bool) -> str:
        """Return the theme that the person likes of the dark or of the light ones, "" where none was chosen."""
        return str(self._kept.value("dark-theme" if dark else "light-theme", ""))

    def like_theme(self, name: str, *, dark: bool) -> None:
        """Remember which theme the person likes of the dark or of the light ones."""
        self._kept.setValue("dark-theme" if dark else "light-theme", name)

    def word(self, name: str, default: str = "") -> str:
        """Return a remembered word."""
        return str(self._kept.value(name, default))

    def set_word(self, name: str, value: str) -> None:
        """Remember a word."""
        self._kept.setValue(name, value)

    def keys(self, action: str) -> tuple[str, ...] | None:
        """Return the keys that the person gave an action, None where it has its own."""
        value = self._kept.value(f"keys/{action}")
        return None if value is None else tuple(str(value).split())

    def set_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Give an action keys, or its own ones back."""
        if keys is None:
            self._kept.remove(f"keys/{action}")
        else:
            self._kept.setValue(f"keys/{action}", " ".join(keys))

    @property
    def facts_order(self) -> str:
        """Return how the facts are sorted: "text", "count", "value" or "new"."""
        value = str(self._kept.value("facts-order", "text"))
        return value if value in ("text", "count", "value", "new") else "text"

    @facts_order.setter
    def facts_order(self, value: str) -> None:
        self._kept.setValue("facts-order", value)

    @property
    def text_percent(self) -> int:
        """Return how large all letters are, interface and article."""
        return min(200, max(100, self._number("text-percent", 100)))

    @text_percent.setter
    def text_percent(self, value: int) -> None:
        self._kept.setValue("text-percent", value)

    @property
    def typography(self) -> Typography:
        """Return how the article is set."""
        names = {name: str(self._kept.value(f"text-{name}", "")) for name in Typography().kept()}
        return Typography.restored(names)

    @typography.setter
    def typography(self, value: Typography) -> None:
        for name, kept in value.kept().items():
            self._kept.setValue(f"text-{name}", kept)

    @property
    def geometry(self) -> QByteArray:
        """Return the window's place, empty at first."""
        value = self._kept.value("geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    @property
    def widths(self) -> tuple[int, int]:
        """Return the widths of library and panel."""
        return self._number("library-width", 256), self._number("panel-width", 328)

    @widths.setter
    def widths(self, value: tuple[int, int]) -> None:
        self._kept.setValue("library-width", value[0])
        self._kept.setValue("panel-width", value[1])

    def _number(self, name: str, default: int) -> int:
        value = str(self._kept.value(name, default))
        return int(value) if value.isdigit() else default

    @property
    def recent(self) -> tuple[str, ...]:
        """Return the sources that were opened, newest first."""
        value = self._kept.value("recent", [])
        given = [value] if isinstance(value, str) else value
        return tuple(str(one) for one in given) if isinstance(given, list) else ()

    def add_recent(self, source: str) -> None:
        """Put a source in front of the recent ones."""
        self._kept.setValue("recent", list(dict.fromkeys((source, *self.recent)))[:_RECENT])

    def save(self) -> None:
        """Write what is not yet written."""
        self._kept.sync()
