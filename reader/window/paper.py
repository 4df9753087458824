"""An article set for paper: its highlights painted, its notes numbered and listed at the end, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.model.annotation import Colour
from reader.model.article import Article, Decisions
from reader.model.entry import Reading
from reader.model.span import Span
from reader.window import fonts
from reader.window.document import DRAWING, DocumentBuilder, Drawing
from reader.window.lines import entry_line
from reader.window.offsets import OffsetMap
from reader.window.theme import LIGHT
from reader.window.typography import Typography
from reader.window.views.geometry import rule_beside

SIZE = 15  # pixels of an inch's 96: a little over 11 points
MARGIN = QSizeF(108, 92)  # at the sides, above and below
_TALLEST = 0.6  # of a page, for a picture
_FOOT = 40  # from the text to the line at the foot
_JOINING = ("liga", "clig", "dlig", "calt")  # what draws several letters as one; scripts that must join use others
_BOOK = 150  # pages; a longer text would be set anew too often for each heading to keep its text
_ALONE = 4.0  # lines that a heading wants below it on its page


@dataclass(frozen=True, slots=True)
class Noted:
    """A note with the words that it is about; `span` is None where they are lost or it is on the whole article."""

    note: str
    tags: tuple[str, ...]
    quote: str = ""
    span: Span | None = None


class _Document(QTextDocument):
    """Fetches nothing: a note may name any picture."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Serve nothing."""
        return None


