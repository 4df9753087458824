"""A window of its own library, and what a person does in it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication


class Stage:
    """A window and what a person does in it."""

    def __init__(self, scratch: Path, theme: str, sizes: list[tuple[int, int]], text: int = 100) -> None:
        self.scratch, self.theme, self.sizes, self.text = scratch, theme, sizes, text

    def play(self, scene: "Callable[[Stage], None]") -> "Iterator[tuple[str, QPixmap]]":
        """Play a scene; yield a picture for each size."""
        from reader.window.app import application, build
        from reader.window.state import Preferences

        Preferences(self.scratch / "library.sqlite").text_percent = self.text
        self.window = build(application(), self.scratch / "library.sqlite", (), theme=self.theme)
        self.window.keep_shape = False
        self.window.resize(1280, 800)
        QCursor.setPos(9000, 9000)  # no button lights up under a mouse that nobody moved
        self.window.show()
        self.wait(300)
        scene(self)
        for width, height in self.sizes:
            self.window.resize(width, height)
            self.wait(250)
            yield f"{width}x{height}", self.picture()
        for dialog in QApplication.topLevelWidgets():
            dialog.close()
        self.wait(50)

    def picture(self) -> QPixmap:
        """Return a picture of the window, with what lies over it: a dialog, a menu, a list, a tooltip."""
        whole = self.window.grab()
        painter = QPainter(whole)
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible():
                at = over.geometry().topLeft() - self.window.geometry().topLeft()
                painter.drawPixmap(at, over.grab())
        painter.end()
        return whole

    def wait(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        ends = time.monotonic() + milliseconds / 1000
        latest = ends + 10
        # QTest.qWait would keep the other threads waiting.
        while time.monotonic() < ends or (self.window.controller.busy and time.monotonic() < latest):
            QApplication.processEvents()
            time.sleep(0.001)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something; RuntimeError when it does not come."""
        for _ in range(400):
            if condition():
                return
            self.wait(50)
        raise RuntimeError("the window did not get there")

    def open(self, *sources: str) -> None:
        """Open sources, and wait for the last one's facts."""
        for source in sources:
            self._open(source)
        self.wait(300)

    def _open(self, source: str) -> None:
        controller = self.window.controller
        before = controller.showing.id if controller.showing else ""
        self.window.opening.open([source])
        self.until(lambda: controller.showing is not None and controller.showing.id != before)
        self.until(lambda: controller.showing is not None and controller.showing.facts is not None)

    def write(self, name: str, text: str) -> str:
        """Write a source of the scene's own; return its path."""
        path = self.scratch / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def mark(self, quote: str, colour: str, note: str = "") -> None:
        """Highlight a quote through the workflow, as the command line does."""
        from reader.model.annotation import Colour
        from reader.model.span import Span
        from reader.workflow.annotate import highlight

        showing = self.window.controller.showing
        if showing is None:
            raise RuntimeError("no article is shown")
        text = showing.reading.article.text
        start = text.index(quote)
        span, article = Span(start, start + len(quote)), showing.id
        self.window.controller.change(lambda library: highlight(library, article, span, Colour(colour), note=note))
        self.wait(400)

    def trigger(self, action: str) -> None:
        """Trigger an action."""
        self.window.actions_by_id[action].trigger()
        self.wait(300)
