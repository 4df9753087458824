"""How the text is set, chosen while it is seen: face, size, measure, lines, paragraphs, theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.window.sizing import STEPS, px
from reader.window.theme import THEMES, Theme
from reader.window.typography import LINES, MEASURES, SIZES, Face, Paragraphs, Typography
from reader.window.views.drawing import READING, font

_WIDE = 348
_FACES = {Face.SERIF: "Serif", Face.SANS: "Sans"}
_PARAGRAPHS = {
    Paragraphs.INDENT: "Indent",
    Paragraphs.CLOSE: "Close",
    Paragraphs.NORMAL: "Normal",
    Paragraphs.WIDE: "Wide",
}
_SLIDERS: Mapping[str, tuple[str, Sequence[int], str]] = {
    "size": ("Size", SIZES, "{} px"),
    "measure": ("Line length", MEASURES, "{} characters"),
    "line": ("Line height", LINES, "{} %"),
}


class _Swatch(QAbstractButton):
    """A theme as it looks, with its name."""

    def __init__(self, shown: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown, self.theme = shown, shown
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Theme {shown.name}")
        self.setToolTip(shown.name.capitalize())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for a sample and a name."""
        return QSize(max(56, px(46)), 48 + px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sample; a ring and a tick say that it is chosen, a ring that it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - 44) / 2, 4, 44, 36)
        painter.setPen(QPen(QColor(self.theme.outline), 1))
        painter.setBrush(QColor(self.shown.page))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(self.shown.text))
        sample = font(17, family=READING)
        sample.setPixelSize(17)
        painter.setFont(sample)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Aa")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.text), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        weight = font(11).Weight.DemiBold if self.isChecked() else font(11).Weight.Normal
        painter.setFont(font(11, weight))
        painter.setPen(QColor(self.theme.text if self.isChecked() else self.theme.secondary))
        painter.drawText(
            QRectF(0, 44, self.width(), px(16)), Qt.AlignmentFlag.AlignCenter, self.shown.name.capitalize()
        )
        painter.end()


