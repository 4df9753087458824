"""What stands around a number: the thing counted, the rate, the direction and the modifier."""

import re

from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import IRREGULAR, NOT_PLURAL, STOP_WORDS
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.unitwords import PHRASES

_DETERMINERS = frozenset(
    listed(
        """
    the these those its his her their our my your this that all such
    """
    )
)
_LONGEST = 6


def is_plural(word: str) -> bool:
    """Say whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    if word in NOT_PLURAL or len(word) < 4 or "'" in word or not word.endswith("s"):
        return False
    return not word.endswith(("ss", "us", "is"))


def things_counted(tokens: Tokens, at: int, *, singular: bool = False) -> tuple[str, int]:
    """Return what is counted from token `at` on and the index after it; ("", at) where nothing is."""
    start = at
    if tokens.word(start) == "more" and tokens.word(start + 1) not in ("than", "or"):
        start += 1
    if tokens.word(start) == "of":
        start += 1
        while tokens.word(start) in _DETERMINERS:
            start += 1
    elif tokens.word(start) in ("other", "such"):
        start += 0
    last = _noun_phrase(tokens, start, singular=singular)
    if last == start:
        return "", at
    return _said(tokens, start, last), last


# "MPs", "TVs"
_INITIALS = re.compile("[A-Z]{2,4}s")


def _noun_phrase(tokens: Tokens, start: int, *, singular: bool) -> int:
    """Return the index after the noun phrase at `start`, which ends with its first run of plurals."""
    at, found = start, start
    while at < start + 2 * _LONGEST:
        token = tokens[at]
        if at > start and _joins(tokens, at, named=found > start):
            at += 1
            continue
        if token.kind is TokenKind.NUMBER and (code := _code(tokens, at)):
            at = code
            found = at if tokens.glued_word(at - 1) == "s" else found
            continue
        if token.kind is not TokenKind.WORD or token.lower in STOP_WORDS:
            break
        at += 1
        if is_plural(token.lower) or _INITIALS.fullmatch(token.text):
            found = at
        elif found > start or singular:
            if found > start:
                break
            found = at if singular else found
    return found


def _joins(tokens: Tokens, at: int, *, named: bool) -> bool:
    """Say whether a hyphen within a word stands at `at`, or the "and" of "12 Ukrainian and Russian prisoners"."""
    token = tokens[at]
    if token.is_mark("-‐‑"):
        return token.glued and tokens[at + 1].glued
    return token.lower == "and" and not named and tokens[at - 1].capital and tokens[at + 1].capital


def _code(tokens: Tokens, at: int) -> int:
    """Return the index after the figure in "F-16s", "AK-47 rifles" and "10-minute walks", 0 where it stands alone."""
    if tokens[at].glued and tokens[at - 1].is_mark("-‐‑"):
        return at + 1 + (tokens.glued_word(at + 1) == "s")
    return at + 1 if tokens.after_hyphen(at + 1) else 0


def _said(tokens: Tokens, start: int, last: int) -> str:
    parts: list[str] = []
    for index in range(start, last):
        token = tokens[index]
        parts.append(("" if token.glued or index == start else " ") + token.text)
    return "".join(parts)


_TIMES = frozenset(
    listed(
        """
    second minute hour day night week month quarter year season decade game match night
    """
    )
)
_THINGS = frozenset(
    listed(
        """
    share barrel ounce ton tonne gallon litre liter pound person head ticket bottle piece unit mile kilometre
    kilometer kilogram kilo acre hectare square student pupil household capita visit kilowatt megawatt bushel seat
    passenger child family pack trip ride user copy dose
    """
    )
)
_YEARLY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
           "apiece": "piece"}  # fmt: skip


def rate(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the unit of a rate at `at` ("a day", "per barrel", "/month", "annually") and the index after it."""
    word, following = tokens.word(at), tokens.word(at + 1)
    if tokens.after_hyphen(at) in ("a", "an", "per") and (hyphened := tokens.after_hyphen(at + 2)):
        return hyphened, at + 4
    if word in _YEARLY:
        return _YEARLY[word], at + 1
    if word in ("per", "a") and following in ("square", "cubic", "metric"):
        return f"{following} {tokens.word(at + 2)}", at + 3
    if word in ("a", "an", "each", "every") and following in _TIMES | (_THINGS if word in "an" else frozenset()):
        return following, at + 2
    if word == "per" and following and following != "cent":
        return following, at + 2
    if word == "per" and tokens[at + 1].kind is TokenKind.NUMBER:
        return _per_many(tokens, at + 1)
    if tokens[at].is_mark("/") and tokens[at].glued and tokens[at + 1].glued and following:
        return following, at + 2
    return "", at


def _per_many(tokens: Tokens, at: int) -> tuple[str, int]:
    """Read "100,000 people" and "100 km" after "per"."""
    things, last = things_counted(tokens, at + 1)
    if not things and tokens.word(at + 1) in PHRASES:
        things, last = tokens.word(at + 1), at + 2
    return f"{tokens[at].text} {things}".strip(), last


_MODIFIERS = (
    "no more than", "no less than", "no fewer than", "not more than", "as many as", "as much as", "as little as",
    "as few as", "well over", "well under", "just over", "just under", "a little over", "a little under",
    "slightly more than", "slightly less than", "just more than", "just less than", "far more than", "well above",
    "much more than", "more than", "less than", "fewer than", "greater than", "higher than", "lower than", "at least",
    "at most", "up to", "close to", "in excess of", "upwards of", "upward of", "a maximum of", "a minimum of",
    "an estimated", "an average of", "a total of", "in the region of", "something like", "or more", "only about",
    "just about", "about", "around", "roughly", "approximately", "approx", "some", "nearly", "almost", "over", "under",
    "above", "below", "estimated", "circa", "exactly", "just", "only", "virtually", "barely", "another", "additional",
)  # fmt: skip
_BY_LAST: dict[str, list[list[str]]] = {}
for _phrase in _MODIFIERS:
    _BY_LAST.setdefault(_phrase.split()[-1], []).append(_phrase.split())


