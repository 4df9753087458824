"""What a mutation touched, so that each view refreshes only for what concerns it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids touched by one mutation. `label` names it for Undo ("Highlight", "Edit note")."""

    label: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    highlights: tuple[str, ...] = ()
    blocks: bool = False
    # What is known of names changed, in the articles named, or in all when none is.
    names: bool = False
    # Notes on blocks and articles that were touched.
    notes: tuple[str, ...] = ()
