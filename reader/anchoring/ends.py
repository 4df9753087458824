"""Where words that were changed begin and end: the ends that leave the least to explain, inside and beside them."""

import re

# How far an end is looked for from where it was guessed.
REACH = 120
# Words and the signs about them begin and end here.
_BORDER = re.compile(r"\b|(?<=\S)(?=\s|$)|(?:(?<=\s)|^)(?=\S)")


def fitted(text: str, span: tuple[int, int], quote: str, context: tuple[str, str]) -> tuple[int, int]:
    """Move the ends of `span` to where its words are most like `quote`, and what stands about it like its context.

    What was put in at an end is neither, and is taken in: a word more in a passage is seen, one less is missed.
    """
    from rapidfuzz.distance.Indel import distance

    start, end = span
    prefix, suffix = context
    reach = min(REACH, max(len(quote) // 2, 12))

    def begun(at: int) -> tuple[int, int]:
        before = text[max(0, at - len(prefix) - 1) : at].strip()
        return distance(before, prefix) + distance(text[at:end], quote), at

    def ended(at: int) -> tuple[int, int]:
        after = text[at : at + len(suffix) + 1].strip()
        return distance(after, suffix) + distance(text[start:at], quote), -at

    starts = [at for at in _borders(text, start, reach) if at < end and not text[at].isspace()]
    start = min(starts, key=begun, default=start)
    ends = [at for at in _borders(text, end, reach) if at > start and not text[at - 1].isspace()]
    end = min(ends, key=ended, default=end)
    return start, end


def _borders(text: str, at: int, reach: int) -> list[int]:
    near = _BORDER.finditer(text, max(0, at - reach), min(len(text), at + reach))
    return [*(found.start() for found in near), at]
