"""What one name is in a document is what it is everywhere in it: votes, surnames, titles, possessives."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.entities import lexicon
from reader.entities.lexicon import lists
from reader.entities.model import Found
from reader.entities.recogniser import Name
from reader.model.facts import EntityKind
from reader.model.span import Span

_POSSESSIVE = re.compile(r"(?:['’]s?|['’]S)$")
# "the Hague" keeps its article by its own capital; "council of Harrow Bay" is no more of a name than its second half.
_LEADING = re.compile(r"^(?:(?:the|The|THE)\s+|[a-z]+\s+of\s+(?:the\s+)?)(?=\S)")
_EDGES = " \t,.;:!?\"“”‘’'()[]–—-"
_WORD_BEFORE = re.compile(r"([\w.&’'-]+)\s+$")
_ROLE_AFTER = re.compile(
    rf",\s+(?:the|a|an|its|his|her)?\s*((?:[\w’-]+\s+){{0,4}}?(?:{lexicon.OFFICES}))\b(?=[,.;]|\s+(?:of|at|for)\b)"
)
_ROLES = re.compile(rf"^(?:{lexicon.OFFICES})$")
# A name that the model saw once and hardly believed is left out.
_DOUBTFUL = 0.4
# What is believed so much altogether is looked for where the model saw nothing.
_SPREADS = 0.75


def decide(text: str, found: Iterable[Found]) -> list[Name]:
    """Return the names of the document in order: trimmed, each form of one kind, other mentions of it added."""
    trimmed = [(span, one.kind, one.sure) for one in found if (span := trim(text, one)) is not None]
    votes = _votes(text, trimmed)
    names = [
        Name(span, span.of(text), kind, _role(text, span) if kind is EntityKind.PEOPLE else "")
        for span, _, _ in trimmed
        if (kind := _winner(votes[_form(span.of(text))])) is not None
    ]
    return sorted([*names, *_others(text, names, votes)], key=lambda name: name.span)


def trim(text: str, one: Found) -> Span | None:
    """Return the name without title, article and possessive, None where nothing of it is a name."""
    start, end = one.span.start, one.span.end
    end = start + len(_POSSESSIVE.sub("", text[start:end].rstrip(_EDGES.replace(".", ""))))
    start += len(text[start:end]) - len(text[start:end].lstrip(_EDGES))
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    if one.kind is EntityKind.PEOPLE:
        start = _after_titles(text, start, end)
    name = text[start:end]
    if not name or not any(letter.isalpha() for letter in name):
        return None
    return None if _no_name(name) else Span(start, end)


def _after_titles(text: str, start: int, end: int) -> int:
    rest = re.match(r"(?:[\w’'-]+\.?\s+)*", text[start:end])
    for word in re.finditer(r"(\S+)\s+", rest.group() if rest else ""):
        if word.group(1).rstrip(".") not in lexicon.TITLES:
            return start + word.start()
    return start + (rest.end() if rest else 0)


def _no_name(name: str) -> bool:
    plain = name.removesuffix("s")
    return name in lexicon.DEMONYMS or plain in lexicon.DEMONYMS or name in lexicon.CALENDAR or name in lexicon.TITLES


def _form(name: str) -> str:
    """Return what mentions of one name share: capitals shouted in a headline are no other name."""
    return name.casefold() if name.isupper() and len(name) > 5 else name.replace("’", "'")


def _votes(text: str, trimmed: list[tuple[Span, EntityKind, float]]) -> dict[str, dict[EntityKind, float]]:
    votes: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for span, kind, sure in trimmed:
        votes[_form(span.of(text))][kind] += sure
    for form, of in list(votes.items()):
        folded = form.casefold()
        if folded != form and folded in votes:
            for kind, sure in votes[folded].items():
                of[kind] += sure
            votes[folded] = of
        if form in lexicon.ORGANISATIONS:
            of[EntityKind.ORGANISATIONS] += 3
        elif form in lists().places:
            of[EntityKind.PLACES] += 0.7
    _surnames(votes)
    return votes


def _surnames(votes: dict[str, dict[EntityKind, float]]) -> None:
    """A surname follows its full name, unless the document is surer of something else."""
    for form, of in list(votes.items()):
        if " " in form and _winner(of) is EntityKind.PEOPLE and form.split()[-1].rstrip(".") not in ("Jr", "Sr"):
            last = form.split()[-1]
            if last in votes:
                votes[last][EntityKind.PEOPLE] += 0.5 * of[EntityKind.PEOPLE]


def _winner(of: dict[EntityKind, float]) -> EntityKind | None:
    kind = max(of, key=lambda kind: of[kind], default=None)
    return kind if kind is not None and of[kind] >= _DOUBTFUL else None


def _others(text: str, names: list[Name], votes: dict[str, dict[EntityKind, float]]) -> Iterator[Name]:
    """Yield mentions that the model did not see."""
    wanted = _wanted(text, names, votes)
    if not wanted:
        return
    taken = sorted(name.span for name in names)
    forms = sorted(wanted, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w’'-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")
    at = 0
    for match in pattern.finditer(text):
        while at < len(taken) and taken[at].end <= match.start():
            at += 1
        if at < len(taken) and taken[at].start < match.end():
            continue
        span, kind = Span(match.start(), match.end()), wanted[match.group()]
        yield Name(span, match.group(), kind, _role(text, span) if kind is EntityKind.PEOPLE else "")


def _wanted(text: str, names: list[Name], votes: dict[str, dict[EntityKind, float]]) -> dict[str, EntityKind]:
    """Return the forms that are looked for everywhere: what is believed, and the surnames of the people."""
    lower = set(re.findall(r"\b[a-z][\w’'-]*", text))
    wanted: dict[str, EntityKind] = {}
    for name in names:
        if name.kind is None or len(name.text) < 2:
            continue
        believed = max(votes[_form(name.text)].values()) >= _SPREADS
        if believed and (" " in name.text or name.text.lower() not in lower):
            wanted.setdefault(name.text, name.kind)
        last = name.text.split()[-1]
        if name.kind is EntityKind.PEOPLE and last != name.text and _is_surname(last, lower):
            wanted.setdefault(last, name.kind)
    return wanted


def _is_surname(word: str, lower: set[str]) -> bool:
    return len(word) > 2 and word.lower() not in lower and word not in lists().given


def _role(text: str, span: Span) -> str:
    """Return the title before a name, else the office after it."""
    start, offices = span.start, 0
    while (word := _WORD_BEFORE.search(text, max(0, start - 40), start)) and "\n" not in word.group():
        bare = word.group(1).rstrip(".")
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
