"""Run as a program: a person who opens an article, marks a passage, writes a note, and goes on reading.

usage: python typing_person.py LIBRARY SOURCE NOTE        (prints "Saved" once the window says so, then waits)
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from reader.model.span import Span
from reader.window.app import application, build


def main(library: str, source: str, note: str) -> None:
    app = application()
    window = build(app, Path(library), [source])
    view, editor = window.page.reading, window.panel.editor
    watch = QTimer(interval=10)

    def typed() -> None:
        field = editor.findChild(QPlainTextEdit)
        if editor.isVisible() and field is not None and not field.toPlainText():
            QTest.keyClicks(field, note)
        if editor.state == "Saved" and field is not None and field.toPlainText() == note:
            watch.stop()
            print("Saved", flush=True)

    def mark(_: object) -> None:
        view.setFocus()
        view.select_span(Span(0, 10))
        QTest.keyClick(view, Qt.Key.Key_N)
        watch.timeout.connect(typed)
        watch.start()

    window.controller.facts_found.connect(mark)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
