"""Where a name begins and ends in what the model found: without title, article and possessive; or that it is none."""

import re

from reader.entities import lexicon
from reader.entities.forms import SIDE
from reader.entities.lexicon import lists
from reader.entities.model import Found
from reader.model.facts import EntityKind
from reader.model.span import Span

_POSSESSIVE = re.compile(r"(?:['’]s?|['’]S)$")
# "The Hague" keeps its article by its own capital; "church of Harrow" is no more of a place than its second half.
_ARTICLE = re.compile(r"^(?:the|The(?! Hague\b)|THE(?! HAGUE\b))\s+(?=\S)")
# "occupied Crimea", "actor Ada Quill"; particles are shorter.
_ADJECTIVE = re.compile(r"^[a-z]{5,}(?:-[a-z]+)?\s+(?=[A-Z])")
# "big Ada Quill"; "van Quill" and "bint Quill" are names.
_EPITHET = re.compile(
    r"^(?!(?:van|von|vom|vander|der|den|ter|ten|del|della|dal|dos|das|bin|ibn|bint|abu|umm|ould|ben|zum|zur)\b)"
    r"([^\W\d_A-Z]{3,})\s+(?=[A-Z])"
)
# "Ada Quill KC", "Ada Quill, MD".
_DEGREE = re.compile(r",?\s+(?:KC|QC|SC|MP|MEP|MSP|MD|M\.D\.|PhD|Ph\.D\.|OBE|MBE|CBE|Esq)$")
# "Ada Quill1 and Tom Quill2", whose notes tell where they work.
_FOOTNOTE = re.compile(r"(?<=[a-zß-ÿ])[0-9]{1,2}[*†‡]?$")
# What a house has after its owner, a church after its saint: "we ate at Quill's.", "in St. Jude's, which".
_OWNER = re.compile(r"['’]s\b")
_CLOSED = re.compile(
    r"(?:[.,;:!?)]|$|\s(?:after|and|as|at|because|before|but|by|for|from|had|has|if|in|is|near|on|or|since|than|that|to|too|"
    r"until|was|were|when|where|which|while|who|will|with|would)\b)",
    re.MULTILINE,
)
# "Yahoo! and AOL", where no sentence ends.
_SHOUTS = re.compile(r"!(?=[.,;:?)]|\s[a-z])")
_SOURCE = re.compile(r"^SOURCE:?\s+(?=[A-Z])")
_DOMAIN = re.compile(r"\.(?:com|org|net|co\.uk|ie|io)\b")
_OF = re.compile(r"^[a-z]+\s+of\s+(?:the\s+)?(?=[A-Z])")
_COUNCIL_OF = re.compile(r"^(?:council|city|town|state|county|people|government)\s+of\s+(?:the\s+)?(?=[A-Z])")
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z]")
_POINTED = re.compile(r"(?:\s(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)|\b(?:[A-Z]\.)+[A-Z])$")
_PEOPLE_OF = re.compile(r"(?:North|South|East|West|Central|Latin|Southeast|Native|African|Asian|Arab|Irish)[ -]\w+$")
# "Calif." and "Corp." keep their point; what is longer ends a sentence with it.
_ENDED = re.compile(r"[^\W\d_]{6,}\.$")
# "Sales for" breaks off, and "Tarnly d. Fairhaven 3-1" tells a result.
_OPEN = re.compile(r"(?:(?:\s+(?:for|of|and|the|in|at|to|with|by|on|from|or))+|\s+(?:d|def)\.?)$")
# A player's position, an office: "QB Ada Quill", "MP Ada Quill"; a single letter may be a first name's.
_POSITION = re.compile(r"^[A-Z]{1,3}\s+(?=(?:[A-Z][\w’'-]*[a-z][\w’'-]*|(?:[A-Z]\.){2})\s+[A-Z][\w’'-])")
# "J- she", where a speaker begins anew.
_ANEW = re.compile(r"\W*(?:\s+(?:he|she|it|they|we|you|is|was|are|were|has|had|and|or|but|who|the|a|to))+$")
# "Senate Republicans" are some of the Senate, "Maine Democrats" live in Maine; the Liberal Democrats are a party.
_MEMBERS = re.compile(
    rf"\b(Senate|House|Assembly|Congress|Council|Committee|{'|'.join(map(str.title, lexicon.POSTAL.values()))})"
    r"\s+(?:Republicans|Democrats)$"
)
# Pictures among letters, with what joins them.
_EMOJI = re.compile(r"^(?:[\U0001f000-\U0001faff\u2190-\u2bff\ufe0f\u200d\u20e3]+\s*)+")
_MANIA = re.compile(r"^\w+mania$")  # "Quillmania" is about somebody and nobody
# A capital within a sentence, but that of "I".
_CAPITAL = re.compile(r"(?<=[a-z,] )(?!I\b)[A-Z]")
# What the model believes so much is a name in small letters too.
_SURE = 0.8
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Officer|Sgt|Sergeant|Det|Detective)\.?\s+$")
_EDGES = " \t_/,.;:!?\"“”‘’'()[]–—-"


