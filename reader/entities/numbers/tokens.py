"""Cuts a text into the tokens the grammar reads, in one linear pass."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class TokenKind(Enum):
    """What a token is."""

    NUMBER = auto()
    WORD = auto()
    MARK = auto()
    BREAK = auto()
    OPAQUE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text; `glued` says that nothing stands between it and the token before.

    `lower` is the text in lower case with a straight apostrophe, for look-ups.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    lower: str
    glued: bool

    def is_mark(self, marks: str) -> bool:
        """Say whether this is one of the given marks."""
        return self.kind is TokenKind.MARK and self.text in marks

    @property
    def capital(self) -> bool:
        """Say whether this is a word that begins with a capital."""
        return self.kind is TokenKind.WORD and self.text[0].isupper()


NOTHING = Token(TokenKind.BREAK, 0, 0, "", "", False)
FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
DASHES = "-‐‑–—"
QUOTES = "\"'“”‘’«»"

_GAP = "\u00a0\u202f\u2009"
_TOKEN = re.compile(
    # After a sign of money a space may part thousands: "€12 000", "R40 000".
    r"(?P<number>(?:(?<=[$£€₹₦])|(?<=\bR))[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?(?![\w.,]?[0-9])"
    rf"|[0-9]+(?:[.,{_GAP}][0-9]+)*|(?<![\w.,])\.[0-9]+|[{FRACTIONS}])"
    # "old" parts with its possessive: "the 66-year-old's" is a phrase of its own up to there.
    r"|(?P<word>old(?=['’]s\b)|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?|[^\W\d_]+(?:['’](?:s|t|ll|re|ve|d|m)\b)?)"
    r"|(?P<break>[\n\t\r\f\v\u2028\u2029]+)"
    r"|(?P<mark>[^\s])"
)
_PIECE = re.compile(r"[0-9]+")
_SHAPES = re.compile(
    r"[0-9]+(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]{1,2}"
    rf"|[0-9]{{1,3}}(?:[{_GAP} ][0-9]{{3}})+(?:[.,][0-9]+)?"
)
# Longer figures are serial numbers, digits of pi or noise; nobody reads them as an amount.
_LONGEST = 40


def tokenise(text: str, opaque: list[tuple[int, int]]) -> list[Token]:
    """Return the tokens of `text`; what lies in an opaque stretch (an address, a footnote mark) is no number."""
    tokens: list[Token] = []
    hidden = iter([*opaque, (len(text) + 1, len(text) + 1)])
    from_, to = next(hidden)
    end_before = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while to <= start:
            from_, to = next(hidden)
        glued = start == end_before
        # In a cell of a table nothing stands before a sign: "Change<TAB>-4%".
        end_before = end if match[0][-1] != "\t" else -1
        if start < to and from_ < end:
            tokens.append(Token(TokenKind.OPAQUE, start, end, match[0], match[0].lower(), glued))
        elif match.lastgroup == "number":
            tokens.extend(_numbers(match[0], start, glued))
        else:
            kind = TokenKind[(match.lastgroup or "mark").upper()]
            tokens.append(Token(kind, start, end, match[0], match[0].lower().replace("’", "'"), glued))
    return tokens


def _numbers(figure: str, start: int, glued: bool) -> list[Token]:
    """Keep a figure of a known shape whole; one like "3.1.2" is opaque; a bare list like "4,5,6" is cut."""
    end = start + len(figure)
    if len(figure) > _LONGEST:
        return [Token(TokenKind.OPAQUE, start, end, figure, figure, glued)]
    if figure[0] == "." or figure in FRACTIONS or _SHAPES.fullmatch(figure):
        return [Token(TokenKind.NUMBER, start, end, figure, figure, glued)]
    if figure.count(".") > 1 and not _dotted_date(figure):
        return [Token(TokenKind.OPAQUE, start, end, figure, figure, glued)]
    if _dotted_date(figure):
        return [Token(TokenKind.NUMBER, start, end, figure, figure, glued)]
    tokens: list[Token] = []
    for piece in _PIECE.finditer(figure):
        at = start + piece.start()
        if tokens:
            tokens.append(Token(TokenKind.MARK, at - 1, at, figure[piece.start() - 1], figure[piece.start() - 1], True))
        tokens.append(Token(TokenKind.NUMBER, at, start + piece.end(), piece[0], piece[0], glued or bool(tokens)))
    return tokens


def _dotted_date(figure: str) -> bool:
    return re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}", figure) is not None


class Tokens:
    """The tokens of a text; reading past either end gives an empty break."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._words: frozenset[str] | None = None

    def say(self, words: frozenset[str]) -> bool:
        """Say whether the text has any of the lower-case `words`."""
        if self._words is None:
            self._words = frozenset(token.lower.removesuffix("'s") for token in self._tokens)
        return not self._words.isdisjoint(words)

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else NOTHING

    def number(self, index: int) -> bool:
        """Say whether a figure stands at `index`."""
        return self[index].kind is TokenKind.NUMBER

    def word(self, index: int) -> str:
        """Return the word at `index` in lower case, "" where no word stands."""
        token = self[index]
        return token.lower if token.kind is TokenKind.WORD else ""

    def glued_word(self, index: int) -> str:
        """Return the word as written at `index` if it is glued to the token before it."""
        token = self[index]
        return token.text if token.kind is TokenKind.WORD and token.glued else ""

    def after_hyphen(self, index: int) -> str:
        """Return the lower-case word that a hyphen at `index` joins to what stands before, or ""."""
        hyphen = self[index]
        return self.word(index + 1) if hyphen.is_mark("-‐‑") and hyphen.glued and self[index + 1].glued else ""

    def sentence_start(self, index: int) -> bool:
        """Say whether a sentence or line begins at `index`."""
        before = self[index - 1]
        while before.is_mark(QUOTES + "(["):
            index -= 1
            before = self[index - 1]
        return before.kind is TokenKind.BREAK or before.is_mark(".!?:;…•|") or before.is_mark("—–")
