"""Mentions become entities: one person, one row. Each group can say why."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from reader.entities import forms
from reader.entities.nicknames import NAMES_BY_THEMSELVES, short_for
from reader.entities.recogniser import Name
from reader.model.facts import Entity, EntityKind, Mention

# Bodies that share no letters with what they are called.
_ORGANISATIONS = {
    "un": "united nations",
    "eu": "european union",
    "the fed": "federal reserve",
    "fed": "federal reserve",
    "vw": "volkswagen",
    "wapo": "washington post",
}
Form = tuple[EntityKind, str]
Why = tuple[Form, Form, str]


def group(names: list[Name]) -> tuple[Entity, ...]:
    """Return the entities in order of first mention; the order of `names` does not matter."""
    ordered = sorted((name for name in names if name.kind is not None), key=lambda name: name.span)
    groups = _Groups(Counter((name.kind, name.text) for name in ordered if name.kind), _introductions(ordered))
    members: dict[Form, list[Name]] = {}
    for name in ordered:
        if name.kind is not None:
            members.setdefault(groups.roots[name.kind, name.text], []).append(name)
    return tuple(_entity(root[0], of, groups.reasons(root)) for root, of in members.items())


def _introductions(ordered: list[Name]) -> list[tuple[Form, Form]]:
    """Return the bodies that stand directly before what is short for them: "Tarn Education Network (TENET)"."""
    bodies = [name for name in ordered if name.kind is EntityKind.ORGANISATIONS]
    return [
        ((EntityKind.ORGANISATIONS, short.text), (EntityKind.ORGANISATIONS, full.text))
        for full, short in pairwise(bodies)
        if short.span.start - full.span.end == len(" (") and forms.introduced(short.text, full.text)
    ]


class _Groups:
    """The forms of a document, joined step by step; `roots` says by which form a form's group is known."""

    def __init__(self, counts: Counter[Form], introduced: list[tuple[Form, Form]]) -> None:
        self._counts = counts
        self._of_kind = {kind: [form for form in counts if form[0] is kind] for kind in EntityKind}
        self.roots: dict[Form, Form] = {form: form for form in counts}
        self._whys: list[Why] = []
        # What is the same name comes first, so that two spellings of one person do not make a surname ambiguous, and
        # longer forms before shorter, so that a surname finds the whole person.
        for one, other in [*self._spelt_alike(), *introduced, *self._alike()]:
            self._join(one, other, "=")
        for short in sorted(counts, key=lambda form: (-len(form[1].split()), form[1])):
            if (full := self._full(short)) is not None:
                self._join(short, full, "⊂")
        for one, other in self._called():
            self._join(one, other, "=")

    def reasons(self, root: Form) -> tuple[str, ...]:
        """Return why the forms of a group are one."""
        return tuple(f"{one[1]} {sign} {other[1]}" for one, other, sign in self._whys if self.roots[one] == root)

    def _join(self, one: Form, other: Form, sign: str) -> None:
        old, new = self.roots[one], self.roots[other]
        if old == new:
            return
        self._whys.append((one, other, sign))
        for form, root in self.roots.items():
            if root == old:
                self.roots[form] = new

    def _spelt_alike(self) -> Iterator[tuple[Form, Form]]:
        first: dict[Form, Form] = {}
        for kind, text in self._counts:
            spelt = forms.spelling(kind, text)
            if kind is EntityKind.ORGANISATIONS:
                spelt = _ORGANISATIONS.get(spelt, spelt)
            known = first.setdefault((kind, spelt), (kind, text))
            if known != (kind, text):
                yield (kind, text), known

    def _alike(self) -> Iterator[tuple[Form, Form]]:
        spelt = {form: forms.spelling(*form) for form in self._counts}
        for one, other in combinations(self._of_kind[EntityKind.PEOPLE], 2):
            if forms.same_person(spelt[one], spelt[other]) or forms.alike(one[0], spelt[one], spelt[other]):
                yield other, one
        for one, other in combinations(self._of_kind[EntityKind.PLACES], 2):
            if forms.alike(one[0], spelt[one], spelt[other]):
                yield other, one

    def _called(self) -> Iterator[tuple[Form, Form]]:
        """Yield what one person alone can be called: "Bill" where there is one William, whom nobody calls so."""
        people = self._of_kind[EntityKind.PEOPLE]
        first = {form: form[1].split()[0].casefold() for form in people if " " in form[1]}
        alone = {form: form[1].casefold() for form in people if " " not in form[1]}
        firsts, told = set(first.values()), set(alone.values())
        for form, called in alone.items():
            if self.roots[form] != form or called in NAMES_BY_THEMSELVES or called in firsts:
                continue
            whole = [other for other, name in first.items() if short_for(called, name)]
            known = any(first[other] in told for other in whole)
            if len({self.roots[other] for other in whole}) == 1 and not known:
                yield form, max(whole, key=lambda other: (len(other[1]), other[1]))

    def _full(self, short: Form) -> Form | None:
        """Return the longer form that `short` stands for: that of the one group, or of the one spoken of most."""
        kind, text = short
        of: dict[Form, list[Form]] = {}
        for form in self._of_kind[kind]:
            if forms.part_of(kind, text, form[1]):
                of.setdefault(self.roots[form], []).append(form)
        if not of or self.roots[short] in of:
            return None
        often = Counter(
            {root: sum(self._counts[form] for form, known in self.roots.items() if known == root) for root in of}
        )
        spoken = sorted(of, key=lambda root: (-often[root], root))
        first, second = (often[root] for root in (*spoken, spoken[-1])[:2])
        if len(of) > 1 and first < 2 * second:
            return None
        return max(of[spoken[0]], key=lambda form: (len(form[1]), form[1]))


def _entity(kind: EntityKind, names: list[Name], reasons: tuple[str, ...]) -> Entity:
    counts = Counter(name.text for name in names)
    plain = {form.casefold() for form in counts if not form.isupper()}

    def worth(form: str) -> tuple[bool, int, int]:
        # The fullest form names a person; elsewhere the one used most. What a headline or dateline shouts does not,
        # where it is written plainly too.
        shouted = form.isupper() and form.casefold() in plain
        return (not shouted, len(form.split()) if kind is EntityKind.PEOPLE else counts[form], len(form))

    best = max(counts, key=worth)
    role = next((name.role for name in names if name.role), "")
    return Entity(kind, best, tuple(Mention(name.span, name.text) for name in names), role, reasons)
