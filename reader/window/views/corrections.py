"""What the person said of names, as lines to read: rules of the library and corrections of one article."""

from collections.abc import Mapping

from reader.model.corrections import Act, Correction

TITLE = "Corrections of names"
IDLE = " · not found in this version"
NONE = "Nothing was corrected yet. Right-click a name in the panel to rename, merge or hide it."


def words(one: Correction, names: Mapping[str, str], *, idle: bool = False) -> str:
    """Return a correction as a sentence; `names` says how folded names are written.

    One that is `idle` finds nothing in the version that is shown.
    """
    name = names.get(one.form, one.form)
    said = {
        Act.RENAME: f"“{name}” is called “{one.name}”",
        Act.MERGE: f"“{name}” is the same as “{one.name}”",
        Act.SPLIT: f"“{one.name or one.part}” is not “{name}”",
        Act.KIND: f"“{name}” belongs among the {one.to_kind.value if one.to_kind else ''}",
        Act.HIDE: f"“{name}” is hidden",
        Act.RESTORE: f"“{name}” is shown",
    }[one.act]
    reach = "always" if not one.article_id else "this article" if one.anchor is None else "one place"
    return f"{said} · {reach}{IDLE if idle else ''}"


def place(one: Correction) -> str:
    """Return the words around the one place that a correction speaks of, "" where it speaks of all."""
    at = one.anchor
    return "" if at is None else f"… {' '.join(f'{at.prefix}{at.quote}{at.suffix}'.split())} …"
