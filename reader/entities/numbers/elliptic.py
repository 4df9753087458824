"""Number words that stand for what they count: "killed three", "six failed", "five dead"; not "page two"."""

from reader.entities.numbers.counts import is_plural
from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import STOP_WORDS
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.entities.numbers.words import ONES

# What takes an object, beside what ends in -ed and -ing.
_DOING = frozenset(
    listed(
        """
    hit hits shot shoots left leaves had has have won wins lost loses made makes took takes saw cut cuts held
    holds sold sells built caught gave gives found got gets brought sent kept bought led beat fought drew struck kill
    kills wound wounds injure injures score scores add adds include includes total totals numbered just only least than
    nearly about almost feeds serves seats sleeps went go goes
    """
    )
)
_NOT_DOING = frozenset(listed("aged numbered hundred during morning evening being king sing spring wing ring red bed"))
_STATES = frozenset(listed("dead wounded injured hurt missing critically seriously fatally"))
_HAPPENING = frozenset(
    listed(
        """
    were are have had died did do will would can could may might must survived remain remained said say came went got
    voted ran fell left failed fled won lost
    """
    )
)
# "is now, of the 30, six failed": what may stand before the subject.
_POINTED = frozenset(listed("the these those his her its their our my your both all any no every other such"))
_MOVED = frozenset(listed("rose rises rise fell falls fall up down grew grow grows climb climbs drop drops"))
_WILL = frozenset(listed("to will would can could may might must should not"))
# "day two", "page four" name; so do "at six" and "by nine".
_HOURS = frozenset(listed("at by until till before after since past"))


def stands_for_a_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether the number word from `first` to before `last` counts what is not named beside it."""
    before, after = tokens[first - 1], tokens[last]
    if tokens[last].is_mark("-‐‑") or before.is_mark("-‐‑") or before.lower in _POINTED | _HOURS:
        return False
    if after.lower in _STATES:
        return True
    if (tokens.sentence_start(first) or before.is_mark(",")) and _happens(after.lower):
        return True
    if not _ends(tokens, last):
        return False
    if before.is_mark(",") or before.lower in ("and", "but", "with"):
        return _follows_another(tokens, first, last)
    if before.kind is not TokenKind.WORD:
        return False
    return _after_verb(tokens, first)


def _after_verb(tokens: Tokens, first: int) -> bool:
    word, earlier = tokens.word(first - 1), tokens.word(first - 2)
    # "eight votes to three", "cut to six"
    if word == "to":
        return earlier in ONES or earlier in _MOVED or is_plural(earlier) or _does(earlier)
    # "struck out eight", "drove in five"
    if word in ("out", "up", "down", "off") and _does(earlier):
        return True
    if word == "in" and earlier in ("drove", "drives"):
        return True
    # "to hire four", "will close two"
    planned = earlier in _WILL and not tokens[first - 1].capital and word not in STOP_WORDS
    return planned or _does(word)


def _happens(word: str) -> bool:
    return word in _HAPPENING or (word.endswith("ed") and len(word) > 4)


def _does(word: str) -> bool:
    if word in _NOT_DOING:
        return False
    return word in _DOING or (len(word) > 4 and word.endswith(("ed", "ing")))


_NEAR = 14


def _follows_another(tokens: Tokens, first: int, last: int) -> bool:
    """ "three died on the spot, and six in hospital": a number that counts stands in the same sentence before it."""
    if tokens.word(last) not in ("in", "from", "at", "on", "by", "as", "among"):
        return False
    for at in range(first - 2, max(-1, first - _NEAR), -1):
        if tokens[at].is_mark(".!?") or tokens[at].kind is TokenKind.BREAK:
            return False
        if tokens.word(at) in ONES and tokens.word(at) != "one" and at < first - 2:
            return True
    return False


def _ends(tokens: Tokens, last: int) -> bool:
    """Say whether nothing that could be counted follows."""
    after = tokens[last]
    if after.kind is not TokenKind.WORD:
        return after.kind is TokenKind.BREAK or after.is_mark(".,;:!?)—–")
    return after.lower in STOP_WORDS and not after.glued
