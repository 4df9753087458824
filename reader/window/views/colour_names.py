"""What the five colours stand for, in the person's own words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.model.annotation import Colour
from reader.window.sizing import wide
from reader.window.theme import Theme
from reader.window.views.note_head import Swatch

_LONGEST = 24
_EXAMPLES = ("claim", "evidence", "background", "doubt", "quotation")


class ColourNamesDialog(QDialog):
    """A word for each colour; an empty one leaves the colour's own name."""

    kept = Signal(object)

    def __init__(self, names: Mapping[Colour, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Names of the colours")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(400), wide(320))
        self.fields = {colour: QLineEdit(names.get(colour, ""), self) for colour in Colour}
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for (colour, field), example in zip(self.fields.items(), _EXAMPLES, strict=True):
            swatch = Swatch(colour, self)
            swatch.set_theme(theme)
            field.ensurePolished()
            swatch.setFixedHeight(field.sizeHint().height())  # the disc stands beside the middle of its word
            swatch.setEnabled(False)
            field.setMaxLength(_LONGEST)
            field.setPlaceholderText(f"{colour.value}, or a word such as “{example}”")
            field.setAccessibleName(f"Name for {colour.value}")
            form.addRow(swatch, field)
        head = QLabel("What the colours stand for", self)
        head.setObjectName("dialog-head")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(head)
        column.addLayout(form)
        column.addStretch()
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel, keep = QPushButton("Cancel", self), QPushButton("Keep", self)
        cancel.setObjectName("secondary")
        keep.setObjectName("primary")
        keep.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(keep)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        return row

    def _keep(self) -> None:
        self.kept.emit({colour: " ".join(field.text().split()) for colour, field in self.fields.items()})
        self.accept()
