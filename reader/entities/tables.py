"""What a table tells of the names in it: those of one column are of one kind, which its head may say."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.entities.columns import Column, tables
from reader.entities.model import Found
from reader.model.facts import EntityKind

_HEADS = {
    EntityKind.PEOPLE: "player|candidate|author|artist|actor|actress|singer|director|driver|rider|coach|manager|"
    "member of parliament|mp|president|minister|senator|governor|mayor|captain|runner|swimmer|person|employee|teacher",
    EntityKind.PLACES: "city|town|village|country|state|county|province|region|district|constituency|municipality|"
    "borough|place|location|capital|birthplace|place of birth|island|nation|territory",
    EntityKind.ORGANISATIONS: "company|club|team|organisation|organization|university|college|school|employer|agency|"
    "bank|airline|publisher|broadcaster|union|firm|institution|party|manufacturer|supplier|charity",
}
_KINDS = {head: kind for kind, heads in _HEADS.items() for head in heads.split("|")}
# Of the cells of a column, this many and this large a part must hold names; of what is believed of them, this large a
# part is of one kind, or of the one that the head names.
_CELLS, _NAMED, _ALIKE, _AS_HEADED = 3, 0.5, 0.75, 0.25
# Where so large a part of a column holds names, a cell that looks like them is one too: a few words with capitals.
_NEARLY_ALL = 0.75
_NAME = re.compile(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ -](?:(?:of|the|and|on|upon|under|in|de|la|le|van|von|der)[ -]){0,2}[A-ZÀ-Þ][\w’'.]*){0,4}"
)
# How sure such a cell is: enough to be shown, too little to be looked for elsewhere.
_SEEN_BY_COLUMN = 0.6


def by_column(text: str, found: list[Found]) -> list[Found]:
    """Return the findings in order: a column's names get the kind that it has, cells that were not seen come in."""
    changed = {one.span: one for one in found}
    starts = [one.span.start for one in found]
    for column in (column for table in tables(text) for column in table):
        held = [found[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)] for cell in column.cells]
        changed.update((one.span, one) for one in _decided(text, column, held))
    return sorted(changed.values(), key=lambda one: one.span)


def _decided(text: str, column: Column, held: list[list[Found]]) -> Iterator[Found]:
    """Yield what the kind of a column changes, and the new: `held` is what was found in each of its cells."""
    named = sum(1 for names in held if names)
    kind = _kind(column.head, held) if named >= max(_CELLS, _NAMED * len(held)) else None
    if kind is None:
        return
    for cell, names in zip(column.cells, held, strict=True):
        # "Ada Quill (Tarn Rovers)": beside the column's own name a cell may hold others.
        own = names if len({one.kind for one in names}) == 1 else names[:1]
        yield from (Found(one.span, kind, one.sure) for one in own if one.kind is not kind)
        if not names and named >= _NEARLY_ALL * len(held) and _NAME.fullmatch(cell.of(text)):
            yield Found(cell, kind, _SEEN_BY_COLUMN)


def _kind(head: str, held: list[list[Found]]) -> EntityKind | None:
    """Return of what kind a column is, None where that cannot be told."""
    believed = dict.fromkeys(EntityKind, 0.0)
    for names in held:
        for one in names[:1]:
            believed[one.kind] += one.sure
    whole = sum(believed.values())
    told = _told(head)
    if told is not None and believed[told] >= _AS_HEADED * whole:
        return told
    most = max(believed, key=lambda kind: believed[kind])
    return most if believed[most] >= _ALIKE * whole else None


def _told(head: str) -> EntityKind | None:
    """Return the kind that a column's head names."""
    words = " ".join(head.casefold().split())
    forms = (words, words.removesuffix("s"), re.sub(r"ies$", "y", words))
    return next((_KINDS[form] for form in forms if form in _KINDS), None)
