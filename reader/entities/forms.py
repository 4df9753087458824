"""When two forms can be one name: spellings, nicknames, initials, acronyms, parts."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from reader.entities.lexicon import PLACE_NAMES, POSTAL, lists
from reader.entities.nicknames import short_for
from reader.model.facts import EntityKind

_COMPANY = re.compile(
    r",?\s+(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LLP|AG|SE|NV|SA|GmbH|Group|Holdings)\.?$"
)
_SMALL = frozenset(("of", "the", "and", "for", "&", "in", "on"))
_GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))
_STATE_OF = re.compile(
    r"^(?:State|Republic|Kingdom|City|Town|Province|Commonwealth|Islands?) of (?:the )?", re.IGNORECASE
)
# "Tarn+" is "Tarn Plus", and "Tarn!" is "Tarn".
_PLUS = re.compile(r"\s*\+$")
_OFFICE_OF = re.compile(r"^(Department|Ministry) of (?:the )?(.+)$")
# A closing ’ is folded to '.
_QUOTED = re.compile(r"(?<= )[\"'“‘(](?:the )?([^\"'“”‘()]+)[\"'”)](?= )")
# What says which part of a place is meant, and is no part of its name.
SIDE = re.compile(
    r"^(?:far[ -])?(?:(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central|downtown|greater|mainland|rural)"
    r"\s+(?=[A-Z])"
)
_KIND_OF_PLACE = re.compile(r"\s(?:Islands|National Park|Square|Peninsula)$")
# What is called by its town and one of these is not called by the town alone: "the Pittsburgh Post-Gazette".
_OF_A_TOWN = re.compile(
    r"(?:Times|Post|Tribune|Globe|Herald|Sun|Bee|Star|Courant|Chronicle|Gazette|Journal|Inquirer|Observer|Dispatch|"
    r"Examiner|Register|Mirror|Telegraph|Courier|Review|Police|Fire Department|Symphony|Opera|Zoo)$"
)
# A body that is called by its last word alone once it was named: "the Commission".
BODIES = frozenset(
    "University College School Church Court Commission Council Senate Congress House Assembly Parliament Committee "
    "Ministry Department Board Bank Institute Foundation Association Union League Party Army Navy Company Agency "
    "Authority Bureau Society Legislature Museum Times Post Journal Herald Tribune Telegraph Guardian".split()
)


@lru_cache(4096)
def spelling(kind: EntityKind, text: str) -> str:
    """Return what the spellings of one name share: no accents, points, capitals, company's suffix or side."""
    if kind is EntityKind.PLACES and text in POSTAL:
        return POSTAL[text]
    known = text.replace("’", "'")
    if kind is EntityKind.ORGANISATIONS:
        known = _PLUS.sub(" plus", _OFFICE_OF.sub(r"\2 \1", _COMPANY.sub("", known)).rstrip("!"))
        known = re.sub(r"\bBros\b\.?", "Brothers", known.replace(" & ", " and "))
    if kind is EntityKind.PLACES:
        known = SIDE.sub("", _STATE_OF.sub("", known))
    plain = unicodedata.normalize("NFD", known)
    bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
    # "U. S." is "U.S."; a surname's initial stays apart.
    bare = re.sub(r"(?<=\b\w\.)\s(?=\w\.)", "", bare) if kind is not EntityKind.PEOPLE else bare
    if kind is EntityKind.PLACES and bare not in PLACE_NAMES:
        bare = PLACE_NAMES.get(f"{bare}.", bare)  # the point of "Calif." that ends a sentence too
    bare = PLACE_NAMES.get(bare, bare.replace(".", ""))
    if kind is EntityKind.PEOPLE:
        return _person(bare, text)
    return PLACE_NAMES.get(bare, bare)


def _person(bare: str, text: str) -> str:
    words = bare.replace(",", "").split()
    shown = text.split()
    while len(words) > 2 and (
        words[-1] in _GENERATION or (2 <= len(shown[-1]) <= 4 and shown[-1].isupper() and not text.isupper())
    ):
        words, shown = words[:-1], shown[:-1]
    if len(words) == 2 and words[1] == "i":
        words = words[:1]
    if len(words) == 3 and len(words[1]) == 1:
        words = [words[0], words[2]]
    return " ".join(words)


def same_person(one: str, other: str) -> bool:
    """Say whether two full names, by their spelling, are one person's: nicknames, second names, transliterations."""
    first, second = sorted((one.split(), other.split()), key=len)
    if len(first) < 2:
        return False
    # Ada "Pip" Quill is Pip Quill.
    if first[-1] == second[-1] and " ".join(first[:-1]) in _told_nicknames(" ".join(second)):
        return True
    if sorted(first) == sorted(second):
        return True
    if _alike(first[-1], second[-1], 4):
        return _first_names(first, second)
    return False


def _told_nicknames(name: str) -> set[str]:
    """Return what stands in quotes or brackets within a spelt name: Ada "Pip" Quill, Rick "the Mad Dog" Quill."""
    return {told.group(1) for told in _QUOTED.finditer(name)}


