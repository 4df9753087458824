"""The training data as the network is fed: windows of one to four sentences, words cut as the program cuts them."""

import gzip
import json
import random
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tokenizers import Tokenizer

from reader.entities.pieces import part, shapes, words

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
LONGEST = 110


@dataclass(frozen=True)
class Sentence:
    """Words with a label each."""

    words: list[str]
    tags: list[str]


@dataclass(frozen=True)
class Item:
    """One window as numbers."""

    ids: list[int]
    shapes: list[int]
    parts: list[int]
    tags: list[int]


def recut(tokens: list[str], tags: list[str]) -> Sentence:
    """Cut tokens into the program's words; each part of a name's token stays in the name."""
    cut: list[str] = []
    labels: list[str] = []
    for token, tag in zip(tokens, tags, strict=True):
        for index, (start, end) in enumerate(words(token)):
            cut.append(token[start:end])
            labels.append(tag.replace("B-", "I-") if index else tag)
    return Sentence(cut, labels)


def read(path: Path) -> list[list[Sentence]]:
    """Return the file's documents."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        [recut(row["tokens"], row["tags"]) for row in group if 1 < len(row["tokens"]) <= 70]
        for _, group in groupby(rows, key=lambda row: row["doc"])
    ]


def windows(documents: list[list[Sentence]], chance: random.Random) -> list[list[Sentence]]:
    """Cut each document into windows of one to four sentences, elsewhere each time."""
    made: list[list[Sentence]] = []
    for document in documents:
        room, size = 0, 0
        for sentence in document:
            size += len(sentence.words)
            if room <= 0 or size > 75:
                made.append([])
                room, size = chance.choice((1, 1, 2, 3, 4)), len(sentence.words)
            made[-1].append(sentence)
            room -= 1
    return [window for window in made if window]


def _recased(sentence: Sentence, way: float) -> list[str]:
    if way < 0.05:
        return [word.upper() for word in sentence.words]
    if way < 0.13:
        return [word[0].upper() + word[1:] if len(word) > 3 else word for word in sentence.words]
    if way < 0.17:
        return [word.lower() for word in sentence.words]
    return sentence.words


def encode(window: list[Sentence], tokenizer: Tokenizer, chance: random.Random | None = None) -> Item:
    """Return the window as numbers; only the first piece of a word carries its label."""
    ids, seen, parts, tags = [101], [0], [0], [-100]
    for sentence in window:
        cased = _recased(sentence, chance.random() if chance else 1.0)
        coded = tokenizer.encode(cased, is_pretokenized=True, add_special_tokens=False)
        at = shapes(cased)
        before: int | None = -1
        index = 0
        for piece, word in zip(coded.ids, coded.word_ids, strict=True):
            index = index + 1 if word == before else 0
            if word is None:
                raise ValueError("a piece belongs to no word")
            ids.append(piece)
            seen.append(at[word])
            parts.append(part(index))
            tags.append(-100 if index else LABELS.index(sentence.tags[word]))
            before = word
    return Item([*ids, 102], [*seen, 0], [*parts, 0], [*tags, -100])
