"""What the reading view paints: highlights and mentions."""

from dataclasses import dataclass

from reader.model.annotation import Colour
from reader.model.span import Span

_LONGEST = 80  # letters of a note that are said on the way


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight as it is painted."""

    id: str
    span: Span
    colour: Colour
    has_note: bool
    underline: bool = False
    # A note on a whole block: a mark in the margin, nothing in the text.
    block: bool = False


def in_words(mark: Mark, note: str = "", name: str = "") -> str:
    """Say what a mark is, and how its note begins: for those who do not see it, or not its colour.

    `name` is what the person calls the colour.
    """
    plain = " ".join(note.split())
    short = plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + "…"
    called = name or mark.colour.value
    style = "underline" if mark.underline else "highlight"
    kind = "Paragraph" if mark.block else f"{called[:1].upper()}{called[1:]} {style}"
    return kind + (f", note: {short}" if short else "")


@dataclass(frozen=True, slots=True)
class MentionMark:
    """One mention as it is underlined; `key` names its fact."""

    key: str
    kind: str
    span: Span
    tooltip: str = ""
