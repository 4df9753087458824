"""Sentence borders: enough to say where a number was read."""

import re
from bisect import bisect_right

# A stop, closing quotes, a space, and something that may begin a sentence; a line break always ends one.
_BORDER = re.compile(r"(?P<stop>[.!?…])[\"'”’)\]]{0,3}[ \u00a0]+(?=[\"'“‘(\[$£€]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|St|Jr|Sr|Rev|Hon|Pres|vs|etc|approx|No|no|Nos"
    r"|Rs|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|Ave|Fig|al|e\.g|i\.e|U\.S|U\.K|U\.N|a\.m|p\.m|D\.C"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Kan|Ky|Md|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt|Va|Wis|Wyo)"
    r"|\b[A-Z])\.$"
)


_REACH = 160


class Sentences:
    """The sentences of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for match in _BORDER.finditer(text):
            before = text[max(0, match.start() - 8) : match.start() + 1]
            if match["stop"] != "." or not _ABBREVIATION.search(before):
                self._starts.append(match.end())
        self._sentences: dict[int, str] = {}

    def near(self, offset: int) -> str:
        """Return what of the sentence stands near `offset`: bounded, so that a text of one sentence costs no square."""
        index = bisect_right(self._starts, offset) - 1
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        return self._text[max(self._starts[index], offset - _REACH) : min(end, offset + _REACH)]

    def at(self, offset: int) -> str:
        """Return the sentence in which `offset` lies, without outer space."""
        index = bisect_right(self._starts, offset) - 1
        if index not in self._sentences:
            end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
            self._sentences[index] = self._text[self._starts[index] : end].strip()
        return self._sentences[index]
