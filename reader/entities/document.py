"""What one name is in a document is what it is everywhere in it: votes, surnames, roles."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.entities import findings, lexicon
from reader.entities.bounds import trim
from reader.entities.forms import BODIES
from reader.entities.lexicon import lists
from reader.entities.model import Found
from reader.entities.pieces import words
from reader.entities.recogniser import Name
from reader.entities.tables import by_column
from reader.entities.votes import Votes, count, form_of, winner
from reader.model.facts import EntityKind
from reader.model.span import Span

_WORD_BEFORE = re.compile(r"([\w.&’'-]+)\s+$")
_ROLE_AFTER = re.compile(
    r",\s+(?:(?:who|which)\s+(?:is|was)\s+)?(?:(?:the|an?|its|his|her)\s+)?"
    rf"((?:(?!who\b|which\b)[\w’-]+\s+){{0,4}}?(?:{lexicon.OFFICES}))\b(?=[,.;]|\s+(?:of|at|for)\b)"
)
_ROLES = re.compile(rf"^(?:{lexicon.OFFICES})$")
# What is believed so much altogether is looked for where the model saw nothing.
_SPREADS = 0.75
# How likely a mention that the model left out must have been to it: a form of a name, one that it saw more often than
# not, the surname of a person.
_LIKELY = 0.4
_LIKELY_OFTEN = 0.05
_LIKELY_SURNAME = 0.05
# "the University", in running text, where a university was named; no other word of a name follows.
_BODY_ALONE = re.compile(rf"\b(?:the|this|that|our) ({'|'.join(sorted(BODIES))})\b(?! (?:of|and|for|[A-Z])|-)")


def decide(text: str, found: Iterable[Found], chances: Mapping[int, float] | None = None) -> list[Name]:
    """Return the names of the document in order: trimmed, each form of one kind, other mentions of it added.

    `chances` is how likely the word at a place is part of a name; where it is not given every mention is added.
    """
    whole = by_column(text, findings.mend(text, found))
    trimmed = list(_as_owned(text, list(_trimmed(text, whole))))
    votes = count(text, trimmed)
    names = [
        Name(span, span.of(text), kind, _role(text, span) if kind is EntityKind.PEOPLE else "")
        for span, _, _ in trimmed
        if (kind := winner(votes[form_of(span.of(text))])) is not None
    ]
    names += _others(text, names, votes, chances)
    return sorted([*names, *_bodies(text, names)], key=lambda name: name.span)


def _trimmed(text: str, found: Iterable[Found]) -> Iterator[tuple[Span, EntityKind, float]]:
    end = 0
    for one in found:
        span = trim(text, one)
        if span is not None and span.start >= end:  # "Tarn.ie" has its end from the text
            yield span, one.kind, one.sure
            end = span.end


def _as_owned(text: str, trimmed: list[tuple[Span, EntityKind, float]]) -> Iterator[tuple[Span, EntityKind, float]]:
    """Yield the same; a house that is called "Quill's" once is so in "Quill's kitchen" too."""
    owned = {span.of(text).replace("’", "'") for span, _, _ in trimmed}
    people = {word for span, kind, _ in trimmed if kind is EntityKind.PEOPLE for word in span.of(text).split()}
    for span, kind, sure in trimmed:
        follows = text[span.end : span.end + 2] in ("'s", "’s")
        if follows and kind is not EntityKind.PEOPLE and span.of(text).replace("’", "'") + "'s" in owned:
            yield Span(span.start, span.end + 2), kind, sure
        elif kind is not EntityKind.PEOPLE and span.of(text)[-2:] in ("'s", "’s") and span.of(text)[:-2] in people:
            yield Span(span.start, span.end - 2), EntityKind.PEOPLE, sure  # "that foul of Lasha's"
        else:
            yield span, kind, sure


def _others(text: str, names: list[Name], votes: Votes, chances: Mapping[int, float] | None) -> Iterator[Name]:
    """Yield mentions that the model did not see."""
    wanted = _wanted(text, names, votes)
    if not wanted:
        return
    taken = sorted(name.span for name in names)
    forms = sorted(wanted, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w’'-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")
    left = [match for match in pattern.finditer(text) if not _taken(taken, match.start(), match.end())]
    seen, unseen = Counter(name.text for name in names), Counter(match.group() for match in left)
    for match in left:
        span, (kind, likely) = Span(match.start(), match.end()), wanted[match.group()]
        if seen[match.group()] > unseen[match.group()]:
            likely = min(likely, _LIKELY_OFTEN)
        if chances is None or _chance(span.of(text), span, chances) >= likely:
            yield Name(span, match.group(), kind, _role(text, span) if kind is EntityKind.PEOPLE else "")


def _bodies(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield the bodies that are called by one word alone once they were named in full."""
    named = {word for name in names if name.kind is EntityKind.ORGANISATIONS for word in _ends(name.text)} & BODIES
    taken = sorted(name.span for name in names)
    for match in _BODY_ALONE.finditer(text) if named else ():
        if match.group(1) in named and not _taken(taken, *match.span(1)):
            yield Name(Span(*match.span(1)), match.group(1), EntityKind.ORGANISATIONS)


