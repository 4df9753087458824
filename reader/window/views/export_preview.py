"""The notes as Markdown, coloured, before they are saved or copied."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.model.entry import Reading
from reader.window import fonts
from reader.window.code_style import coloured
from reader.window.document import units
from reader.window.theme import Theme


class ExportPreview(QDialog):
    """Shows the Markdown; Save asks where to, Copy puts it on the clipboard."""

    def __init__(
        self, parent: QWidget, text: str, reading: Reading | None, theme: Theme, say: Callable[[str], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export Notes")
        self.resize(760, 620)
        self._text, self._reading, self._say = text, reading, say
        shown = QPlainTextEdit(readOnly=True)
        shown.setAccessibleName("Markdown preview")
        shown.setStyleSheet(f"font-family: '{fonts.CODE}'; font-size: 13px;")
        shown.setPlainText(text)
        for first, last, style in coloured(text, "markdown", theme):
            cursor = QTextCursor(shown.document())
            cursor.setPosition(units(text[:first]))
            cursor.setPosition(units(text[:last]), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(shown)
        layout.addWidget(buttons)

    def copy(self) -> None:
        """Put the Markdown on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self._say("The notes were copied as Markdown.")
        self.accept()

    def save(self) -> None:
        """Ask where to and write it there, beside what a person edited."""
        from reader.exchange.files import name_for, write

        title = self._reading.entry.title if self._reading else ""
        chosen, _ = QFileDialog.getSaveFileName(self, "Save Notes", name_for(title), "Markdown (*.md)")
        if not chosen:
            return
        try:
            self._say(f"The notes were written to {write(Path(chosen), self._text)}.")
        except ReaderError as error:
            self._say(str(error))
        self.accept()
