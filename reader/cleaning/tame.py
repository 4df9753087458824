"""Markup that would choke the parser or lose text there is tamed before it is parsed.

libxml2 compares each attribute of an element with all others, and drops what is nested deeper than some 250 elements;
this package walks the tree by recursion. So an element with very many attributes loses them, and what is nested deeper
than any page needs is flattened: its text stays.
"""

import re
from itertools import islice

MAX_DEPTH = 120
_MAX_ATTRIBUTES = 300
_LONG_TAG = 2000  # a shorter tag cannot have too many attributes
# What the parser ends by itself where the next one begins, and what holds nothing. All others nest, new names too.
_ENDED = frozenset("html head body p li tr td th thead tbody tfoot caption colgroup option optgroup".split())
_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
# What a browser ends where the next of its kind begins; this parser does not.
_KINDS = (frozenset({"dd", "dt"}), frozenset(f"h{level}" for level in range(1, 7)))
_BLOCKS = frozenset(
    "div section article main header footer aside nav table blockquote ul ol dl figure center form fieldset details "
    "address menu".split()
)
_RAW = frozenset("script style textarea template noscript title svg".split())
_LONG = re.compile(rf"<[a-zA-Z][^>]{{{_LONG_TAG}}}")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]*)")


def tame(source: str) -> str:
    """Return `source` with bounded nesting and bounded attributes; the same string where nothing is wrong."""
    return _Tamer(source).run()


def has_crowded_tag(source: str) -> bool:
    """Say whether an element has so many attributes that the parser would choke."""
    return any(_many(source, long.start(), source.find(">", long.start())) for long in _LONG.finditer(source))


class _Tamer:
    def __init__(self, source: str) -> None:
        self._source = source
        self._done: list[str] = []
        self._copied = 0
        self._open: list[str] = []
        self._dropped = 0

    def run(self) -> str:
        source, at = self._source, 0
        while (start := source.find("<", at)) >= 0:
            end = self._tag(start)
            if end < 0:
                break
            at = end
        if not self._done:
            return source
        return "".join([*self._done, source[self._copied :]])

    def _tag(self, start: int) -> int:
        """Look at what stands at `start`; return where to go on, or -1 at the end."""
        source = self._source
        if source.startswith("<!--", start):
            return source.find("-->", start + 4)
        match = _NAME.match(source, start)
        if match is None:
            return start + 1
        end = source.find(">", match.end())
        if end < 0:
            return -1
        name = match.group(1).lower()
        if source[start + 1] == "/":
            self._close(name, start, end + 1)
            return end + 1
        if end - start > _LONG_TAG and _many(source, start, end):
            self._put(start, end + 1, f"<{name}>")
        elif source[end - 1] != "/":
            return self._begin(name, start, end + 1)
        return end + 1

    def _begin(self, name: str, start: int, end: int) -> int:
        if name in _RAW:
            written = self._source[start + 1 : start + 1 + len(name)]
            closing = self._source.find(f"</{written}", end)
            return closing if closing > 0 else end
        if name not in _ENDED and name not in _VOID:
            self._enter(name, start, end)
        return end

    def _enter(self, name: str, start: int, end: int) -> None:
        for kind in _KINDS:
            if name in kind and self._open and self._open[-1] in kind:
                self._put(start, start, f"</{self._open.pop()}>")
        if len(self._open) >= MAX_DEPTH:
            self._dropped += 1
            self._put(start, end, "<p>" if name in _BLOCKS else " ")
        else:
            self._open.append(name)

    def _close(self, name: str, start: int, end: int) -> None:
        if name in _ENDED or name in _VOID or name in _RAW:
            return
        if self._dropped:
            self._dropped -= 1
            self._put(start, end, "</p>" if name in _BLOCKS else " ")
        elif name in self._open:
            while self._open.pop() != name:
                pass

    def _put(self, start: int, end: int, instead: str) -> None:
        self._done.append(self._source[self._copied : start])
        self._done.append(instead)
        self._copied = end


def _many(source: str, start: int, end: int) -> bool:
    """Tell very many attributes from one long value, such as a picture in the address itself."""
    tag = source[start:end]
    if len(tag.split(maxsplit=_MAX_ATTRIBUTES)) <= _MAX_ATTRIBUTES:
        return False
    found = re.finditer(r"\s[\w:.-]+\s*=|\s[\w:-]+(?=\s)", tag)
    return next(islice(found, _MAX_ATTRIBUTES, None), None) is not None