def _ends(name: str) -> tuple[str, ...]:
    words = name.split()
    return (words[0], words[-1]) if len(words) > 1 else ()


def _taken(taken: list[Span], start: int, end: int) -> bool:
    at = bisect_left(taken, start, key=lambda span: span.end - 1)
    return at < len(taken) and taken[at].start < end


def _chance(form: str, span: Span, chances: Mapping[int, float]) -> float:
    here = words(form, span.start)
    return sum(chances.get(start, 0.0) for start, _ in here) / len(here) if here else 0.0


def _wanted(text: str, names: list[Name], votes: Votes) -> dict[str, tuple[EntityKind, float]]:
    """Return the forms that are looked for everywhere, each with its kind and how likely it must be there."""
    lower = set(re.findall(r"\b[a-z][\w’'-]*", text))
    bodies = {name.text for name in names if name.kind is EntityKind.ORGANISATIONS}
    wanted: dict[str, tuple[EntityKind, float]] = {}
    for name in names:
        if name.kind is None or len(name.text) < 2:
            continue
        believed = max(votes[form_of(name.text)].values()) >= _SPREADS
        if believed and (" " in name.text or name.text.lower() not in lower):
            wanted.setdefault(name.text, (name.kind, _LIKELY))
        last = name.text.split()[-1]
        if name.kind is EntityKind.PEOPLE and last != name.text and _is_surname(last, lower):
            wanted[last] = (name.kind, _LIKELY_SURNAME)
        # A club that is called without its town somewhere is so everywhere.
        town = name.text.removesuffix(f" {last}")
        if name.text in bodies and last in bodies and town in lists().places and last.lower() not in lower:
            wanted[last] = (EntityKind.ORGANISATIONS, _LIKELY_SURNAME)
    return wanted


def _is_surname(word: str, lower: set[str]) -> bool:
    return len(word) > 2 and word.lower() not in lower and word not in lists().given


def _role(text: str, span: Span) -> str:
    """Return the title before a name, else the office after it."""
    start, offices = span.start, 0
    while (word := _WORD_BEFORE.search(text, max(0, start - 40), start)) and "\n" not in word.group():
        bare = word.group(1).rstrip(".")
        if bare != word.group(1) and bare not in lexicon.SHORT_TITLES and "." not in bare:
            break  # a sentence ends there: "the director. Vance said"
        office = bare in lexicon.TITLES or bool(_ROLES.match(bare))
        if not office and bare not in lexicon.DEMONYMS and not (offices and bare.isupper() and len(bare) <= 4):
            break
        if office or offices:
            start = word.start()
        offices += office
        if not office and not offices:
            break
    if offices:
        return text[start : span.start].strip()
    after = _ROLE_AFTER.match(text, span.end)
    return after.group(1).strip() if after else ""
