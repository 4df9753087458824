"""Every pair of colours that is read together stands apart as WCAG 2.2 AA asks, in every theme."""

import re
from itertools import permutations

import pytest
from PySide6.QtGui import QPalette

from reader.model.annotation import Colour
from reader.window.code_style import coloured
from reader.window.style import whole
from reader.window.theme import LIGHT, THEMES, Theme, named, palette

TEXT, PART = 4.5, 3.0
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def grounds(theme: Theme) -> tuple[str, ...]:
    return theme.chrome, theme.page, theme.surface, theme.selected


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@every_theme
def test_words_on_every_ground(theme: Theme) -> None:
    for ground in grounds(theme):
        for words in (theme.text, theme.secondary, theme.accent):
            assert contrast(words, ground) >= TEXT, (words, ground)
    assert contrast(theme.page, theme.accent) >= TEXT, "the words of the main button"


@every_theme
@pytest.mark.parametrize("colour", Colour)
def test_words_on_a_highlight(theme: Theme, colour: Colour) -> None:
    ground = theme.under_text(colour)
    assert contrast(theme.text, ground) >= 7
    assert contrast(theme.secondary, ground) >= TEXT, "a caption"
    assert contrast(theme.accent, ground) >= TEXT, "a link"


@every_theme
def test_words_where_two_highlights_overlap(theme: Theme) -> None:
    for one, other in permutations(Colour, 2):
        assert contrast(theme.text, theme.under_text(one, theme.under_text(other))) >= TEXT


@every_theme
def test_underlines_of_names_and_numbers_can_be_seen(theme: Theme) -> None:
    for line in theme.entity.values():
        for ground in (*grounds(theme), *map(theme.under_text, Colour)):
            assert contrast(line, ground) >= PART, (line, ground)


@every_theme
def test_what_is_used_can_be_seen(theme: Theme) -> None:
    for ground in (theme.chrome, theme.page, theme.surface):
        assert contrast(theme.outline, ground) >= PART


@every_theme
def test_a_chosen_row_is_told_from_the_others_wherever_it_floats(theme: Theme) -> None:
    assert contrast(theme.lifted, theme.surface) >= 1.2
    assert contrast(theme.text, theme.lifted) >= TEXT
    assert contrast(theme.secondary, theme.lifted) >= TEXT


@every_theme
def test_qts_own_words_on_its_own_grounds(theme: Theme) -> None:
    made, role, group = palette(theme), QPalette.ColorRole, QPalette.ColorGroup
    for words, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
    ):
        pair = made.color(words).name(), made.color(ground).name()
        assert contrast(*pair) >= TEXT, (words, ground)
    for words, ground in ((role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button)):
        off = made.color(group.Disabled, words).name(), made.color(ground).name()
        assert contrast(*off) >= PART, f"what cannot be used is still read: {words}"


@every_theme
def test_every_rule_of_the_style_sheet_that_names_words_and_ground(theme: Theme) -> None:
    pairs = 0
    for rule in re.findall(r"([^{}]+)\{([^{}]*)\}", whole(theme)):
        words = re.search(r"(?<![-\w])color: (#\w{6})", rule[1])
        ground = re.search(r"(?<!selection-)background(?:-color)?: (#\w{6})", rule[1])
        if words and ground:
            pairs += 1
            assert contrast(words[1], ground[1]) >= TEXT, rule[0]
        elif words:
            least = PART if "disabled" in rule[0] else TEXT
            assert contrast(words[1], theme.chrome) >= least or contrast(words[1], theme.page) < 1.1, rule[0]
    assert pairs >= 8


@every_theme
@pytest.mark.parametrize("colour", Colour)
def test_the_words_of_the_selection_and_of_code_on_highlights(theme: Theme, colour: Colour) -> None:
    for ground in (theme.chrome, theme.page, theme.surface, theme.selected):
        assert contrast(theme.text, theme.under_text(colour, ground)) >= TEXT, "a highlight in code, table or note"
    assert contrast(theme.page, theme.accent) >= TEXT, "a selection lies over the highlight and hides it"


@every_theme
def test_code_in_every_colour(theme: Theme) -> None:
    for ground in (theme.chrome, *(theme.under_text(colour, theme.chrome) for colour in Colour)):
        for kind, colour in theme.code.items():
            assert contrast(colour, ground) >= TEXT, (kind, ground)


@every_theme
def test_code_is_set_in_the_themes_own_colours(theme: Theme) -> None:
    text = '# why\nclass Quay:\n    depth = 3  # metres\n    name = "north"\n'
    found = {
        text[start:end]: style.foreground().color().name().upper()
        for start, end, style in coloured(text, "python", theme)
    }
    assert found["# why"] == theme.code["comment"]
    assert found["class"] == theme.code["keyword"]
    assert found["Quay"] == theme.code["name"]
    assert found["3"] == theme.code["number"]
    assert found["north"] == theme.code["string"]


def test_names() -> None:
    assert list(THEMES) == ["paper", "white", "sepia", "dark", "black"]
    assert [theme.name for theme in THEMES.values() if theme.is_dark] == ["dark", "black"]
    assert named("light") is LIGHT, "kept by an older version"
    assert named("system") is None
