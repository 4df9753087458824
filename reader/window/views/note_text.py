"""A note's words: Markdown, lightly styled, while it is written; shown as it will read otherwise, or beside it."""

import re

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from reader.window.sizing import wide
from reader.window.theme import Theme
from reader.window.views.rendered import NoteDocument, fill

HEIGHT, LIVE_HEIGHT = 112, 96
_STYLES = (
    ("strong", re.compile(r"^#{1,6}\s.*$|(\*\*|__)(?=\S).+?(?<=\S)\1")),
    ("slanted", re.compile(r"(?<![*\w])\*(?=[^*\s])[^*]+?(?<=[^*\s])\*(?!\*)|(?<![_\w])_(?=[^_\s])[^_]+?_(?!\w)")),
    ("code", re.compile(r"`[^`]+`")),
    ("link", re.compile(r"\[[^\]]+\]\([^)]+\)|https?://\S+")),
    ("sign", re.compile(r"^\s*(?:[-+*]|\d+[.)]|>|#{1,6})(?=\s)")),
)


class _Styler(QSyntaxHighlighter):
    """Shows in the source what the signs mean."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.theme: Theme | None = None

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Style one line; Qt counts UTF-16 units, so what lies before is measured."""
        for name, pattern in _STYLES:
            for found in pattern.finditer(text):
                start = _units(text[: found.start()])
                style = self.format(start)
                self._dress(style, name)
                self.setFormat(start, _units(found.group()), style)

    def _dress(self, style: QTextCharFormat, name: str) -> None:
        if name == "strong":
            style.setFontWeight(QFont.Weight.DemiBold)
        elif name == "slanted":
            style.setFontItalic(True)
        elif name == "code":
            style.setFontFamilies(["JetBrains Mono"])
        if self.theme is not None and name in ("link", "sign"):
            style.setForeground(QColor(self.theme.accent if name == "link" else self.theme.secondary))


class _Source(QPlainTextEdit):
    left = Signal()
    entered = Signal()
    rested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it is written."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it is not written any more; a menu or another window is no end."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.rested.emit()


class NotePreview(QTextBrowser):
    """The note as it reads. A click on a link opens it, a click elsewhere goes on writing."""

    wanted = Signal()
    link_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-preview")
        self.setAccessibleName("Note, as it reads")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDocument(NoteDocument(self))
        self.anchorClicked.connect(self._chosen)
        self.highlighted.connect(lambda url: self.setToolTip(url.toString()))

    def _chosen(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https", "mailto", "article-reader"):
            self.link_chosen.emit(url.toString())

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Load nothing."""
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on writing where nothing was selected and no link was meant."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection() and not self.anchorAt(event.position().toPoint()):
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on writing where it is on no link."""
        on_link = self.textCursor().charFormat().isAnchor()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not on_link:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class NoteText(QWidget):
    """Source and preview of one note."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source, self.preview = _Source(self), NotePreview(self)
        self.live = False
        self._theme: Theme | None = None
        self._last = ""
        self._styler = _Styler(self.source.document())
        self.source.setAccessibleName("Note")
        self.source.setPlaceholderText("Write a note. Markdown is welcome.")
        self.source.setTabChangesFocus(True)
        self.source.setFrameShape(QFrame.Shape.NoFrame)
        self.source.setFixedHeight(wide(HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._line = QFrame(self)
        self._line.setObjectName("type-line")
        self._line.setFixedHeight(1)
        for part in (self.source, self._line, self.preview):
            column.addWidget(part)
        self.source.textChanged.connect(self._typed)
        self.source.left.connect(self.left)
        self.source.entered.connect(self._writing)
        self.source.rested.connect(self._resting)
        self.preview.wanted.connect(self.write)
        self._writing()

    @property
    def text(self) -> str:
        """Return the Markdown."""
        return self.source.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another note; it is no typing."""
        if self._last != text:
            self._last = text
            self.source.setPlainText(text)
        if self.source.hasFocus():
            self._writing()
        else:
            self._resting()

    def write(self) -> None:
        """Put the cursor at the end of the note."""
        self._writing()
        self.source.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.source.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.source.setTextCursor(cursor)

    def set_live(self, on: bool) -> None:
        """Show how the note reads while it is written."""
        self.live = on
        if self.source.isHidden():
            return
        self._writing()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = self._styler.theme = theme
        self._styler.rehighlight()
        self._render()

    def _typed(self) -> None:
        # Styling the source is told as a change, too.
        if self.text == self._last:
            return
        self._last = self.text
        if self.live:
            self._render()
        self.changed.emit()

    def _writing(self) -> None:
        self.source.show()
        self.preview.setFixedHeight(wide(LIVE_HEIGHT))
        for part in (self._line, self.preview):
            part.setVisible(self.live)
        self._render()

    def _resting(self) -> None:
        written = bool(self.text.strip())
        self.source.setVisible(not written)
        self.preview.setFixedHeight(wide(HEIGHT))
        self._line.hide()
        self.preview.setVisible(written)
        self._render()

    def _render(self) -> None:
        if self._theme is not None and not self.preview.isHidden():
            place = self.preview.verticalScrollBar().value()
            fill(self.preview.document(), self.text, self._theme)
            self.preview.verticalScrollBar().setValue(place)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
