"""What the model found, before it is counted: joined, parted, and with what the words beside it tell."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from reader.entities import lexicon
from reader.entities.bounds import is_written
from reader.entities.forms import part_of
from reader.entities.model import Found
from reader.entities.numbers.opaque import EMAIL
from reader.entities.votes import is_place
from reader.model.facts import EntityKind
from reader.model.span import Span

_DASH = re.compile(r"\s*[-–—]\s*")
_OFFICE = re.compile(r"(?:Office|Department|Service|Bureau|Committee|Association)\b")
_OFFICER = re.compile(r"C[EFIOT]O(?: [A-ZÀ-Þ][\w’'.-]+){2,3}$")
_SHIP = re.compile(rf"{lexicon.SHIPS}s? (?:the )?((?:[A-ZÀ-Þ][\w’'.-]*)(?: [A-ZÀ-Þ][\w’'-]*){{0,2}})")
_LISTED = re.compile(
    r"\b(?:NYSE|NASDAQ|Nasdaq|LON|LSE|AIM|ASX|TSXV?|TSE|SGX|HKEX|FRA|EPA|IATA|ICAO)(?: ?/ ?[A-Z]{3,6})?:"
    r" ?[A-Z0-9.]{1,6}\b"
)
_SPEAKER = re.compile(r"^[ \t]*([A-Z]{1,3})(?=:)", re.MULTILINE)
_VICE = re.compile(r"[SE]?VP\b")
_AT = re.compile(r"\s*@\s+|\s*@$")
_SHORT = re.compile(r",?\s+\([\"“'‘]?((?:[A-Z]\.?[&-]?){2,8})[\"”'’]?\)")
# So many characters before a place or a bracket are looked at: a text of capitals alone is no quicker read otherwise.
_BEFORE = 120
_BODY_OF = re.compile(
    r"(?:\b[A-Z][\w’&-]*[^\S\n\t]+)*\b(?:Journal|University|Bank|Ministry|Institute|College|Museum|Embassy|Church|Archdiocese|"
    r"Diocese|Association|Federation|Court|Parliament) of (?:the )?$"
)
_BRACKETS = re.compile(r"\(([A-Z]{2,6})s?\)")
_COMMON = re.compile(r"(?:[a-zà-ÿ][\w’'/-]*\s+){2,7}$")
_CHIEF = re.compile(r"\bChief (?:[A-Z][a-z]+ (?:and )?){1,3}Officer \(([A-Z]{3,5})\)")
_STORMY = re.compile(
    r"\b(?:[Hh]urricane|[Cc]yclone|[Tt]yphoon|[Tt]ropical [Ss]torm|storm|landfall|gust|wind|rain|flood|weather)s?\b"
)
_STORM = re.compile(rf"{lexicon.STORMS}\s+([A-Z][\w’-]+)")


def mend(text: str, found: Iterable[Found]) -> list[Found]:
    """Return the findings in order, not overlapping.

    Who has an office is a person; an office and whose it is are one organisation, two places that a dash joined are
    two, "the Bank of" belongs to the place after it, an acronym to the organisation before it, and a storm is nobody,
    as is a ship, what is short for a term, is told for a share, marks a speaker or stands in an e-mail address.
    """
    told = _officers(text, _without_marks(text, _without_addresses(text, found)))
    whole = _without_terms(text, _without_ships(text, _without_storms(text, _parted(text, _joined(text, told)))))
    return list(_introduced(text, list(_bodies(text, whole))))


def _without_addresses(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings without what is part of an e-mail address: "ada.quill@tarn.example"."""
    addresses = [match.span() for match in EMAIL.finditer(text)] if "@" in text else []
    starts = [start for start, _ in addresses]
    for one in found:
        at = bisect_left(starts, one.span.end) - 1
        if at < 0 or addresses[at][1] <= one.span.start:
            yield one
        elif one.span.start < starts[at]:  # "Ada Quill adaquill@tarn.example"
            yield Found(Span(one.span.start, starts[at]), one.kind, one.sure)