def trim(text: str, one: Found) -> Span | None:
    """Return where the name stands without what is no part of it, None where nothing of it is a name."""
    end = _end(text, one)
    start = _start(text, one, end)
    name = text[start:end]
    # Names in other scripts are names of languages that are not read.
    if not _LATIN.search(name) or (one.kind is EntityKind.PEOPLE and (_is_label(text, name) or _MANIA.match(name))):
        return None
    if (_no_name(name) and not _addressed(text, start, one)) or _are_many(text, name) or _is_phrase(text, one, name):
        return None
    return Span(start, end)


def _addressed(text: str, start: int, one: Found) -> bool:
    """Say whether a person's surname only looks like a title: "Dr. King", "Mrs Bishop"."""
    return (
        one.kind is EntityKind.PEOPLE
        and _TITLED.search(text, max(0, start - 12), start) is not None
        and text[start : one.span.end].rstrip(_EDGES) in lexicon.TITLES
    )


def _end(text: str, one: Found) -> int:
    """Return where the name ends: without possessive, full stop, and the word a broken sentence goes on with."""
    start = one.span.start
    named = one.span.of(text).rstrip(_EDGES.replace(".", ""))
    if one.kind is EntityKind.PEOPLE:
        named = _FOOTNOTE.sub("", _DEGREE.sub("", _ANEW.sub("", named)))
    elif end := _owned(text, start, named):
        return end
    elif one.kind is EntityKind.ORGANISATIONS:
        named = _MEMBERS.sub(r"\1", named)
    named = _OPEN.sub("", named)
    if site := _DOMAIN.match(text, start + len(named.rstrip("."))):
        return site.end()
    end = start + len(_POSSESSIVE.sub("", named))
    if text[end : end + 1] == ")" and text.rfind("(", start, end) > text.rfind(")", start, end):
        return end + 1
    if one.kind is EntityKind.ORGANISATIONS and _SHOUTS.match(text, end):
        return end + 1
    end += _POINTED.search(text[start:end]) is not None and text[end : end + 1] == "."
    return end - (_ENDED.search(text[start:end]) is not None)


def _owned(text: str, start: int, named: str) -> int:
    """Return where a name ends whose "'s" is part of it, else 0.

    Nothing follows there that could be owned; of what everybody knows, as of "Russia's", it is none all the same.
    """
    bare = _POSSESSIVE.sub("", named)
    owner = _OWNER.match(text, start + len(bare))
    if owner is None:
        return 0
    name = _ARTICLE.sub("", bare)
    if f"{name}'s" in lexicon.OWNERS:
        return owner.end()
    known = name in lists().places or name in lexicon.ORGANISATIONS
    return 0 if known or _CLOSED.match(text, owner.end()) is None else owner.end()


