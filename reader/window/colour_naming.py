"""The colours are called what the person calls them, wherever they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.annotation import Colour
from reader.window.features import Feature, Handlers, Parts
from reader.window.views.colour_names import ColourNamesDialog

if TYPE_CHECKING:
    from reader.library import Library

_KEY = "colour-names/"


class ColourNaming(Feature):
    """Remembers the names and gives them to bar, editor, cards, filter, menus and exports."""

    def __init__(self, parts: Parts) -> None:
        self._window, self._controller = parts.window, parts.controller
        self._preferences, self._themes = parts.preferences, parts.themes

    def handlers(self) -> Handlers:
        """Return what each action's id does."""
        return {"name-colours": self._ask}

    def restore(self) -> None:
        """Call the colours what they were called; the library knows best, if it was named on another machine."""
        self._give()

        def read(library: Library) -> dict[Colour, str]:
            from reader.workflow.colours import colour_names, name_colours

            kept = colour_names(library)
            if not kept and self.names:  # named before libraries kept the names
                name_colours(library, self.names)
            return kept or self.names

        self._controller.on_library(read, self._take, failed=lambda _: None)

    @property
    def names(self) -> dict[Colour, str]:
        """Return the person's own names."""
        kept = {colour: self._preferences.word(f"{_KEY}{colour.value}") for colour in Colour}
        return {colour: name for colour, name in kept.items() if name}

    def _ask(self) -> None:
        dialog = ColourNamesDialog(self.names, self._themes.theme, self._window)
        dialog.kept.connect(self._keep)
        dialog.open()

    def _keep(self, names: dict[Colour, str]) -> None:
        self._take(names)

        def keep(library: Library) -> None:
            from reader.workflow.colours import name_colours

            name_colours(library, names)

        self._controller.on_library(keep)

    def _take(self, names: dict[Colour, str]) -> None:
        """Keep the names beside the window's settings too, where the next window has them at once."""
        if {colour: name for colour, name in names.items() if name} != self.names:
            for colour in Colour:
                self._preferences.set_word(f"{_KEY}{colour.value}", names.get(colour, ""))
            self._preferences.save()
            self._give()

    def _give(self) -> None:
        own, window = self.names, self._window
        told = {colour: f"{own[colour]} ({colour.value})" if colour in own else colour.value for colour in Colour}
        window.annotating.bar.name_colours(told)
        window.panel.editor.head.name_colours(told)
        window.panel.notes_bar.name_colours(told)
        window.several.name_colours(told)
        window.panel.notes.name_colours(own)
        self._controller.colour_names = own
        for colour in Colour:
            label = f"Highlight as {told[colour]}" if colour in own else f"Highlight in {colour.value}"
            action = window.actions_by_id[f"highlight-{colour.value}"]
            action.setToolTip(action.toolTip().replace(action.text(), label))
            action.setText(label)
