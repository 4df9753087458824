"""How the article is set: face, size, measure, lines, paragraphs. One value, kept in the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum


class Face(StrEnum):
    """The face of the text."""

    SERIF = "serif"
    SANS = "sans"


class Paragraphs(StrEnum):
    """How paragraphs are told apart."""

    INDENT = "indent"
    CLOSE = "close"
    NORMAL = "normal"
    WIDE = "wide"


FAMILIES = {Face.SERIF: "Literata", Face.SANS: "Inter"}
SIZES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32, 36, 40)
MEASURES = range(45, 91, 3)
LINES = range(135, 206, 10)
# Of an em, measured on running English prose; the bundled faces are alike in width.
_CHARACTER = {Face.SERIF: 0.474, Face.SANS: 0.474}
# Height of a line as each family itself asks for, of an em.
NATURAL = {"Literata": 1.485, "Inter": 1.21, "JetBrains Mono": 1.32}
_GAPS = {Paragraphs.INDENT: 0.0, Paragraphs.CLOSE: 0.45, Paragraphs.NORMAL: 0.78, Paragraphs.WIDE: 1.2}
_INDENT = 1.4


@dataclass(frozen=True, slots=True)
class Typography:
    """`size` is in pixels, `measure` in characters a line, `line` the height of a line in hundredths of the size."""

    face: Face = Face.SERIF
    size: int = 18
    measure: int = 66
    line: int = 165
    paragraphs: Paragraphs = Paragraphs.NORMAL
    justify: bool = False

    @property
    def family(self) -> str:
        """Return the family of the face."""
        return FAMILIES[self.face]

    @property
    def column(self) -> int:
        """Return how wide the column is, in pixels."""
        return round(self.measure * _CHARACTER[self.face] * self.size)

    @property
    def narrowest(self) -> int:
        """Return the width below which a column holds too few characters to be read well."""
        return round(MEASURES.start * _CHARACTER[self.face] * self.size)

    @property
    def gap(self) -> float:
        """Return the room between paragraphs, in pixels."""
        return _GAPS[self.paragraphs] * self.size

    @property
    def indent(self) -> float:
        """Return how far a paragraph after another one begins, in pixels."""
        return _INDENT * self.size if self.paragraphs is Paragraphs.INDENT else 0.0

    def enlarged(self, factor: float) -> Typography:
        """Return this in letters so many times as large."""
        return replace(self, size=round(self.size * factor))

    def stepped(self, name: str, by: int) -> Typography:
        """Return this with its size, measure or line height some steps on, as far as there are any."""
        steps = {"size": SIZES, "measure": MEASURES, "line": LINES}[name]
        now: int = getattr(self, name)
        nearest = min(range(len(steps)), key=lambda at: abs(steps[at] - now))
        return self.with_number(name, steps[max(0, min(len(steps) - 1, nearest + by))])

    def with_number(self, name: str, value: int) -> Typography:
        """Return this with another size, measure or line height."""
        match name:
            case "size":
                return replace(self, size=value)
            case "measure":
                return replace(self, measure=value)
            case _:
                return replace(self, line=value)

    def kept(self) -> dict[str, str]:
        """Return what the settings keep."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def restored(cls, kept: Mapping[str, str]) -> Typography:
        """Return what was kept; what is missing, unknown or out of bounds is as it is at first."""
        first = cls()
        return cls(
            Face(kept["face"]) if kept.get("face") in list(Face) else first.face,
            _number(kept.get("size", ""), SIZES[0], SIZES[-1], first.size),
            _number(kept.get("measure", ""), MEASURES[0], MEASURES[-1], first.measure),
            _number(kept.get("line", ""), LINES[0], LINES[-1], first.line),
            Paragraphs(kept["paragraphs"]) if kept.get("paragraphs") in list(Paragraphs) else first.paragraphs,
            kept.get("justify") == "True",
        )


def percent(em: float, family: str) -> float:
    """Return lines of so many em in percent of what the family asks for, as Qt counts them."""
    return 100 * em / NATURAL[family]


def _number(value: str, least: int, most: int, default: int) -> int:
    return int(value) if value.isascii() and value.isdigit() and least <= int(value) <= most else default
