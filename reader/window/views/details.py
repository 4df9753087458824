"""What is known of an article, to be put right by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.model.entry import Entry
from reader.window.lines import read_date, written_date
from reader.window.sizing import wide


class DetailsDialog(QDialog):
    """Title, byline, date and tags of one article."""

    kept = Signal(dict, object)  # the fields that were changed, and the tags (None when they were not)
    reset = Signal()

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Article details")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(480), wide(280))
        self._before = {
            "title": entry.title,
            "byline": entry.byline,
            "published": written_date(entry.published),
            "tags": ", ".join(entry.tags),
        }
        self.fields = {name: QLineEdit(value, self) for name, value in self._before.items()}
        self.fields["published"].setPlaceholderText("A date, as 14 March 2025")
        self.fields["tags"].setPlaceholderText("Tags, a comma between")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QLabel("Article details", self)
        head.setObjectName("dialog-head")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for label, name in (("Title", "title"), ("Byline", "byline"), ("Published", "published"), ("Tags", "tags")):
            self.fields[name].setAccessibleName(label)
            self.fields[name].setCursorPosition(0)  # a long title is read from its beginning
            form.addRow(label, self.fields[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(head)
        column.addLayout(form)
        column.addStretch()
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        reset, cancel, keep = (QPushButton(text, self) for text in ("As the page says", "Cancel", "Keep"))
        reset.setToolTip("Take title, byline and date from the page again")
        for button in (reset, cancel):
            button.setObjectName("secondary")
        keep.setObjectName("primary")
        keep.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(reset)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(keep)
        reset.clicked.connect(self.reset)
        reset.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        return row

    def _keep(self) -> None:
        now = {name: field.text() for name, field in self.fields.items()}
        changed = {name: text for name, text in now.items() if text != self._before[name]}
        written = changed.pop("tags", None)
        if "published" in changed:
            changed["published"] = read_date(changed["published"])
        tags = None if written is None else tuple(tag.strip() for tag in written.split(",") if tag.strip())
        if changed or tags is not None:
            self.kept.emit(changed, tags)
        self.accept()
