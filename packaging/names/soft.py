"""Ask a teacher about every text: `python packaging/names/soft.py DATA CHECKPOINT OUT.npz [--teacher FOLDER]`.

What comes out is, for each source of texts, a row for each word: the chance of each label and, with `--hidden`, what
the teacher's last layer holds there, in its main components. `train_names.py --soft` teaches a small network to say the
same as one or several teachers together (Hinton et al., "Distilling the knowledge in a neural network", 2015), and to
see what the last one saw (Jiao et al., "TinyBERT", 2020). FOLDER holds all-mpnet-base-v2 where the checkpoint is that.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy
import torch
from data import HIDDEN, LABELS, SEEN, Chances, Item, Sentence, encode, everything
from network import Tagger, encoder_tokenizer
from train_names import collate

# As the program reads: sentences of up to so many words together.
WINDOW, BATCH = 100, 2400
# Words that the components are found from.
SAMPLE = 130_000


def windows(documents: list[list[Sentence]]) -> list[list[Sentence]]:
    """Return the documents' sentences in windows, in order."""
    made: list[list[Sentence]] = []
    for document in documents:
        size = WINDOW
        for sentence in document:
            size += len(sentence.words)
            if size > WINDOW:
                made.append([])
                size = len(sentence.words)
            made[-1].append(sentence)
    return made


def asked(network: torch.nn.Module, items: list[Item]) -> tuple[Chances, Chances]:
    """Return two rows for each word of the items, in their order: chances, and what the last layer holds."""
    held: list[torch.Tensor] = []
    listening = network.encoder.register_forward_hook(lambda _m, _i, out: held.append(out.last_hidden_state))
    order = sorted(range(len(items)), key=lambda at: len(items[at].ids))
    rows: dict[int, tuple[Chances, Chances]] = {}
    while order:
        width, batch = 0, list[int]()
        while order and (len(batch) + 1) * max(width, len(items[order[-1]].ids)) <= max(
            BATCH, len(items[order[-1]].ids)
        ):
            width = max(width, len(items[order[-1]].ids))
            batch.append(order.pop())
        fed = collate([items[at] for at in batch])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            found = network(fed["ids"], fed["shapes"], fed["parts"]).float().softmax(-1).numpy()
        for row, seen, at in zip(found, held.pop().float().numpy(), batch, strict=True):
            first = items[at].firsts
            rows[at] = row[first], seen[first].astype(numpy.float16)
    listening.remove()
    every = [rows[at] for at in range(len(items))]
    return numpy.concatenate([row for row, _ in every]), numpy.concatenate([seen for _, seen in every])


class Components:
    """The main components of what a layer holds; smaller ones are raised, since most of it tells the label alone."""

    def __init__(self, held: Chances) -> None:
        whole = held.astype(numpy.float32)
        self._mean = whole.mean(axis=0)
        self._axes = numpy.linalg.svd(whole - self._mean, full_matrices=False)[2][:HIDDEN].T
        spread = ((whole - self._mean) @ self._axes).std(axis=0)
        self._scale = numpy.sqrt(spread) * numpy.sqrt(spread.mean())

    def of(self, held: Chances) -> Chances:
        """Return rows of HIDDEN components, of about one in size."""
        rows: Chances = (held.astype(numpy.float32) - self._mean) @ self._axes / self._scale
        return rows


def main() -> None:
    """Read the command line and ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, help="the folder of all-mpnet-base-v2")
    parser.add_argument("--plain", type=Path, help="a folder of texts without labels")
    parser.add_argument("--hidden", action="store_true", help="keep what the last layer holds, too")
    parser.add_argument("--sources", nargs="*", help="these alone, such as news, genres, plain, wikigold")
    given = parser.parse_args()
    tokenizer = encoder_tokenizer()
    network = Tagger(len(LABELS), teacher=given.teacher)
    network.load_state_dict(torch.load(given.checkpoint, map_location="cpu"))
    network.eval()
    said: dict[str, Any] = {}
    components: Components | None = None
    for name, documents in everything(given.data, given.plain).items():
        if not given.sources or name in given.sources:
            found, held = asked(network, [encode(window, tokenizer) for window in windows(documents)])
            said[name] = found.astype(numpy.float16)
            if given.hidden:
                components = components or Components(held[:SAMPLE])
                said[name + SEEN] = components.of(held).astype(numpy.float16)
            print(name, len(found), flush=True)
    numpy.savez_compressed(given.out, **said)


if __name__ == "__main__":
    main()
