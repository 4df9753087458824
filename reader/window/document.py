"""An article becomes a QTextDocument, and where each block stands in it."""

from bisect import bisect_right

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from reader.model.article import Article, Block, BlockKind, Decisions, Style
from reader.model.span import Span
from reader.window import fonts
from reader.window.theme import Theme

LEFT_OUT = "article-reader:left-out"
KEEP = "article-reader:keep:"


def units(text: str) -> int:
    """Return the length of `text` in Qt's UTF-16 units."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


class OffsetMap:
    """Code points of the article's text to positions of the document and back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[tuple[int, int, int, int]] = []  # start, end, position, position's end

    def add(self, span: Span, position: int) -> None:
        """Say that the block at `span` was set from `position` on."""
        self._pieces.append((span.start, span.end, position, position + units(span.of(self._text))))

    def position(self, offset: int) -> int | None:
        """Return the document position of `offset`, the next shown one where it is hidden, None after the last."""
        for start, end, position, _ in self._pieces:
            if offset <= end:
                return position + units(self._text[start : max(start, offset)])
        return None

    def range(self, span: Span) -> list[tuple[int, int]]:
        """Return the document ranges of a span's shown parts."""
        return [
            (position + units(self._text[start : max(start, span.start)]),
             position + units(self._text[start : min(end, span.end)]))
            for start, end, position, _ in self._pieces
            if start < span.end and span.start < end
        ]  # fmt: skip

    def span(self, first: int, last: int) -> Span | None:
        """Return the span between two document positions, None where no article text lies between."""
        found = [
            (self._offset(piece, max(first, piece[2])), self._offset(piece, min(last, piece[3])))
            for piece in self._pieces
            if piece[2] < last and first < piece[3]
        ]
        return Span(found[0][0], found[-1][1]) if found else None

    def offset(self, position: int) -> int:
        """Return the code point at or before a document position."""
        at = bisect_right([piece[2] for piece in self._pieces], position) - 1
        return self._offset(self._pieces[at], min(position, self._pieces[at][3])) if at >= 0 else 0

    def _offset(self, piece: tuple[int, int, int, int], position: int) -> int:
        left = position - piece[2]
        for offset in range(piece[0], piece[1]):
            if left <= 0:
                return offset
            left -= 2 if ord(self._text[offset]) > 0xFFFF else 1
        return piece[1]


