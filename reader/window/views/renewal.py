"""What became of the highlights in a new version: kept, moved, to confirm side by side, lost."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.model.annotation import Placed
from reader.model.entry import Report
from reader.window.sizing import wide

_SLACK = 20  # letters are measured before they are dressed


class _Pair(QFrame):
    """One highlight as it was, beside the place where it may stand now."""

    decided = Signal(bool)

    def __init__(self, placed: Placed, likely: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Was: {placed.highlight.anchor.quote}. Now perhaps: {likely}")
        texts = QHBoxLayout()
        texts.setSpacing(16)
        for head, text in (("WAS", placed.highlight.anchor.quote), ("NOW, PERHAPS", likely)):
            texts.addLayout(_titled(head, text, self), 1)
        self.yes, self.no = QPushButton("Accept", self), QPushButton("Reject", self)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button, decision, key in ((self.no, False, "R"), (self.yes, True, "A")):
            button.setObjectName("secondary")
            button.setToolTip(f"{button.text()} ({key})")
            button.clicked.connect(lambda _=False, decision=decision: self.decide(accept=decision))
            buttons.addWidget(button)
        buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(texts)
        column.addLayout(buttons)

    def decide(self, *, accept: bool) -> None:
        """Accept or reject the place, once."""
        for button in (self.yes, self.no):
            button.setEnabled(False)
        self.yes.setText("Accepted" if accept else "Accept")
        self.no.setText("Reject" if accept else "Rejected")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.decided.emit(accept)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A accepts, R rejects; then the next one has the focus."""
        if event.key() not in (Qt.Key.Key_A, Qt.Key.Key_R) or not self.yes.isEnabled():
            super().keyPressEvent(event)
            return
        self.focusNextChild()
        self.decide(accept=event.key() == Qt.Key.Key_A)


class RenewalReport(QDialog):
    """Stands beside the article until it is closed; what is left undecided stays to be confirmed."""

    accepted_place = Signal(str)
    rejected_place = Signal(str)

    def __init__(self, report: Report, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Highlights in the new version")
        page = QWidget()
        self._text = text
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(8)
        head = QLabel(_summary(report), page)
        head.setObjectName("dialog-head")
        head.setWordWrap(True)
        self._column.addWidget(head)
        self.pairs: list[_Pair] = []
        if report.to_confirm:
            self._section("TO CONFIRM", "A accepts, R rejects. Undo takes either back.")
            for placed in report.to_confirm:
                self._pair(placed)
        self._quotes("LOST", "Kept in the notes; select the right passage and attach them there.", report.lost)
        self._quotes("MOVED", "The same words, in another place.", report.moved)
        self._column.addStretch(1)
        self._lay_out(page)
        if self.pairs:
            self.pairs[0].setFocus()

    def _lay_out(self, page: QWidget) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        foot = self._foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        whole.addLayout(foot)
        needed = page.heightForWidth(wide(640)) + foot.sizeHint().height() + wide(_SLACK)
        self.resize(wide(640), min(wide(560), needed))

    def _foot(self) -> QHBoxLayout:
        done = QPushButton("Done", self)
        done.setObjectName("secondary")
        done.setAutoDefault(False)  # Enter is for the passages
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 16)
        row.addStretch()
        row.addWidget(done)
        return row

    def _section(self, title: str, about: str) -> None:
        head, words = QLabel(title, self), QLabel(about, self)
        head.setObjectName("section-head")
        head.setContentsMargins(0, 12, 0, 0)
        words.setWordWrap(True)
        self._column.addWidget(head)
        self._column.addWidget(words)

    def _pair(self, placed: Placed) -> None:
        span = placed.resolution.span
        pair = _Pair(placed, span.of(self._text) if span is not None else "", self)
        decided = {True: self.accepted_place, False: self.rejected_place}
        pair.decided.connect(lambda accept: decided[accept].emit(placed.highlight.id))
        self.pairs.append(pair)
        self._column.addWidget(pair)

    def _quotes(self, title: str, about: str, found: Sequence[Placed]) -> None:
        if found:
            self._section(title, about)
        for placed in found:
            quote = QLabel(f"“{placed.highlight.anchor.quote}”", self)
            quote.setObjectName("quote")
            quote.setTextFormat(Qt.TextFormat.PlainText)
            quote.setWordWrap(True)
            self._column.addWidget(quote)


def _titled(head: str, text: str, parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    title, words = QLabel(head, parent), QLabel(text, parent)
    title.setObjectName("section-head")
    words.setObjectName("quote")
    column.setSpacing(4)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addWidget(title)
    column.addWidget(words, 1)
    return column


def _summary(report: Report) -> str:
    parts = ((report.kept, "kept"), (report.moved, "moved"), (report.to_confirm, "to confirm"), (report.lost, "lost"))
    return "Highlights: " + ", ".join(f"{len(found)} {word}" for found, word in parts if found) + "."
