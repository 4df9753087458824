"""Tags that the library knows, for completion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.window.features import Feature, Parts

if TYPE_CHECKING:
    from reader.library import Library


class Tagging(Feature):
    """Reads the known tags when a tag is about to be written."""

    def __init__(self, parts: Parts) -> None:
        self._controller, self._field = parts.controller, parts.window.panel.editor.tags
        self._field.known_wanted.connect(self._read)

    def _read(self) -> None:
        def work(library: Library) -> tuple[str, ...]:
            from reader.workflow.tags import known

            return tuple(tag for tag, _ in known(library))

        self._controller.on_library(work, self._field.set_known, key="tags")
