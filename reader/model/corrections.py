"""What the person says of names, and what becomes of the facts by it.

A correction is a statement, not a changed result: facts can be found again at any time, and the statements hold
for them too. Each names an entity by kind and folded name, or one mention by its anchor.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Anchor
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.span import Span

_PLAIN = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "-"})


class Act(StrEnum):
    """What a correction says."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    KIND = "kind"
    HIDE = "hide"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Correction:
    """One statement about the entity of `kind` whose folded name is `form`; or, with `anchor`, about one mention.

    `article_id` is "" for a rule of the library, which holds for every article, later ones too. `name` is the
    new name (rename), the name of the entity it becomes part of (merge; of `to_kind`), or the name of what is
    split off; `part` is the folded form that a split takes out. `to_kind` is the new kind.
    """

    id: str
    act: Act
    kind: EntityKind
    form: str
    created: datetime
    article_id: str = ""
    name: str = ""
    to_kind: EntityKind | None = None
    part: str = ""
    anchor: Anchor | None = None


def fold(name: str) -> str:
    """Return `name` as names are compared: case, white space and the make of quotes and dashes do not count."""
    if name.isascii():
        return " ".join(name.lower().split())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join(folded.translate(_PLAIN).split())


@dataclass(slots=True)
class _Group:
    """An entity while it is being corrected."""

    kind: EntityKind
    name: str
    mentions: list[Mention]
    role: str = ""
    reasons: list[str] = field(default_factory=list)
    hidden: bool = False
    fresh: bool = False

    def is_of(self, kind: EntityKind, folded: str) -> bool:
        return self.kind is kind and fold(self.name) == folded

    def because(self, reason: str) -> None:
        if reason not in self.reasons:
            self.reasons.append(reason)


def apply(
    facts: Facts,
    corrections: Iterable[Correction],
    places: Mapping[str, Span] | None = None,
    *,
    renewed: bool = False,
) -> Facts:
    """Return `facts` as the person wants them: each statement speaks of what stood there when it was said.

    What was said of the article holds though a later rule of the library renames or moves what it names. One that
    found nothing, as after a rule that was taken back and made again, is tried once more when all the others are done.
    `places` says, by a correction's id, where its mention stands in the facts' text; a mention without a place
    is left as it is. No mention is ever lost: it belongs to an entity, or to a hidden one.

    A `renewed` article has had another text: its "Putin" may be shown as "Vladimir Putin" now. What was said of the
    article under a name that is not shown then holds for the one entity of the kind that is written so somewhere.
    """
    ordered = tuple(corrections)
    return _facts(facts, _applied(facts, ordered, places or {}, renewed)[0]) if ordered else facts


def idle(
    facts: Facts,
    corrections: Iterable[Correction],
    places: Mapping[str, Span] | None = None,
    *,
    renewed: bool = False,
) -> tuple[Correction, ...]:
    """Return what was said of the article that `apply` finds nothing for, as after a new version without the name."""
    return _applied(facts, corrections, places or {}, renewed)[1]


def _applied(
    facts: Facts, corrections: Iterable[Correction], places: Mapping[str, Span], renewed: bool
) -> tuple[list[_Group], tuple[Correction, ...]]:
    # Of two that were said at once, the article's speaks of what was shown there.
    waiting = sorted(corrections, key=lambda one: (one.created, not one.article_id, one.id))
    groups = [_group(entity, hidden=False) for entity in facts.entities()]
    groups += [_group(entity, hidden=True) for entity in facts.hidden]
    for _ in range(2):
        left = []
        for correction in waiting:
            as_written = renewed and correction.article_id != ""
            groups, held = _held(groups, correction, places.get(correction.id), as_written)
            if not held and correction.article_id:
                left.append(correction)
        waiting = left
    return groups, tuple(waiting)


def _held(
    groups: list[_Group], correction: Correction, place: Span | None, as_written: bool
) -> tuple[list[_Group], bool]:
    """Return the groups after a correction, and whether it found what it speaks of."""
    if correction.anchor is None:
        named = _named(groups, correction.kind, correction.form, as_written)
    else:
        named = _taken_out(groups, place, correction)
    if as_written and correction.act is Act.MERGE:
        kind = correction.to_kind or correction.kind
        correction = replace(correction, name=_shown(groups, kind, correction.name))
        # The new version's names are one already; a mention that was taken out goes back to its name.
        if any(group.is_of(kind, fold(correction.name)) for group in named):
            return groups if correction.anchor is None else _joined(groups, named), True
    for group in named:
        _ACTS[correction.act](groups, group, correction)
    return _joined(groups, named), bool(named)


def _named(groups: list[_Group], kind: EntityKind, folded: str, as_written: bool) -> list[_Group]:
    """Return the groups that are shown under a name; with `as_written`, else the one that is somewhere written so."""
    shown = [group for group in groups if group.is_of(kind, folded)]
    if shown or not as_written:
        return shown
    written = [
        group for group in groups if group.kind is kind and any(fold(one.text) == folded for one in group.mentions)
    ]
    return written if len(written) == 1 else []


