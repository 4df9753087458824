"""Letters of the interface: the desktop's size, times what the person chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont

from reader.window import sizing
from reader.window.style import whole
from reader.window.theme import PAPER


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    sizing.set_factor(100)


def font(pixels: int) -> QFont:
    made = QFont("Inter")
    made.setPixelSize(pixels)
    return made


@pytest.mark.parametrize(("pixels", "factor"), [(12, 1), (15, 1), (18, 1.2), (30, 2), (60, 2)])
def test_the_desktops_letters(qapp: object, pixels: int, factor: float) -> None:
    assert sizing.desktop_factor(font(pixels)) == pytest.approx(factor, abs=0.05)


@pytest.mark.parametrize(
    ("percent", "desktop", "factor"), [(100, 1, 1), (150, 1, 1.5), (125, 1.2, 1.5), (200, 2, 2), (50, 1, 1)]
)
def test_what_the_person_chose_comes_on_top(percent: int, desktop: float, factor: float) -> None:
    sizing.set_factor(percent, desktop)
    assert sizing.factor() == pytest.approx(factor)


def test_setting_the_same_again_changes_nothing() -> None:
    assert sizing.set_factor(150)
    assert not sizing.set_factor(150)


def test_letters_grow_and_lines_do_not() -> None:
    sizing.set_factor(200)
    style = whole(PAPER)
    assert "font-size: 26px" in style
    assert "font-size: 13px" not in style
    assert "border: 1px solid" in style


def test_side_columns_grow_half_as_much() -> None:
    sizing.set_factor(200)
    assert (sizing.px(40), sizing.wide(256)) == (80, 384)


def test_steps_end() -> None:
    assert sizing.stepped(100, -1) == 100
    assert sizing.stepped(110, 1) == 125
    assert sizing.stepped(200, 1) == 200