class Paper:
    """A document cut into pages of a size, in pixels of an inch's 96."""

    def __init__(self, reading: Reading, images: Mapping[str, bytes], page: QSizeF) -> None:
        self._text = QSizeF(page.width() - 2 * MARGIN.width(), page.height() - 2 * MARGIN.height())
        self._title = reading.entry.title
        self.document = _Document()
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self._add_images(images)
        offsets = DocumentBuilder(self.document, _shown(reading), LIGHT, Typography(size=SIZE)).build(
            Decisions(), entry_line(reading), show_left_out=False
        )
        self._paint_highlights(reading, offsets)
        notes = noted(reading)
        self._number(notes, offsets)
        self._list(notes, reading)
        self._keep_letters()
        self.document.setPageSize(self._text)
        if self.pages <= _BOOK:
            self._keep_headings()

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return self.document.pageCount()

    # The text

    def _add_images(self, images: Mapping[str, bytes]) -> None:
        wide, tall = self._text.width(), self._text.height() * _TALLEST
        for url, data in images.items():
            image = QImage.fromData(data)
            if image.width() > wide or image.height() > tall:
                # Twice the pixels: paper is finer than a screen.
                most = QSizeF(wide, tall)
                fits = QSizeF(image.size()).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
                if image.width() > 2 * fits.width():
                    smooth = Qt.TransformationMode.SmoothTransformation
                    image = image.scaledToWidth(round(2 * fits.width()), smooth)
                image.setDevicePixelRatio(image.width() / fits.width())
            self.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(url), image)

    def _paint_highlights(self, reading: Reading, offsets: OffsetMap) -> None:
        for placed in reading.highlights:
            span, highlight = placed.resolution.span, placed.highlight
            style = QTextCharFormat()
            if highlight.underline:
                style.setFontUnderline(True)
                style.setUnderlineColor(QColor(_line(highlight.colour)))
            else:
                style.setBackground(QColor(LIGHT.highlight[highlight.colour]))
            for first, last in offsets.range(span) if span is not None else ():
                cursor = QTextCursor(self.document)
                cursor.setPosition(first)
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(style)

    def _number(self, notes: tuple[Noted, ...], offsets: OffsetMap) -> None:
        """Set each note's number after its words; from the last one on, so that the places before stay true."""
        places = []
        for number, note in enumerate(notes, 1):
            ranges = offsets.range(note.span) if note.span is not None else []
            if ranges:
                places.append((ranges[-1][1], number))
        style = self._format(1.0, LIGHT.accent)
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        for position, number in sorted(places, reverse=True):
            cursor = QTextCursor(self.document)
            cursor.setPosition(position)
            cursor.insertText(f"\u2060{number}", style)

    def _list(self, notes: tuple[Noted, ...], reading: Reading) -> None:
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if notes:
            bold = self._format(1.3, LIGHT.text)
            bold.setFontWeight(QFont.Weight.Bold)
            self._line(cursor, "Notes", bold, above=28, below=8)
        for number, note in enumerate(notes, 1):
            self._note(cursor, number, note)
        if reading.entry.url:
            self._line(cursor, reading.entry.url, self._format(0.67, LIGHT.secondary, interface=True), above=24)

    def _note(self, cursor: QTextCursor, number: int, note: Noted) -> None:
        about = note.quote or "On the whole article"
        lost = " (no longer in the text)" if note.quote and note.span is None else ""
        quiet = self._format(0.8, LIGHT.secondary)
        quiet.setFontItalic(True)
        self._line(cursor, f"{number}\u2002", self._format(0.8, LIGHT.accent), above=8)
        cursor.insertText(f"{about}{lost}", quiet)
        self._line(cursor, "", self._format(0.87, LIGHT.text), indent=20)
        first = cursor.block()
        cursor.insertMarkdown(note.note.strip(), QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._dress(first)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if note.tags:
            style = self._format(0.72, LIGHT.secondary, interface=True)
            self._line(cursor, " ".join(f"#{tag}" for tag in note.tags), style, indent=20)

    def _dress(self, block: QTextBlock) -> None:
        """Give a note that came from Markdown the face and the place of the notes."""
        plain = QTextCharFormat()
        plain.setFontFamilies([fonts.TEXT])
        plain.setProperty(QTextFormat.Property.FontPixelSize, round(SIZE * 0.87))
        plain.setForeground(QColor(LIGHT.text))
        while block.isValid():
            cursor = QTextCursor(block)
            if block.textList() is None:
                place = QTextBlockFormat()
                place.setLeftMargin(20)
                place.setBottomMargin(4)
                cursor.mergeBlockFormat(place)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(plain)
            block = block.next()

    def _line(
        self,
        cursor: QTextCursor,
        words: str,
        style: QTextCharFormat,
        *,
        above: int = 0,
        below: int = 2,
        indent: int = 0,
    ) -> None:
        place = QTextBlockFormat()
        place.setTopMargin(above)
        place.setBottomMargin(below)
        place.setLeftMargin(indent)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(place, style)
        cursor.insertText(words, style)

    @staticmethod
    def _format(scale: float, colour: str, *, interface: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontFamilies([fonts.INTERFACE if interface else fonts.TEXT])
        style.setProperty(QTextFormat.Property.FontPixelSize, round(SIZE * scale))
        style.setForeground(QColor(colour))
        return style

    def _keep_letters(self) -> None:
        """Set no ligatures: from a PDF, "Th" drawn as one could neither be copied nor found."""
        font = QFont()
        for feature in _JOINING:
            font.setFeature(QFont.Tag(feature), 0)
        style = QTextCharFormat()
        style.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
        cursor = QTextCursor(self.document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeCharFormat(style)

    # The pages

    def _keep_headings(self) -> None:
        """Begin a page with a heading that would stand at the foot of one without its text."""
        layout, high = self.document.documentLayout(), self._text.height()
        block = self.document.begin()
        while block.isValid():
            bold = block.charFormat().fontWeight() >= QFont.Weight.Bold or _begins_bold(block)
            if bold and block.next().isValid():
                box = layout.blockBoundingRect(block)
                below = box.bottom() + _ALONE * SIZE * 1.4
                if box.top() > 0 and int(box.top() // high) != int(below // high) and box.top() % high > high / 2:
                    cursor = QTextCursor(block)
                    place = QTextBlockFormat()
                    place.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                    cursor.mergeBlockFormat(place)
                    # Qt would set the rest anew from where it stood.
                    self.document.markContentsDirty(
                        cursor.position(), self.document.characterCount() - cursor.position()
                    )
            block = block.next()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, the first one is 0; the painter's pixels are 96 to the inch, from the paper's corner."""
        area = QRectF(0, page * self._text.height(), self._text.width(), self._text.height())
        painter.save()
        painter.translate(MARGIN.width(), MARGIN.height() - area.top())
        # What hangs out at the sides, as the panel under code does, is painted too.
        painter.setClipRect(area.adjusted(-20, 0, 20, 0))
        self._paint_blocks(painter, area)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        self.document.documentLayout().draw(painter, context)
        painter.restore()
        self._paint_foot(painter, page)

    def _paint_blocks(self, painter: QPainter, area: QRectF) -> None:
        """Paint the rule beside a quote and the panel under code."""
        layout = self.document.documentLayout()
        painter.setPen(Qt.PenStyle.NoPen)
        block = self.document.begin()
        while block.isValid():
            drawing = block.blockFormat().property(DRAWING)
            if drawing:
                text = layout.blockBoundingRect(block)
                rule = drawing == Drawing.RULE
                painter.setBrush(QColor(LIGHT.hairline if rule else LIGHT.chrome))
                box = rule_beside(layout, block) if rule else text.adjusted(0, -8, 12, 8)
                if box.intersects(area):
                    painter.drawRect(box)
            block = block.next()

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        small = QFont(fonts.INTERFACE)
        small.setPixelSize(10)
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.secondary))
        line = QRectF(MARGIN.width(), MARGIN.height() + self._text.height() + _FOOT - 14, self._text.width(), 14)
        number = f"{page + 1} of {self.pages}"
        room = line.width() - 80
        title = QFontMetricsF(small).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, number)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, title)


def noted(reading: Reading) -> tuple[Noted, ...]:
    """Return the notes in the order of the text; those on the whole article first, those of lost words last."""
    found = [
        Noted(one.note.note, one.note.tags, one.note.anchor.quote if one.note.anchor else "", _span(one.resolution))
        for one in reading.notes
    ]
    found += [
        Noted(one.highlight.note, one.highlight.tags, one.highlight.anchor.quote, one.resolution.span)
        for one in reading.highlights
        if one.highlight.note.strip()
    ]
    return tuple(sorted(found, key=lambda note: _place(note)))


def _span(resolution: object) -> Span | None:
    span = getattr(resolution, "span", None)
    return span if isinstance(span, Span) else None


def _place(note: Noted) -> tuple[int, int]:
    if note.span is not None:
        return 1, note.span.end
    return (2, 0) if note.quote else (0, 0)


def _shown(reading: Reading) -> Article:
    """Return the article with nothing but its shown blocks: on paper, nothing is left out that could be opened."""
    article, decisions = reading.article, reading.decisions
    kept = (replace(block, left_out="") for index, block in enumerate(article.blocks) if decisions.shows(index, block))
    return replace(article, blocks=tuple(kept))


def _begins_bold(block: QTextBlock) -> bool:
    pieces = block.begin()
    return not pieces.atEnd() and pieces.fragment().charFormat().fontWeight() >= QFont.Weight.Bold


def _line(colour: Colour) -> str:
    return QColor(LIGHT.swatch[colour]).darker(150).name()
