"""Words and their shapes, as the name model was taught to see them.

The model's vocabulary knows no capitals, so the shape of each word goes in beside its letters. Training and
reading share this module: what is cut or called differently in one of them is lost in the other.
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
LOWER, TITLE, CAPITALS, LETTER, MIXED, DIGITS, MARK, FIRST_TITLE, FIRST_CAPITALS, FIRST_LETTER = range(1, 11)
SHAPES = 11
_FIRST = {TITLE: FIRST_TITLE, CAPITALS: FIRST_CAPITALS, LETTER: FIRST_LETTER}
PARTS = 4


def words(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return where the words of `text` stand; every punctuation mark is a word. `start` is added to each place."""
    return [(start + match.start(), start + match.end()) for match in _WORD.finditer(text)]


def shape(word: str, *, first: bool) -> int:
    """Return the shape of a word; `first` says that it opens its sentence, where a capital means less."""
    if not word[0].isalnum():
        return MARK
    if word.islower() or not any(character.isalpha() for character in word):
        return DIGITS if word[0].isdigit() else LOWER
    if len(word) == 1:
        found = LETTER
    elif word.isupper():
        found = CAPITALS
    else:
        found = TITLE if word[0].isupper() and word[1:].islower() else MIXED
    return _FIRST.get(found, found) if first else found


def shapes(sentence: Iterable[str]) -> list[int]:
    """Return the shapes of a sentence's words; marks before the first word do not make it less the first."""
    found: list[int] = []
    first = True
    for word in sentence:
        found.append(shape(word, first=first))
        first = first and found[-1] == MARK
    return found


def part(index: int) -> int:
    """Return the number that says the how-manieth piece of its word a piece is."""
    return min(index, PARTS - 2) + 1
