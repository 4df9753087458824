"""Which theme is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.window.state import Preferences
from reader.window.theme import PAPER, named
from reader.window.themes import Themes


@pytest.fixture
def themes(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Themes]:
    before = qapp.styleSheet(), qapp.palette()
    monkeypatch.setattr(Themes, "_system_is_dark", staticmethod(lambda: System.dark))
    System.dark = False
    yield Themes(qapp, Preferences(tmp_path / "library.sqlite"))
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])


class System:
    dark = False


def test_the_system_is_followed_with_the_liked_themes(themes: Themes) -> None:
    assert themes.theme is PAPER
    assert themes.follows_system
    themes.choose("sepia")
    assert themes.follows_system, "the system is light, and so is sepia"
    System.dark = True
    themes.apply()
    assert themes.theme is named("dark")
    themes.choose("black")
    assert themes.theme is named("black")
    System.dark = False
    themes.apply()
    assert themes.theme is named("sepia")


def test_a_theme_of_the_other_kind_is_a_choice_against_the_system(themes: Themes) -> None:
    themes.choose("black")
    assert not themes.follows_system
    System.dark = True
    themes.apply()
    assert themes.theme is named("black")
    themes.toggle()
    assert themes.theme is PAPER
    themes.toggle()
    assert themes.theme is named("black"), "the dark one that is liked"
    themes.follow_system()
    assert themes.follows_system


def test_choices_are_kept(themes: Themes, qapp: QApplication, tmp_path: Path) -> None:
    themes.toggle()
    themes.choose("black")
    again = Themes(qapp, Preferences(tmp_path / "library.sqlite"))
    assert again.theme is named("black")


def test_what_an_older_version_kept(qapp: QApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "library.sqlite")
    preferences.theme = "light"
    assert Themes(qapp, preferences).theme is PAPER
