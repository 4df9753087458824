"""An article becomes a QTextDocument, and where each block stands in it."""

from collections.abc import Mapping
from enum import StrEnum
from unicodedata import bidirectional

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.model.article import Article, Block, BlockKind, Decisions, Style
from reader.window import fonts
from reader.window.offsets import OffsetMap, units
from reader.window.tables import rows_of, set_table
from reader.window.theme import Theme
from reader.window.typography import Typography, percent

LEFT_OUT = "article-reader:left-out"
KEEP = "article-reader:keep:"
PICTURES = "article-reader:pictures"
SITE_PICTURES = "article-reader:site-pictures"
# Which drawing a document block wants under or beside its text; the reading view reads it while it paints.
DRAWING = int(QTextFormat.Property.UserProperty)
# Heights of lines that are the same however the text is set, in em.
_HEADS, _SMALL, _CODE, _TIGHT = 1.25, 1.57, 1.58, 1.21
_DRAWN_AT = 18  # the text size that the pixels below were drawn for
_QUOTED = 20  # how far a quotation stands in


class Drawing(StrEnum):
    """What is drawn with a block."""

    RULE = "rule"
    PANEL = "panel"


class DocumentBuilder:
    """Sets one article into a document."""

    def __init__(self, document: QTextDocument, article: Article, theme: Theme, typography: Typography) -> None:
        self._document, self._article, self._theme = document, article, theme
        self._typography, self._size = typography, typography.size
        self._rtl = is_rtl(article.text[:2000])
        self.offsets = OffsetMap(article.text)
        self._cursor = QTextCursor(document)
        self._first = True
        self._before: BlockKind | None = None
        self._code: list[Block] = []
        self.picture_words: Mapping[str, str] = {}  # why a picture is not there, by its address

    def build(
        self, decisions: Decisions, entry_line: str, *, show_left_out: bool, plain_code: bool = False
    ) -> OffsetMap:
        """Set the shown blocks, and the left-out ones dimmed if asked; return where they stand.

        With `plain_code` the colours of code are left to `colour_code`.
        """
        blocks = self._article.blocks
        shown = [index for index, block in enumerate(blocks) if decisions.shows(index, block)]
        head = self._head_at(shown)
        self._cursor.beginEditBlock()
        if head < 0:
            self._head(entry_line, decisions, show_left_out=show_left_out, after_byline=False)
        for index, block in enumerate(blocks):
            shows = decisions.shows(index, block)
            if shows or (show_left_out and len(block.span)):
                self._block(index, block, dimmed=not shows)
                self._before = block.kind
            if index == head:
                byline = block.kind is BlockKind.BYLINE
                self._head(entry_line, decisions, show_left_out=show_left_out, after_byline=byline)
        if not plain_code:
            self.colour_code()
        self._cursor.endEditBlock()
        return self.offsets

    def colour_code(self) -> None:
        """Give the article's code its colours."""
        for block in self._code:
            self._colour(block)

    def _head_at(self, shown: list[int]) -> int:
        """Return the block after which the line of site and date stands: the byline, else the title, else none."""
        kinds = {index: self._article.blocks[index].kind for index in shown}
        titles = [index for index in shown if kinds[index] is BlockKind.TITLE]
        at = titles[0] if titles else -1
        for index in shown:
            if index == at or index < at:
                continue
            if kinds[index] not in (BlockKind.BYLINE, BlockKind.TITLE):
                break
            at = index
        return at

    def _head(self, entry_line: str, decisions: Decisions, *, show_left_out: bool, after_byline: bool) -> None:
        quiet = self._format(0.72, self._theme.secondary, interface=True)
        if self._rtl and entry_line:
            # Each part reads in its own direction: "5 min" is not "min 5".
            entry_line = " · ".join(f"\u2068{part}\u2069" for part in entry_line.split(" · "))
        hidden = [
            block.left_out or "hidden by you"
            for index, block in enumerate(self._article.blocks)
            if not decisions.shows(index, block)
        ]
        if entry_line and after_byline:
            self._cursor.insertText(f" · {entry_line}", quiet)
        elif entry_line:
            self._start(6, 0, rtl=self._rtl)
            self._cursor.insertText(entry_line, quiet)
        if not hidden:
            # Here the text follows at once.
            last = self._cursor.blockFormat()
            last.setBottomMargin(self._scaled(16))
            self._cursor.setBlockFormat(last)
        else:
            self._start(2, 16, rtl=self._rtl)
            style = self._format(0.67, self._theme.secondary, interface=True)
            style.setAnchor(True)
            style.setAnchorHref(LEFT_OUT)
            style.setFontUnderline(True)
            reasons = ", ".join(dict.fromkeys(hidden))
            words = f"{len(hidden)} block{'s' * (len(hidden) > 1)} left out: {reasons}"
            self._cursor.insertText(words + (" — hide" if show_left_out else ""), style)

    def _scaled(self, pixels: float) -> float:
        return pixels * self._size / _DRAWN_AT

    def _start(
        self,
        above: float,
        below: float,
        *,
        indent: float = 0,
        hang: float = 0,
        lines: float = 0,
        family: str = "",
        drawing: str = "",
        rtl: bool = False,
        running: bool = False,
    ) -> None:
        """Begin a block; `lines` is the height of its lines in em, 0 for the text's own."""
        style = QTextBlockFormat()
        style.setTopMargin(self._scaled(above))
        style.setBottomMargin(self._scaled(below))
        # Qt mirrors the indent of the first line, yet not the margins.
        (style.setRightMargin if rtl else style.setLeftMargin)(indent)
        style.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        style.setTextIndent(hang)
        height = percent(lines or self._typography.line / 100, family or self._typography.family)
        style.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if running and self._typography.justify:
            style.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if drawing:
            style.setProperty(DRAWING, drawing)
        if drawing == Drawing.PANEL:
            style.setRightMargin(12)
        if self._first:
            self._cursor.setBlockFormat(style)
            self._first = False
        else:
            self._cursor.insertBlock(style, QTextCharFormat())

    def _format(self, scale: float, colour: str, *, interface: bool = False, code: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontFamilies([fonts.INTERFACE if interface else fonts.CODE if code else self._typography.family])
        if code:
            _without_ligatures(style)
        style.setProperty(QTextFormat.Property.FontPixelSize, round(self._size * scale))
        style.setForeground(QColor(colour))
        return style

    def _block(self, index: int, block: Block, *, dimmed: bool) -> None:
        colour = self._theme.secondary if dimmed else self._theme.text
        match block.kind:
            case BlockKind.FIGURE:
                if not dimmed:
                    self._figure(block)
            case BlockKind.TABLE if not dimmed:
                self._table(block, self._format(0.8, colour, interface=True))
            case BlockKind.CODE:
                self._start(20, 22, indent=12, drawing=Drawing.PANEL, lines=_CODE, family=fonts.CODE)
                if dimmed:
                    self._reason(index, block)
                self._text(block, self._format(0.83, colour, code=True))
                if not dimmed:
                    self._code.append(block)
            case BlockKind.LIST_ITEM:
                self._list_item(index, block, colour, dimmed=dimmed)
            case _:
                self._prose(index, block, colour, dimmed=dimmed)

    def _prose(self, index: int, block: Block, colour: str, *, dimmed: bool) -> None:
        scale, above, below, lines = {
            BlockKind.TITLE: (1.72, 0, 12, _HEADS),
            BlockKind.BYLINE: (0.72, 6, 4, _TIGHT),
            BlockKind.HEADING: (1.3 if block.level <= 2 else 1.12, 22, 10, _HEADS + 0.08),
            BlockKind.CAPTION: (0.78, 0, 18, _SMALL),
            BlockKind.CREDIT: (0.72, 0, 14, _SMALL),
            BlockKind.QUOTE: (1.0, 18, 18, 0),
        }.get(block.kind, (1.0, *self._between(block), 0))
        quiet = block.kind in (BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.CREDIT)
        byline = block.kind is BlockKind.BYLINE
        if block.kind is BlockKind.TITLE:
            scale *= self._narrowed(block.span.of(self._article.text), self._size * scale)
        style = self._format(scale, self._theme.secondary if quiet else colour, interface=byline)
        quote = block.kind is BlockKind.QUOTE
        style.setFontItalic(quote)
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            style.setFontWeight(QFont.Weight.Bold)
        follows = block.kind is BlockKind.PARAGRAPH and self._before is BlockKind.PARAGRAPH
        self._start(
            above,
            below,
            indent=self._scaled(_QUOTED) if quote or block.quoted else 0,
            hang=self._typography.indent if follows else 0,
            lines=lines,
            family=fonts.INTERFACE if byline else "",
            drawing=Drawing.RULE if quote or block.quoted else "",
            rtl=self._rtl if byline else self._reads_left(block),
            running=quote or block.kind in (BlockKind.PARAGRAPH, BlockKind.OTHER),
        )
        if dimmed:
            self._reason(index, block)
        self._text(block, style)

    def _narrowed(self, title: str, size: float) -> float:
        """Return how much smaller a title must be so that its longest word, German perhaps, is not broken."""
        font = QFont(self._typography.family)
        font.setPixelSize(round(size))
        font.setBold(True)
        widest = max(map(QFontMetricsF(font).horizontalAdvance, title.split()), default=0.0)
        room = self._typography.column * 0.9  # a page beside both side columns is a little narrower
        return max(0.6, room / max(widest, room))

    def _between(self, block: Block) -> tuple[float, float]:
        """Return the room above and below a paragraph; Qt takes the larger one of two that meet."""
        gap = self._typography.gap * _DRAWN_AT / self._size
        follows = block.kind is BlockKind.PARAGRAPH and self._before is BlockKind.PARAGRAPH
        # A table brings its room along, and Qt adds it to what is asked for here.
        close = follows or self._before in (None, BlockKind.TABLE)
        return 0 if close else min(gap, 14), gap

    def _reads_left(self, block: Block) -> bool:
        return is_rtl(block.span.of(self._article.text), self._rtl)

    def _list_item(self, index: int, block: Block, colour: str, *, dimmed: bool) -> None:
        style = self._format(1.0, colour)
        wide = round(self._size * 1.35)
        first = self._before is not BlockKind.LIST_ITEM
        self._start(
            8 if first else 0,
            8,
            indent=wide * (block.level + 1) + (self._scaled(_QUOTED) if block.quoted else 0),
            hang=-wide,
            drawing=Drawing.RULE if block.quoted else "",
            rtl=self._reads_left(block),
            running=True,
        )
        if dimmed:
            self._reason(index, block)
        mark = ("•", "◦", "▪")[block.level % 3] if block.number is None else f"{block.number}."
        self._cursor.insertText(f"{mark}\u2003" if block.number is None else f"{mark}\u2002", style)
        self._text(block, style)

    def _table(self, block: Block, style: QTextCharFormat) -> None:
        rows = rows_of(self._article.text, block)
        line, width = self._theme.hairline, self._typography.column
        table = set_table(self._cursor, self.offsets, rows, block.header_rows, style, line, width)
        if self._rtl:
            table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._cursor.currentTable().setFormat(table)
        self._inlines(block)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._first = False
        # The block that Qt puts after a table is the room below it.
        after = QTextBlockFormat()
        after.setLineHeight(8, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(after)

    def _reason(self, index: int, block: Block) -> None:
        style = self._format(0.67, self._theme.secondary, interface=True)
        self._cursor.insertText(f"{block.left_out or 'hidden by you'} · ", style)
        style.setAnchor(True)
        style.setAnchorHref(f"{KEEP}{index}")
        style.setForeground(QColor(self._theme.accent))
        self._cursor.insertText("Keep", style)
        self._cursor.insertText("\u2028", style)

    def _figure(self, block: Block) -> None:
        if self._document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(block.image)) is None:
            self._placeholder(block)
            return
        self._start(6, 8, lines=_TIGHT, family=fonts.INTERFACE, rtl=self._rtl)
        self._cursor.insertImage(block.image)

    def _placeholder(self, block: Block) -> None:
        """Say which picture stands here and, where it can be fetched, offer that."""
        self._start(10, 16, indent=12, drawing=Drawing.PANEL, lines=_HEADS + 0.2, family=fonts.INTERFACE, rtl=self._rtl)
        quiet = self._format(0.72, self._theme.secondary, interface=True)
        self._cursor.insertText(f"Picture{': ' + block.alt if block.alt else ''}", quiet)
        if block.image in self.picture_words:
            self._cursor.insertText(f"\u2028{self.picture_words[block.image]}", quiet)
        if block.image.startswith("http"):
            self._cursor.insertText("\u2028", quiet)
            self._act("Show pictures", PICTURES)
            self._cursor.insertText("  ·  ", quiet)
            self._act("Always for this site", SITE_PICTURES)

    def _act(self, words: str, address: str) -> None:
        style = self._format(0.72, self._theme.accent, interface=True)
        style.setAnchor(True)
        style.setAnchorHref(address)
        self._cursor.insertText(words, style)

    def _text(self, block: Block, style: QTextCharFormat) -> None:
        self.offsets.add(block.span, self._cursor.position())
        self._cursor.insertText(block.span.of(self._article.text).replace("\n", "\u2028"), style)
        self._inlines(block)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _inlines(self, block: Block) -> None:
        for inline in block.inlines:
            style = self._inline(inline.style, inline.target)
            for first, last in self.offsets.range(inline.span):
                self._merge(first, last, style)

    def _inline(self, kind: Style, target: str) -> QTextCharFormat:
        merged = QTextCharFormat()
        match kind:
            case Style.EMPHASIS:
                merged.setFontItalic(True)
            case Style.STRONG:
                merged.setFontWeight(QFont.Weight.Bold)
            case Style.CODE:
                merged.setFontFamilies([fonts.CODE])
                _without_ligatures(merged)
            case Style.STRIKE:
                merged.setFontStrikeOut(True)
            case Style.SUPERSCRIPT:
                merged.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case Style.SUBSCRIPT:
                merged.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case Style.LINK:
                merged.setAnchor(True)
                merged.setAnchorHref(target)
                merged.setForeground(QColor(self._theme.accent))
        return merged

    def _merge(self, first: int, last: int, style: QTextCharFormat) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(style)

    def _colour(self, block: Block) -> None:
        from reader.window.code_style import coloured

        text = block.span.of(self._article.text)
        (start, _), *_ = self.offsets.range(block.span)
        for first, last, style in coloured(text, block.language, self._theme):
            self._merge(start + units(text[:first]), start + units(text[:last]), style)


def _without_ligatures(style: QTextCharFormat) -> None:
    """Set code letter by letter: an arrow is two signs."""
    font = QFont()
    for feature in ("calt", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    families = style.fontFamilies()
    style.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    style.setFontFamilies(families)


def is_rtl(text: str, default: bool = False) -> bool:
    """Say whether a text reads from the right: its first letter that has a direction decides."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return default
