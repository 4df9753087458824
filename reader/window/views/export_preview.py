"""The Markdown as it will leave, in colours, before it is saved or copied."""

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from reader.window.sizing import wide
from reader.window.theme import Theme


def coloured(markdown: str, theme: Theme) -> str:
    """Return Markdown as HTML in the theme's own colours."""
    from pygments.lexers import get_lexer_by_name
    from pygments.token import Generic, Keyword, Name

    colours = (
        (Generic.Heading, theme.code["keyword"], "font-weight:bold;"),
        (Generic.Subheading, theme.code["keyword"], "font-weight:bold;"),
        (Generic.Strong, "", "font-weight:bold;"),
        (Generic.Emph, "", "font-style:italic;"),
        (Keyword, theme.code["string"], ""),
        (Name, theme.code["name"], ""),
    )
    # Read as Markdown, the fence that ends the front matter would make a heading of the line above it.
    front, body = _parted(markdown)
    parts = [escape(front)]
    for token, text in get_lexer_by_name("markdown", ensurenl=False, stripnl=False).get_tokens(body):
        found = ((colour, more) for kind, colour, more in colours if token[: len(kind)] == kind and text.strip())
        colour, css = next(found, ("", ""))
        css += f"color:{colour};" if colour else ""
        parts.append(f'<span style="{css}">{escape(text)}</span>' if css else escape(text))
    face = "font-family:'JetBrains Mono'; white-space: pre-wrap;"
    return f'<pre style="{face}">{"".join(parts)}</pre>'


def _parted(markdown: str) -> tuple[str, str]:
    """Return the front matter with its fences, "" where there is none, and what comes after it."""
    end = markdown.find("\n---\n", 3) if markdown.startswith("---\n") else -1
    at = end + 5 if end >= 0 else 0
    return markdown[:at], markdown[at:]


class ExportPreview(QDialog):
    """Shows the Markdown; saves or copies it."""

    saved = Signal(str)
    copied = Signal()

    def __init__(self, title: str, markdown: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle("Export notes")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(720), wide(640))
        self._title = title
        self._markdown = markdown
        head = QLabel(title, self)
        head.setObjectName("dialog-head")
        head.setWordWrap(True)
        self.text = QTextEdit(self)
        self.text.setObjectName("code")
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Markdown")
        self.text.setHtml(coloured(markdown, theme))
        self._lay_out(head)

    def _lay_out(self, head: QLabel) -> None:
        copy = QPushButton("Copy", self)
        copy.setObjectName("secondary")
        save = QPushButton("Save…", self)
        save.setObjectName("primary")
        save.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        copy.clicked.connect(self.copy)
        save.clicked.connect(self._save)

    def copy(self) -> None:
        """Put the Markdown on the clipboard and close."""
        QGuiApplication.clipboard().setText(self._markdown)
        self.copied.emit()
        self.accept()

    def _save(self) -> None:
        kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in self._title)
        name = " ".join(kept.split())[:80] or "Notes"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save notes", str(Path.home() / f"{name}.md"), "Markdown (*.md);;All files (*)"
        )
        if chosen:
            self.saved.emit(chosen)
            self.accept()
