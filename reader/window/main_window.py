"""Layout and wiring only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.window.actions import ACTIONS
from reader.window.theme import Theme, icon
from reader.window.views.facts_view import FactsView
from reader.window.views.floating_bar import FloatingBar
from reader.window.views.library_list import LibraryList
from reader.window.views.notes_view import NotesView
from reader.window.views.reading_view import ReadingView


class MainWindow(QMainWindow):
    """The parts and where they stand; the controller says what they do."""

    triggered = Signal(str)
    dropped = Signal(object, str)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Article Reader")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.library = LibraryList()
        self.view = ReadingView()
        self.facts = FactsView()
        self.notes = NotesView()
        self.bar = FloatingBar(self.view.viewport())
        self.search = QLineEdit(placeholderText="Search articles and notes", clearButtonEnabled=True)
        self.search.setAccessibleName("Search articles and notes")
        self._actions: dict[str, QAction] = {}
        self._make_actions()
        self._make_toolbar()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for part in (self.library, self._centre(), self._panel()):
            self.splitter.addWidget(part)
        self.splitter.setSizes([256, 696, 328])
        for at, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(at, stretch)
            self.splitter.setCollapsible(at, False)
        self.setCentralWidget(self.splitter)

    def _make_actions(self) -> None:
        for action in ACTIONS:
            made = QAction(action.label, self)
            if action.shortcut:
                made.setShortcut(QKeySequence(action.shortcut))
            made.triggered.connect(lambda _=False, name=action.id: self.triggered.emit(name))
            self._actions[action.id] = made
            # Single keys belong to the article alone: they must not fire while a note is typed.
            (self.view if len(action.shortcut) == 1 else self).addAction(made)
            if len(action.shortcut) == 1:
                made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for name in dict.fromkeys(action.menu for action in ACTIONS):
            menu = self.menuBar().addMenu(name)
            menu.addActions([self._actions[action.id] for action in ACTIONS if action.menu == name])
        self.recent = self.menuBar().actions()[0].menu().addMenu("Open Recent")  # type: ignore[attr-defined]

    def action(self, name: str) -> QAction:
        """Return the action with this id."""
        return self._actions[name]

    def _make_toolbar(self) -> None:
        tools = QToolBar("Tools", movable=False)
        tools.setFixedHeight(44)
        self._buttons: list[tuple[QToolButton, str]] = []
        self.search.setMaximumWidth(360)
        self._button(tools, "library", "")
        self._button(tools, "open", "Open")
        tools.addWidget(_gap())
        tools.addWidget(self.search)
        tools.addWidget(_gap())
        for name, label in (("smaller", ""), ("larger", ""), ("theme", ""), ("export", "Export"), ("panel", "")):
            self._button(tools, name, label)
        self.addToolBar(tools)

    def _button(self, tools: QToolBar, name: str, label: str) -> None:
        action = next(action for action in ACTIONS if action.id == name)
        button = QToolButton()
        button.setText(label)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly if label else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setAccessibleName(action.label)
        button.setToolTip(f"{action.label} ({action.shortcut})")
        button.clicked.connect(self._actions[name].trigger)
        self._buttons.append((button, action.icon))
        tools.addWidget(button)

    def _centre(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.progress = QProgressBar(textVisible=False, maximum=1000)
        self.progress.setFixedHeight(2)
        self.message = QFrame()
        self.message.setObjectName("message")
        line = QHBoxLayout(self.message)
        self.sentence = QLabel(wordWrap=True)
        self.message_undo = QPushButton("Undo")
        self.message_undo.clicked.connect(lambda: self.triggered.emit("undo"))
        close = QPushButton("Close")
        close.clicked.connect(self.message.hide)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.message_undo)
        line.addWidget(close)
        self.message.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self.view)
        for part in (self.progress, self.message, self.stack):
            layout.addWidget(part)
        return whole

    def _empty(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        sentence = QLabel("Open a page, drop one here, or paste its text.")
        button = QPushButton("Open …")
        button.setObjectName("main")
        button.clicked.connect(lambda: self.triggered.emit("open"))
        layout.addStretch(1)
        layout.addWidget(sentence, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(12)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        return page

    def _panel(self) -> QWidget:
        self.panel = QWidget()
        self.panel.setObjectName("chrome")
        self.panel.setMinimumWidth(240)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(4, 10, 4, 0)
        frame = QFrame()
        frame.setObjectName("segments")
        segments = QHBoxLayout(frame)
        segments.setContentsMargins(2, 2, 2, 2)
        segments.setSpacing(2)
        self.panel_stack = QStackedWidget()
        self.segments = QButtonGroup(self)
        for at, (name, view) in enumerate((("Facts", self.facts), ("Notes", self.notes))):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("segment", True)
            self.segments.addButton(button, at)
            segments.addWidget(button, 1)
            self.panel_stack.addWidget(view)
        self.segments.button(0).setChecked(True)
        self.segments.idClicked.connect(self.panel_stack.setCurrentIndex)
        layout.addWidget(frame)
        layout.addWidget(self.panel_stack, 1)
        return self.panel

    def show_panel(self, at: int) -> None:
        """Bring Facts (0) or Notes (1) to the front."""
        self.panel.show()
        self.segments.button(at).setChecked(True)
        self.panel_stack.setCurrentIndex(at)

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence above the page, with Undo where it applies."""
        self.sentence.setText(sentence)
        self.message_undo.setVisible(undo)
        self.message.show()

    def set_theme(self, theme: Theme) -> None:
        """Give the parts their theme."""
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
        self.progress.setStyleSheet(
            f"QProgressBar {{ background: transparent; border: none; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; }}"
        )
        self.facts.theme = theme
        self.notes.set_theme(theme)
        self.bar.set_theme(theme)
        self.view.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give a narrow window to the article."""
        super().resizeEvent(event)
        if event.oldSize().width() >= 1000 > event.size().width():
            self.library.hide()
        if event.oldSize().width() >= 820 > event.size().width():
            self.panel.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, addresses and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand over what was dropped."""
        urls = [url.toLocalFile() or url.toString() for url in event.mimeData().urls()]
        self.dropped.emit(urls, event.mimeData().text())

    def closeEvent(self, event: "object") -> None:  # noqa: N802 - Qt's name
        """Let what was typed be saved first."""
        self.closing.emit()


def _gap() -> QWidget:
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return gap