class TypePopover(QDialog):
    """A small window under its button; it goes away when something else is clicked, or by Escape."""

    changed = Signal(Typography)
    theme_chosen = Signal(str)
    system_followed = Signal(bool)
    enlarged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("type-popover")
        self.setWindowTitle("Text and theme")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._typography = Typography()
        self._inside = QWidget(self)
        self._inside.setObjectName("type-inside")
        self._rows = QGridLayout(self._inside)
        self._rows.setContentsMargins(16, 14, 16, 14)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(1, 1)
        self._faces = self._segments("Face", _FACES)
        self._sliders = {name: self._slider(name) for name in _SLIDERS}
        self._paragraphs = self._segments("Paragraphs", _PARAGRAPHS)
        self.justify = QCheckBox("Justify lines", self)
        self._whole(self.justify, 1)
        self._line()
        self.swatches = self._themes()
        self.everything, self._percent = self._everything()
        self.system = QCheckBox("Light and dark as the system", self)
        self._whole(self.system)
        self._line()
        self.reset = self._reset()
        self.justify.toggled.connect(lambda on: self._set(replace(self._typography, justify=on)))
        self.system.toggled.connect(self.system_followed)
        self.reset.clicked.connect(lambda: self._set(Typography()))
        self._scroll()

    def _reset(self) -> QPushButton:
        button = QPushButton("As at first", self)
        button.setObjectName("secondary")
        button.setAccessibleName("Set the text as at first")
        button.setAutoDefault(False)
        self._rows.addWidget(button, self._rows.rowCount(), 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        return button

    def _scroll(self) -> None:
        """Let everything be reached in a window that is too low for it."""
        area = self._area = QScrollArea(self)
        area.setObjectName("type-area")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(area)

    # What it is made of

    def _segments(self, label: str, names: Mapping[Face, str] | Mapping[Paragraphs, str]) -> QButtonGroup:
        frame, group = QFrame(self), QButtonGroup(self)
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for at, (value, name) in enumerate(names.items()):
            button = QPushButton(name, frame)
            button.setObjectName("segment")
            button.setProperty("means", value.value)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{label}: {name}")
            group.addButton(button, at)
            row.addWidget(button, 1)
        self._labelled(label, frame)
        group.buttonClicked.connect(self._choose)
        return group

    def _slider(self, name: str) -> tuple[QSlider, QLabel]:
        label, steps, _ = _SLIDERS[name]
        slider, value = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        slider.setRange(0, len(steps) - 1)
        slider.setPageStep(2)
        slider.setAccessibleName(label)
        slider.valueChanged.connect(lambda at: self._set(self._typography.with_number(name, steps[at])))
        value.setObjectName("type-value")
        value.setMinimumWidth(px(84))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = self._labelled(label, slider, 1)
        self._rows.addWidget(value, row, 2)
        return slider, value

    def _everything(self) -> tuple[QSlider, QLabel]:
        """Return the slider of all letters; it acts once it is let go, since it moves under the mouse itself."""
        slider, value = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        slider.setRange(0, len(STEPS) - 1)
        slider.setPageStep(1)
        slider.setTracking(False)
        slider.setAccessibleName("Size of everything, the interface too")
        slider.valueChanged.connect(lambda at: self.enlarged.emit(STEPS[at]))
        value.setObjectName("type-value")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = self._labelled("Everything", slider, 1)
        self._rows.addWidget(value, row, 2)
        return slider, value

    def _labelled(self, label: str, part: QWidget, columns: int = 2) -> int:
        row = self._rows.rowCount()
        self._rows.addWidget(QLabel(label, self), row, 0)
        self._rows.addWidget(part, row, 1, 1, columns)
        return row

    def _line(self) -> None:
        line = QFrame(self)
        line.setObjectName("type-line")
        line.setFixedHeight(1)
        self._whole(line)

    def _whole(self, part: QWidget, column: int = 0) -> None:
        self._rows.addWidget(part, self._rows.rowCount(), column, 1, 3 - column)

    def _themes(self) -> dict[str, _Swatch]:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(4)
        made = {name: _Swatch(theme, self) for name, theme in THEMES.items()}
        for swatch in made.values():
            group.addButton(swatch)
            row.addWidget(swatch, 1)
        group.buttonClicked.connect(lambda button: self.theme_chosen.emit(button.shown.name))
        self._rows.addLayout(row, self._rows.rowCount(), 0, 1, 3)
        return made

    # What it shows and says

    def set_typography(self, typography: Typography) -> None:
        """Show how the text is set."""
        self._typography = typography
        for group, wanted in ((self._faces, typography.face), (self._paragraphs, typography.paragraphs)):
            for button in group.buttons():
                button.setChecked(button.property("means") == wanted.value)
        for name, (slider, value) in self._sliders.items():
            _, steps, words = _SLIDERS[name]
            now: int = getattr(typography, name)
            with QSignalBlocker(slider):
                slider.setValue(min(range(len(steps)), key=lambda at: abs(steps[at] - now)))
            value.setText(words.format(now))
        with QSignalBlocker(self.justify):
            self.justify.setChecked(typography.justify)

    def set_percent(self, percent: int) -> None:
        """Show how large all letters are."""
        with QSignalBlocker(self.everything):
            self.everything.setValue(min(range(len(STEPS)), key=lambda at: abs(STEPS[at] - percent)))
        self._percent.setText(f"{percent} %")

    def set_theme(self, theme: Theme, *, follows_system: bool) -> None:
        """Show which theme is chosen."""
        for name, swatch in self.swatches.items():
            swatch.theme = theme
            swatch.setChecked(name == theme.name)
            swatch.update()
        with QSignalBlocker(self.system):
            self.system.setChecked(follows_system)

    def _choose(self, button: QAbstractButton) -> None:
        means = button.property("means")
        if means in list(Face):
            self._set(replace(self._typography, face=Face(means)))
        else:
            self._set(replace(self._typography, paragraphs=Paragraphs(means)))

    def _set(self, typography: Typography) -> None:
        if typography != self._typography:
            self.set_typography(typography)
            self.changed.emit(typography)

    def show_under(self, corner: QPoint, room: QRect) -> None:
        """Show it with its right upper corner at a point of the screen, wholly in a room there."""
        wanted = self._inside.sizeHint()
        high = min(wanted.height() + 2, room.bottom() - corner.y())
        bar = self._area.verticalScrollBar().sizeHint().width() if high < wanted.height() + 2 else 0
        self.resize(min(max(_WIDE, wanted.width() + 2 + bar), room.width()), high)
        self.move(max(room.left(), corner.x() - self.width()), corner.y())
        if self.isVisible():
            return
        self.show()
        checked = self._faces.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.PopupFocusReason)
