"""The training data as the network is fed: windows of one to four sentences, words cut as the program cuts them.

Two forms: lines of JSON with a label for each token, and texts of our own (`news/`, `genres/`, `hard/`), where names
stand in brackets: `[P Ada Moreno]` a person, `[L Fort Worth]` a place, `[O Reuters]` an organisation; an empty line
parts two.

A third needs no labels: plain text, one paragraph a line, that a teacher's answers are learnt from (`soft.py`).

`corrections.json` holds what was wrong in the labels of the first kind, found by reading them: for each sentence that
changed, by its number in its document, all its labels as [first token, token after the last, kind].
"""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import numpy
from tokenizers import Tokenizer

from reader.entities.model import sentences
from reader.entities.pieces import part, shapes, words

FILES = ("gum_train_clean", "ewt_dev", "wikigold", "crossner_train", "docred_train")
LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
NEWS, GENRES, HARD = (Path(__file__).parent / folder for folder in ("news", "genres", "hard"))
# So many numbers of a teacher's last layer are learnt, kept under a source's name with this behind it.
HIDDEN, SEEN = 128, "/seen"
CORRECTIONS = Path(__file__).parent / "corrections.json"
# These have conventions of their own, that teachers blur: so much of what is taught of them are their labels.
BY_LABELS = {"crossner_train": 0.4, "docred_train": 0.4, "news": 0.4, "genres": 0.4}
# What these texts were written for the teachers get wrong too: so sure are their labels instead.
SURE = 0.97
# So many texts of ours are held back to choose checkpoints on: each one of so many.
HELD_BACK = 12
_MARKED = re.compile(r"\[([PLO]) ([^\[\]]+)\]")
_KINDS = {"P": "PER", "L": "LOC", "O": "ORG"}


Chances = numpy.typing.NDArray[numpy.float32]


@dataclass(frozen=True)
class Sentence:
    """Words with a label each, "" where it is not known; `soft` has a row for each word: a teacher's chance of each
    label, and perhaps HIDDEN numbers of what it saw there.

    A word that the tokenizer makes nothing of has no row in `soft`.
    """

    words: list[str]
    tags: list[str]
    soft: Chances | None = None


@dataclass(frozen=True)
class Item:
    """One window as numbers."""

    ids: list[int]
    shapes: list[int]
    parts: list[int]
    tags: list[int]
    soft: Chances | None = None

    @property
    def firsts(self) -> list[int]:
        """Return where the first pieces of words are: they carry the labels."""
        return [index for index, part in enumerate(self.parts) if part == 1]


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
    """Return the file's documents, their labels corrected where they were read."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    corrected = json.loads(CORRECTIONS.read_text(encoding="utf-8")).get(path.name.partition(".")[0], {})
    return [list(_sentences(group, corrected.get(key, {}))) for key, group in groupby(rows, key=lambda row: row["doc"])]


def _sentences(
    rows: Iterable[dict[str, list[str]]], corrected: dict[str, list[tuple[int, int, str]]]
) -> Iterator[Sentence]:
    for at, row in enumerate(rows):
        tokens, tags = row["tokens"], row["tags"]
        if str(at) in corrected:
            tags = ["O"] * len(tokens)
            for start, end, kind in corrected[str(at)]:
                tags[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
        if 1 < len(tokens) <= 70:
            yield recut(tokens, tags)


def ours(folder: Path, *, held_back: bool) -> list[list[Sentence]]:
    """Return the texts of our own in a folder: those that are held back, or the others."""
    texts = [
        text
        for path in sorted(folder.glob("*.txt"))
        for text in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
        if text.strip()
    ]
    return [list(_labelled(text)) for at, text in enumerate(texts) if (at % HELD_BACK == 0) is held_back]


def plain(folder: Path) -> list[list[Sentence]]:
    """Return the folder's texts without labels: a document for each paragraph."""
    documents = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cut = [_cut(sentence.of(line)) for sentence in sentences(line)]
            documents.append([Sentence(here, [""] * len(here)) for here in cut if 2 < len(here) <= 70])
    return [document for document in documents if document]


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def everything(folder: Path, texts: Path | None = None) -> dict[str, list[list[Sentence]]]:
    """Return the documents to learn from, by the name of where they are from; what is held back is not in them."""
    found = {name: read(folder / "train" / f"{name}.jsonl.gz") for name in FILES}
    found |= {folder.name: ours(folder, held_back=False) for folder in (NEWS, GENRES, HARD)}
    return found | ({"plain": plain(texts)} if texts else {})