class DocumentBuilder:
    """Sets one article into a document."""

    def __init__(self, document: QTextDocument, article: Article, theme: Theme, size: int) -> None:
        self._document, self._article, self._theme, self._size = document, article, theme, size
        self.offsets = OffsetMap(article.text)
        document.clear()
        self._cursor = QTextCursor(document)
        self._first = True

    def build(self, decisions: Decisions, entry_line: str, *, show_left_out: bool) -> OffsetMap:
        """Set the shown blocks, and the left-out ones dimmed if asked; return where they stand."""
        headed = False
        self._cursor.beginEditBlock()
        for index, block in enumerate(self._article.blocks):
            shows = decisions.shows(index, block)
            if not headed and block.kind not in (BlockKind.TITLE, BlockKind.BYLINE):
                self._head(entry_line, decisions, show_left_out=show_left_out)
                headed = True
            if shows or (show_left_out and len(block.span)):
                self._block(index, block, dimmed=not shows)
        self._cursor.endEditBlock()
        return self.offsets

    def _head(self, entry_line: str, decisions: Decisions, *, show_left_out: bool) -> None:
        if entry_line:
            self._start(4, 0)
            self._cursor.insertText(entry_line, self._format(0.72, self._theme.secondary, interface=True))
        hidden = [
            block.left_out or "hidden by you"
            for index, block in enumerate(self._article.blocks)
            if not decisions.shows(index, block)
        ]
        if hidden:
            self._start(2, 12)
            style = self._format(0.67, self._theme.secondary, interface=True)
            style.setAnchor(True)
            style.setAnchorHref(LEFT_OUT)
            style.setFontUnderline(True)
            reasons = ", ".join(dict.fromkeys(hidden))
            words = f"{len(hidden)} block{'s' * (len(hidden) > 1)} left out: {reasons}"
            self._cursor.insertText(words + (" — hide" if show_left_out else ""), style)

    def _start(self, above: float, below: float, *, indent: int = 0) -> None:
        style = QTextBlockFormat()
        style.setTopMargin(above)
        style.setBottomMargin(below)
        style.setLeftMargin(indent)
        style.setLineHeight(112.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._first:
            self._cursor.setBlockFormat(style)
            self._first = False
        else:
            self._cursor.insertBlock(style, QTextCharFormat())

    def _format(self, scale: float, colour: str, *, interface: bool = False, code: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontFamilies([fonts.INTERFACE if interface else fonts.CODE if code else fonts.TEXT])
        style.setProperty(QTextFormat.Property.FontPixelSize, round(self._size * scale))
        style.setForeground(QColor(colour))
        return style

    def _block(self, index: int, block: Block, *, dimmed: bool) -> None:
        colour = self._theme.secondary if dimmed else self._theme.text
        if block.kind is BlockKind.FIGURE:
            if not dimmed:
                self._figure(block)
            return
        scale, bold, above, indent = {
            BlockKind.TITLE: (1.72, True, 0, 0),
            BlockKind.BYLINE: (0.72, False, 6, 0),
            BlockKind.HEADING: (1.2, True, 14, 0),
            BlockKind.CAPTION: (0.78, False, 0, 0),
            BlockKind.CREDIT: (0.72, False, 0, 0),
            BlockKind.QUOTE: (1.0, False, 0, 24),
            BlockKind.LIST_ITEM: (1.0, False, 0, 24 * (block.level + 1)),
            BlockKind.TABLE: (0.78, False, 0, 0),
        }.get(block.kind, (1.0, False, 0, 0))
        quiet = block.kind in (BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.CREDIT)
        code = block.kind is BlockKind.CODE
        style = self._format(0.83 if code else scale, self._theme.secondary if quiet else colour,
                             interface=block.kind in (BlockKind.BYLINE, BlockKind.TABLE), code=code)  # fmt: skip
        style.setFontItalic(block.kind is BlockKind.QUOTE)
        if bold:
            style.setFontWeight(QFont.Weight.Bold)
        self._start(above, 6 if block.kind in (BlockKind.LIST_ITEM, BlockKind.TITLE) else 14, indent=indent)
        if dimmed:
            self._reason(index, block)
        if block.kind is BlockKind.LIST_ITEM:
            self._cursor.insertText("•  " if block.number is None else f"{block.number}.  ", style)
        self._text(block, style)

    def _reason(self, index: int, block: Block) -> None:
        style = self._format(0.67, self._theme.secondary, interface=True)
        self._cursor.insertText(f"{block.left_out or 'hidden by you'} · ", style)
        style.setAnchor(True)
        style.setAnchorHref(f"{KEEP}{index}")
        style.setForeground(QColor(self._theme.accent))
        self._cursor.insertText("Keep", style)
        self._cursor.insertText("\u2028", style)

    def _figure(self, block: Block) -> None:
        self._start(6, 6)
        style = self._format(0.72, self._theme.secondary, interface=True)
        if self._document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(block.image)) is not None:
            self._cursor.insertImage(block.image)
        else:
            self._cursor.insertText(f"[Picture{': ' + block.alt if block.alt else ''}]", style)

    def _text(self, block: Block, style: QTextCharFormat) -> None:
        start = self._cursor.position()
        text = block.span.of(self._article.text)
        self._cursor.insertText(text.replace("\n", "\u2028"), style)
        self.offsets.add(block.span, start)
        for inline in block.inlines:
            self._inline(start, block, inline.span, inline.style, inline.target)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if block.kind is BlockKind.CODE:
            self._colour(start, text, block.language)

    def _inline(self, start: int, block: Block, span: Span, kind: Style, target: str) -> None:
        merged = QTextCharFormat()
        if kind is Style.EMPHASIS:
            merged.setFontItalic(True)
        elif kind is Style.STRONG:
            merged.setFontWeight(QFont.Weight.Bold)
        elif kind is Style.CODE:
            merged.setFontFamilies([fonts.CODE])
        elif kind is Style.LINK:
            merged.setAnchor(True)
            merged.setAnchorHref(target)
            merged.setForeground(QColor(self._theme.accent))
        self._merge(start, block, span, merged)

    def _merge(self, start: int, block: Block, span: Span, merged: QTextCharFormat) -> None:
        text = self._article.text
        cursor = QTextCursor(self._document)
        cursor.setPosition(start + units(text[block.span.start : span.start]))
        cursor.setPosition(start + units(text[block.span.start : span.end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(merged)

    def _colour(self, start: int, text: str, language: str) -> None:
        from reader.window.code_style import coloured

        for first, last, style in coloured(text, language, self._theme):
            cursor = QTextCursor(self._document)
            cursor.setPosition(start + units(text[:first]))
            cursor.setPosition(start + units(text[:last]), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
