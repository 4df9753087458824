"""Figures that belong to a name: "Boeing 787", "COVID-19", "G7", "Article 5", "Route 66"."""

from reader.entities.numbers.listed import listed
from reader.entities.numbers.numbernouns import COUNTED_NOUNS
from reader.entities.numbers.tokens import Token, TokenKind, Tokens
from reader.entities.numbers.words import ONES

# After these a number is always part of the name, whatever follows.
ALWAYS = frozenset(
    listed(
        """
    boeing airbus airbuses boeings iphone ipad ipod windows android ios galaxy playstation xbox nintendo apollo
    article articles route highway interstate autobahn section sections chapter chapters title page pages figure
    fig room gate flight channel area formula level grade type group class tier phase stage unit platform terminal
    pier vol volume no nos number numbers part episode season act scene version step tip rule amendment
    proposition clause paragraph line item model bus train apartment apt suite floor box lot psalm opus symphony
    sonata covid sars euro fortune ftse nikkei cac dax russell stoxx s&p mach exit studio appendix table
    resolution category round question week day game lap turn quarter heat zone region district ward precinct
    sector block super wrestlemania ufc pac big g f mig sukhoi su typhoon tomahawk agenda euro vision radio bbc
    itv fox route mark mk
    usb bluetooth hdmi fi python java directx opengl displayport thunderbolt pcie ddr form
    serie series division ligue bundesliga league camp pier building corridor state building
    """
    )
)
# Lower-case labels: "page 4", "chapter 3", "gate 12".
LABELS = frozenset(
    listed(
        """
    article section chapter page figure room gate flight channel route highway phase stage level grade type
    version step part episode season act volume no number line item category round question week day game lap
    article pages chapters sections grades group tier unit marker photo image slide
    platform terminal clause paragraph exit table appendix class size rule chart exhibit mark verse annex track
    berth booth routes rooms gates channels platforms lanes
    """
    )
)
# Before these a long figure is what something is filed under: "grant 694707", "case 20231".
_FILED = frozenset(
    listed(
        """
    grant award project contract case file docket petition ticket invoice account order policy licence license permit
    patent serial id isbn issn code postcode zip extension ext reference ref registration trial specimen accession
    """
    )
)
_SHORTEST_CODE = 3
# "the 11 Pro"
_MODELS = frozenset(("Pro", "Max", "Ultra", "Mini", "Lite", "Turbo"))
# Capitalised words that are no name before a number.
_FREE = frozenset(
    listed(
        """
    in on at by of for from to since until after before about around some nearly almost over under only just the a
    an and but or as with when while if then there that this these those more less fewer at most least up down
    between among all both every each another other its his her their our my your he she it they we you i
    approximately roughly during through within still also even now last next late early mid than not no yes is
    are was were has have had said another additional first least exactly because so yet what who how why january
    february march april may june july august september october november december jan feb mar apr jun jul aug sept
    sep oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter age
    aged minus plus per total christmas easter thanksgiving ramadan halloween
    """
    )
)
_FREE_BEFORE_HYPHEN = frozenset(
    listed(
        """
    mid pre post early late top sub ex since until non near nearly all half magnitude
    about under over circa the and or to of in on at for
    """
    )
)


def inside_name(tokens: Tokens, at: int, last: int) -> bool:
    """Say whether the number from `at` to before `last` is part of a name or code."""
    token = tokens[at]
    if token.kind is not TokenKind.NUMBER:
        return _inside_capitals(tokens, at, last)
    before = tokens[at - 1]
    if before.glued is False and before.is_mark("#№"):
        return True
    if token.glued and _joined_before(tokens, at):
        return True
    if _glued_after(tokens, last) or code_after(tokens, last) or _one_of_a_gallery(tokens, at):
        return True
    if tokens[last].text in _MODELS and token.text.isdigit() and not tokens[last].glued:
        return True
    if tokens.word(at - 1) in _FILED and len(token.text) > _SHORTEST_CODE and _bare(tokens, at, last, longest=12):
        return True
    return not token.glued and _named_before(tokens, at, last)


def _joined_before(tokens: Tokens, at: int) -> bool:
    """ "COVID-19", "F-16", "A320", "WD-40"; not "mid-2019", "top-10", "(5", "US$5"."""
    before = tokens[at - 1]
    if before.kind in (TokenKind.WORD, TokenKind.OPAQUE):
        return True
    if before.is_mark("_\\=#@&*^~") and before.text not in "~=*":
        return True
    if not before.is_mark("-‐‑./") or not before.glued:
        return False
    word = tokens[at - 2]
    return (word.kind is TokenKind.WORD and word.lower not in _FREE_BEFORE_HYPHEN) or word.kind is TokenKind.OPAQUE


def _glued_after(tokens: Tokens, last: int) -> bool:
    """ "3D", "4x4", "787-9", "5G", "16-bit"-like codes with a capital or digit after a hyphen."""
    after = tokens[last]
    if after.glued and after.kind is TokenKind.WORD:
        return after.lower not in ("'s", "x")
    return after.glued and (after.kind is TokenKind.OPAQUE or _suffixed(tokens, last))


def _suffixed(tokens: Tokens, last: int) -> bool:
    """ "2K20"."""
    return tokens[last].kind is TokenKind.NUMBER and tokens[last - 1].kind is TokenKind.WORD


def code_after(tokens: Tokens, last: int) -> bool:
    """ "10-K", "3-D", "4-H"; "19-cv-1234"."""
    if not tokens.after_hyphen(last):
        return False
    word, after = tokens[last + 1], tokens[last + 2]
    # "7-Eleven" is a shop.
    if word.capital and word.lower in ONES and tokens[last - 1].kind is TokenKind.NUMBER:
        return True
    if len(word.text) == 1 and word.capital and not (after.glued and after.kind is TokenKind.WORD):
        return True
    return after.is_mark("-") and after.glued and tokens[last + 3].glued and tokens[last + 3].kind is TokenKind.NUMBER


