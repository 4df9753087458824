"""The slim bar at the foot of the article: words to find, how many there are, and the way from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.window.theme import Theme, dress

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Says what is wanted; it finds nothing itself."""

    changed = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAccessibleName("Find in article")
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icons: list[tuple[QToolButton, str]] = []
        self.words = QLineEdit(self)
        self.words.setObjectName("find-words")
        self.words.setPlaceholderText("Find in article")
        self.words.setAccessibleName("Words to find in the article")
        self.words.setMinimumWidth(120)
        self.words.setMaximumWidth(320)
        self.count = QLabel(self)
        self.count.setObjectName("find-count")
        self.count.setMinimumWidth(84)
        self.match_case = self._button("case-sensitive", "Match case", checkable=True)
        self.whole_words = self._button("whole-word", "Whole words", checkable=True)
        self.previous = self._button("chevron-up", "Previous (Shift+Enter)")
        self.next = self._button("chevron-down", "Next (Enter)")
        self.close_button = self._button("x", "Close (Esc)")
        self._lay_out()
        self.words.textChanged.connect(self.changed)
        self.match_case.toggled.connect(self.changed)
        self.whole_words.toggled.connect(self.changed)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.words, 4)
        row.addSpacing(4)
        for part in (self.match_case, self.whole_words, self.previous, self.next):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def _button(self, name: str, label: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(checkable)
        button.setAccessibleName(label.partition(" (")[0])
        button.setToolTip(label)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.append((button, name))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icons and colours."""
        for button, name in self._icons:
            dress(button, name, theme, 18)
        self.setStyleSheet(
            f"#find-bar {{ background: {theme.chrome}; border: none; border-top: 1px solid {theme.hairline}; }}"
            f"#find-count {{ color: {theme.secondary}; background: transparent; }}"
            "QToolButton { padding: 4px 6px; }"
            f"QToolButton:checked {{ background: {theme.surface}; border: 1px solid {theme.accent}; }}"
        )

    def begin(self, words: str) -> None:
        """Show the bar, ready to type; `words` are looked for where there are some."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def say(self, at: int, of: int) -> None:
        """Say which hit is shown; counted from 1, `of` 0 for none."""
        words = f"{at:,} of {of:,}" if of else "Not found"
        self.count.setText(words if self.words.text().strip() else "")
        self.count.setAccessibleName(self.count.text())
        for button in (self.previous, self.next):
            button.setEnabled(bool(of))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
