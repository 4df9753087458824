"""What happens to the library besides the person's doing: written by another process, facts not found yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model.changes import Changes
from reader.window.features import Feature, Parts

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.entry import Reading
    from reader.window.backstage import Found

LOOK_MS = 2000
REST_MS = 20000  # before facts are looked for in the background, and after anything else was under way
NEXT_MS = 1500


class Watching(Feature):
    """Takes in what another process wrote while the window is the active one; finds missing facts at rest."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller = parts.window, parts.controller
        self._owner = QObject(parts.window)
        self._looks = QTimer(self._owner, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._rest = QTimer(self._owner, singleShot=True)
        self._rest.timeout.connect(self.find_next)
        self._tried: set[str] = set()
        self._closing = False
        self._controller.closing.connect(self._stop)

    def restore(self) -> None:
        """Begin."""
        self._looks.start()
        self._rest.start(REST_MS)

    def _stop(self) -> None:
        self._closing = True
        self._looks.stop()
        self._rest.stop()

    # Another process

    def look(self) -> None:
        """Ask whether another process wrote, where the person looks at this window and nothing is under way."""
        if not self._window.isActiveWindow() or self._controller.busy:
            return
        showing = self._controller.showing
        article_id = showing.id if showing is not None else ""

        def work(library: Library) -> tuple[bool, bool, int]:
            if not library.changed_elsewhere():
                return False, False, 0
            from reader.workflow.read import entries, entry_ids

            there = bool(article_id) and article_id in entry_ids(library)
            return True, there, entries(library, (article_id,))[0].version if there else 0

        def done(found: tuple[bool, bool, int]) -> None:
            if found[0]:
                self._changed(article_id, there=found[1], version=found[2])

        self._controller.on_library(work, done, key="elsewhere", failed=lambda _: None)

    def _changed(self, article_id: str, *, there: bool, version: int) -> None:
        self._tried.clear()
        showing = self._controller.showing
        if showing is None or showing.id != article_id:
            self._controller.relist()
        elif not there:
            self._controller.tell(Changes("", removed=(article_id,)))
        elif showing.reading.entry.version != version:
            self._controller.relist()
            self._controller.open_article(article_id)
        else:
            self._controller.tell(Changes("", articles=(article_id,), names=True))

    # Facts

    def find_next(self) -> None:
        """Find the facts of one article that has none; then of the next one."""
        if self._controller.busy:
            self._rest.start(REST_MS)
            return
        tried = frozenset(self._tried)

        def work(library: Library) -> Reading | None:
            from reader.workflow.facts import missing
            from reader.workflow.read import open_article

            left = next((one for one in missing(library) if one not in tried), "")
            return open_article(library, left) if left else None

        self._controller.on_library(work, self._find, failed=self._lost)

    def _find(self, reading: Reading | None) -> None:
        if reading is None:
            self._rest.start(REST_MS * 3)  # others may be added meanwhile
            return
        self._tried.add(reading.entry.id)

        def found(result: Found | None) -> None:
            if result is None:
                self._tried.discard(reading.entry.id)  # it gave way to what the person does
                self._later(REST_MS)
                return

            def keep(library: Library) -> None:
                from reader.window.lookups import keep_facts

                keep_facts(library, reading, result.facts)

            self._controller.on_library(keep, self._kept, failed=self._lost)

        self._controller.find_facts(reading, found, failed=self._lost)

    def _kept(self, _: None) -> None:
        self._later(NEXT_MS)

    def _lost(self, _sentence: str) -> None:
        """Go on with another one: nobody asked for this."""
        self._later(REST_MS)

    def _later(self, milliseconds: int) -> None:
        if not self._closing:
            self._rest.start(milliseconds)
