"""Colours of the themes, Qt's palette and style sheet made from them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from reader.bundled import bundled
from reader.model.annotation import Colour
from reader.window.sizing import px


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme, as "#RRGGBB".

    `hairline` only parts what stands side by side; `outline` is what a person must see to use a thing: the ring of
    a swatch, the edge of a field, the handle of a scroll bar.
    """

    name: str
    chrome: str
    page: str
    surface: str
    text: str
    secondary: str
    hairline: str
    outline: str
    accent: str
    selected: str
    highlight: Mapping[Colour, str]
    swatch: Mapping[Colour, str]
    entity: Mapping[str, str]
    code: Mapping[str, str]
    is_dark: bool = False

    def under_text(self, colour: Colour, ground: str = "") -> str:
        """Return what the page (or another ground) becomes under a highlight."""
        over, under = QColor(self.highlight[colour]), QColor(ground or self.page)
        pairs = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
        mixed = [max(pair) if self.is_dark else (pair[0] * pair[1] + 127) // 255 for pair in pairs]
        return QColor(*mixed).name().upper()

    @property
    def lifted(self) -> str:
        """Return the ground of a chosen row on what floats, where `selected` would not be seen in the dark."""
        return self.hairline if self.is_dark else self.selected

    @property
    def blending(self) -> QPainter.CompositionMode:
        """Return how a highlight is painted on what lies under it, so that overlapping ones both show."""
        mode = QPainter.CompositionMode
        return mode.CompositionMode_Lighten if self.is_dark else mode.CompositionMode_Multiply


def _colours(*values: str) -> dict[Colour, str]:
    return dict(zip(Colour, values, strict=True))


def _entities(*values: str) -> dict[str, str]:
    return dict(zip(("people", "places", "organisations", "numbers"), values, strict=True))


def _code(*values: str) -> dict[str, str]:
    return dict(zip(("comment", "keyword", "string", "number", "name"), values, strict=True))


PAPER = Theme(
    "paper", "#F4F1EA", "#FFFDF8", "#FFFFFF", "#1F1D1A", "#655F56", "#E3DED3", "#8F887C", "#2B5B8C", "#EAE5DA",
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#FCD4DD", "#E5D9FA"),
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#FCD4DD", "#E5D9FA"),
    _entities("#0067A3", "#007554", "#AC4900", "#A2407A"),
    _code("#5F5950", "#2B5B8C", "#006649", "#96356F", "#005E96"),
)  # fmt: skip
WHITE = Theme(
    "white", "#F5F5F4", "#FFFFFF", "#FFFFFF", "#1A1A1B", "#5F5F63", "#E0E0DF", "#8C8C8C", "#225C9C", "#E8E8E7",
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#F9D1DA", "#E2D6F7"),
    _colours("#FFE58F", "#CBEAC3", "#CCE1FA", "#F9D1DA", "#E2D6F7"),
    _entities("#0067A3", "#007756", "#AE4900", "#A2407A"),
    _code("#59595D", "#215B9B", "#006649", "#96356F", "#005E96"),
)  # fmt: skip
SEPIA = Theme(
    "sepia", "#EADFC8", "#F5ECD9", "#FBF5E7", "#352A1D", "#64543F", "#D8C9AB", "#847E71", "#7A4524", "#DFD1B4",
    _colours("#FFE07A", "#CDE8B9", "#CAE1F3", "#FED2D2", "#E5D7F5"),
    _colours("#FFE07A", "#CDE8B9", "#CAE1F3", "#FED2D2", "#E5D7F5"),
    _entities("#005F97", "#00684A", "#993F00", "#973671"),
    _code("#5C4C38", "#75411F", "#005A3F", "#892864", "#005284"),
)  # fmt: skip
DARK = Theme(
    "dark", "#1A1B1D", "#202225", "#2A2C30", "#E8E4DC", "#B1ABA1", "#3A3D42", "#73767B", "#8DB7EA", "#303338",
    _colours("#4B3E00", "#204826", "#1F4166", "#632E3D", "#45376B"),
    _colours("#B89B2A", "#549A5D", "#4A86C6", "#BF6178", "#8A72C8"),
    _entities("#62B6EC", "#3CC79A", "#F29A5B", "#E9A3CB"),
    _code("#B1ABA1", "#8DB7EA", "#3CC79A", "#E9A3CB", "#62B6EC"),
    is_dark=True,
)  # fmt: skip
BLACK = Theme(
    "black", "#0B0B0C", "#000000", "#17181A", "#D6D2CA", "#A5A097", "#2C2E31", "#63666B", "#86AFE0", "#222427",
    _colours("#423600", "#1B3E21", "#1A385A", "#572735", "#3A2E5C"),
    _colours("#B89B2A", "#549A5D", "#4A86C6", "#BF6178", "#8A72C8"),
    _entities("#62B6EC", "#3CC79A", "#F29A5B", "#E9A3CB"),
    _code("#A5A097", "#86AFE0", "#3CC79A", "#E9A3CB", "#62B6EC"),
    is_dark=True,
)  # fmt: skip
LIGHT = PAPER
THEMES = {theme.name: theme for theme in (PAPER, WHITE, SEPIA, DARK, BLACK)}


def named(name: str) -> Theme | None:
    """Return a theme by its name, None where there is none; "light" is what paper was called once."""
    return THEMES.get("paper" if name == "light" else name)


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
        ((role.Midlight,), theme.hairline),
        # Fusion draws the edges of check boxes and the like with these.
        ((role.Mid, role.Dark), theme.outline),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.outline))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the whole window."""
    return f"""
    QWidget {{ font-family: Inter; font-size: 13px; color: {theme.text}; }}
    QMainWindow, #chrome, QScrollArea, QListView, QMenuBar, QSplitter {{ background: {theme.chrome}; border: none; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.lifted}; }}
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
    QLineEdit, QPlainTextEdit {{ background: {theme.surface}; border: 1px solid {theme.outline}; border-radius: 6px;
        padding: 5px 10px; selection-background-color: {theme.accent};
        placeholder-text-color: {theme.secondary}; }}
    #head {{ font-size: 11px; font-weight: 600; color: {theme.secondary}; letter-spacing: 0.6px; }}
    #secondary {{ font-size: 11px; color: {theme.secondary}; }}
    #row {{ border-radius: 6px; }}
    #row:hover, #row[current="true"] {{ background: {theme.selected}; }}
    #floating, #message, #card {{ background: {theme.surface}; border: 1px solid {theme.hairline};
        border-radius: 8px; }}
    #message {{ border-radius: 0; border-width: 0 0 1px 0; }}
    QTextBrowser {{ background: {theme.page}; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.outline}; border-radius: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; margin: 1px 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; margin: 2px 1px; }}
    QScrollBar::handle:hover {{ background: {theme.secondary}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.hairline}; padding: 4px 6px;
        font-family: Inter; font-size: 12px; }}
    """


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """Return a Lucide icon in the theme's secondary colour, as large as the letters beside it."""
    size = px(size)
    drawn = (bundled("icons") / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", theme.secondary)
    drawn = re.sub(r"<!--.*?-->", "", drawn)
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size * 2, size * 2))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)


def dress_field(field: QLineEdit, theme: Theme) -> None:
    """Give a field that can be cleared the cross of the other icons, in place of the style's own."""
    clear = field.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(clear, QAction):
        clear.setIcon(icon("x", theme, 16))


def dress(button: QAbstractButton, name: str, theme: Theme, size: int = 16) -> None:
    """Give a button its icon, as large as the letters beside it."""
    button.setIconSize(QSize(px(size), px(size)))
    button.setIcon(icon(name, theme, size))
