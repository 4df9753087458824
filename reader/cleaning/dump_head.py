"""The head of a dump: headline, byline, date, the picture's caption."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.cleaning.dump_choice import Choice
from reader.cleaning.dump_cues import byline, cue, dated
from reader.cleaning.dump_dates import iso_date
from reader.cleaning.dump_parts import END, ITEM
from reader.model.article import BlockKind

_LOOK = 30  # how many parts above the body a headline may stand
_WORD = re.compile(r"[^\W\d_]{3,}")
_NEAR = 6
_MOST = 250
_OPENERS = tuple('“"«„-*•')
# A sentence with one of these tells something: it opens the article and is no caption.
_TELLING = frozenset(
    "was were has have had will would can could may might must should said says told did does says ist war sind waren "
    "hat haben hatte wird werden wurde wurden kann soll muss sagte est sont était ont avait sera dit peut son era fue "
    "han fueron será dijo sono stato hanno sarà foi são está disse you this that announced killed died won lost".split()
)
_SMALL_IN_NAMES = frozenset("and und et van von der den del bin".split())
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: (?:(?:van|von|der|den|de|del|la|bin|al) )*[^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | und | et |, and ){_NAME}){{0,4}}")
_READING = re.compile(r"^\W*\d+(?:[–-]\d+)? ?min|\b(?:lesezeit|temps de lecture|reading time)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:subject|betreff|objet|asunto)\s?: ?(?:(?:re|fwd?|aw|wg|tr)\s?: ?)*", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\s*[|•·]\s*|\s+[–—-]\s+|,?\s+(?=\d|\S+@)|\s+(?:for|in|on)\s+(?=[A-Z])|,\s+(?=[A-Z]{2,4}\b)"
    r"|,?\s+(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\s*(?:$|[,\d]))"
)
_TRAIL = re.compile(r"[>›»/|].*[>›»/|]")
_CREDITED = re.compile(r"\b(?:photo(?:graph)?|foto|bild|image|picture|crédit)s?(?: by)?\s?: ?\S.{2,60}$", re.IGNORECASE)
_PHOTO = re.compile(
    r"^(?:photo|image|picture|foto|bild|crédit|credit)s?\b|\b(?:getty images|shutterstock|/ ?(?:afp|reuters|dpa))\b"
    r"|\((?:photo|foto|image|bild|ap|afp)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What was found; `kinds` says by part what is no running text though it belongs to the article."""

    title: str
    byline: str
    published: str
    kinds: dict[int, BlockKind]


def find_head(texts: Sequence[str], choice: Choice) -> Head:
    """Return the head of the article that `choice` keeps."""
    at = _title(texts, choice)
    kinds = {} if at < 0 else {at: BlockKind.TITLE}
    people = ""
    below = (other for other in range(max(at + 1, choice.first), len(texts)) if not choice.reasons[other])
    first = next((other for other in below if not byline(texts[other])), at)
    above = range(at + 1, first + 1) if at >= 0 else range(max(0, first - _NEAR), first)
    if signature := _signature(texts, at):
        people, kinds[at + 1] = signature, BlockKind.BYLINE
    for other in above:
        if other == first and not (_opens_with_more(texts, other) or _CREDITED.search(texts[other])):
            continue
        kind = _kind(texts[other])
        if kind is BlockKind.BYLINE or other in kinds:
            if people:
                continue
            people = _people(texts[other])
        if kind is not None:
            kinds[other] = kind
    published = _date(texts[other] for other in (*above, at - 1) if 0 <= other < len(texts))
    return Head(_SUBJECT.sub("", texts[at]) if at >= 0 else "", people, published, kinds)


def _date(lines: Iterable[str]) -> str:
    """Return the first full date that one of the lines is or holds."""
    return next((found for line in lines if dated(line) and (found := iso_date(line))), "")


def _signature(texts: Sequence[str], at: int) -> str:
    """Return the names that stand bare below the headline: several, or with a date or reading time below them."""
    line = texts[at + 1] if 0 <= at < len(texts) - 2 else ""
    capitals = all(word[0].isupper() for word in _WORD.findall(line) if word not in _SMALL_IN_NAMES)
    if not (capitals and _NAMES.fullmatch(line)) or END.search(line) or cue(line) or byline(line):
        return ""
    below = texts[at + 2]
    return line if re.search(r", | and | und | et ", line) or dated(below) or _READING.search(below) else ""


