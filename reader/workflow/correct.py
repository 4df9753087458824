"""Correcting names: rename, merge, split, change kind, hide, restore; in one place, one article, or for good.

Each function takes the entity by kind and name as shown. `always` makes it a rule of the library that holds for
later articles too; `mention` (a span of the article's text) makes it speak of that one place alone.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id
from reader.model.changes import Changes
from reader.model.corrections import Act, Correction, fold
from reader.model.facts import EntityKind
from reader.model.span import Span
from reader.workflow import facts


@dataclass(frozen=True, slots=True)
class Whom:
    """The entity that is corrected, and how far the correction reaches."""

    article_id: str
    kind: EntityKind
    name: str
    always: bool = False
    mention: Span | None = None


def rename(library: Library, whom: Whom, name: str) -> Changes:
    """Give an entity another name; under a name that is there already, both become one."""
    if not name.strip():
        raise ReaderError("A name needs at least one letter.")
    return _say(library, "Rename", whom, Act.RENAME, name=" ".join(name.split()))


def merge(library: Library, whom: Whom, into: str, into_kind: EntityKind | None = None) -> Changes:
    """Make an entity part of another one."""
    kind = into_kind or whom.kind
    if (kind, fold(into)) == (whom.kind, fold(whom.name)):
        raise ReaderError("A name cannot be merged with itself.")
    return _say(library, "Merge", whom, Act.MERGE, name=into, to_kind=kind)


def split(library: Library, whom: Whom, form: str = "", name: str = "") -> Changes:
    """Take a form of a name, or with `whom.mention` one place, out of an entity into one of its own."""
    if fold(name or form) == fold(whom.name):
        raise ReaderError("What is split off needs another name.")
    return _say(library, "Split", whom, Act.SPLIT, name=name, part=fold(form))


def change_kind(library: Library, whom: Whom, kind: EntityKind) -> Changes:
    """Make a person a place, and so on."""
    return _say(library, "Change kind", whom, Act.KIND, to_kind=kind)


def hide(library: Library, whom: Whom) -> Changes:
    """Take an entity out of the panel."""
    return _say(library, "Hide name", whom, Act.HIDE)


def restore(library: Library, whom: Whom) -> Changes:
    """Bring a hidden entity back: takes back what hid it where that reaches as far, else says so for the article."""
    said = library.corrections.rules() if whom.always else library.corrections.of(whom.article_id)
    form = fold(whom.name)
    hid = [one for one in said if (one.act, one.kind, one.form) == (Act.HIDE, whom.kind, form) and one.anchor is None]
    if hid and whom.mention is None:
        return _take_back(library, "Restore name", hid)
    return _say(library, "Restore name", whom, Act.RESTORE)


def rules(library: Library) -> tuple[Correction, ...]:
    """Return the rules of the library, in order of making."""
    return library.corrections.rules()


def of_article(library: Library, article_id: str) -> tuple[Correction, ...]:
    """Return what was said of one article."""
    return library.corrections.of(article_id)


def take_back(library: Library, correction_id: str) -> Changes:
    """Take one correction or rule back; undo brings it again."""
    return _take_back(library, "Take back correction", [library.corrections.one(correction_id)])


def _take_back(library: Library, label: str, said: list[Correction]) -> Changes:
    library.corrections.remove(label, said)
    return _changed(library, label, said[0].article_id)


def _say(
    library: Library,
    label: str,
    whom: Whom,
    act: Act,
    *,
    name: str = "",
    to_kind: EntityKind | None = None,
    part: str = "",
) -> Changes:
    if whom.always and whom.mention is not None:
        raise ReaderError("A rule for every article cannot speak of one place.")
    anchor = None
    if whom.mention is not None:
        article, _ = library.articles.current(whom.article_id)
        anchor = describe(article.text, whom.mention.start, whom.mention.end)
    article_id = "" if whom.always else whom.article_id
    said = Correction(
        new_id(), act, whom.kind, fold(whom.name), datetime.now(UTC), article_id, name, to_kind, part, anchor
    )
    library.corrections.add(label, said)
    return _changed(library, label, article_id)


def _changed(library: Library, label: str, article_id: str) -> Changes:
    facts.refresh(library, article_id)
    return Changes(label, articles=(article_id,) if article_id else (), names=True)
