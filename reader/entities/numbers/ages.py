"""Ages: "aged 60", "Jane Doe, 56, said", "the boy, 6,", "people over 65", "She was 88."."""

from reader.entities.numbers.counts import things_counted
from reader.entities.numbers.figures import Amount
from reader.entities.numbers.found import Context, Found, measured
from reader.entities.numbers.listed import listed
from reader.entities.numbers.tokens import TokenKind, Tokens
from reader.model.facts import NumberKind

_OLDEST = 120
_YOUNGEST_BRACKETED = 13
# So many ages are told in a row at most.
_MANY = 8
_AGED = frozenset(listed("aged age ages turned turning turns"))
_PERSON = frozenset(
    listed(
        """
    man woman boy girl son daughter wife husband brother sister father mother student teenager driver pensioner baby
    toddler child nephew niece grandson granddaughter grandfather grandmother uncle aunt cousin friend boyfriend
    girlfriend partner suspect victim teacher nurse officer
    """
    )
)
_PERSONS = frozenset(listed("men women boys girls sons daughters brothers sisters children kids friends cousins twins"))
_ACTS = frozenset(listed("was is who has had said told died fled denied admitted pleaded appeared"))
_PEOPLE = frozenset(
    listed(
        """
    people adults children kids men women those anyone everyone residents americans seniors teenagers patients
    students workers drivers voters boys girls someone
    """
    )
)
# What one does once in a life, "at 30".
_LIVED = frozenset(
    listed("died dies dead married marries retired retires school college orphaned widowed debuted emigrated")
)
_DATED = frozenset(
    listed(
        """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    """
    )
)


def read_age(context: Context, amount: Amount) -> Found | None:
    """Read the age of a person, a number of years without the word."""
    tokens = context.tokens
    highest = amount.low if amount.high is None else amount.high
    if not amount.low or highest > _OLDEST:
        return None
    if amount.spelled:
        told = _told(tokens, amount) or _was(tokens, amount)
        said = amount.low > 1 and not amount.vague and told and _counts_nothing(tokens, amount)
        return measured(NumberKind.DURATION, amount, amount.last, "year") if said else None
    if not (amount.digits or amount.high):
        return None
    if tokens.word(amount.last) == "percent" or tokens.glued_word(amount.last):
        return None
    for asked in (_in_brackets, _told, _second, _older, _over, _was, _at_that_age):
        if asked(tokens, amount):
            return measured(NumberKind.DURATION, amount, amount.last, "year")
    return measured(NumberKind.DURATION, amount, amount.last, "year") if _named(tokens, amount) else None


def _told(tokens: Tokens, amount: Amount) -> bool:
    return _age_before(tokens, amount.first)


def _age_before(tokens: Tokens, at: int) -> bool:
    """ "aged 12", "the age of 12", "aged between 12", "over the age of 12", "ages 5-11"."""
    at -= tokens.word(at - 1) in ("of", "between", "from", "over", "under")
    return tokens.word(at - 1) in _AGED


def _in_brackets(tokens: Tokens, amount: Amount) -> bool:
    """ "Jane Doe (56) said"; one name and a figure tell the minute of a goal."""
    at = amount.first - 1
    if not (tokens[at].is_mark("(") and not tokens[at].glued and tokens[amount.last].is_mark(")")):
        return False
    return amount.low >= _YOUNGEST_BRACKETED and tokens[at - 1].capital and tokens[at - 2].capital


def _second(tokens: Tokens, amount: Amount) -> bool:
    """ "aged 18 to 65", "aged 24, 28 and 31"; "two men, both 25"."""
    at = amount.first
    if tokens.word(at - 1) == "both":
        return tokens[amount.last].is_mark(",.;")
    for _ in range(_MANY):
        at -= 2 + (tokens[at - 2].is_mark(",") and tokens.word(at - 1) == "and")
        if tokens[at].kind is not TokenKind.NUMBER:
            return False
        joint = tokens[at + 1]
        if not (joint.is_mark(",") or joint.lower in ("to", "and", "or")):
            return False
        if _age_before(tokens, at) or (tokens[at - 1].is_mark(",") and tokens.word(at - 2) in _PERSONS):
            return _counts_nothing(tokens, amount)
    return False


def _older(tokens: Tokens, amount: Amount) -> bool:
    """ "65 and older"; "people 65 and over"."""
    after = tokens.word(amount.last + 1)
    if tokens.word(amount.last) not in ("and", "or"):
        return False
    return after in ("older", "younger") or (
        after in ("over", "under", "up", "above") and tokens.word(amount.first - 1) in _PEOPLE
    )


def _over(tokens: Tokens, amount: Amount) -> bool:
    """ "people over 65"."""
    before = tokens.word(amount.first - 1)
    if before not in ("over", "under", "above", "below") or tokens.word(amount.first - 2) not in _PEOPLE:
        return False
    return _counts_nothing(tokens, amount)


def _was(tokens: Tokens, amount: Amount) -> bool:
    """ "She was 88.", "I'm 74 and"."""
    at = amount.first
    said = tokens.word(at - 1) in ("is", "was", "am") and tokens.word(at - 2) in ("he", "she", "i", "who")
    if not said and tokens.word(at - 1) not in ("i'm", "he's", "she's", "who's"):
        return False
    end = tokens[amount.last]
    if end.is_mark(",") and "who" in (tokens.word(at - 2), tokens.word(at - 1).removesuffix("'s")):
        return True
    if end.is_mark(","):
        return tokens.word(amount.last + 1) in ("and", "but")
    if end.lower == "at":
        return tokens.word(amount.last + 1) == "the" and tokens.word(amount.last + 2) == "time"
    return end.is_mark(".;") or end.lower in ("and", "but", "now", "then", "when") or end.kind is TokenKind.BREAK


def _at_that_age(tokens: Tokens, amount: Amount) -> bool:
    """ "died at 87", "left school at 14"."""
    at = amount.first
    if tokens.word(at - 1) != "at" or tokens.word(at - 2) not in _LIVED:
        return False
    return tokens[amount.last].is_mark(",.;)") or tokens.word(amount.last) in ("and", "in", "of", "from", "after", "to")


def _counts_nothing(tokens: Tokens, amount: Amount) -> bool:
    return not things_counted(tokens, amount.last)[0] and not tokens[amount.last].is_mark("%°-")


def _named(tokens: Tokens, amount: Amount) -> bool:
    """ "Jane Doe, 56, said"; "the boy, 6, was"."""
    at, after = amount.first, tokens[amount.last]
    if len(amount.digits) not in (1, 2, 3) or amount.low < 1 or not tokens[at - 1].is_mark(","):
        return False
    before = tokens[at - 2]
    if before.lower in _PERSON:
        return after.is_mark(",.;)")
    if before.lower in _PERSONS:
        return after.is_mark(",.;)") or (after.lower == "and" and tokens[amount.last + 1].kind is TokenKind.NUMBER)
    if before.lower in _DATED or tokens.word(at - 3) in ("in", "on", "since"):
        return False
    # "Sirens, 80 of them"
    if after.lower == "of" and tokens.word(amount.last + 1) in ("them", "these", "those", "the", "whom", "which"):
        return False
    # "the third hostage, 85, was freed"
    if before.kind is TokenKind.WORD and after.is_mark(",") and tokens.word(amount.last + 1) in _ACTS:
        return True
    if not before.capital or not (after.is_mark(",.;)") or after.lower in ("and", "of")):
        return False
    return after.glued or after.kind is TokenKind.WORD
