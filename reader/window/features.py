"""What the window can do beyond the core: each feature brings the handlers of its actions.

A new feature is a module with a class derived from `Feature`, a line in `installed.py`, and its actions in
`action_table.py`; neither the window nor the commands change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.window.controller import Controller
    from reader.window.main_window import MainWindow
    from reader.window.opening import Opening
    from reader.window.state import Preferences
    from reader.window.themes import Themes

Handlers = dict[str, Callable[..., object]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a feature works with."""

    window: MainWindow
    controller: Controller
    opening: Opening
    preferences: Preferences
    themes: Themes


class Feature:
    """One capability of the window."""

    def handlers(self) -> Handlers:
        """Return what each action's id does; called once, when the window is built."""
        return {}

    def restore(self) -> None:
        """Take up the person's settings; called once, when every action exists."""
