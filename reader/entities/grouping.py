"""Mentions become entities: one person, one row. Each group can say why."""

from collections import Counter

from reader.entities.recogniser import Name
from reader.model.facts import Entity, EntityKind, Mention

# Forms of one place that share no word.
_SAME = {
    **dict.fromkeys(("US", "U.S.", "USA", "United States of America", "America"), "United States"),
    **dict.fromkeys(("UK", "U.K.", "Britain"), "United Kingdom"),
    "Kiev": "Kyiv",
    "UN": "United Nations",
    "EU": "European Union",
}


def group(names: list[Name]) -> tuple[Entity, ...]:
    """Return the entities in order of first mention."""
    heads: dict[tuple[EntityKind, str], str] = {}
    groups: dict[tuple[EntityKind, str], list[Name]] = {}
    reasons: dict[tuple[EntityKind, str], list[str]] = {}
    fulls = _fulls(names)
    for name in names:
        if name.kind is None:
            continue
        head, why = _head(name, fulls)
        key = (name.kind, head)
        groups.setdefault(key, []).append(name)
        heads[key] = head
        if why and why not in reasons.setdefault(key, []):
            reasons[key].append(why)
    made = [_entity(kind, groups[kind, head], tuple(reasons.get((kind, head), ()))) for kind, head in groups]
    return tuple(sorted(made, key=lambda entity: entity.mentions[0].span))


def _fulls(names: list[Name]) -> list[str]:
    return list(dict.fromkeys(n.text for n in names if n.kind is EntityKind.PEOPLE and " " in n.text))


def _head(name: Name, fulls: list[str]) -> tuple[str, str]:
    if name.text in _SAME:
        return _SAME[name.text], f"{name.text} = {_SAME[name.text]}"
    if name.kind is EntityKind.PEOPLE and " " not in name.text:
        # Two people of one surname stay two: a bare surname joins only where it is one person's.
        of = [full for full in fulls if full.split()[-1] == name.text] or [
            full for full in fulls if full.split()[0] == name.text
        ]
        if len(of) == 1:
            return of[0], f"{name.text} ⊂ {of[0]}"
    return name.text, ""


def _entity(kind: EntityKind, names: list[Name], reasons: tuple[str, ...]) -> Entity:
    counts = Counter(name.text for name in names)
    # The fullest form names a person; elsewhere the one used most.
    best = max(counts, key=lambda form: (len(form.split()) if kind is EntityKind.PEOPLE else counts[form], len(form)))
    role = next((name.role for name in names if name.role), "")
    return Entity(kind, best, tuple(Mention(name.span, name.text) for name in names), role, reasons)
