"""What the person calls the colours: it belongs to the library, so it is in its copies and leaves with every export."""

from collections.abc import Mapping

from reader.library import Library
from reader.model.annotation import Colour

_KEY = "colour-name:"


def colour_names(library: Library) -> dict[Colour, str]:
    """Return the person's own names of colours, such as "claim"; those without one are left out."""
    return {colour: name for colour in Colour if (name := library.setting(_KEY + colour.value))}


def name_colours(library: Library, names: Mapping[Colour, str]) -> None:
    """Call these colours so from now on; an empty name takes one back."""
    for colour, name in names.items():
        library.set_setting(_KEY + colour.value, name)