def _opens_with_more(texts: Sequence[str], at: int) -> bool:
    """Say whether the first kept part belongs to the head: a byline, or the words under a picture.

    Such words are one sentence that tells nothing ("The harbour at dusk."), above a paragraph of more.
    """
    text = texts[at]
    if byline(text):
        return True
    following = texts[at + 1] if at + 1 < len(texts) else ""
    words = [word.lower() for word in _WORD.findall(text)]
    tells = any(word in _TELLING for word in words)
    single = END.search(text) is not None and not re.search(r"[.!?][\"'”’»)]*\s+[A-Z“\"]", text)
    return single and not tells and text[:1] not in _OPENERS and len(text) < 120 and len(following) > 1.5 * len(text)


def _kind(text: str) -> BlockKind | None:
    """Return what a part between headline and body is, or None where it is left out."""
    if byline(text):
        return BlockKind.BYLINE
    said = cue(text)
    if said == "photo credit" or (not said and _pictured(text)):
        return BlockKind.CAPTION if len(text) > 60 and END.search(text) else BlockKind.CREDIT
    if said or dated(text):
        return None
    if (
        len(text) < _MOST
        and END.search(text)
        and len(_WORD.findall(text)) >= 4
        and not text.endswith(("...", "…", "?"))
    ):
        return BlockKind.CAPTION
    return None


def _pictured(text: str) -> bool:
    """Say whether a text is about a picture: whose it is, or what it shows."""
    return len(text) < _MOST and (_PHOTO.search(text) or _CREDITED.search(text)) is not None


def _title(texts: Sequence[str], choice: Choice) -> int:
    """Return the part that is the headline, or -1: near above the body, sharing its words, often said twice."""
    prose = [text for at, text in enumerate(texts) if not choice.reasons[at] and END.search(text)]
    body = {word.lower() for text in prose for word in _WORD.findall(text)}
    lower = [text.lower() for text in texts]
    best, found = 0.25, -1
    for at in range(max(0, choice.first - _LOOK), min(choice.first + 2, len(texts))):
        worth = _worth(texts[at], body, at, choice)
        worth = _weighed(worth, lower, at, choice) if worth else 0.0
        if worth > best:
            best, found = worth, at
            # A line below the headline says more of the article than the headline does.
            above = _worth(texts[at - 1], body, at - 1, choice) if at else 0.0
            signed = any(byline(text) for text in texts[at + 1 : at + 3])
            if signed and above > 0.6 * worth and len(_WORD.findall(texts[at - 1])) >= 4:
                found = at - 1
    return found


def _weighed(worth: float, lower: Sequence[str], at: int, choice: Choice) -> float:
    """Return a part's worth as a headline with what its place and other parts say of it; `lower` is in lower case."""
    if any(lower[at] in other and len(other) <= len(lower[at]) + 60 for other in lower[:at]):
        worth += 0.15
    if lower[at] in lower[choice.first + 1 : choice.end]:
        worth *= 0.7  # a table of contents says what is a heading further below
    elif lower[at] in lower[at + 1 : at + 60]:
        worth += 0.15
    if at == 0:
        worth += 0.2  # a copy that begins with no menu begins with its headline
    if at == choice.headline:
        worth += 0.3
    return worth + 0.1 * any(byline(text) or dated(text) for text in lower[at + 1 : at + 4])


def _worth(text: str, body: set[str], at: int, choice: Choice) -> float:
    """Return how much a part looks like the headline."""
    words = [word.lower() for word in _WORD.findall(text)]
    if (
        not 1 <= len(words) <= 25
        or len(text) > 200
        or text.endswith(":")
        or ITEM.match(text)
        or cue(text)
        or byline(text)
        or _CREDITED.search(text)
        or _TRAIL.search(text)
        or (dated(text) and len(words) < 6)
    ):
        return 0.0
    if at >= choice.first and (END.search(text) or at > choice.first + 1 or len(text) > 140):
        return 0.0
    shared = sum(word in body for word in words) / len(words)
    near = 1.0 / (1 + max(0, choice.first - at) / 8)
    size = min(1.0, len(words) / 5)
    ended = 0.35 if text.endswith(".") and len(words) > 3 else 0.0
    return 0.45 * shared + 0.3 * near + 0.35 * size - ended


def _people(text: str) -> str:
    """Return the names of a byline without what follows them: a date, a role, a paper."""
    names = byline(text)
    return _AFTER_NAMES.split(names)[0].strip(" ,.;:")
