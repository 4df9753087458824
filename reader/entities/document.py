"""What one name is in a document is what it is everywhere in it: votes, surnames, titles, possessives."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.entities import findings, lexicon
from reader.entities.forms import SIDE
from reader.entities.lexicon import lists
from reader.entities.model import Found
from reader.entities.pieces import words
from reader.entities.recogniser import Name
from reader.entities.votes import Votes, count, form_of, winner
from reader.model.facts import EntityKind
from reader.model.span import Span

_POSSESSIVE = re.compile(r"(?:['’]s?|['’]S)$")
# "the Hague" keeps its article by its own capital; "church of Harrow" is no more of a place than its second half.
_ARTICLE = re.compile(r"^(?:the|The|THE)\s+(?=\S)")
# "occupied Crimea", "actor Ada Quill"; particles are shorter.
_ADJECTIVE = re.compile(r"^[a-z]{5,}(?:-[a-z]+)?\s+(?=[A-Z])")
_OF = re.compile(r"^[a-z]+\s+of\s+(?:the\s+)?(?=[A-Z])")
_COUNCIL_OF = re.compile(r"^(?:council|city|town|state|county|people|government)\s+of\s+(?:the\s+)?(?=[A-Z])")
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z]")
_POINTED = re.compile(r"(?:\s(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)|\b(?:[A-Z]\.)+[A-Z])$")
_PEOPLE_OF = re.compile(r"(?:North|South|East|West|Central|Latin|Southeast|Native|African|Asian|Arab|Irish)[ -]\w+$")
# "Calif." and "Corp." keep their point; what is longer ends a sentence with it.
_ENDED = re.compile(r"[^\W\d_]{6,}\.$")
# "Sales for" breaks off, and "Tarnly d. Fairhaven 3-1" tells a result.
_OPEN = re.compile(r"(?:(?:\s+(?:for|of|and|the|in|at|to|with|by|on|from|or))+|\s+(?:d|def)\.?)$")
# A player's position, an office: "QB Ada Quill", "MP Ada Quill".
_POSITION = re.compile(r"^[A-Z]{2,3}\s+(?=[A-Z][\w’'-]*[a-z][\w’'-]*\s+[A-Z][\w’'-])")
# "J- she", where a speaker begins anew.
_ANEW = re.compile(r"\W*(?:\s+(?:he|she|it|they|we|you|is|was|are|were|has|had|and|or|but|who|the|a|to))+$")
# "Senate Republicans" are some of the Senate, "Maine Democrats" live in Maine; the Liberal Democrats are a party.
_MEMBERS = re.compile(
    rf"\b(Senate|House|Assembly|Congress|Council|Committee|{'|'.join(map(str.title, lexicon.POSTAL.values()))})"
    r"\s+(?:Republicans|Democrats)$"
)
# Pictures among letters, with what joins them.
_EMOJI = re.compile(r"^(?:[\U0001f000-\U0001faff\u2190-\u2bff\ufe0f\u200d\u20e3]+\s*)+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_EDGES = " \t_,.;:!?\"“”‘’'()[]–—-"
_WORD_BEFORE = re.compile(r"([\w.&’'-]+)\s+$")
_ROLE_AFTER = re.compile(
    r",\s+(?:(?:who|which)\s+(?:is|was)\s+)?(?:the|a|an|its|his|her)?\s*"
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


def decide(text: str, found: Iterable[Found], chances: Mapping[int, float] | None = None) -> list[Name]:
    """Return the names of the document in order: trimmed, each form of one kind, other mentions of it added.

    `chances` is how likely the word at a place is part of a name; where it is not given every mention is added.
    """
    whole = findings.mend(text, found)
    trimmed = [(span, one.kind, one.sure) for one in whole if (span := trim(text, one)) is not None]
    votes = count(text, trimmed)
    names = [
        Name(span, span.of(text), kind, _role(text, span) if kind is EntityKind.PEOPLE else "")
        for span, _, _ in trimmed
        if (kind := winner(votes[form_of(span.of(text))])) is not None
    ]
    return sorted([*names, *_others(text, names, votes, chances)], key=lambda name: name.span)


def trim(text: str, one: Found) -> Span | None:
    """Return the name without title, article and possessive, None where nothing of it is a name."""
    end = _end(text, one)
    start = _start(text, one, end)
    name = text[start:end]
    # Names in other scripts are names of languages that are not read.
    if not _LATIN.search(name) or (one.kind is EntityKind.PEOPLE and _is_label(text, name)):
        return None
    return None if _no_name(name) or _are_many(text, name) else Span(start, end)


def _end(text: str, one: Found) -> int:
    """Return where the name ends: without possessive, full stop, and the word a broken sentence goes on with."""
    start = one.span.start
    named = one.span.of(text).rstrip(_EDGES.replace(".", ""))
    if one.kind is EntityKind.PEOPLE:
        named = _ANEW.sub("", named)
    elif _ARTICLE.sub("", named).replace("’", "'") in lexicon.OWNERS:
        return start + len(named)
    elif one.kind is EntityKind.ORGANISATIONS:
        named = _MEMBERS.sub(r"\1", named)
    named = _OPEN.sub("", named)
    end = start + len(_POSSESSIVE.sub("", named))
    end += _POINTED.search(text[start:end]) is not None and text[end : end + 1] == "."
    return end - (_ENDED.search(text[start:end]) is not None)


def _start(text: str, one: Found, end: int) -> int:
    """Return where the name begins: without article, side and adjective, a person without titles."""
    start = one.span.start
    if (closed := text.find(")", start, end)) > 0 and "(" not in text[start:closed]:  # "Coach (Ada) Quill"
        start = closed + 1
    start += len(text[start:end]) - len(_EMOJI.sub("", text[start:end]).lstrip(_EDGES))
    if leading := _leading(text[start:end], one.kind):
        start += leading.end()
    if one.kind is not EntityKind.PEOPLE:
        return start
    start = _after_titles(text, start, end)
    position = _POSITION.match(text[start:end])
    return start + (position.end() if position else 0)


def _are_many(text: str, name: str) -> bool:
    """Say whether these are holders of an office, "Senators", and no team that plays for a place."""
    if name not in lexicon.OFFICE_HOLDERS:
        return False
    return not any(before.group(1) in lists().places for before in re.finditer(rf"(\w+) {name}\b", text))


def _is_label(text: str, name: str) -> bool:
    """Say whether this is a label of a line-up or a table, not a short name that a headline shouts."""
    if not name.isupper() or len(name) > 3 or name in lexicon.INITIALS:
        return False
    return name.title() not in lists().given and not re.search(rf"\b{re.escape(name.title())}\b", text)


def _leading(name: str, kind: EntityKind) -> re.Match[str] | None:
    of = {EntityKind.PLACES: _OF, EntityKind.ORGANISATIONS: _COUNCIL_OF}.get(kind)
    side = SIDE.match(name) if kind is EntityKind.PLACES else None
    return _ARTICLE.match(name) or side or _ADJECTIVE.match(name) or (of.match(name) if of else None)


def _after_titles(text: str, start: int, end: int) -> int:
    rest = re.match(r"(?:[\w’'-]+\.?\s+)*", text[start:end])
    for word in re.finditer(r"(\S+)\s+", rest.group() if rest else ""):
        if word.group(1).rstrip(".") not in lexicon.TITLES:
            return start + word.start()
    return start + (rest.end() if rest else 0)


def _no_name(name: str) -> bool:
    plain = name.removesuffix("s")
    if (
        name in lexicon.GENERIC
        or len(name) < 2
        or (name.islower() and (" " in name or len(name) < 4))
        or _PARTY_AND_STATE.match(name)
    ):
        return True
    if _PEOPLE_OF.match(name) and name.split()[-1].removesuffix("s") in lexicon.DEMONYMS:
        return True
    if name in lexicon.INTERJECTIONS or name.replace("’", "'") in lexicon.NEITHER:
        return True
    if name.rstrip(".") in lexicon.TITLES:
        return True
    return name in lexicon.DEMONYMS or plain in lexicon.DEMONYMS or name in lexicon.CALENDAR


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


def _taken(taken: list[Span], start: int, end: int) -> bool:
    at = bisect_left(taken, start, key=lambda span: span.end - 1)
    return at < len(taken) and taken[at].start < end


def _chance(form: str, span: Span, chances: Mapping[int, float]) -> float:
    here = words(form, span.start)
    return sum(chances.get(start, 0.0) for start, _ in here) / len(here) if here else 0.0


def _wanted(text: str, names: list[Name], votes: Votes) -> dict[str, tuple[EntityKind, float]]:
    """Return the forms that are looked for everywhere, each with its kind and how likely it must be there."""
    lower = set(re.findall(r"\b[a-z][\w’'-]*", text))
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
