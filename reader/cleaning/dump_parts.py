"""A plain-text dump becomes parts: paragraphs, list items, labels, each on its own."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.cleaning.build import canonical

ITEM = re.compile(r"^(?:[-*•‣◦▪·–]|(\d{1,3})[.)])\s+(?=\S)")
END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_BLANK = re.compile(r"[ \t\xa0]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HYPHEN = re.compile(r"[^\W\d_]{2,}-$")
# A line of signs, as printed under a heading or between two parts: it says nothing.
_RULE = re.compile(r"[-=_~*#•·–—+∙ ]{2,}")
_UNDERLINE = re.compile(r"\s*(?:-{3,}|={3,}|~{3,})\s*")
_EDIT = re.compile(r"(?<=\w) ?\[(?:edit|edit source|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar)"
                   r"(?: \| [\w ]{3,30})?\]$")  # fmt: skip
_QUOTED = re.compile(r"^>+ ?")
# First halves of words that keep their hyphen when a line ends inside them.
_COMPOUNDS = frozenset(
    "all anti co cross eight ex far five four full half hard high ill left long low mid multi near nine non off old "
    "one open part post pre pro re right self semi seven short six so sub ten third three two ultra well world".split()
)
_MIN_WIDTH, _MAX_WIDTH = 45, 100


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `gap` says whether a blank line stands before it, `lines` how many lines it was.

    An `underlined` part stands above a line of signs, as headings do in letters without markup.
    """

    text: str
    gap: bool
    lines: int = 1
    underlined: bool = False


def split(text: str) -> list[Part]:
    """Return the parts: hard-wrapped lines joined, hyphenated line ends mended, spaces folded."""
    text = canonical(text)
    underlined = {" ".join(line.split()) for line, rule in pairwise(text.split("\n")) if _UNDERLINE.fullmatch(rule)}
    chunks = _chunks(text)
    width = _width([line for chunk in chunks for line in chunk])
    known = Counter(word.lower() for word in _WORD.findall(text))
    parts: list[Part] = []
    for chunk in chunks:
        gap = True
        for run in _runs(chunk, width):
            parts.append(Part(_join(run, known), gap, len(run), run[0] in underlined))
            gap = False
    return parts


def _chunks(text: str) -> list[list[str]]:
    """Return the lines between blank lines, white space folded."""
    chunks: list[list[str]] = [[]]
    for line in text.split("\n"):
        folded = _EDIT.sub("", " ".join(line.split()))
        if folded and not _RULE.fullmatch(folded):
            chunks[-1].append(folded)
        elif chunks[-1]:
            chunks.append([])
    return _unquoted([chunk for chunk in chunks if chunk])


def _unquoted(chunks: list[list[str]]) -> list[list[str]]:
    """Take the marks off a forwarded message, in which nearly every line is quoted."""
    lines = [line for chunk in chunks for line in chunk]
    if sum(line.startswith(">") for line in lines) * 10 < len(lines) * 9:
        return chunks
    bare = "\n".join(_QUOTED.sub("", line) for line in lines)
    return [chunk.split("\n") for chunk in re.split(r"\n(?:[ \t]*\n)+", bare) if chunk.strip()]


def _width(lines: Sequence[str]) -> int:
    """Return the width at which the whole dump was wrapped, or 0."""
    several = [len(line) for line in lines if " " in line]
    if not several:
        return 0
    width = max(several)
    full = sum(length > width - 14 for length in several)
    open_ended = sum(len(line) > width - 14 and not END.search(line) for line in lines)
    wrapped = _MIN_WIDTH <= width <= _MAX_WIDTH and full >= 4 and full * 8 >= len(several) and open_ended * 2 > full
    return width if wrapped else 0


def _runs(chunk: Sequence[str], width: int) -> list[list[str]]:
    """Group the lines of a chunk that belong to one part."""
    if not width and not _is_wrapped(chunk):
        return [[line] for line in chunk]
    limit = width or max(map(len, chunk))
    runs = [[chunk[0]]]
    for before, line in pairwise(chunk):
        # A wrapped line ends where the next word did not fit.
        fits = len(before) + 1 + len(line.split(" ", 1)[0]) <= limit - (4 if END.search(before) else 10)
        fits = fits and not (_HYPHEN.search(before) and line[:1].islower())
        if fits or ITEM.match(line):
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _is_wrapped(chunk: Sequence[str]) -> bool:
    """Tell a paragraph that was wrapped at a width from lines that stand for themselves."""
    if len(chunk) < 2:
        return False
    longest = max(map(len, chunk))
    inner = chunk[:-1]
    full = sum(len(line) > longest * 0.75 for line in inner)
    ended = sum(bool(END.search(line)) for line in inner)
    starts = sum(line[:1].islower() for line in chunk[1:])
    return (
        40 <= longest <= _MAX_WIDTH
        and full * 10 >= len(inner) * 9
        and ended * 2 <= len(inner)
        and starts * 3 >= len(inner)
    )


def _join(lines: Sequence[str], known: Mapping[str, int]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = _HYPHEN.search(text)
        if broken and line[:1].isalpha():
            text = _mend(text, line, known)
        elif _is_spaceless(text[-1]) and _is_spaceless(line[0]):
            text += line
        else:
            text += " " + line
    return text


def _mend(text: str, line: str, known: Mapping[str, int]) -> str:
    """Join a word broken by a hyphen; one that has a hyphen of its own keeps it."""
    first = re.split(r"[^\w'’]", text[:-1])[-1].lower()
    match = _WORD.match(line)
    second = match.group().lower() if match else ""
    own = f"{first}-{second}" in known or not line[0].islower()
    own = own or (
        first + second not in known and (first in _COMPOUNDS or min(known.get(first, 0), known.get(second, 0)) > 1)
    )
    return (text if own else text[:-1]) + line


def _is_spaceless(character: str) -> bool:
    """Say whether a script writes without spaces: Chinese, Japanese."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uff65"
