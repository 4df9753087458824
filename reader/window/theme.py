"""Colours of the light and the dark theme, Qt's palette and style sheet made from them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.bundled import bundled
from reader.model.annotation import Colour


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme, as "#RRGGBB"."""

    name: str
    chrome: str
    page: str
    surface: str
    text: str
    secondary: str
    hairline: str
    accent: str
    selected: str
    highlight: Mapping[Colour, str]
    swatch: Mapping[Colour, str]
    entity: Mapping[str, str]


def _colours(*values: str) -> dict[Colour, str]:
    return dict(zip(Colour, values, strict=True))


def _entities(*values: str) -> dict[str, str]:
    return dict(zip(("people", "places", "organisations", "numbers"), values, strict=True))


LIGHT = Theme(
    "light", "#F4F1EA", "#FFFDF8", "#FFFFFF", "#1F1D1A", "#655F56", "#E3DED3", "#2B5B8C", "#EAE5DA",
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#F9D1DA", "#E2D6F7"),
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#F9D1DA", "#E2D6F7"),
    _entities("#0067A3", "#007F5C", "#B84F00", "#A2407A"),
)  # fmt: skip
DARK = Theme(
    "dark", "#1A1B1D", "#202225", "#2A2C30", "#E8E4DC", "#A8A298", "#3A3D42", "#8DB7EA", "#303338",
    _colours("#5E5010", "#2C5431", "#24466C", "#673140", "#46386C"),
    _colours("#B89B2A", "#549A5D", "#4A86C6", "#BF6178", "#8A72C8"),
    _entities("#62B6EC", "#3CC79A", "#F29A5B", "#E9A3CB"),
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def palette(theme: Theme) -> QPalette:
    """Return the palette for Qt's Fusion style."""
    made = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button, role.AlternateBase), theme.chrome),
        ((role.Base,), theme.page),
        ((role.ToolTipBase,), theme.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.text),
        ((role.PlaceholderText,), theme.secondary),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), theme.accent),
        ((role.HighlightedText,), theme.page),
        ((role.Mid, role.Midlight, role.Dark), theme.hairline),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the whole window."""
    return f"""
    QWidget {{ font-family: Inter; font-size: 13px; color: {theme.text}; }}
    QMainWindow, #chrome, QScrollArea, QListView, QMenuBar, QSplitter {{ background: {theme.chrome}; border: none; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.selected}; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px; }}
    QSplitter::handle {{ background: {theme.hairline}; }}
    QToolBar {{ background: {theme.chrome}; border: none; border-bottom: 1px solid {theme.hairline}; padding: 4px 8px;
        spacing: 4px; }}
    QToolButton, QPushButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
        padding: 5px 10px; color: {theme.secondary}; }}
    QPushButton#main {{ background: {theme.accent}; color: {theme.page}; padding: 8px 16px; }}
    QToolButton:hover, QPushButton:hover {{ background-color: {theme.selected}; color: {theme.text}; }}
    QToolButton:focus, QPushButton:focus, QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
    QPushButton#main:hover {{ background: {theme.accent}; color: {theme.page}; }}
    QPushButton[segment="true"] {{ border-radius: 5px; padding: 6px; }}
    QPushButton[segment="true"]:checked {{ background: {theme.surface}; color: {theme.text}; font-weight: 600; }}
    #segments {{ background: {theme.selected}; border-radius: 7px; }}
    QLineEdit, QPlainTextEdit {{ background: {theme.surface}; border: 1px solid {theme.hairline}; border-radius: 6px;
        padding: 5px 10px; selection-background-color: {theme.accent}; }}
    #head {{ font-size: 11px; font-weight: 600; color: {theme.secondary}; letter-spacing: 0.6px; }}
    #secondary {{ font-size: 11px; color: {theme.secondary}; }}
    #row {{ border-radius: 6px; }}
    #row:hover, #row[current="true"] {{ background: {theme.selected}; }}
    #floating, #message, #card {{ background: {theme.surface}; border: 1px solid {theme.hairline};
        border-radius: 8px; }}
    #message {{ border-radius: 0; border-width: 0 0 1px 0; }}
    QTextBrowser {{ background: {theme.page}; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.hairline}; border-radius: 4px; min-height: 32px; margin: 1px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.hairline}; padding: 4px; }}
    """


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """Return a Lucide icon in the theme's secondary colour."""
    drawn = (bundled("icons") / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", theme.secondary)
    drawn = re.sub(r"<!--.*?-->", "", drawn)
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size * 2, size * 2))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
