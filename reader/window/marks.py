"""What the reading view paints: highlights and mentions."""

from dataclasses import dataclass

from reader.model.annotation import Colour
from reader.model.span import Span


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


@dataclass(frozen=True, slots=True)
class MentionMark:
    """One mention as it is underlined; `key` names its fact."""

    key: str
    kind: str
    span: Span
    tooltip: str = ""
