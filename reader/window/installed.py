"""The features of the window, in the order in which they are built."""

from reader.window.arranging import Arranging
from reader.window.exporting import Exporting
from reader.window.features import Feature, Parts


def features(parts: Parts) -> tuple[Feature, ...]:
    """Return the features of a window."""
    return (
        Arranging(parts),
        Exporting(parts),
    )
