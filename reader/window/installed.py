"""The features of the window, in the order in which they are built."""

from reader.window.arranging import Arranging
from reader.window.exporting import Exporting
from reader.window.features import Feature, Parts
from reader.window.find_in_article import FindInArticle


def features(parts: Parts) -> tuple[Feature, ...]:
    """Return the features of a window."""
    return (
        Arranging(parts),
        Exporting(parts),
        FindInArticle(parts),
    )
