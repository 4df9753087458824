"""Words are found in a text wherever they stand, as the library's search compares them: case and accents do not count.

The text is folded once. Nearly every letter folds to one letter, so that places in the folded text are places in the
text; only where a letter folds to none or to several is the difference kept.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.letters import TYPED
from reader.model.span import Span

# Accents of letters, and the points that Hebrew and Arabic may be written with.
_ACCENT = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u0652\u0670]")
_HANGUL = frozenset(map(chr, range(0xAC00, 0xD7A4)))  # a syllable would come apart
# Between two words any blank may stand, a line's end too, but not the end of a block.
_GAP = r"(?:[^\S\n]|\n(?!\n))+"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    words: str
    match_case: bool = False
    whole_words: bool = False


class _Folds(dict[int, str]):
    """A table for `str.translate` that learns each letter when it first meets it."""

    def __init__(self, *, keep_case: bool) -> None:
        super().__init__()
        self._keep_case = keep_case

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = letter.translate(TYPED)
        folded = letter if letter in _HANGUL else _ACCENT.sub("", unicodedata.normalize("NFKD", plain))
        if not self._keep_case:
            folded = folded.casefold()
        self[code] = folded
        return folded


_TABLES = {keep: _Folds(keep_case=keep) for keep in (False, True)}


def folded(words: str) -> str:
    """Return words as they are compared, whatever their case and accents."""
    return words.translate(_TABLES[False])


class Folded:
    """A text as it is searched."""

    def __init__(self, text: str, *, keep_case: bool = False) -> None:
        self._table = _TABLES[keep_case]
        self.of = text
        self.text = text.translate(self._table)
        # Where the two texts run apart: after these places of each, they run side by side again.
        self._here, self._there = [0], [0]
        odd = "".join(letter for letter in set(text) if len(self._table[ord(letter)]) != 1)
        if odd:
            self._keep_differences(text, odd)

    def _keep_differences(self, text: str, odd: str) -> None:
        moved = 0
        for found in re.finditer(f"[{re.escape(odd)}]", text):
            at, wide = found.start(), len(self._table[ord(found.group())])
            # Inside of what one letter became, every place is that letter's.
            for step in range(wide):
                self._here.append(at + moved + step)
                self._there.append(at)
            moved += wide - 1
            self._here.append(at + 1 + moved)
            self._there.append(at + 1)

    def place(self, at: int) -> int:
        """Return the code point of the text for a place of the folded text."""
        index = bisect_right(self._here, at) - 1
        return self._there[index] + at - self._here[index]

    def folded(self, at: int) -> int:
        """Return the place in the folded text for a code point of the text."""
        index = bisect_left(self._there, at)
        if index == len(self._there) or self._there[index] != at:
            index -= 1
        return self._here[index] + at - self._there[index]

    def find(self, wanted: Wanted, within: Iterable[Span]) -> Iterator[tuple[int, int]]:
        """Find one by one where the words stand in the given parts of the text, as code points."""
        words = wanted.words.translate(self._table).split()
        if not words:
            return
        pattern = _GAP.join(re.escape(word) for word in words)
        search = re.compile(rf"(?<!\w){pattern}(?!\w)" if wanted.whole_words else pattern)
        alike = len(self._here) == 1
        for part in within:
            for match in search.finditer(self.text, self.folded(part.start), self.folded(part.end)):
                yield match.span() if alike else self._span(*match.span())

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.place(start), self.place(end - 1) + 1
