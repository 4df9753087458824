"""How large the interface's letters are: as the desktop sets its own, times what the person chose.

The sizes in the code are those of a desktop with ordinary letters; `px` and `sheet` make them what they are here.
"""

import re

from PySide6.QtGui import QFont, QFontInfo

# In percent; what a person can choose, for the article and all that stands around it.
STEPS = (100, 110, 125, 150, 175, 200)
_MOST = 2.0
# Desktops set their own letters in 12 to 15 pixels; what is larger was made so for somebody who needs it.
_ORDINARY = 15.0
_SIZE = re.compile(r"font-size: (\d+)px")


class _Sizing:
    factor = 1.0


def factor() -> float:
    """Return how many times larger than ordinary the letters are."""
    return _Sizing.factor


def desktop_factor(font: QFont) -> float:
    """Return how many times larger than ordinary the desktop's own letters are, never below one."""
    return max(1.0, min(_MOST, QFontInfo(font).pixelSize() / _ORDINARY))


def set_factor(percent: int, desktop: float = 1.0) -> bool:
    """Take up what the person chose on a desktop with letters of its own; say whether anything changes."""
    before = _Sizing.factor
    _Sizing.factor = max(1.0, min(_MOST, desktop * percent / 100))
    return _Sizing.factor != before


def px(size: float) -> int:
    """Return a size or a room for letters as it is here."""
    return round(size * _Sizing.factor)


def wide(size: float) -> int:
    """Return the width of a side column: it grows half as much as the letters, for the page's sake."""
    return round(size * (1 + (_Sizing.factor - 1) / 2))


def stepped(percent: int, by: int) -> int:
    """Return the next larger or smaller percentage, as far as there is one."""
    nearest = min(range(len(STEPS)), key=lambda at: abs(STEPS[at] - percent))
    return STEPS[max(0, min(len(STEPS) - 1, nearest + by))]


def sheet(style: str) -> str:
    """Return a style sheet with its letters as large as they are here."""
    return _SIZE.sub(lambda found: f"font-size: {px(int(found[1]))}px", style)
