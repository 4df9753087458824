"""The features of the window, in the order in which they are built."""

from reader.window.arranging import Arranging
from reader.window.caret import Caret
from reader.window.colour_naming import ColourNaming
from reader.window.desktop import Desktop
from reader.window.exporting import Exporting
from reader.window.features import Feature, Parts
from reader.window.figures import Figures
from reader.window.find_in_article import FindInArticle
from reader.window.fitting import Fitting
from reader.window.following import Following
from reader.window.linking import Linking
from reader.window.marking import Marking
from reader.window.modes import Modes
from reader.window.noting import Noting
from reader.window.offering import Offering
from reader.window.paging import Paging
from reader.window.pen import Pen
from reader.window.picturing import Picturing
from reader.window.printing import Printing
from reader.window.progress import ReadingProgress
from reader.window.quoting import Quoting
from reader.window.rescuing import Rescuing
from reader.window.sectioning import Sectioning
from reader.window.selecting import Selecting
from reader.window.speaking import Speaking
from reader.window.stretching import Stretching
from reader.window.tagging import Tagging
from reader.window.typesetting import Typesetting
from reader.window.watching import Watching
from reader.window.wide_tables import WideTables


def features(parts: Parts) -> tuple[Feature, ...]:
    """Return the features of a window."""
    modes = Modes(parts)  # before the bar, which takes Escape first
    progress = ReadingProgress(parts)  # above the bar, at the page's foot
    caret = Caret(parts, progress)
    find = FindInArticle(parts)
    return (
        Fitting(parts),
        Typesetting(parts),
        WideTables(parts),
        Arranging(parts),
        Exporting(parts),
        modes,
        caret,
        find,
        Marking(parts, find.hits),
        Sectioning(parts),
        Selecting(parts),
        Stretching(parts),
        Speaking(parts),
        Following(parts),
        progress,
        Paging(parts),
        Printing(parts),
        Picturing(parts),
        Offering(parts),
        Rescuing(parts),
        Watching(parts),
        Figures(parts),
        Linking(parts),
        Tagging(parts),
        Quoting(parts),
        Pen(parts),
        Noting(parts),
        ColourNaming(parts),
        Desktop(parts),
    )