def _shown(groups: list[_Group], kind: EntityKind, name: str) -> str:
    """Return the name under which what is written as `name` is shown: the same where that is not sure."""
    named = _named(groups, kind, fold(name), as_written=True)
    return name if not named or named[0].is_of(kind, fold(name)) else named[0].name


def _group(entity: Entity, *, hidden: bool) -> _Group:
    return _Group(entity.kind, entity.name, list(entity.mentions), entity.role, list(entity.reasons), hidden)


def _taken_out(groups: list[_Group], place: Span | None, correction: Correction) -> list[_Group]:
    """Take the one mention at `place` out of its entity, into one of its own."""
    for group in groups:
        for mention in group.mentions:
            if place is not None and mention.span.overlaps(place):
                # An entity with no other mention goes whole: its role and reasons are this mention's.
                if len(group.mentions) == 1 and correction.act is not Act.SPLIT:
                    return [group]
                group.mentions.remove(mention)
                alone = _Group(group.kind, mention.text, [mention], hidden=group.hidden)
                # What hides or moves one mention leaves its name as it was.
                if correction.act is not Act.SPLIT:
                    alone.name = group.name
                groups.append(alone)
                return [alone]
    return []


def _rename(_groups: list[_Group], group: _Group, correction: Correction) -> None:
    group.because(f"{group.name} → {correction.name}")
    group.name = correction.name


def _merge(_groups: list[_Group], group: _Group, correction: Correction) -> None:
    group.because(f"{group.name} = {correction.name}")
    group.kind, group.name = correction.to_kind or correction.kind, correction.name


def _split(groups: list[_Group], group: _Group, correction: Correction) -> None:
    if correction.anchor is not None:
        group.name = correction.name or group.name
        group.because(f"{group.name} stands alone")
        return
    parts = [mention for mention in group.mentions if fold(mention.text) == correction.part]
    if not parts:
        return
    # The person's name for it, else as it is written there.
    made = _Group(group.kind, correction.name or parts[0].text, parts, hidden=group.hidden, fresh=True)
    made.because(f"{made.name} ≠ {group.name}")
    group.mentions = [mention for mention in group.mentions if fold(mention.text) != correction.part]
    groups.append(made)


def _change_kind(_groups: list[_Group], group: _Group, correction: Correction) -> None:
    if correction.to_kind is not None:
        group.because(f"{group.kind.value} → {correction.to_kind.value}")
        group.kind = correction.to_kind


def _hide(_groups: list[_Group], group: _Group, _correction: Correction) -> None:
    group.hidden = True


def _restore(_groups: list[_Group], group: _Group, _correction: Correction) -> None:
    group.hidden = False


_ACTS: Mapping[Act, Callable[[list[_Group], _Group, Correction], None]] = {
    Act.RENAME: _rename,
    Act.MERGE: _merge,
    Act.SPLIT: _split,
    Act.KIND: _change_kind,
    Act.HIDE: _hide,
    Act.RESTORE: _restore,
}


def _joined(groups: list[_Group], changed: Sequence[_Group]) -> list[_Group]:
    """Make one of groups that a correction gave one kind, name and visibility, and drop empty ones.

    Two that the recogniser kept apart under one name stay apart until a correction concerns them.
    """
    touched = {_key(group) for group in changed} | {_key(group) for group in groups if group.fresh}
    kept: list[_Group] = []
    heads: dict[tuple[EntityKind, str, bool], _Group] = {}
    for group in groups:
        group.fresh = False
        head = heads.get(_key(group)) if _key(group) in touched else None
        if not group.mentions:
            continue
        if head is None:
            heads[_key(group)] = group
            kept.append(group)
            continue
        head.mentions += group.mentions
        head.role = head.role or group.role
        for reason in group.reasons:
            head.because(reason)
    return kept


def _key(group: _Group) -> tuple[EntityKind, str, bool]:
    return group.kind, fold(group.name), group.hidden


def _facts(facts: Facts, groups: list[_Group]) -> Facts:
    for group in groups:
        group.mentions.sort(key=lambda mention: mention.span)
    groups.sort(key=lambda group: group.mentions[0].span)

    def of(kind: EntityKind) -> tuple[Entity, ...]:
        return tuple(_entity(group) for group in groups if group.kind is kind and not group.hidden)

    return replace(
        facts,
        people=of(EntityKind.PEOPLE),
        places=of(EntityKind.PLACES),
        organisations=of(EntityKind.ORGANISATIONS),
        hidden=tuple(_entity(group) for group in groups if group.hidden),
    )


def _entity(group: _Group) -> Entity:
    return Entity(group.kind, group.name, tuple(group.mentions), group.role, tuple(group.reasons))
