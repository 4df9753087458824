"""The order in which the parsers are asked, and how what they find becomes a `Number`."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from reader.entities.numbers.amounts import read_plain
from reader.entities.numbers.counts import direction, modifier, past_modifier, rate, things_counted
from reader.entities.numbers.currencies import CODES, DOLLARS, LETTERS, SHORT
from reader.entities.numbers.dates import MONTHS, read_ago, read_date
from reader.entities.numbers.eras import read_century, read_era, read_short_decade
from reader.entities.numbers.found import Context, Found
from reader.entities.numbers.fractions import read_fraction
from reader.entities.numbers.joined import read_joined
from reader.entities.numbers.listed import listed
from reader.entities.numbers.money import read_money
from reader.entities.numbers.names import inside_name
from reader.entities.numbers.opaque import opaque_stretches
from reader.entities.numbers.ordinals import read_rank
from reader.entities.numbers.scores import read_ratio, read_score
from reader.entities.numbers.sentences import Sentences
from reader.entities.numbers.times import read_time
from reader.entities.numbers.tokens import TokenKind, Tokens, tokenise
from reader.entities.numbers.twounits import read_two_units
from reader.entities.numbers.words import STARTERS
from reader.model.facts import Number, NumberKind
from reader.model.span import Span

_PARSERS: tuple[Callable[[Context, int], Found | None], ...] = (
    read_money,
    read_short_decade,
    read_ago,
    read_two_units,
    read_century,
    read_era,
    read_time,
    read_date,
    read_joined,
    read_fraction,
    read_score,
    read_ratio,
    read_rank,
    read_plain,
)
# Most words of a text are none of these, and no parser needs to be asked about them.
_STARTERS = (
    STARTERS
    | frozenset(word.lower() for word in (*MONTHS, *CODES, *DOLLARS, *SHORT, *LETTERS))
    | frozenset(("minus", "rs", "rs.", "gh", "ad", "a.d."))
)
_BARE = frozenset({NumberKind.COUNT, NumberKind.OTHER, NumberKind.ORDINAL, NumberKind.SCORE})
_CHANGED = frozenset({NumberKind.MONEY, NumberKind.QUANTITY, NumberKind.COUNT, NumberKind.PERCENT})
_WITH_RATE = frozenset(
    {NumberKind.MONEY, NumberKind.QUANTITY, NumberKind.COUNT, NumberKind.PERCENT, NumberKind.DURATION}
)


def find(text: str, published: str, names: tuple[Span, ...], skip: tuple[Span, ...] = ()) -> tuple[Number, ...]:
    """Return the numbers of `text` in order, none in a `skip` span."""
    tokens = Tokens(tokenise(text, opaque_stretches(text, skip)))
    context = Context(text, tokens, Sentences(text), published)
    skipped = _Names(names)
    numbers: list[Number] = []
    at = 0
    while at < len(tokens):
        found = _read(context, at)
        if found is None or _refused(context, found):
            at = _after_name(tokens, at, found)
            continue
        span = Span(tokens[found.first].start, tokens[found.last - 1].end)
        if not skipped.hold(span):
            numbers.append(_as_well(text, numbers, _number(context, found, span, skipped)))
        at = max(found.last, at + 1)
    return tuple(numbers)


def _as_well(text: str, before: list[Number], number: Number) -> Number:
    """Return the number; it went where the one before it did that it says in other words: "up 6%, or $5"."""
    if number.direction or not before or text[before[-1].span.end : number.span.start] not in (", or ", " or "):
        return number
    same = before[-1].kind is number.kind or before[-1].kind not in _CHANGED or number.kind not in _CHANGED
    return number if same else replace(number, direction=before[-1].direction)


def _read(context: Context, at: int) -> Found | None:
    token = context.tokens[at]
    if token.kind in (TokenKind.BREAK, TokenKind.OPAQUE):
        return None
    if token.kind is TokenKind.WORD and token.lower not in _STARTERS and not token.lower.endswith("fold"):
        return None
    if token.kind is TokenKind.MARK and TokenKind.NUMBER not in (
        context.tokens[at + 1].kind,
        context.tokens[at + 2].kind,
    ):
        return None
    for parser in _PARSERS:
        if found := parser(context, at):
            return found
    return None


def _after_name(tokens: Tokens, at: int, found: Found | None) -> int:
    """Return where to read on: "Pages 12-15" hides its 15 too."""
    last = at + 1
    while found and last < found.last and tokens[last].glued:
        last += 1
    return last


def _refused(context: Context, found: Found) -> bool:
    """A bare figure beside a capitalised word or in a code is part of a name."""
    bare = (
        found.kind in _BARE
        or (found.kind is NumberKind.DATE and found.last == found.first + 1)
        or (found.kind is NumberKind.QUANTITY and not found.unit)
    )
    if found.kind is NumberKind.DATE and not bare:
        return False
    tokens = context.tokens
    if found.kind in (NumberKind.MONEY,) or tokens[found.first].is_mark("'’‘-−"):
        return False
    if _place_named_by_measure(tokens, found):
        return True
    if not bare:
        return tokens[found.first].glued and inside_name(tokens, found.first, found.last)
    return inside_name(tokens, found.first, found.last)


def _place_named_by_measure(tokens: Tokens, found: Found) -> bool:
    """ "Three Mile Island", not "Three Miles Away" of a headline."""
    unit = tokens[found.last - 1]
    return (
        found.kind is NumberKind.QUANTITY
        and tokens[found.first].capital
        and unit.capital
        and not unit.lower.endswith("s")
        and tokens[found.last].capital
    )


class _Names:
    """The name spans, in order; asked with spans in order."""

    def __init__(self, names: tuple[Span, ...]) -> None:
        self._names = sorted(names)
        self._at = 0

    def hold(self, span: Span) -> bool:
        """Say whether a name holds the whole span."""
        names = self._names
        while self._at < len(names) and names[self._at].end <= span.start:
            self._at += 1
        index = self._at
        while index < len(names) and names[index].start <= span.start:
            if names[index].end >= span.end:
                return True
            index += 1
        return False

    def part(self, span: Span) -> bool:
        """Say whether the span is one name or part of one, wherever it stands."""
        at = bisect_right(self._names, span.start, key=lambda name: name.start) - 1
        return at >= 0 and self._names[at].end >= span.end


_BEFORE_OVER = frozenset(
    listed("for of in after with by was is were are be been last lasted lasts took take takes just well a")
)


def _modifier(tokens: Tokens, found: Found) -> str:
    """Return the modifier; "49 races over nine days" were no more than nine."""
    told, before = modifier(tokens, found.first, found.last), tokens[found.first - 2]
    # "people over 50" are older.
    timed = found.kind is NumberKind.DURATION and not tokens.number(found.last - 1)
    lasts = told == "over" and timed and before.kind is TokenKind.WORD
    return "" if lasts and before.lower not in _BEFORE_OVER else told


def _number(context: Context, found: Found, span: Span, names: _Names) -> Number:
    tokens = context.tokens
    counts, per, after = found.counts, found.per, found.last
    if found.counts_at >= 0:
        things_at, after = past_modifier(tokens, found.counts_at), found.counts_end
        if not counts:
            counts, after = things_counted(tokens, things_at, singular=found.value == 1)
        # "Harrow Bay Gulls 22 Tarn City Otters 24"
        if " " in counts and names.part(Span(tokens[things_at].start, tokens[after - 1].end)):
            counts, after = "", found.last
    after = max(after, found.counts_end)
    if found.kind in _WITH_RATE and not per:
        per = rate(tokens, found.last)[0] or rate(tokens, after)[0]
    changes = found.kind in _WITH_RATE
    return Number(
        span,
        span.of(context.text),
        found.kind,
        found.value,
        unit=found.unit,
        counts=counts,
        minimum=found.minimum,
        maximum=found.maximum,
        per=per,
        direction=direction(tokens, found.first, found.last, money=found.kind is NumberKind.MONEY) if changes else "",
        approximation=found.approximation or _modifier(tokens, found),
        sentence=context.sentence(found.first),
    )
