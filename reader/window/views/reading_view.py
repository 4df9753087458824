"""The article: text, highlights painted under it, entities underlined."""

import sys
from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from reader.model.article import Article, Decisions
from reader.model.span import Span
from reader.window.document import KEEP, LEFT_OUT, DocumentBuilder
from reader.window.marks import Mark, MentionMark
from reader.window.offsets import OffsetMap
from reader.window.theme import LIGHT, Theme
from reader.window.typography import Typography
from reader.window.views.painting import Painting
from reader.window.views.pictures import fit
from reader.window.views.quiet import leaves_trace, paint_text
from reader.window.views.scroll_marks import MarkedScrollBar

_CARET_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class ReadingView(QTextBrowser):
    """Shows one article. It fetches nothing: pictures are those it was given."""

    span_selected = Signal(object, QRect)
    highlight_activated = Signal(str)
    mention_activated = Signal(str)
    link_activated = Signal(str)
    left_out_toggled = Signal()
    block_kept = Signal(int)
    scrolled = Signal(float)
    menu_wanted = Signal(int, QPoint)  # the code point under the mouse, and where on the screen
    jumped = Signal(int)  # the place that was left
    place_wanted = Signal(int)  # the position in the document that was brought into view
    rendered = Signal()  # the document is another one: places in it are to be asked anew

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName("Article")
        self.setMouseTracking(True)
        self.setVerticalScrollBar(MarkedScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._theme, self._typography = LIGHT, Typography()
        self._held = (0, 0)  # the place that a change of the look keeps, and where that brought the view
        self.painting = Painting(self, LIGHT)
        self._images: Mapping[str, bytes] = {}
        self.picture_words: Mapping[str, str] = {}  # why a picture is not there, by its address
        self._offsets = OffsetMap("")
        self._marks: Sequence[Mark] = ()
        self._mentions: Sequence[MentionMark] = ()
        self._reading: tuple[Article, Decisions, str] | None = None
        self._show_left_out = False
        self._flashed: Span | None = None
        self._flash_ends = QTimer(self)
        self._flash_ends.setSingleShot(True)
        self._flash_ends.setInterval(1200)
        self._flash_ends.timeout.connect(self._unflash)
        self.anchorClicked.connect(self._anchor)
        self.selectionChanged.connect(self._selected)
        self.verticalScrollBar().valueChanged.connect(self._report)

    # What is shown

    def set_reading(self, article: Article, decisions: Decisions, *, entry_line: str = "") -> None:
        """Show an article; highlights and mentions are set after."""
        self._reading = (article, decisions, entry_line)
        self._marks, self._mentions = (), ()
        self._flashed = None
        self._render()

    def _render(self) -> None:
        if self._reading is None:
            self.clear()
            return
        article, decisions, line = self._reading
        document = QTextDocument(self)
        for url, data in self._images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(url), self._image(data))
        document.setDocumentMargin(0)
        builder = DocumentBuilder(document, article, self._theme, self._typography)
        builder.picture_words = self.picture_words
        # The first lexer of a start takes longer to load than the rest of the article: its colours follow the words.
        late = "reader.window.code_style" not in sys.modules
        self._offsets = builder.build(decisions, line, show_left_out=self._show_left_out, plain_code=late)
        self._centre(document)  # first, or Qt would lay it out twice
        self.setDocument(document)
        self.setCursorWidth(0)  # kept by the document's layout
        self.set_highlights(self._marks)
        self.set_mentions(self._mentions)
        self._place_flash()
        self.rendered.emit()
        if late:
            QTimer.singleShot(0, document, builder.colour_code)

    @property
    def offsets(self) -> OffsetMap:
        """Return where the article's text stands in the document that is shown."""
        return self._offsets

    def _image(self, data: bytes) -> QImage:
        image = QImage.fromData(data)
        wide = self._typography.column
        scaled = Qt.TransformationMode.SmoothTransformation
        return image.scaledToWidth(wide, scaled) if image.width() > wide else image

    def set_images(self, images: Mapping[str, bytes]) -> None:
        """Give the pictures that the article owns, by address."""
        self._images = images

    def show_images(self, images: Mapping[str, bytes]) -> None:
        """Show pictures that came after the article did."""
        self._images = images
        self._keeping_place(self._render)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = self.painting.theme = theme
        self._keeping_place(self._render)

    def set_typography(self, typography: Typography) -> None:
        """Set the text otherwise."""
        if typography != self._typography:
            self._typography = typography
            self._keeping_place(self._render)

    def text_size(self) -> int:
        """Return the size of the text, in pixels."""
        return self._typography.size

    def set_show_left_out(self, show: bool) -> None:
        """Show what was left out in its place, dimmed, or hide it."""
        if show != self._show_left_out:
            self.toggle_left_out()

    def flash(self, span: Span) -> None:
        """Mark a span for a moment."""
        self._flashed = span
        self._place_flash()
        self._flash_ends.start()

    def _place_flash(self) -> None:
        self.painting.flashed = self._offsets.range(self._flashed) if self._flashed is not None else []
        self.viewport().update()

    def light(self, kind: str, spans: Sequence[Span]) -> None:
        """Put a ground under the mentions of one fact; none of them takes it away."""
        self.painting.lit = (kind, [place for span in spans for place in self._offsets.range(span)])
        self.viewport().update()

    def _unflash(self) -> None:
        self._flashed = None
        self._place_flash()

    def toggle_left_out(self) -> None:
        """Show what was left out in its place, or hide it again."""
        self._show_left_out = not self._show_left_out
        self._keeping_place(self._render)

    def _keeping_place(self, change: "object") -> None:
        marks, mentions = self._marks, self._mentions
        # One change after another would creep back by a part of a line each, were the place asked anew.
        place = self._held[0] if self._held[1] == self.position() else self.position()
        if callable(change):
            change()
        self.set_highlights(marks)
        self.set_mentions(mentions)
        self.restore_position(place)
        self._held = (place, self.position())

    def set_highlights(self, marks: Sequence[Mark]) -> None:
        """Paint these highlights."""
        self._marks = marks
        self.painting.set_highlights(marks, self._offsets)
        self.viewport().update()

    @property
    def marks(self) -> Sequence[Mark]:
        """Return the highlights that are painted."""
        return self._marks

    def set_mentions(self, mentions: Sequence[MentionMark]) -> None:
        """Underline these mentions."""
        self._mentions = mentions
        self.painting.set_mentions(mentions, self._offsets)
        self.painting.lit = ("", [])
        self.viewport().update()

    def set_visible_kinds(self, kinds: frozenset[str]) -> None:
        """Underline only these kinds."""
        self.painting.kinds = kinds
        self.viewport().update()

    # Places

    def selected_span(self) -> Span | None:
        """Return the selected part of the article's text."""
        return self._offsets.span(*self._ends()) if self.textCursor().hasSelection() else None

    def _ends(self) -> tuple[int, int]:
        """Return where the selection begins and ends in the document: with all of a table's cells that it shows."""
        cursor = self.textCursor()
        table = cursor.currentTable() if cursor.hasComplexSelection() else None
        if table is None:
            return cursor.selectionStart(), cursor.selectionEnd()
        # PySide hands back the four numbers, whatever its annotation says.
        row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        last = table.cellAt(row + rows - 1, column + columns - 1)
        return table.cellAt(row, column).firstPosition(), last.lastPosition()

    def select_span(self, span: Span) -> None:
        """Select a part of the article's text."""
        ranges = self._offsets.range(span)
        if ranges:
            cursor = self.textCursor()
            cursor.setPosition(ranges[0][0])
            cursor.setPosition(ranges[-1][1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def scroll_to(self, span: Span) -> None:
        """Bring a part of the text to the upper third of the view."""
        position = self._offsets.position(span.start)
        if position is not None:
            self.jumped.emit(self.position())
            rect = self._rect(position)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)
            self.place_wanted.emit(position)

    def reveal(self, span: Span) -> None:
        """Bring a part of the text into view where it is not, without a jump to come back from."""
        position = self._offsets.position(span.start)
        if position is not None:
            rect, height = self._rect(position), self.viewport().height()
            if rect.top() < 24 or rect.bottom() > height - 48:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + rect.top() - height // 3)
            self.place_wanted.emit(position)

    def position(self) -> int:
        """Return the first visible code point of the article's text."""
        if not self.verticalScrollBar().value():
            return 0  # without laying out a text that was only just set
        return self._offsets.offset(self.cursorForPosition(QPoint(4, 4)).position())

    def reading_place(self) -> int:
        """Return the code point a third down the view, where a jump leads and the eye is."""
        viewport = self.viewport()
        cursor = self.cursorForPosition(QPoint(viewport.width() // 2, viewport.height() // 3 + 12))
        return self._offsets.offset(cursor.position())

    def restore_position(self, offset: int) -> None:
        """Bring the code point at `offset` to the top."""
        position = self._offsets.position(offset)
        bar = self.verticalScrollBar()
        if not offset:
            bar.setValue(0)
        elif position is not None:
            bar.setValue(bar.value() + self._rect(position).top())

    def _rect(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    # Painting and events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint highlights, then the text, then underlines and the margin."""
        self.painting.paint_under(event.rect())
        if leaves_trace(self):
            paint_text(self, event.rect())
        else:
            super().paintEvent(event)
        self.painting.paint_over(event.rect())

    def event(self, event: QEvent) -> bool:
        """Centre the column before Qt lays the text out anew."""
        if event.type() == QEvent.Type.Resize:
            self._centre(self.document())
            if self.textCursor().hasSelection():
                QTimer.singleShot(0, self, self._selected)  # it stands elsewhere now
        return super().event(event)

    def _centre(self, document: QTextDocument) -> None:
        room = self.width()
        # Where a line would hold too few characters, the margins give way.
        least = max(12, min(24, (room - self._typography.narrowest) // 2))
        side = max(least, (room - self._typography.column) // 2)
        frame = document.rootFrame()
        style = frame.frameFormat()
        if (style.leftMargin(), style.topMargin()) != (side, 40):
            style.setLeftMargin(side)
            style.setRightMargin(side)
            style.setTopMargin(40)
            style.setBottomMargin(120)
            frame.setFrameFormat(style)
        if self._images:
            fit(document, self.width() - 2 * side - self.verticalScrollBar().width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the highlight or walk the mention that was clicked; the innermost wins."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection() or event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        if self.anchorAt(point.toPoint()):
            return
        hits = self.painting.highlights_at(point)
        mention = self.painting.mention_at(point)
        if note := self.painting.note_at(point):
            self.highlight_activated.emit(note)
        elif hits:
            self.highlight_activated.emit(hits[0][1])
        elif mention and mention.kind in self.painting.kinds:
            self.mention_activated.emit(mention.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what a number means under the mouse."""
        super().mouseMoveEvent(event)
        mention = self.painting.mention_at(event.position())
        noted = bool(self.painting.note_at(event.position()))
        self.viewport().setToolTip("Open the note" if noted else mention.tooltip if mention else "")
        if noted:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show the caret once the person moves it; until then nothing blinks."""
        if event.key() in _CARET_KEYS:
            self.setCursorWidth(2)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The mouse needs no caret."""
        self.setCursorWidth(0)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of what is under the mouse."""
        position = self.cursorForPosition(event.pos()).position()
        self.menu_wanted.emit(self._offsets.offset(position), event.globalPos())

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Serve nothing but what the article owns: Qt's own would read local files."""
        return None

    def _anchor(self, url: QUrl) -> None:
        address = url.toString()
        if address == LEFT_OUT:
            self.left_out_toggled.emit()
        elif address.startswith(KEEP):
            self.block_kept.emit(int(address.removeprefix(KEEP)))
        else:
            self.link_activated.emit(address)

    def _selected(self) -> None:
        cursor = self.textCursor()
        first, last = (self._rect(end) for end in self._ends())
        lines = QRect(self.cursorRect(cursor).left(), first.top(), 1, last.bottom() - first.top() + 1)
        self.span_selected.emit(self.selected_span(), lines)

    def _report(self, value: int) -> None:
        self.scrolled.emit(value / max(1, self.verticalScrollBar().maximum()))
