"""The colours are called what the person calls them, wherever they are named."""

from __future__ import annotations

from reader.model.annotation import Colour
from reader.window.features import Feature, Handlers, Parts
from reader.window.views.colour_names import ColourNamesDialog

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
        """Call the colours what they were called."""
        self._give()

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
        for colour, name in names.items():
            self._preferences.set_word(f"{_KEY}{colour.value}", name)
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
