"""Correcting names: rename, merge, split, change kind, hide, restore; in one place, one article, or for good.

Each function takes the entity by kind and name as shown. `always` makes it a rule of the library that holds for
later articles too; `mention` (a span of the article's text) makes it speak of that one place alone.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.anchoring import describe
from reader.errors import ReaderError
from reader.library import Library
from reader.library.rows import new_id
from reader.model.changes import Changes
from reader.model.corrections import Act, Correction, apply, fold
from reader.model.facts import Entity, EntityKind, Facts
from reader.model.span import Span
from reader.workflow import facts
from reader.workflow.read import open_article


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
    """Bring a hidden entity back: takes back what hid it where that is enough, else says that it is shown."""
    if whom.mention is None:
        ruled = _hiding(library.corrections.rules(), whom)
        own = _hiding(library.corrections.of(whom.article_id), whom)
        # Where a rule hides it everywhere, an article needs a statement of its own.
        hid = ruled + own if whom.always else [] if ruled else own
        if hid:
            return _take_back(library, "Restore name", hid)
    return _say(library, "Restore name", whom, Act.RESTORE)


def _hiding(said: Iterable[Correction], whom: Whom) -> list[Correction]:
    hides = (Act.HIDE, whom.kind, fold(whom.name), None)
    return [one for one in said if (one.act, one.kind, one.form, one.anchor) == hides]


def rules(library: Library) -> tuple[Correction, ...]:
    """Return the rules of the library, in order of making."""
    return library.corrections.rules()


def of_article(library: Library, article_id: str) -> tuple[Correction, ...]:
    """Return what was said of one article."""
    return library.corrections.of(article_id)


def idle(library: Library, article_id: str) -> frozenset[str]:
    """Return the ids of what was said of one article and finds nothing in the version that is read."""
    return frozenset(one.id for one in facts.idle(library, open_article(library, article_id)))


def take_back(library: Library, correction_id: str) -> Changes:
    """Take one correction or rule back; undo brings it again."""
    return _take_back(library, "Take back correction", [library.corrections.one(correction_id)])


def _take_back(library: Library, label: str, said: list[Correction]) -> Changes:
    library.corrections.remove(label, said)
    return _changed(library, label, said)


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
    said = Correction(
        new_id(), act, whom.kind, fold(whom.name), datetime.now(UTC), whom.article_id, name, to_kind, part, anchor
    )
    made = _always(library, said) if whom.always else [said]
    if not made or (act is Act.RENAME and name == whom.name and len(made) == 1 and made[0].form == fold(name)):
        raise ReaderError("That is so already.")
    library.corrections.add(label, *made)
    return _changed(library, label, made)


def _always(library: Library, said: Correction) -> list[Correction]:
    """Return what makes a rule of something said of an article.

    Other articles know nothing of what was corrected in this one: the rule speaks of names as they stand there, and
    where they are shown otherwise here, this article is told as well.
    """
    names = _Elsewhere(library, said.article_id)
    kind, name = names.of(said.kind, said.form)
    rule = replace(said, article_id="", kind=kind, form=fold(name))
    if said.act is Act.MERGE and said.to_kind is not None:
        to_kind, name = names.of(said.to_kind, said.name)
        rule = replace(rule, to_kind=to_kind, name=name)
    if rule == replace(said, article_id=""):
        return [rule]
    return [one for one in (replace(said, id=new_id()), rule) if not _idle(one)]


def _idle(said: Correction) -> bool:
    """Say whether it gives a name the name and kind that it has."""
    becomes = (said.to_kind or said.kind, fold(said.name) or said.form)
    return said.act in (Act.RENAME, Act.MERGE, Act.KIND) and becomes == (said.kind, said.form)


class _Elsewhere:
    """How other articles know the names of one: as they were before anything was said of it alone."""

    def __init__(self, library: Library, article_id: str) -> None:
        reading = open_article(library, article_id)
        found = facts.kept(library, reading) or Facts()
        self._here = facts.corrected(library, reading, found)
        self._there = apply(found, library.corrections.rules())

    def of(self, kind: EntityKind, name: str) -> tuple[EntityKind, str]:
        """Return the kind and name that most mentions of a name have there: the same ones where any has."""
        wanted = (kind, fold(name))
        named = [one for one in _all(self._here) if (one.kind, fold(one.name)) == wanted]
        places = {mention.span for one in named for mention in one.mentions}
        shared: Counter[tuple[EntityKind, str]] = Counter()
        for one in _all(self._there):
            shared[one.kind, one.name] += sum(mention.span in places for mention in one.mentions)
        found = [one for one, count in shared.most_common() if count]
        if not found or any((each, fold(called)) == wanted for each, called in found):
            return kind, name
        return found[0]


def _all(found: Facts) -> tuple[Entity, ...]:
    return found.entities() + found.hidden


def _changed(library: Library, label: str, said: Iterable[Correction]) -> Changes:
    touched = tuple(dict.fromkeys(one.article_id for one in said))
    for article_id in touched:
        facts.refresh(library, article_id)
    return Changes(label, articles=() if "" in touched else touched, names=True)
