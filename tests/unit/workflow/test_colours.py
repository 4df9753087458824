"""Names of colours belong to the library."""

from pathlib import Path

from reader.library import Library
from reader.model.annotation import Colour
from reader.workflow.colours import colour_names, name_colours


def test_names_are_kept_changed_and_taken_back(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        assert colour_names(library) == {}
        name_colours(library, {Colour.GREEN: "evidence", Colour.ROSE: "doubt"})
        name_colours(library, {Colour.ROSE: ""})
    with Library(tmp_path / "library.sqlite") as library:
        assert colour_names(library) == {Colour.GREEN: "evidence"}
