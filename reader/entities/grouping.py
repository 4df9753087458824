"""Mentions become entities: one person, one row. Each group can say why."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

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


_COMPANY = re.compile(r",?\s+(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|AG|SE|NV)\.?$")
_SMALL = frozenset(("of", "the", "and", "for", "&", "in", "on"))
Form = tuple[EntityKind, str]
Why = tuple[Form, Form, str]


def group(names: list[Name]) -> tuple[Entity, ...]:
    """Return the entities in order of first mention; the order of `names` does not matter."""
    ordered = sorted((name for name in names if name.kind is not None), key=lambda name: name.span)
    roots: dict[Form, Form] = {(name.kind, name.text): (name.kind, name.text) for name in ordered if name.kind}
    whys: list[Why] = []
    # What is the same name comes first, so that two spellings of one person do not make a surname ambiguous.
    for links in (_same, _parts):
        found = list(links(roots))
        for one, other, sign in found:
            _join(roots, one, other)
            whys.append((one, other, sign))
    groups: dict[Form, list[Name]] = {}
    for name in ordered:
        if name.kind is not None:
            groups.setdefault(roots[name.kind, name.text], []).append(name)
    return tuple(
        _entity(
            root[0],
            of,
            tuple(f"{one[1]} {sign} {other[1]}" for one, other, sign in whys if roots[one] == root),
        )
        for root, of in groups.items()
    )


def _join(roots: dict[Form, Form], one: Form, other: Form) -> None:
    old, new = roots[one], roots[other]
    for form, root in roots.items():
        if root == old:
            roots[form] = new


def _same(roots: dict[Form, Form]) -> Iterator[Why]:
    """Yield the forms that differ in accents, capitals, points, a company's suffix or by a known other name."""
    keys: dict[tuple[EntityKind, str], Form] = {}
    for kind, text in roots:
        first = keys.setdefault((kind, _key(kind, text)), (kind, text))
        if first != (kind, text):
            yield (kind, text), first, "="


def _key(kind: EntityKind, text: str) -> str:
    known = _SAME.get(text, text)
    if kind is EntityKind.ORGANISATIONS:
        known = _COMPANY.sub("", known)
    plain = unicodedata.normalize("NFD", known)
    bare = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "").casefold().split()
    if kind is EntityKind.PEOPLE and len(bare) == 3 and len(bare[1]) == 1:
        bare = [bare[0], bare[2]]
    return " ".join(bare)


def _parts(roots: dict[Form, Form]) -> Iterator[Why]:
    """Yield the short forms with the one full form that each can stand for; where there are two, it stays alone."""
    for kind, text in roots:
        full = [form for form in roots if form[0] is kind and form[1] != text and _stands_for(kind, text, form[1])]
        if full and len({roots[form] for form in full}) == 1 and roots[full[0]] != roots[kind, text]:
            yield (kind, text), max(full, key=lambda form: (len(form[1]), form[1])), "⊂"


def _stands_for(kind: EntityKind, short: str, full: str) -> bool:
    words, parts = short.split(), full.split()
    if len(parts) < 2 or len(words) >= len(parts) + (kind is EntityKind.PEOPLE):
        return False
    if kind is EntityKind.PEOPLE:
        if len(words) == 1:
            return short in (parts[-1], parts[0])
        initial = re.fullmatch(r"(\w)\.?", words[0])
        return bool(initial) and words[-1] == parts[-1] and parts[0].startswith(words[0][0])
    if kind is EntityKind.PLACES:
        return full.startswith(f"{short} ") and parts[len(words)].islower() and parts[len(words)] not in _SMALL
    letters = "".join(part[0] for part in _COMPANY.sub("", full).split() if part.lower() not in _SMALL or part == "&")
    if len(short) > 1 and short.isupper() and short.replace(".", "").replace("&", "") == letters.replace("&", ""):
        return True
    return full.startswith(f"{short} ")


def _entity(kind: EntityKind, names: list[Name], reasons: tuple[str, ...]) -> Entity:
    counts = Counter(name.text for name in names)
    # The fullest form names a person; elsewhere the one used most.
    best = max(counts, key=lambda form: (len(form.split()) if kind is EntityKind.PEOPLE else counts[form], len(form)))
    role = next((name.role for name in names if name.role), "")
    return Entity(kind, best, tuple(Mention(name.span, name.text) for name in names), role, reasons)
