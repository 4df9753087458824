"""The trained recogniser: a small transformer that was taught names, read by onnxruntime.

What it is, what it was taught on, and how it was measured is told in `resources/names/MODEL.md`; how it was taught is
in `packaging/names`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy
import onnxruntime
from tokenizers import Tokenizer

from reader.bundled import bundled
from reader.entities.decoding import best_path, runs
from reader.entities.lexicon import SMALL_WORDS
from reader.entities.pieces import part, shapes, words
from reader.model.facts import EntityKind
from reader.model.span import Span

_KINDS = {"PER": EntityKind.PEOPLE, "LOC": EntityKind.PLACES, "ORG": EntityKind.ORGANISATIONS}
_FIRST, _LAST = 101, 102
# Windows as long as those it was taught on; a sentence that is longer is cut.
_WORDS = 100
# The network knows so many places for pieces; a word without end (Chinese, garbage) is read by its beginning.
_PIECES, _OF_A_WORD = 510, 64
# In a text of more characters than these, sentences that can name nobody are left out: two seconds are enough.
_LONG = 30_000
_LINE = re.compile(r"[^\n\t]+")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9À-Þ])")
_FULL_STOP = re.compile(r"[.!?…:;][\"”’')\]]*$")
_OPENING = re.compile(r"[^\w]*([A-Z][a-z’']*)\b")
_CAPITAL = re.compile(r"\b(?!I\b)[^\W\d_a-z]|\w[A-Z]|@")
_NO_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|No|Inc|Corp|Co|Ltd|vs|"
    r"ST|MT|FT|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|U\.S|U\.K|a\.m|p\.m)\.$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A name as the model sees it; `sure` is its mean probability, 0 to 1."""

    span: Span
    kind: EntityKind
    sure: float


@cache
def load() -> "Model":
    """Return the model, read once."""
    return Model()


class Model:
    """Answers the same for a paragraph whatever stands around it: each window is a batch of its own."""

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        onnxruntime.disable_telemetry_events()
        folder = bundled("names")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def find(self, text: str) -> list[Found]:
        """Return the names of `text` in order, not overlapping."""
        return self.see(text)[0]

    def see(self, text: str) -> tuple[list[Found], dict[int, float]]:
        """Return the names, and how likely the word that begins at a place is part of any name, by that place."""
        chances: dict[int, float] = {}
        return [found for window in _windows(text) for found in self._read(text, window, chances)], chances

    def _read(self, text: str, window: list[Span], likely: dict[int, float]) -> Iterator[Found]:
        for fed in self._fed(text, window):
            yield from self._named(fed, likely)

    def _fed(self, text: str, window: list[Span]) -> Iterator["_Fed"]:
        """Yield the window as the network is fed, in parts where it has more pieces than the network has places for."""
        fed = _Fed()
        for sentence in window:
            here = words(sentence.of(text), sentence.start)
            cut = [text[start:end] for start, end in here]
            coded = self._tokenizer.encode(cut, is_pretokenized=True, add_special_tokens=False)
            pieces: list[list[int]] = [[] for _ in here]
            for piece, word in zip(coded.ids, coded.word_ids, strict=True):
                if word is not None:  # never without the marks of its ends
                    pieces[word].append(piece)
            fed.open()
            for place, shape, some in zip(here, shapes(cut), pieces, strict=True):
                if len(fed.ids) + min(len(some), _OF_A_WORD) > _PIECES:
                    yield fed
                    fed = _Fed()
                    fed.open()
                fed.add(place, shape, some[:_OF_A_WORD])
        if fed.places:
            yield fed

    def _named(self, fed: "_Fed", likely: dict[int, float]) -> Iterator[Found]:
        scores = self._scores([*fed.ids, _LAST], [*fed.shapes, 0], [*fed.parts, 0])[fed.firsts]
        chances = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        likely.update((place[0], 1 - float(row[0])) for place, row in zip(fed.places, chances, strict=True))
        # No name goes on into the next sentence.
        labels = [label for start, end in pairwise([*fed.opens, len(scores)]) for label in best_path(scores[start:end])]
        for start, end, kind in runs(labels):
            sure = float(numpy.mean([chances[at][labels[at]] for at in range(start, end)]))
            yield Found(Span(fed.places[start][0], fed.places[end - 1][1]), _KINDS[kind], sure)

    def _scores(self, *fed: list[int]) -> Any:
        names = ("ids", "shapes", "parts")
        given = {name: numpy.array([row], dtype=numpy.int64) for name, row in zip(names, fed, strict=True)}
        return self._session.run(None, given)[0][0]


class _Fed:
    """A window as the network is fed: pieces, and for each word its place and its first piece."""

    def __init__(self) -> None:
        self.ids, self.shapes, self.parts = [_FIRST], [0], [0]
        self.firsts: list[int] = []
        self.places: list[tuple[int, int]] = []
        self.opens: list[int] = []

    def open(self) -> None:
        """Begin a sentence."""
        self.opens.append(len(self.places))

    def add(self, place: tuple[int, int], shape: int, pieces: list[int]) -> None:
        """Add a word and its pieces; one without any is not read."""
        if not pieces:
            return
        self.firsts.append(len(self.ids))
        self.places.append(place)
        self.ids.extend(pieces)
        self.shapes.extend([shape] * len(pieces))
        self.parts.extend(part(index) for index in range(len(pieces)))


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of `text`; none goes on in the next line, nor in the next cell of a table."""
    for line in _LINE.finditer(text):
        start = line.start()
        for gap in _SENTENCE.finditer(line.group()):
            if not _NO_END.search(text[start : line.start() + gap.start()]):
                yield Span(start, line.start() + gap.end())
                start = line.start() + gap.end()
        if text[start : line.end()].strip():
            yield Span(start, line.end())


def _windows(text: str) -> Iterator[list[Span]]:
    """Yield sentences that stand together, as many as a window holds; a line that is no prose stands alone."""
    window: list[Span] = []
    size, hurry = 0, len(text) > _LONG
    for sentence in sentences(text):
        for piece in _cut(text, sentence) if not hurry or _may_name(sentence.of(text)) else ():
            long = len(words(piece.of(text)))
            if window and (size + long > _WORDS or _parted(text, window[-1], piece)):
                yield window
                window, size = [], 0
            window.append(piece)
            size += long
    if window:
        yield window


def _may_name(sentence: str) -> bool:
    """Say whether a sentence is worth reading: if it opens with a small word, only for another capital."""
    opening = _OPENING.match(sentence)
    if opening is None or opening.group(1).casefold() not in SMALL_WORDS:
        return True
    return _CAPITAL.search(sentence, opening.end()) is not None


def _parted(text: str, before: Span, after: Span) -> bool:
    """Say whether a heading or a list's line ends between two sentences: what follows a full stop goes on."""
    return "\n" in text[before.end : after.start] and not _FULL_STOP.search(text[before.start : after.start].rstrip())


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    here = words(sentence.of(text), sentence.start)
    for at in range(0, len(here), _WORDS):
        some = here[at : at + _WORDS]
        yield Span(some[0][0], some[-1][1])
