"""The first engine: names by shape, word lists and what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.entities import lexicon
from reader.entities.lexicon import lists
from reader.entities.recogniser import Name
from reader.model.facts import EntityKind
from reader.model.span import Span

_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-ž](?:\.(?=[A-Z\s]))?(?:[\w]|(?<=\w)['’\-](?=[A-Z]))*|[A-Z]{2,})"
_JOIN = r"(?:\s(?:of|the|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|bin|ibn|al|el|&)(?=\s))"
_RUN = re.compile(rf"(?:U\.S\.|U\.K\.)(?!\w)|\b{_WORD}(?:\.?{_JOIN}{{0,2}}\s{_WORD})*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]['\"”’)]*\s+|\n\s*|[“\"‘]\s*)$")
_PARTICLES = re.compile(r"\s(?:of|the|&)\s")


def recognise(text: str) -> list[Name]:
    """Return the names of `text` in order."""
    lower = Counter(re.findall(r"\b[a-z][\w’'-]*", text))
    names = [name for run in _RUN.finditer(text) for name in _names(text, run.start(), run.group(), lower)]
    _spread(names)
    return [name for name in names if name.kind is not None]


def _names(text: str, at: int, run: str, lower: Counter[str]) -> Iterator[Name]:
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
    if _is_headline(line):
        yield from _in_headline(at, run)
        return
    known = lists()
    if run in known.places or run in lexicon.ORGANISATIONS:
        yield _name(text, at, run, "")
        return
    words = list(re.finditer(r"\S+", run))
    start = 0
    if _SENTENCE_START.search(text[max(0, at - 4) : at]) and _is_plain(words[0].group(), lower):
        start = 1
    role_from = start
    while start < len(words) and _is_title(words[start].group(), words[start + 1 :]):
        start += 1
    role = " ".join(word.group() for word in words[role_from:start])
    while start < len(words) and words[start].group() in ("of", "the", "&"):
        start += 1
    if start >= len(words):
        return
    rest = run[words[start].start() :]
    name = _name(text, at + words[start].start(), rest, role)
    if name.text:
        yield name


def _is_headline(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 5 and capitals >= len(words) * 0.8 and not line.rstrip().endswith((".", "”", '"'))


def _in_headline(at: int, run: str) -> Iterator[Name]:
    # In a headline all is capital: only words that the body knows count, and `_spread` gives them their kind.
    for word in re.finditer(r"\S+", run):
        text = _POSSESSIVE.sub("", word.group().strip(",;:"))
        span = Span(at + word.start(), at + word.start() + len(text))
        known = lists()
        if text in known.places:
            yield Name(span, text, EntityKind.PLACES, sure=True)
        elif text in lexicon.ORGANISATIONS:
            yield Name(span, text, EntityKind.ORGANISATIONS, sure=True)
        elif text and text not in lexicon.DEMONYMS:
            yield Name(span, text, None)


def _is_plain(word: str, lower: Counter[str]) -> bool:
    """Say whether a word at a sentence's start is probably no name: the text has it in lower case too."""
    known = lists()
    bare = _POSSESSIVE.sub("", word)
    if bare in known.given or bare in known.places or bare in lexicon.ORGANISATIONS or bare in lexicon.TITLES:
        return False
    return lower[bare.lower()] > 0 or bare.lower() in _COMMON


_COMMON = frozenset(
    "the a an in on at by for from to of and but or nor so yet if as it he she they we you i this that these those "
    "there here his her their our your my its who what when where why how which while after before since because "
    "although though however also then now today yesterday tomorrow according all both each every some many most few "
    "several no not only just even still with without within under over about among between during despite read "
    "more support share image photo video get sign new first last another other one two three four five six seven "
    "eight nine ten earlier later meanwhile instead once until unless whether such as thank please fishers "
    "officials residents police people critics experts".split()
)


def _is_title(word: str, following: list[re.Match[str]]) -> bool:
    bare = word.rstrip(".,")
    if not following:
        return bare in lexicon.TITLES or bare in lexicon.DEMONYMS or bare in lexicon.CALENDAR
    return bare in lexicon.TITLES or bare in lexicon.DEMONYMS or bare in ("EU", "UN", "US", "U.S", "UK")


def _name(text: str, at: int, run: str, role: str) -> Name:
    run = _POSSESSIVE.sub("", run.rstrip(" ,"))
    span = Span(at, at + len(run))
    kind, sure = _kind(text, span, run, role)
    if kind is EntityKind.PLACES and (facility := lexicon.FACILITY.match(text, span.end)) and " " not in run:
        del facility
        sure = True
    return Name(span, run if kind is not None or _worth(run) else "", kind, role, sure=sure)


def _worth(run: str) -> bool:
    first = run.split()[0]
    return first not in lexicon.CALENDAR and run not in lexicon.DEMONYMS and not run.isupper()


def _kind(text: str, span: Span, run: str, role: str) -> tuple[EntityKind | None, bool]:
    known = lists()
    words = run.split()
    if run in lexicon.CALENDAR or run in lexicon.DEMONYMS or run.rstrip("s") in lexicon.DEMONYMS:
        return None, False
    if run in lexicon.ORGANISATIONS or (words[-1].rstrip(".") in lexicon.ORGANISATION_WORDS and len(words) > 1):
        return EntityKind.ORGANISATIONS, True
    if run in known.places or (len(words) > 1 and words[-1] in lexicon.PLACE_WORDS):
        return EntityKind.PLACES, True
    if len(words) > 1 and (words[0] in known.given or role) and not _PARTICLES.search(run):
        return EntityKind.PEOPLE, True
    if lexicon.FACILITY.match(text, span.end) and len(words) == 1:
        return EntityKind.PLACES, True
    return _beside(text, span, run, words, role)


def _beside(text: str, span: Span, run: str, words: list[str], role: str) -> tuple[EntityKind | None, bool]:
    before, sure = text[max(0, span.start - 30) : span.start], False
    if role or lexicon.VERBS.match(text, span.end) or lexicon.BEFORE_PERSON.search(before):
        return EntityKind.PEOPLE, bool(role) and len(words) <= 3
    if (
        2 <= len(words) <= 3
        and not _PARTICLES.search(run)
        and all(word[0].isupper() and len(word) > 2 for word in words)
    ):
        following = text[span.end : span.end + 2]
        return (EntityKind.PEOPLE if following[:1] in ",. " else None), sure
    if lexicon.BEFORE_PLACE.search(before) and len(words) <= 2 and not run.isupper():
        return EntityKind.PLACES, False
    if run.isupper() and 2 <= len(run) <= 5:
        return EntityKind.ORGANISATIONS, False
    return None, False


def _spread(names: list[Name]) -> None:
    """One kind per name in a document: a surname follows its full name, the surest reading wins the others."""
    votes: dict[str, Counter[EntityKind]] = {}
    surnames: set[str] = set()
    for name in names:
        if name.kind is not None:
            votes.setdefault(name.text, Counter())[name.kind] += 10 if name.sure else 1
            if name.kind is EntityKind.PEOPLE and " " in name.text and name.sure:
                surnames.add(name.text.split()[-1])
    for name in names:
        if name.text in surnames:
            name.kind = EntityKind.PEOPLE
        elif name.text in votes:
            name.kind = votes[name.text].most_common(1)[0][0]