def modifier(tokens: Tokens, first: int, last: int) -> str:
    """Return the modifier before a number ("about", "more than") or after it ("or so", "or more")."""
    if tokens[first - 1].is_mark("~≈"):
        return "about"
    if tokens[first - 1].is_mark("<>≥≤"):
        return tokens[first - 1].text
    at = first - 1
    if tokens.word(at) in ("a", "an", "the") and tokens.word(at - 1) in _BY_LAST:
        at -= 1
    for words in _BY_LAST.get(tokens.word(at), ()):
        if all(tokens.word(at - len(words) + 1 + index) == word for index, word in enumerate(words)):
            return " ".join(words)
    return _after(tokens, last)


def past_modifier(tokens: Tokens, at: int) -> int:
    """Return the index after "or more", "or so", "+" or "-plus" at `at`, where what is counted begins."""
    if tokens.word(at) == "or" and tokens.word(at + 1) in ("so", "more", "less", "fewer"):
        return at + 2
    if tokens[at].is_mark("+") and tokens[at].glued:
        return at + 1
    return at + 2 if tokens.after_hyphen(at) in ("plus", "odd") else at


def _after(tokens: Tokens, last: int) -> str:
    if tokens.word(last) == "or" and tokens.word(last + 1) in ("so", "more", "less", "fewer"):
        return f"or {tokens.word(last + 1)}"
    if tokens[last].is_mark("+") and tokens[last].glued:
        return "or more"
    if tokens.after_hyphen(last) in ("plus", "odd"):
        return {"plus": "or more", "odd": "about"}[tokens.after_hyphen(last)]
    joins = tokens.word(last + 1) in ("a", "an", "the", "its", "his", "her") or tokens.number(last + 1)
    return "plus" if tokens.word(last) == "plus" and not tokens[last].glued and not joins else ""


_UP = frozenset(
    listed(
        """
    up rise rises rose risen rising increase increases increased increasing gain gains gained gaining climb climbs
    climbed climbing jump jumps jumped jumping surge surged surges surging soar soared soaring grow grows grew
    grown growing growth add adds added adding advance advanced advances higher expand expanded raise raised
    raises boost boosted spike spiked rally rallied uptick hike hiked widen widened widens
    """
    )
)
_DOWN = frozenset(
    listed(
        """
    down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing lose loses lost losing loss slide slid slides sliding slip slipped slips slump
    slumped plunge plunged plunges plunging tumble tumbled tumbles sink sank shed shrink shrank shrunk contracted
    cut cuts cutting reduce reduced reduces reduction lower lowered dip dipped dips eased retreat retreated minus
    off discount
    """
    )
)
# "makes up 4 percent", "ended up 3 metres away", "turned down 5 offers" are no changes.
_PHRASAL = {
    "up": listed(
        """
    make makes made making set sets setting end ends ended ending wind wound use uses used using take takes took taken
    taking sign signs signed show shows showed shown open opens opened give gives gave given giving call called buy
    buys bought buying snap snapped cough coughed rack racked racking chalk chalked put puts putting build builds built
    hold held come comes came pull pulled bring brings brought eat eats ate free frees freed blow blew
    """
    ),
    "down": listed(
        """
    chase chased chasing turn turns turned turning break breaks broke breaking put puts putting lay laid take takes took
    shoot shot track tracked hunt hunted gun gunned tear tore torn hold held
    """
    ),
}
_BETWEEN = frozenset(
    listed(
        """
    by of about around nearly almost more less than over roughly some at least a an another as much many to
    estimated just only the approximately further up well slightly it them its average
    """
    )
)
_AFTER_UP = frozenset(
    listed(
        """
    higher increase rise gain jump growth surge hike boost up raise uptick spike
    """
    )
)
_AFTER_DOWN = frozenset(
    listed(
        """
    lower decrease fall drop decline loss cut dip slump plunge down discount reduction slide
    """
    )
)


def direction(tokens: Tokens, first: int, last: int, *, money: bool = False) -> str:
    """Return "up" or "down" for a change: by the verb before the number or the word after it."""
    # Who "raised $5 million" collected it.
    if money and tokens.word(first - 1) in ("raise", "raises", "raised"):
        return ""
    if tokens.word(first - 1) == "minus" and tokens.word(first - 2) == "or":
        return ""
    following = tokens.word(last) or tokens.after_hyphen(last)
    if following in _AFTER_UP:
        return "up"
    if following in _AFTER_DOWN:
        return "down"
    # "rose to 5" names a level, "rose by 5" a change, and so does "rose by 4 to 5".
    if tokens.word(first - 1) == "to" and tokens.number(first - 2) and tokens.word(first - 3) == "by":
        return _verb_before(tokens, first - 2)
    return "" if tokens.word(first - 1) in ("to", "at", "from") else _verb_before(tokens, first)


def _verb_before(tokens: Tokens, first: int) -> str:
    for index in range(first - 1, first - 7, -1):
        word = tokens.word(index)
        if word == "up" and tokens.word(index + 1) == "to":
            continue
        if tokens.word(index - 1) in _PHRASAL.get(word, ()) or (word == "off" and tokens.number(index - 1)):
            break
        if word == "surge" and tokens.word(index - 1) in ("storm", "tidal"):
            break
        if word in _UP or word in _DOWN:
            return "up" if word in _UP else "down"
        if word not in _BETWEEN:
            break
    return ""
