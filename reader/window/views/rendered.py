"""A note's Markdown as Qt shows it: small headings, no pictures, HTML as it was typed."""

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from reader.window.sizing import factor
from reader.window.theme import Theme
from reader.window.views.drawing import font

SIZE = 13
_MOST = 600
_SIGNS = re.compile(r"[*_`#>\[~|]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class NoteDocument(QTextDocument):
    """Loads nothing, wherever a note may point."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Return nothing: a picture in a note would tell its server who reads it."""
        return None


def plain(note: str) -> bool:
    """Say whether a note has no sign of Markdown in it."""
    return not _SIGNS.search(note)


def fill(document: QTextDocument, note: str, theme: Theme) -> None:
    """Show a note in a document."""
    document.setDefaultFont(font(SIZE))
    document.setDocumentMargin(0)
    document.setIndentWidth(14)
    # A picture becomes a link to it: it is loaded by nobody.
    document.setMarkdown(re.sub(r"!(?=\[)", "", note), _FEATURES)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        style = QTextBlockFormat(block.blockFormat())
        level = style.headingLevel()
        cursor.setPosition(block.position())
        style.setTopMargin(4 if level and block.blockNumber() else 0)
        style.setBottomMargin(0 if block.textList() is not None else 4)
        cursor.setBlockFormat(style)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            _head(cursor)
        block = block.next()
    _colour(document, theme)


def _head(cursor: QTextCursor) -> None:
    """Make a heading as large as the text: a note is short."""
    style = QTextCharFormat()
    style.setFont(font(SIZE, QFont.Weight.DemiBold))
    style.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
    cursor.mergeCharFormat(style)


def _colour(document: QTextDocument, theme: Theme) -> None:
    """Give text, links and code the theme's colours."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    ink = QTextCharFormat()
    ink.setForeground(QColor(theme.text))
    cursor.mergeCharFormat(ink)
    block = document.begin()
    while block.isValid():
        pieces = []
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            pieces.append((piece.position(), piece.length(), piece.charFormat()))
            at += 1
        for start, length, given in pieces:
            style = QTextCharFormat()
            if given.isAnchor():
                style.setForeground(QColor(theme.accent))
            elif given.fontFixedPitch():
                style.setFontFamilies(["JetBrains Mono"])
                style.setBackground(QColor(theme.selected))
            else:
                continue
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        block = block.next()


class Rendered:
    """Notes that were laid out, kept while the width and the theme stay."""

    def __init__(self) -> None:
        self._kept: dict[str, QTextDocument] = {}
        self._for: tuple[int, str, float] = (0, "", 1.0)

    def get(self, note: str, width: int, theme: Theme) -> QTextDocument:
        """Return a note laid out at a width."""
        if (width, theme.name, factor()) != self._for or len(self._kept) > _MOST:
            self._kept.clear()
            self._for = (width, theme.name, factor())
        if note not in self._kept:
            document = NoteDocument()
            fill(document, note, theme)
            document.setTextWidth(width)
            self._kept[note] = document
        return self._kept[note]
