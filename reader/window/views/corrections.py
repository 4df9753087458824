"""What the person said of names, as lines to read: rules of the library and corrections of one article."""

from reader.model.corrections import Act, Correction

TITLE = "Corrections of names"
NONE = "Nothing was corrected yet. Right-click a name in the panel to rename, merge or hide it."


def words(one: Correction) -> str:
    """Return a correction as a sentence."""
    name = one.form
    said = {
        Act.RENAME: f"“{name}” is called “{one.name}”",
        Act.MERGE: f"“{name}” is the same as “{one.name}”",
        Act.SPLIT: f"“{one.name or one.part}” is not “{name}”",
        Act.KIND: f"“{name}” belongs among the {one.to_kind.value if one.to_kind else ''}",
        Act.HIDE: f"“{name}” is hidden",
        Act.RESTORE: f"“{name}” is shown",
    }[one.act]
    return f"{said} · {'this article' if one.article_id else 'always'}"