def _officers(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings; "CFO Ada Quill" is a person, though what begins with capitals is often a body."""
    for one in found:
        officer = one.kind is EntityKind.ORGANISATIONS and _OFFICER.match(one.span.of(text))
        yield Found(one.span, EntityKind.PEOPLE, one.sure) if officer else one


def _joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings; an office and whose it is are one organisation, and so are two acronyms side by side."""
    before: Found | None = None
    for one in found:
        if before is not None and _goes_on(text, before, one):
            before = Found(Span(before.span.start, one.span.end), one.kind, min(before.sure, one.sure))
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _goes_on(text: str, before: Found, one: Found) -> bool:
    if not before.kind is one.kind is EntityKind.ORGANISATIONS:
        return False
    between, first, second = text[before.span.end : one.span.start], before.span.of(text), one.span.of(text)
    if between.strip() in ("'s", "’s", "'", "’") or (between == " " and first.endswith(("'s", "’s"))):
        return _OFFICE.match(second) is not None
    # "AP NFL" is a league's news by an agency.
    known = first in lexicon.ORGANISATIONS and second in lexicon.ORGANISATIONS
    return between == " " and first.isupper() and second.isupper() and not known


def _parted(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings; two places that a dash joined are two, and so is what stands before and after "@"."""
    for one in found:
        if at := _AT.search(one.span.of(text)):
            for span in (
                Span(one.span.start, one.span.start + at.start()),
                Span(one.span.start + at.end(), one.span.end),
            ):
                if len(span):
                    yield Found(span, one.kind, one.sure)
            continue
        dash = _DASH.search(text, one.span.start, one.span.end)
        if dash and is_place(text[one.span.start : dash.start()]) and is_place(text[dash.end() : one.span.end]):
            yield Found(Span(one.span.start, dash.start()), one.kind, one.sure)
            yield Found(Span(dash.end(), one.span.end), one.kind, one.sure)
        else:
            yield one


def _bodies(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings; a body that is called by its place is an organisation, "the Journal of Tarnland"."""
    end = 0
    for one in found:
        before = max(end, one.span.start - _BEFORE)
        body = _BODY_OF.search(text, before, one.span.start) if one.kind is EntityKind.PLACES else None
        if body:
            yield Found(Span(body.start(), one.span.end), EntityKind.ORGANISATIONS, one.sure)
        else:
            yield one
        end = one.span.end


def _introduced(text: str, found: list[Found]) -> Iterator[Found]:
    """Yield the findings; the acronym in brackets after an organisation is one too."""
    taken = 0
    for one in found:
        if one.span.start < taken:
            continue
        yield one
        short = _SHORT.match(text, one.span.end) if one.kind is EntityKind.ORGANISATIONS else None
        if short and part_of(EntityKind.ORGANISATIONS, short.group(1), one.span.of(text)):
            yield Found(Span(*short.span(1)), EntityKind.ORGANISATIONS, 1.0)
            taken = short.end()


def _without_storms(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings without what a storm is called: "Cyclone Ada", and "Ada" after it."""
    storms = set(_STORM.findall(text)) if _STORMY.search(text) else set()
    every = list(found)
    # Who shares a storm's name has another name too.
    people = {words[-1] for one in every if len(words := one.span.of(text).split()) > 1 and len(words[0]) > 2}
    for one in every:
        name = re.sub(r"['’]s$", "", one.span.of(text))
        called = name.split()[-1] if name else ""
        alone = called not in people and one.kind is not EntityKind.ORGANISATIONS
        if called not in storms or not (alone or _STORM.fullmatch(name)):
            yield one


def _without_ships(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings without what a ship is called: "the ferry Ada", and "Ada" after it; a place stays one."""
    ships = list(_SHIP.finditer(text))
    starts = {ship.start(1) for ship in ships}
    # What follows a ship's name with a capital may look like more of it.
    words = [ship.group(1).split() for ship in ships]
    called = {" ".join(some[:size]) for some in words for size in range(1, len(some) + 1)}
    for one in found:
        name = re.sub(r"['’]s$", "", one.span.of(text))
        if one.span.start not in starts and (name not in called or is_place(name)):
            yield one


def _without_marks(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings without what is told for a share, "(NYSE: TRN)", is a mark, "Tarn™", or marks a speaker."""
    shares = {at for match in _LISTED.finditer(text) for at in range(*match.span())}
    speakers = Counter(match.group(1) for match in _SPEAKER.finditer(text))
    for one in found:
        name = one.span.of(text)
        marked = name.endswith("™") or text.startswith("™", one.span.end)
        initials = speakers[name] > 1 and not is_written(name.title(), text)  # "BEX:" is Bex
        spoken = initials and text.startswith(":", one.span.end)
        if not (marked or spoken or one.span.start in shares or _VICE.match(name)):
            yield one


def _without_terms(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the findings without what the text explains as short for common words: "electric vehicles (EVs)"."""
    terms = {brackets.group(1) for brackets in _CHIEF.finditer(text)} | {
        brackets.group(1)
        for brackets in _BRACKETS.finditer(text)
        if (words := _COMMON.search(text, max(0, brackets.start() - _BEFORE), brackets.start()))
        and _initials(words.group()).endswith(brackets.group(1).casefold())
    }
    for one in found:
        if one.span.of(text).removesuffix("s") not in terms:
            yield one


def _initials(words: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s/-]+", words) if word and word not in ("of", "and", "the", "for"))