_GALLERY = frozenset(listed("photo image slide picture page part step item question"))


def _one_of_a_gallery(tokens: Tokens, at: int) -> bool:
    """ "Photo 3 of 10", "Articles 5 and 6"."""
    if tokens[at - 2].kind is not TokenKind.NUMBER:
        return False
    if tokens.word(at - 1) == "of":
        return tokens.word(at - 3) in _GALLERY
    label = tokens.word(at - 3 - tokens[at - 3].is_mark("."))
    return tokens.word(at - 1) in ("and", "or", "to") and (label == "nos" or label.removesuffix("s") in LABELS)


def _named_before(tokens: Tokens, at: int, last: int) -> bool:
    before = tokens[at - 1]
    if before.is_mark(".") and tokens.word(at - 2) in (
        "no",
        "nos",
        "vol",
        "fig",
        "art",
        "sec",
        "ch",
        "pp",
        "p",
        "apt",
        "ste",
    ):
        return True
    if before.kind is not TokenKind.WORD or tokens[at].text.count(","):
        return False
    word = before.lower
    if word in LABELS:
        return not _counted_after(tokens, last) or before.capital
    if word in ALWAYS and not before.text.islower():
        return True
    if before.text == "Year" and tokens[at].text.isdigit() and int(tokens[at].text[:4]) <= _LAST_SCHOOL_YEAR:
        return True
    if not before.capital or word.partition("'")[0] in _FREE:
        return False
    # "In Dover 53 died" counts.
    placed = "in" in (tokens.word(at - 2), tokens.word(at - 3))
    if _tallied(tokens, at, last) or (placed and tokens.word(last) in ("died", "were", "are", "have")):
        return False
    return not _counted_after(tokens, last) and not _starts_sentence_freely(tokens, at - 1) and _bare(tokens, at, last)


_LAST_SCHOOL_YEAR = 13
_TALLIES = frozenset(
    listed(
        "goal assist save steal point tackle sack interception catch run hit shot block rebound reception try wicket"
    )
)


def _tallied(tokens: Tokens, at: int, last: int) -> bool:
    """ "the House 230 to 195"; a box score: "Dover 14 11 6 15", "Jane Doe 1 goal"."""
    following = tokens[last]
    if following.kind is TokenKind.NUMBER and not following.glued:
        return True
    if _final_score(tokens, at):
        return True
    if following.lower == "to" and tokens[last + 1].kind is TokenKind.NUMBER:
        return True
    return tokens[at].text == "1" and following.lower in _TALLIES


_LONGEST_NAME = 3


def _final_score(tokens: Tokens, at: int) -> bool:
    """ "Dover 21, Hill City 14." with nothing before or after it, asked at either figure."""
    ahead = _side(tokens, at, 1)
    home, away = (at, ahead) if ahead else (_side(tokens, at, -1), at)
    if not home:
        return False
    start = home
    while tokens[start - 1].capital and home - start <= _LONGEST_NAME:
        start -= 1
    after = tokens[away + 1]
    ends = after.kind is TokenKind.BREAK or after.is_mark(".;(")
    # One side in this list and it names things: "Windows 11, Office 365."
    named = {tokens.word(home - 1), tokens.word(away - 1)} & ALWAYS
    return ends and not named and start < home and tokens.sentence_start(start)


def _side(tokens: Tokens, at: int, step: int) -> int:
    """Return the index of the other figure of a final score, going by `step`; 0 where there is none."""
    here = at + step
    if step > 0 and tokens[here].is_mark(","):
        here += step
    words = 0
    while tokens[here].capital and words < _LONGEST_NAME:
        here, words = here + step, words + 1
    if step < 0 and tokens[here].is_mark(","):
        here += step
    other = tokens[here]
    return here if words and other.kind is TokenKind.NUMBER and other.text.isdigit() and len(other.text) < 4 else 0


def _bare(tokens: Tokens, at: int, last: int, longest: int = 4) -> bool:
    # Catalogues of stars count far: "HD 209458".
    if len(tokens[at - 1].text) < 4 and tokens[at - 1].text.isupper():
        longest = max(longest, 6)
    return last == at + 1 and tokens[at].text.isdigit() and len(tokens[at].text) <= longest


def _counted_after(tokens: Tokens, last: int) -> bool:
    from_ = tokens.word(last)
    return from_ in COUNTED_NOUNS or (len(from_) > 4 and from_.endswith("s") and not from_.endswith("ss"))


def _starts_sentence_freely(tokens: Tokens, at: int) -> bool:
    """The first word of a sentence is capitalised whatever it is: "Killed 20 people"."""
    return tokens.sentence_start(at) and tokens[at].lower.endswith(("ed", "ing", "ly"))


_CAPITAL_NUMBERS = frozenset(
    listed(
        """
    street avenue ave congress airborne amendment circuit infantry army division brigade regiment battalion fleet
    corps world lady republic reich estate party nations
    """
    )
)


def _inside_capitals(tokens: Tokens, at: int, last: int) -> bool:
    """ "Second World War", "Big Ten", "Seven Sisters": a capitalised number word beside a capitalised word."""
    token: Token = tokens[at]
    if tokens[last].glued and tokens[last].kind is TokenKind.NUMBER:
        return True
    if not token.capital:
        return tokens[at - 1].is_mark("-‐‑") and tokens[at - 1].glued and token.glued and tokens.word(at - 2) != ""
    if tokens.sentence_start(at):
        return tokens.word(last) in _CAPITAL_NUMBERS and tokens[last].capital
    return tokens[at - 1].capital or tokens[last].capital or True