def softened(
    sources: dict[str, list[list[Sentence]]], answers: list[Path], tokenizer: Tokenizer
) -> dict[str, list[list[Sentence]]]:
    """Return the same documents; each sentence has the mean of what teachers said of it (by soft.py), if any did.

    A file that is named twice counts twice. What the last file tells of a layer follows in the same rows.
    """
    said: dict[str, list[Chances]] = {}
    seen: dict[str, Chances] = {}
    for path in answers:
        with numpy.load(path) as file:
            for name in file.files:
                rows = file[name].astype(numpy.float32)
                if name.endswith(SEEN):
                    seen[name.removesuffix(SEEN)] = rows
                else:
                    said.setdefault(name, []).append(rows)
    means: dict[str, Chances] = {name: numpy.mean(rows, axis=0) for name, rows in said.items()}
    for name in means.keys() & BY_LABELS.keys():
        means[name] = (1 - BY_LABELS[name]) * means[name] + BY_LABELS[name] * _labels(sources[name], tokenizer)
    if means and HARD.name in sources:
        means[HARD.name] = SURE * _labels(sources[HARD.name], tokenizer) + (1 - SURE) / len(LABELS)
    for name, rows in seen.items():
        means[name] = numpy.concatenate([means[name], rows], axis=1)
    return {name: list(_softened(documents, means.get(name), tokenizer)) for name, documents in sources.items()}


def _labels(documents: list[list[Sentence]], tokenizer: Tokenizer) -> Chances:
    told = [LABELS.index(tag) for document in documents for one in document for tag in _kept(one, tokenizer)]
    return numpy.eye(len(LABELS), dtype=numpy.float32)[told]


def _kept(sentence: Sentence, tokenizer: Tokenizer) -> list[str]:
    """Return the labels of the words that the tokenizer makes something of."""
    coded = tokenizer.encode(sentence.words, is_pretokenized=True, add_special_tokens=False)
    return [sentence.tags[word] for word in sorted({word for word in coded.word_ids if word is not None})]


def _softened(documents: list[list[Sentence]], rows: Chances | None, tokenizer: Tokenizer) -> Iterator[list[Sentence]]:
    if rows is None:
        yield from documents
        return
    at = 0
    for document in documents:
        made = []
        for sentence in document:
            end = at + len(_kept(sentence, tokenizer))
            made.append(replace(sentence, soft=rows[at:end]))
            at = end
        yield made


def _labelled(marked: str) -> Iterator[Sentence]:
    text, labels, end = "", dict[int, str](), 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        for index, (start, _) in enumerate(words(match.group(2), len(text))):
            labels[start] = ("I-" if index else "B-") + _KINDS[match.group(1)]
        text, end = text + match.group(2), match.end()
    text += marked[end:]
    for sentence in sentences(text):
        here = words(sentence.of(text), sentence.start)
        if here:
            tags = [labels.get(start, "O") for start, _ in here]
            yield Sentence([text[start:end] for start, end in here], tags)


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
            known = not index and sentence.tags[word] != ""
            tags.append(LABELS.index(sentence.tags[word]) if known else -100)
            before = word
    taught = [sentence.soft for sentence in window if sentence.soft is not None]
    soft = numpy.concatenate(taught) if taught else None
    return Item([*ids, 102], [*seen, 0], [*parts, 0], [*tags, -100], soft)
