"""One picture of the article, as large as the window allows, with its caption."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_STEP, _LEAST, _MOST = 1.25, 0.05, 8.0
_ENDINGS = {b"\x89P": "png", b"\xff\xd8": "jpg", b"GI": "gif", b"RI": "webp", b"BM": "bmp"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words; `url` is the picture's address."""

    url: str
    data: bytes
    caption: str

    @property
    def name(self) -> str:
        """Return a name for a file of it, with the ending that its bytes have."""
        stem = Path(self.url.partition("?")[0].rpartition("/")[2]).stem or "picture"
        return f"{stem[:80]}.{_ENDINGS.get(self.data[:2], 'png')}"


class FigureDialog(QDialog):
    """Fits the picture at first; + and - zoom, 0 fits again, arrows show the next ones, Escape closes."""

    def __init__(self, figures: Sequence[Figure], at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Figure")
        self.resize(parent.size() * 0.92)
        self._figures, self.at = figures, at
        self._image = QImage()
        self.zoom = 0.0  # 0: as large as it fits
        self.picture, self.caption, self._size = QLabel(self), QLabel(self), QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea(self)
        self.area.setObjectName("figure-area")
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.picture)
        self.area.viewport().installEventFilter(self)
        self._lay_out()
        self._bind()
        self._show(at)

    def _lay_out(self) -> None:
        self.caption.setObjectName("footnote")
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self._size.setObjectName("keys")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._size, 1)
        buttons: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Fit", lambda: self.set_zoom(0)),
            ("Zoom out", lambda: self.step(-1)),
            ("Zoom in", lambda: self.step(1)),
            ("Copy", self.copy),
            ("Save…", self.ask_and_save),
        )
        for words, act in buttons:
            button = QPushButton(words, self)
            button.setObjectName("secondary")
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(act)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.area, 1)
        column.addWidget(self.caption)
        column.addLayout(row)

    def _bind(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("+", lambda: self.step(1)),
            ("=", lambda: self.step(1)),
            ("-", lambda: self.step(-1)),
            ("0", lambda: self.set_zoom(0)),
            ("1", lambda: self.set_zoom(1)),
            ("Right", lambda: self._show(self.at + 1)),
            ("Left", lambda: self._show(self.at - 1)),
            ("Ctrl+C", self.copy),
            ("Ctrl+S", self.ask_and_save),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self._figures):
            self.at = at
            shown = self._figures[at]
            self._image = QImage.fromData(shown.data)
            self.caption.setText(shown.caption)
            self.caption.setVisible(bool(shown.caption))
            self.picture.setAccessibleName(shown.caption or "Picture")
            self.set_zoom(0)

    def scale(self) -> float:
        """Return how many pixels of the window one of the picture takes."""
        room = self.area.maximumViewportSize()
        wide, high = max(1, self._image.width()), max(1, self._image.height())
        return self.zoom or min(2.0, room.width() / wide, room.height() / high)

    def step(self, by: int) -> None:
        """Zoom in or out by one step."""
        self.set_zoom(self.scale() * _STEP**by)

    def set_zoom(self, zoom: float) -> None:
        """Draw the picture at this scale; 0 fits it into the window."""
        self.zoom = min(max(zoom, _LEAST), _MOST) if zoom else 0.0
        scale, ratio = self.scale(), self.devicePixelRatioF()
        size = self._image.size() * (scale * ratio)
        pixels = QPixmap.fromImage(
            self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        pixels.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixels)
        self.picture.resize(self._image.size() * scale)
        many = f" · {self.at + 1} of {len(self._figures)}, arrow keys" if len(self._figures) > 1 else ""
        self._size.setText(f"{self._image.width()} × {self._image.height()} · {scale:.0%}{many}")

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)

    def ask_and_save(self) -> None:
        """Ask for a file and write the picture to it, as it came."""
        path, _ = QFileDialog.getSaveFileName(self, "Save the picture", self._figures[self.at].name)
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the picture's own bytes."""
        try:
            path.write_bytes(self._figures[self.at].data)
        except OSError as error:
            self._size.setText(f"{path.name} could not be written: {error.strerror}.")
        else:
            self._size.setText(f"Saved as {path.name}.")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        if not self.zoom:
            self.set_zoom(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Zoom by the wheel with Ctrl."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)