def _first_names(short: list[str], full: list[str]) -> bool:
    if len(short[0]) == 1 or len(full[0]) == 1:
        return short[0][0] == full[0][0] and short[-1] == full[-1]
    if short[-1] == full[-1]:
        if short[0] == full[0]:
            return set(short) <= set(full)
        if short_for(short[0], full[0]) or _clipped(short[0], full[0]) or _clipped(full[0], short[0]):
            return len(short) == 2
        if len(short) == len(full) == 3 and short[1] == full[1]:
            return short[0][0] == full[0][0]
    return len(short) == len(full) and all(_alike(a, b, 3) for a, b in zip(short[:-1], full[:-1], strict=True))


def _clipped(short: str, full: str) -> bool:
    return len(short) >= 3 and len(full) >= len(short) + 2 and full.startswith(short) and not full.endswith("a")


def alike(kind: EntityKind, one: str, other: str) -> bool:
    """Say whether two names of one word, by their spelling, differ in vowels alone: Esfahan and Isfahan."""
    least = 3 if kind is EntityKind.PLACES else 4
    return " " not in one + other and min(len(one), len(other)) >= 6 and _alike(one, other, least)


def _alike(one: str, other: str, least: int) -> bool:
    if one == other:
        return True
    if one.endswith("a") != other.endswith("a"):
        return False
    bare = _consonants(one)
    return len(bare) >= least and bare == _consonants(other)


@lru_cache(4096)
def _consonants(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy'-]", "", word))


def part_of(kind: EntityKind, short: str, full: str) -> bool:
    """Say whether the form `short` can stand for the form `full` that is longer."""
    if short == full or (len(full.split()) < 2 and not short.isupper()):
        return False
    return _PART_OF[kind](short, full)


def _of_person(short: str, full: str) -> bool:
    spelt = spelling(EntityKind.PEOPLE, full)
    words, parts = spelling(EntityKind.PEOPLE, short).split(), spelt.split()
    if " ".join(words).removeprefix("the ") in _told_nicknames(spelt):
        return True
    if len(words) == 1:
        return len(parts) > 1 and words[0] in (parts[-1], parts[0])
    return 1 < len(words) < len(parts) and parts[-len(words) :] == words


def _of_place(short: str, full: str) -> bool:
    if full.startswith(f"{short} "):
        parts = full.removeprefix(f"{short} ").split()
        return (parts[0].islower() and parts[0] not in _SMALL) or _bare(full) == short
    return short.endswith("s") and full in (f"{short[:-1]} Islands", f"{short} Islands")


def _bare(place: str) -> str:
    bare = _KIND_OF_PLACE.sub("", place)
    return "" if bare in lists().places and place.endswith("Square") else bare


def _of_organisation(short: str, full: str) -> bool:
    if _is_acronym(short, full):
        return True
    if " " not in full:
        return False
    if full.startswith(f"{short} "):
        return short not in lists().places and not _OF_A_TOWN.search(full)
    words, parts = short.split(), full.split()
    if full.endswith(f" {short}"):
        return _told_alone(words, parts[: len(parts) - len(words)])
    if short == f"{parts[0]}s" and parts[-1] == "Party":
        return True
    return (short in BODIES and parts[0] == short) or _clips(words, parts)


def _told_alone(words: list[str], before: list[str]) -> bool:
    """Say whether people leave out what stands before: the UN Security Council, the Pirates, the Tarn City Thunder."""
    if before[-1] == "of":
        return before[0] in ("Church", "Division", "Department", "Ministry", "Office")
    if before[-1] in _SMALL:
        return False
    known = " ".join(before) in lists().places or spelling(EntityKind.PLACES, " ".join(before)) in PLACE_NAMES.values()
    alone = words[0] in BODIES and words[0] != "House"
    return len(words) > 1 or len(before) > 1 or alone or known or words[0].endswith("s")


def _clips(words: list[str], parts: list[str]) -> bool:
    """Say whether each word begins the one of its place: Penn State, Pennsylvania State University."""
    return 1 < len(words) < len(parts) and all(
        len(word) > 2 and part.startswith(word) for word, part in zip(words, parts, strict=False)
    )


def introduced(short: str, full: str) -> bool:
    """Say whether what stands in brackets after a body is short for it: its letters are there in order."""
    letters, rest = short.casefold(), iter(full.casefold())
    if len(short) < 3 or sum(letter.isupper() for letter in short) < len(short) / 2 or not short.isalnum():
        return False
    return letters[0] == full[0].casefold() and " " in full and all(letter in rest for letter in letters)


def _is_acronym(short: str, full: str) -> bool:
    bare = re.sub(r"[.&\s]", "", short)
    if len(bare) < 2 or not bare.isupper() or bare == full:
        return False
    return bare in _acronyms(full)


@lru_cache(4096)
def _acronyms(full: str) -> frozenset[str]:
    parts = [part for part in re.split(r"[\s/-]+", _COMPANY.sub("", full)) if part]
    letters = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0].upper() for part in parts if part != "&")
    capitals = "".join(letter for letter in full if letter.isupper())
    return frozenset((letters, every, capitals, letters + "C" * full.endswith("Company")))


_PART_OF: dict[EntityKind, Callable[[str, str], bool]] = {
    EntityKind.PEOPLE: _of_person,
    EntityKind.PLACES: _of_place,
    EntityKind.ORGANISATIONS: _of_organisation,
}