def _start(text: str, one: Found, end: int) -> int:
    """Return where the name begins: without article, side and adjective, a person without titles."""
    start = one.span.start
    if (closed := text.find(")", start, end)) > 0 and "(" not in text[start:closed]:  # "Coach (Ada) Quill"
        start = closed + 1
    start += len(text[start:end]) - len(_EMOJI.sub("", text[start:end]).lstrip(_EDGES))
    if leading := _leading(text[start:end], one.kind):
        start += leading.end()
    if one.kind is not EntityKind.PEOPLE:
        return start - 4 * (start > 3 and text.startswith(("The Hague", "THE HAGUE"), start - 4))
    return _after_position(text, _after_titles(text, start, end), end)


def _is_phrase(text: str, one: Found, name: str) -> bool:
    """Say whether these are words in small letters that name nobody, "school of health".

    Where somebody writes without capitals, "we met jen in san francisco", what the model is sure of are names.
    """
    if not name.islower() or (" " not in name and len(name) > 3):
        return False
    line = text[text.rfind("\n", 0, one.span.start) + 1 : one.span.start]
    line += text[one.span.end : one.span.end + 500].partition("\n")[0]
    return name in lexicon.SMALL_WORDS or one.sure < _SURE or _CAPITAL.search(line) is not None


def _are_many(text: str, name: str) -> bool:
    """Say whether these are holders of an office, "Senators", and no team that plays for a place."""
    if name not in lexicon.OFFICE_HOLDERS:
        return False
    return not any(before.group(1) in lists().places for before in re.finditer(rf"(\w+) {name}\b", text))


def _is_label(text: str, name: str) -> bool:
    """Say whether this is a label of a line-up or a table, not a short name that a headline shouts."""
    if not name.isupper() or len(name) > 3 or name in lexicon.INITIALS:
        return False
    if len(name) < 2:
        return True
    return name.title() not in lists().given and not is_written(name.title(), text)


def is_written(word: str, text: str) -> bool:
    """Say whether a word stands in a text; where its letters do not, no pattern need be tried."""
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _leading(name: str, kind: EntityKind) -> re.Match[str] | None:
    if kind is EntityKind.PEOPLE and (epithet := _EPITHET.match(name)) and epithet.group(1).islower():
        return epithet
    of = {EntityKind.PLACES: _OF, EntityKind.ORGANISATIONS: _COUNCIL_OF}.get(kind)
    side = SIDE.match(name) if kind is EntityKind.PLACES else None
    return (
        _ARTICLE.match(name)
        or _SOURCE.match(name)
        or side
        or _ADJECTIVE.match(name)
        or (of.match(name) if of else None)
    )


def _after_titles(text: str, start: int, end: int) -> int:
    rest = re.match(r"(?:[\w’'-]+\.?\s+)*", text[start:end])
    for word in re.finditer(r"(\S+)\s+", rest.group() if rest else ""):
        if word.group(1).rstrip(".") not in lexicon.TITLES:
            return start + word.start()
    return start + (rest.end() if rest else 0)


def _after_position(text: str, start: int, end: int) -> int:
    position = _POSITION.match(text[start:end])
    if position is None:
        return start
    after = start + position.end()
    told = position.group().strip()
    alone = rf"(?<![\w.])(?<!{told}\s){re.escape(text[after:end])}\b"
    return after if len(told) > 1 or re.search(alone, text) else start


def _no_name(name: str) -> bool:
    plain = name.removesuffix("s")
    if name in lexicon.GENERIC or len(name) < 2 or _PARTY_AND_STATE.match(name):
        return True
    if _PEOPLE_OF.match(name) and name.split()[-1].removesuffix("s") in lexicon.DEMONYMS:
        return True
    if name in lexicon.INTERJECTIONS or name.replace("’", "'") in lexicon.NEITHER:
        return True
    if name.rstrip(".") in lexicon.TITLES:
        return True
    return name in lexicon.DEMONYMS or plain in lexicon.DEMONYMS or name in lexicon.CALENDAR
